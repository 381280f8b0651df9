import { parsePeriod } from "../data/period.ts";
import { foldText } from "../kernel/text.ts";
import { fullYear } from "./column-pattern.ts";

/** How producers write a period, and how it is written here. */
const SPELLINGS: readonly (readonly [RegExp, (parts: Readonly<Record<string, string>>) => string])[] = [
  [/^(?<y>\d{4})[ _/-]?[TQ](?<q>[1-4])$/i, ({ y, q }) => `${y}-T${q}`],
  [/^(?:[TQ](?<q>[1-4])|(?<n>[1-4])T)[ _/-]?(?<y>\d{4})$/i, ({ y, q, n }) => `${y}-T${q ?? n}`],
  [/^(?<y>\d{4})[_/]?(?<m>\d{2})$/, ({ y, m }) => `${y}-${m}`],
  [/^(?<m>\d{2})[/-](?<y>\d{4})$/, ({ y, m }) => `${y}-${m}`],
  [/^(?<d>\d{2})[/.-](?<m>\d{2})[/.-](?<y>\d{4})(?: 00:00(?::00)?)?$/, ({ y, m, d }) => `${y}-${m}-${d}`],
  [/^(?<day>\d{4}-\d{2}-\d{2})[T ]00:00(?::00)?(?:\.0+)?(?:Z|[+-]\d{2}:?\d{2})?$/, ({ day }) => `${day}`],
  [/^(?<y>\d{4})\/(?<z>\d{4})$/, ({ y, z }) => `${y}-${z}`],
];

/**
 * The period that a cell writes, in all the spellings that leave no doubt: `2024T1`, `T1 2024`, `202412`, `12/2024`,
 * `31/12/2024`; `isShort` takes two digits for a year. Undefined for any other text, and for a date that does not exist.
 *
 * @example
 * readPeriod("202412")
 * // => "2024-12"
 * @example
 * readPeriod("T1 2024")
 * // => "2024-T1"
 * @example
 * readPeriod("23", true)
 * // => "2023"
 * @example
 * readPeriod("23")
 * // => undefined
 */
export function readPeriod(text: string, isShort = false): string | undefined {
  if (parsePeriod(text) && !text.includes("Q")) return text;
  if (isShort && /^\d{2}$/.test(text)) return String(fullYear(Number(text)));
  for (const [pattern, write] of SPELLINGS) {
    const parts = pattern.exec(text)?.groups;
    if (parts) return known(write(parts));
  }
  return undefined;
}

function known(period: string): string | undefined {
  return parsePeriod(period) ? period : undefined;
}

const MONTHS = [
  "janvier",
  "fevrier",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "aout",
  "septembre",
  "octobre",
  "novembre",
  "decembre",
];

/** Where a name writes a date finer than a year; signs between its parts are spaces. */
const IN_NAMES: readonly (readonly [RegExp, (parts: Readonly<Record<string, string>>) => string])[] = [
  [/(?<!\d)(?<d>\d{2}) (?<m>\d{2}) (?<y>\d{4})(?!\d)/, ({ y, m, d }) => `${y}-${m}-${d}`],
  [/(?<!\d)(?<y>\d{4}) (?<m>\d{2}) (?<d>\d{2})(?!\d)/, ({ y, m, d }) => `${y}-${m}-${d}`],
  [/(?<!\d)(?<y>\d{4}) ?[tq](?<q>[1-4])(?!\d)/, ({ y, q }) => `${y}-T${q}`],
  [/(?<![a-z0-9])(?:[tq](?<q>[1-4])|(?<n>[1-4])t) ?(?<y>\d{4})(?!\d)/, ({ y, q, n }) => `${y}-T${q ?? n}`],
  [/(?<!\d)(?<y>\d{4}) ?(?<m>\d{2})(?![ \d])/, ({ y, m }) => `${y}-${m}`],
  [/(?<!\d)(?<m>\d{2}) (?<y>\d{4})(?!\d)/, ({ y, m }) => `${y}-${m}`],
  [
    new RegExp(`(?<name>${MONTHS.join("|")}) ?(?<y>\\d{4})(?!\\d)`),
    ({ y, name }) => `${y}-${String(MONTHS.indexOf(name ?? "") + 1).padStart(2, "0")}`,
  ],
];

/**
 * The day, month or quarter of a year that the name of a file carries; undefined when it carries none of that year.
 *
 * @example
 * dateInName("CAF_31-12-2024_QP24.csv", "2024")
 * // => "2024-12-31"
 * @example
 * dateInName("DEFM_2018T4_QP", "2018")
 * // => "2018-T4"
 * @example
 * dateInName("DEFM2024_QP24", "2024")
 * // => undefined
 */
export function dateInName(name: string, year: string): string | undefined {
  const words = foldText(name.replace(/[_.-]+/g, " "));
  for (const [pattern, write] of IN_NAMES) {
    const parts = pattern.exec(words)?.groups;
    const period = parts && parts["y"] === year ? known(write(parts)) : undefined;
    if (period !== undefined) return period;
  }
  return undefined;
}

import { type ColumnPattern, columnPattern } from "./column-pattern.ts";
import type { PeriodRule } from "./format.ts";
import { dateInName } from "./written-period.ts";

/** What is known of a file when its periods are worked out. */
export interface PeriodFacts {
  /** The year that the column names carry; 0 when they carry none. */
  readonly headerYear: number;
  readonly edition: string | undefined;
  /** Name of the file as its producer gave it. */
  readonly name: string;
  /** The rule of the format: a period that the user gave is that of its columns, and not of those of another rule. */
  readonly main: PeriodRule;
  readonly given: string | undefined;
  /** The lines above the header. */
  readonly above: readonly string[];
}

/** A period, what is missing to know it, or the one that contradicts the user's. `column` leaves it to each row. */
export type FoundPeriod =
  | { readonly period: string }
  | { readonly missing: "edition" | "period" }
  | { readonly contrary: string }
  | "column";

/**
 * The period of a column by the rule of its format. An edition whose period nobody has established stays an edition:
 * `edition-2021` is not the year 2021, unless the user says which year it is. What the user says holds for the columns of
 * the format's own rule, and must not contradict it.
 */
export function periodOf(rule: PeriodRule, facts: PeriodFacts): FoundPeriod {
  const found = byRule(rule, facts);
  const { given } = facts;
  if (given === undefined || rule !== facts.main || found === "column") return found;
  if (!("period" in found) || found.period.startsWith("edition-")) return { period: given };
  if (given.startsWith(found.period)) return { period: given };
  return found.period.startsWith(given) ? found : { contrary: found.period };
}

function byRule(rule: PeriodRule, facts: PeriodFacts): Exclude<FoundPeriod, { readonly contrary: string }> {
  if (rule.kind === "column") return "column";
  if (rule.kind === "header")
    return facts.headerYear > 0 ? { period: String(facts.headerYear) } : { missing: "period" };
  if (rule.kind === "text") return fromText(rule.pattern, facts);
  if (facts.edition === undefined) return { missing: "edition" };
  if (rule.kind === "unknown") return { period: `edition-${facts.edition}` };
  if (rule.kind === "editions")
    return { period: rule.periods.get(facts.edition) ?? schoolYearIn(facts) ?? `edition-${facts.edition}` };
  return { period: ofEdition(rule, facts.name, facts.edition) };
}

/** Two years that follow each other in a name (`EDUC_2024_2025`) are the school year of the data. */
function schoolYearIn({ name, edition = "" }: PeriodFacts): string | undefined {
  const next = String(Number(edition) + 1);
  return new RegExp(`(?<!\\d)${edition}[ _-]${next}(?!\\d)`).test(name) ? `${edition}-${next}` : undefined;
}

/** Without lag, the edition is the date of the data: a name that writes its day, its month or its quarter gives it. */
function ofEdition({ lag, day }: PeriodRule & { kind: "edition" }, name: string, edition: string): string {
  const year = Number(edition) + lag;
  if (day === undefined) return String(year);
  return (lag === 0 ? dateInName(name, edition) : undefined) ?? `${year}-${day}`;
}

function fromText(pattern: ColumnPattern, facts: PeriodFacts) {
  for (const line of facts.above) {
    const year = pattern.match(line);
    if (year) return { period: String(year) };
  }
  return { missing: "period" } as const;
}

/** The edition that a name carries, or the years between which it does not choose. */
export type FoundEdition = { readonly edition: string } | { readonly doubt: readonly string[] };

/**
 * The edition that the name of a file carries, by the patterns of its format, the first that matches. The year of a zoning
 * (`QPV_2024`) is not that of an edition; a name that fits with two years is not decided.
 */
export function editionIn(path: string, patterns: readonly ColumnPattern[]): FoundEdition {
  const file = path.replace(/^.*[/\\!]/, "").replace(/\.[^.]*$/, "");
  const name = file.normalize("NFC").replace(ZONING, "$1");
  for (const pattern of patterns) {
    const years = yearsBy(pattern, name);
    const [only] = years;
    if (years.length > 1) return { doubt: years };
    if (only !== undefined) return { edition: only };
  }
  return { doubt: [] };
}

/**
 * The years that the name of a file carries, in four digits, else in two after a word: that of a zoning is none.
 *
 * @example
 * yearsIn("data_filo18_qp_revdis.csv")
 * // => ["2018"]
 * @example
 * yearsIn("REV_2021_QP24.csv")
 * // => ["2021"]
 */
export function yearsIn(path: string): readonly string[] {
  const name = path.replace(/^.*[/\\!]/, "").replace(ZONING, "$1");
  const whole = name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  const short = [...name.matchAll(/(?<=[a-z]{3})(\d\d)(?![\da-z])/gi)].map(([, digits]) => `20${digits}`);
  return [...new Set(whole.length > 0 ? whole : short)];
}

const ZONING = /(?<![a-z])(q[pn]v?)[ _-]?(?:20)?(?:15|24)(?!\d)/giu;

function yearsBy(pattern: ColumnPattern, name: string): string[] {
  const written = [...new Set(name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [])];
  if (written.length < 2 || !pattern.text.includes("{AAAA}")) {
    const year = pattern.match(name);
    // Four digits of a longer number (`CAF20241231`) are not a year that the name writes.
    const isWritten = !pattern.text.includes("{AAAA}") || written.includes(String(year));
    return year && isWritten ? [String(year)] : [];
  }
  const isFit = (year: string) =>
    columnPattern(pattern.text.replaceAll("{AAAA}", year)).match(name) !== undefined;
  return written.filter(isFit);
}

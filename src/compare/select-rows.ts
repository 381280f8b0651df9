import { departementName } from "../data/departement-names.ts";
import type { Territory } from "../data/territory.ts";
import { departementOf } from "../data/territory-codes.ts";
import type { Polarity } from "../data/unit.ts";
import { nameWords } from "../kernel/names.ts";
import { compareText, foldText } from "../kernel/text.ts";
import type { Quantity } from "../kernel/unknown.ts";
import type { RowOrder } from "./asked-words.ts";
import type { Comparison, ComparisonRow } from "./comparison.ts";
import { summarise } from "./summarise.ts";
import { factsAt, shownPeriods } from "./table-facts.ts";

/** What a filter may look at: numbers of a row, and the words of its territory. */
const NUMBERS = ["valeur", "ecart", "rapport", "evolution"] as const;
const WORDS = ["nom", "epci", "commune", "departement"] as const;

type NumberField = (typeof NUMBERS)[number];
type WordField = (typeof WORDS)[number];

/** A condition on the rows of a table: `ecart<-2000`, `commune=Lens`. */
export type RowFilter = NumberFilter | WordFilter;

interface NumberFilter {
  readonly field: NumberField;
  readonly operator: Operator;
  readonly bound: number;
  /** As it was written. */
  readonly text: string;
}

interface WordFilter {
  readonly field: WordField;
  readonly words: string;
  readonly text: string;
}

type Operator = "<" | "<=" | ">" | ">=";

/**
 * A condition written `CHAMP OPERATEUR VALEUR`; undefined when it is none. Numbers are compared by `<`, `<=`, `>`, `>=`, and may
 * be written as in French; words by `=`.
 *
 * @example
 * parseFilter("ecart >= 12,5")
 * // => { field: "ecart", operator: ">=", bound: 12.5, text: "ecart >= 12,5" }
 * @example
 * parseFilter("commune=Lens")
 * // => { field: "commune", words: "Lens", text: "commune=Lens" }
 * @example
 * parseFilter("ecart=12")
 * // => undefined
 */
export function parseFilter(text: string): RowFilter | undefined {
  const [, name = "", operator = "", value = ""] =
    /^\s*([\p{L}]+)\s*(<=|>=|<|>|=)\s*(.*?)\s*$/u.exec(text) ?? [];
  const field = foldText(name);
  const isWords = (WORDS as readonly string[]).includes(field);
  if (operator === "=")
    return isWords && value !== "" ? { field: field as WordField, words: value, text } : undefined;
  const number = value.replace(/\s/g, "").replace("−", "-").replace(",", ".");
  if (!(NUMBERS as readonly string[]).includes(field) || !/^[-+]?\d+(\.\d+)?$/.test(number)) return undefined;
  return { field: field as NumberField, operator: operator as Operator, bound: Number(number), text };
}

/** The territories of rows, and every name under which one is known. */
export interface KnownNames {
  get(code: string): Territory | undefined;
  labels(code: string): readonly string[];
}

/** How the rows of tables are chosen and ordered. */
export interface RowSelection {
  readonly order?: RowOrder | undefined;
  readonly filters: readonly RowFilter[];
}

/**
 * A table with its rows in an order, and only those that meet all conditions; the order of an indicator is that of its
 * disadvantage, the worst first, and what is unknown comes last. Numbers are those of the last period shown. With a filter
 * the counts are those of the rows that are left, and nothing is said of the others: no total, no dispersion, no other year of
 * departure.
 */
export function selectRows(
  table: Comparison,
  { order, filters }: RowSelection,
  known: KnownNames,
  polarity: Polarity,
): Comparison {
  const end = shownPeriods(table).at(-1) ?? "";
  const meets = (row: ComparisonRow) => filters.every((one) => isMet(one, row, table, end, known));
  const kept = table.rows.filter(meets);
  const rows = order === undefined ? kept : ordered(kept, order, table, end, known, polarity);
  if (filters.length === 0) return { ...table, rows };
  const { otherReferences } = table;
  return {
    ...ofRows(table, rows),
    ...(otherReferences ? { otherReferences: otherReferences.filter(meets) } : {}),
  };
}

/** A table of some of its rows: its counts are theirs, and nothing is said of the others. */
function ofRows(table: Comparison, rows: readonly ComparisonRow[]): Comparison {
  const { summary, otherReferences: _others, pooled, pooledChange, convergence, baseYears, ...rest } = table;
  return {
    ...rest,
    rows,
    summary: summary && rows.length > 0 ? summarise(rows, summary.start, summary.end) : null,
  };
}

/** A table of the territories of these codes alone; the whole table without any. */
export function onlyTerritories(table: Comparison, codes: readonly string[] | undefined): Comparison {
  return codes
    ? ofRows(
        table,
        table.rows.filter(({ territory }) => codes.includes(territory)),
      )
    : table;
}

function isMet(
  filter: RowFilter,
  row: ComparisonRow,
  table: Comparison,
  end: string,
  known: KnownNames,
): boolean {
  if ("words" in filter) return isNamed(filter, row, table, known);
  const value = numberOf(filter.field, row, end);
  if (typeof value !== "number") return false;
  const { operator, bound } = filter;
  if (operator === "<" || operator === "<=") return value < bound || (operator === "<=" && value === bound);
  return value > bound || (operator === ">=" && value === bound);
}

function numberOf(field: NumberField, row: ComparisonRow, end: string): Quantity | undefined {
  if (field === "evolution") return row.change?.absolute;
  const level = factsAt(row, end);
  if (field === "valeur") return level?.value;
  return field === "ecart" ? level?.absolute : level?.ratio;
}

/** Whether a text is a code of what the row lies in, or all its words are in one of the names. */
function isNamed(
  { field, words }: WordFilter,
  row: ComparisonRow,
  table: Comparison,
  known: KnownNames,
): boolean {
  const qpv = known.get(row.territory);
  const codes = {
    nom: [row.territory],
    epci: [...(qpv?.epci ?? []), row.reference ?? table.reference],
    commune: qpv?.communes ?? [],
    departement: (qpv?.communes ?? []).map(departementOf),
  }[field];
  if (codes.some((code) => code.toUpperCase() === words.toUpperCase())) return true;
  const labels =
    field === "departement"
      ? codes.flatMap((code) => departementName(code) ?? [])
      : codes.flatMap((code) => known.labels(code));
  const asked = nameWords(words);
  return asked.length > 0 && labels.map(nameWords).some((name) => asked.every((word) => name.includes(word)));
}

function ordered(
  rows: readonly ComparisonRow[],
  order: RowOrder,
  table: Comparison,
  end: string,
  known: KnownNames,
  polarity: Polarity,
): ComparisonRow[] {
  const words = (row: ComparisonRow): string => {
    if (order === "code") return row.territory;
    const code = order === "epci" ? (row.reference ?? table.reference) : row.territory;
    return `${foldText(known.get(code)?.label ?? code)} ${row.territory}`;
  };
  if (order === "nom" || order === "epci" || order === "code")
    return rows.toSorted((left, right) => compareText(words(left), words(right)));
  const sign = polarity === "plus_haut_mieux" ? 1 : -1;
  const rank = (row: ComparisonRow): number => {
    const value = numberOf(order, row, end);
    return typeof value === "number" ? sign * value : Number.POSITIVE_INFINITY;
  };
  const ranked = rows.map((row) => ({ row, at: rank(row) }));
  ranked.sort((left, right) =>
    left.at === right.at ? compareText(left.row.territory, right.row.territory) : left.at - right.at,
  );
  return ranked.map(({ row }) => row);
}

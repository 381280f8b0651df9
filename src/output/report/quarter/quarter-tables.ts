import type { Comparison, ComparisonRow } from "../../../compare/comparison.ts";
import { inLeadingOrder } from "../../../compare/leading-indicators.ts";
import { rowsTable } from "../../../compare/row-table.ts";
import { factsAt, shownChange, shownPeriods } from "../../../compare/table-facts.ts";
import type { Indicator } from "../../../data/indicator.ts";
import { isCount } from "../../../data/unit.ts";
import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { geographyWords } from "../../../french/gaps.ts";
import { gapNumber, type KeyNumber, levelNumber, ratioNumber } from "../../../french/key-figures.ts";
import type { Labels } from "../../labels.ts";

/** An indicator of a quarter: among its peers, and alone. */
export interface QuarterTable {
  readonly indicator: Indicator;
  /** With all the quarters of the contract on that zoning. */
  readonly table: Comparison;
  /** Of this quarter alone. */
  readonly own: Comparison;
  readonly row: ComparisonRow;
  readonly code: string;
  /** The latest period in which it has a figure, among those that the table shows where it can. */
  readonly last: string;
  /** The two dates of its change; undefined where it has a figure at one alone. */
  readonly span: readonly [string, string] | undefined;
}

/** The tables of some quarters that have a figure, in the order in which an evaluation opens, or in that of a template. */
export function quarterTables(
  { comparisons, referentiel }: Pick<Evaluation, "comparisons" | "referentiel">,
  codes: readonly string[],
  names: Labels,
  chosen: readonly string[] | null,
): readonly QuarterTable[] {
  const order = chosen ?? publishedFirst(comparisons, names, referentiel.indicatorOrder);
  const found = codes.flatMap((code) =>
    comparisons.flatMap((table) => {
      const indicator = names.indicator(table.indicator);
      return indicator ? quarterTable(table, indicator, code) : [];
    }),
  );
  return found
    .filter(({ indicator }) => order.includes(indicator.id))
    .toSorted((one, other) => order.indexOf(one.indicator.id) - order.indexOf(other.indicator.id));
}

/** What the référentiel puts first, then the leading subjects; what only the contract prints comes after what a producer publishes. */
function publishedFirst(
  comparisons: readonly Comparison[],
  names: Labels,
  own: readonly string[] = [],
): readonly string[] {
  const all = [...new Set(comparisons.map(({ indicator }) => indicator))];
  const order = [
    ...own.filter((id) => all.includes(id)),
    ...inLeadingOrder(all.filter((id) => !own.includes(id))),
  ];
  const isPrinted = (id: string): boolean => names.indicator(id)?.publishedAs !== undefined;
  return [...order.filter((id) => !isPrinted(id)), ...order.filter(isPrinted)];
}

/** Figures that a template or a title may show; a count is no rate: it compares with nothing. */
export const isComparable = ({ indicator }: QuarterTable): boolean => !isCount(indicator.unit);

/** A table as one of its quarters reads it; nothing where it has no figure of it. */
export function quarterTable(table: Comparison, indicator: Indicator, code: string): QuarterTable[] {
  const own = rowsTable(table, [code]);
  const [row] = own?.rows ?? [];
  if (!own || !row) return [];
  const isKnown = (period: string): boolean => typeof factsAt(row, period)?.value === "number";
  const last = shownPeriods(own).findLast(isKnown) ?? table.periods.findLast(isKnown);
  if (last === undefined) return [];
  const change = shownChange(own);
  return [{ indicator, table, own, row, code, last, span: change ? [change.start, change.end] : undefined }];
}

/** Numbers that a quarter is known by, at most. */
const MOST = 4;

/** The numbers that a quarter is known by: the gap and the ratio of its lead, then the level of the other subjects. */
export function quarterNumbers(
  lead: QuarterTable | undefined,
  tables: readonly QuarterTable[],
): readonly KeyNumber[] {
  if (!lead) return [];
  const rest = tables.filter((one) => one !== lead);
  const ratio = ratioNumber(lead.own, lead.indicator);
  const own = [gapNumber(lead.own, lead.indicator), ratio ?? levelOf(lead)].flatMap((one) => one ?? []);
  return [...own, ...rest.flatMap((one) => levelOf(one, lead.table.geography) ?? [])].slice(0, MOST);
}

/** The level of an indicator, its zoning said where it is not that of the lead. */
function levelOf(
  { own, indicator, code }: QuarterTable,
  zoning: string = own.geography,
): KeyNumber | undefined {
  const found = shownPeriods(own).length === 0 ? undefined : levelNumber(own, indicator, () => code);
  if (!found || own.geography === zoning) return found;
  return { ...found, context: `${found.context} Périmètre : ${geographyWords(own.geography)}.` };
}

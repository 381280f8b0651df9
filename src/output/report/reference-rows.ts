import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import { levelAt } from "../../compare/table-facts.ts";
import type { Quantity } from "../../kernel/unknown.ts";
import type { Labels } from "../labels.ts";
import type { Group } from "./table-columns.ts";
import { type Cell, Footnotes, type TableRow, textCell } from "./table-view.ts";

/** What the rows above the QPV depend on. */
export interface ReferenceContext {
  readonly comparison: Comparison;
  readonly groups: readonly Group[];
  readonly periods: readonly string[];
  readonly above: string;
  readonly names: Labels;
  /** Those of the whole table: a mark has one meaning in it. */
  readonly notes: Footnotes;
}

/**
 * The rows above the QPV: the reference, against the level above it when that is known (second-order gap), then that
 * level itself. A reference without any figure has no row: a remark says it.
 */
export function referenceRows(context: ReferenceContext): readonly TableRow[] {
  const { comparison, periods, above, names } = context;
  const row = comparison.secondOrder;
  if (!row || !knownValue(row, periods)) return [];
  const against = periods.some((period) => typeof levelAt(row, period)?.absolute === "number");
  const note = against ? `écart et rapport à ${names.label(above)}` : "valeur de référence";
  const reference = { nom: names.label(row.territory), note, cellules: cells(row, context) };
  return against ? [reference, aboveRow(row, context)] : [reference];
}

function aboveRow(row: ComparisonRow, context: ReferenceContext): TableRow {
  return {
    nom: context.names.label(context.above),
    note: "",
    cellules: cells(asItsOwnRow(row, context.above), context),
  };
}

/** The level above has values but nothing to be compared with. */
function asItsOwnRow({ levels, change }: ComparisonRow, above: string): ComparisonRow {
  const none: Quantity = { unknown: "sans_objet" };
  return {
    territory: above,
    levels: levels.map(({ period, reference }) => ({
      period,
      value: reference,
      reference: { value: none },
      absolute: none,
      ratio: none,
      relative: none,
    })),
    change: change && {
      ...{ value: change.reference, reference: none, absolute: none, ratio: none },
      ...{ valueMove: none, absoluteMove: none, relativeMove: none, quadrant: none },
    },
  };
}

function cells(row: ComparisonRow, { groups, notes }: ReferenceContext): readonly Cell[] {
  return groups.flatMap(({ kind, columns }) =>
    columns.map((column, index) => {
      const isNone = kind !== "valeur" && column.cell(row, new Footnotes()).inconnu;
      const shown = isNone ? textCell("–", kind !== "lecture") : column.cell(row, notes);
      return { ...shown, debut: index === 0 };
    }),
  );
}

function knownValue(row: ComparisonRow, periods: readonly string[]): boolean {
  return periods.some((period) => typeof levelAt(row, period)?.value.value === "number");
}

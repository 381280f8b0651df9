import { figurePeriods } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import { isCount } from "../data/unit.ts";
import type { Workspace } from "../data/workspace.ts";
import { compareText } from "../kernel/text.ts";
import type { Comparison } from "./comparison.ts";
import { everyRow, factsAt } from "./table-facts.ts";

/** What there is of an indicator on a zoning: in which periods, for how many QPV, and what keeps the others from a gap. */
export interface InventoryLine {
  readonly indicator: string;
  readonly geography: string;
  /** QPV of the perimeter on this zoning. */
  readonly total: number;
  /** By period: the QPV with a figure, and those that have a gap. */
  readonly periods: readonly InventoryPeriod[];
  /** Periods in which the EPCI has a figure and no QPV has: the table of QPV is missing. */
  readonly withoutQpv: readonly string[];
}

export interface InventoryPeriod {
  readonly period: string;
  readonly qpv: number;
  readonly gaps: number;
}

/**
 * Which gaps an EPCI has: what its tables hold, and the years that only one of the two sides has. Counts, which have no
 * gap, and the parts of an indicator are left out.
 */
export function inventoryOf(
  epci: string,
  tables: readonly Comparison[],
  { indicators, observations }: Workspace,
): InventoryLine[] {
  return tables.flatMap((table) => {
    const indicator = indicators.get(table.indicator);
    if (!indicator || isLeftOut(table, indicator)) return [];
    const periods = table.periods.map((period) => countAt(table, period)).filter(({ qpv }) => qpv > 0);
    const known = new Set(periods.map(({ period }) => period));
    const ofEpci = figurePeriods(indicator, epci, observations);
    const { geography, rows } = table;
    const withoutQpv = ofEpci.filter((period) => !known.has(period));
    return [{ indicator: indicator.id, geography, total: rows.length, periods, withoutQpv }];
  });
}

/** Counts have no gap; the parts of an indicator (`taux.femmes`) have the periods of the whole. */
const isLeftOut = ({ geography }: Comparison, { id, unit }: Indicator): boolean =>
  isCount(unit) || geography === "ensemble" || id.includes(".");

function countAt({ rows }: Comparison, period: string): InventoryPeriod {
  const levels = rows.flatMap((row) => row.levels.filter((level) => level.period === period));
  return {
    period,
    qpv: levels.filter(({ value }) => typeof value.value === "number").length,
    gaps: levels.filter(({ absolute }) => typeof absolute === "number").length,
  };
}

/** How many territories of a table, each once whatever its references, have a figure and a gap in a period. */
export function heldIn(
  table: Comparison,
  period: string,
): Omit<InventoryPeriod, "period"> & { readonly total: number } {
  const [known, gaps, all] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const row of everyRow(table)) {
    const facts = factsAt(row, period);
    all.add(row.territory);
    if (typeof facts?.value === "number") known.add(row.territory);
    if (typeof facts?.absolute === "number") gaps.add(row.territory);
  }
  return { qpv: known.size, gaps: gaps.size, total: all.size };
}

/** For how many EPCI an indicator has a gap in a period: of one QPV at least. */
export interface NationalLine {
  readonly indicator: string;
  readonly geography: string;
  readonly period: string;
  readonly epci: number;
  readonly qpv: number;
}

/**
 * The same over the country: of each indicator, zoning and period, the EPCI and the QPV that have a gap. Tables are taken one by
 * one, and let go.
 */
export function nationalInventory(tables: Iterable<Comparison>): NationalLine[] {
  const lines: NationalLine[] = [];
  for (const table of tables) lines.push(...linesOf(table));
  return lines;
}

function linesOf({ indicator, geography, rows, otherReferences = [] }: Comparison): NationalLine[] {
  const found = new Map<string, { readonly epci: Set<string | undefined>; readonly qpv: Set<string> }>();
  for (const { territory, reference, levels } of [...rows, ...otherReferences])
    for (const { period, absolute } of levels) {
      if (typeof absolute !== "number") continue;
      const known = found.get(period) ?? { epci: new Set(), qpv: new Set() };
      found.set(period, { epci: known.epci.add(reference), qpv: known.qpv.add(territory) });
    }
  return [...found]
    .sort(([left], [right]) => compareText(left, right))
    .map(([period, { epci, qpv }]) => ({ indicator, geography, period, epci: epci.size, qpv: qpv.size }));
}

/** Indicators that have a gap, from the one that has most periods; of equals, in the order of their names. */
export function byWealth(lines: readonly InventoryLine[]): InventoryLine[] {
  const gaps = ({ periods }: InventoryLine) => periods.filter((one) => one.gaps > 0).length;
  return lines.toSorted(
    (left, right) => gaps(right) - gaps(left) || compareText(left.indicator, right.indicator),
  );
}

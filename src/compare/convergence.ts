import type { Polarity } from "../data/unit.ts";
import { yearOf } from "../kernel/dates.ts";
import { type Quantity, type Unknown, unknown } from "../kernel/unknown.ts";
import {
  betaConvergence,
  convergenceClass,
  deltaDistance,
  rankConcordance,
  sigmaDispersion,
} from "../statistics/convergence.ts";
import type { ComparisonRow, GroupConvergence } from "./comparison.ts";
import type { MeasuredRow } from "./measured-row.ts";

/**
 * Whether the territories of a table draw together between two dates, on those that have both figures. Null with fewer
 * than two of them. A change that the producers forbid makes none: such rows are left out.
 *
 * @source METHODS § 2.6
 */
export function groupConvergence(
  measured: readonly MeasuredRow[],
  rows: readonly ComparisonRow[],
  [start, end]: readonly [string, string],
  polarity: Polarity,
): GroupConvergence | null {
  const complete = measured.flatMap((row, number) => valuesOf(row, rows[number], start, end));
  if (complete.length < 2) return null;
  const before = complete.map(([first]) => first);
  const after = complete.map(([, last]) => last);
  const best = polarity === "plus_bas_mieux" ? "plus_bas" : "plus_haut";
  const neutral = unknown("sans_objet");
  const judged = <T>(compute: () => T): T | Unknown => (polarity === "neutre" ? neutral : compute());
  return {
    start,
    end,
    available: complete.length,
    total: rows.length,
    sigma: [sigmaOf(before), sigmaOf(after)],
    beta: slopeOf(before, after, (yearOf(end) ?? Number.NaN) - (yearOf(start) ?? Number.NaN)),
    delta: [judged(() => deltaDistance(before, best)), judged(() => deltaDistance(after, best))],
    ranks: rankConcordance([before, after]),
    class: judged(() => convergenceClass(before, after, best)),
  };
}

function valuesOf(
  row: MeasuredRow,
  made: ComparisonRow | undefined,
  start: string,
  end: string,
): [number, number][] {
  if (typeof made?.change?.value !== "number") return [];
  const [first, last] = [row.at(start).own.figure, row.at(end).own.figure];
  if (first.extreme || last.extreme) return [];
  const [before, after] = [first.value, last.value];
  return typeof before === "number" && typeof after === "number" ? [[before, after]] : [];
}

function sigmaOf(values: readonly number[]): Quantity {
  const found = sigmaDispersion(values);
  return "unknown" in found ? found : found.sigma;
}

function slopeOf(before: readonly number[], after: readonly number[], years: number): Quantity {
  const found = betaConvergence(before, after, years);
  return "unknown" in found ? found : found.slope;
}

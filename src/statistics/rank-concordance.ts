import { variance } from "simple-statistics";
import { type Impossible, impossible } from "../kernel/unknown.ts";
import { ranks } from "./ranks.ts";
import { valuesProblem } from "./values-problem.ts";

/**
 * How far the order of the territories is the same in every period (γ): Kendall's W, 1 when nothing changes place, near 0
 * when places are reshuffled. One list per period, territories in the same order. Unknown: fewer than two periods or two
 * territories, or all equal in every period.
 *
 * @source M. G. Kendall & B. Babington Smith, 1939; Boyle & McCarthy, 1997. convergEU divides by (T + 1)² instead of T²
 * @example
 * rankConcordance([[1, 2, 3], [2, 4, 9], [1, 5, 6]])
 * // => 1
 */
export function rankConcordance(periods: readonly (readonly number[])[]): number | Impossible {
  if (periods.length < 2) return impossible("points_insuffisants");
  const problem = periods.map(valuesProblem).find((one) => one !== undefined);
  if (problem) return impossible(problem);
  const size = periods[0]?.length ?? 0;
  if (periods.some(({ length }) => length !== size)) return impossible("valeurs_manquantes");
  const ranked = periods.map(ranks);
  const sums = Array.from({ length: size }, (_, territory) =>
    ranked.reduce((sum, list) => sum + (list[territory] ?? 0), 0),
  );
  const spread = ranked.reduce((sum, list) => sum + variance(list), 0) / periods.length;
  return spread === 0 ? impossible("rangs_tous_egaux") : variance(sums) / (periods.length ** 2 * spread);
}

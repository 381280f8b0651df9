import { type Impossible, impossible } from "../kernel/unknown.ts";
import { type TrendLine, trendLine } from "./trend-line.ts";
import { valuesProblem } from "./values-problem.ts";

/**
 * Whether territories that start low grow faster: the line of yearly log-growth on the log of the start. A negative
 * slope (β) is convergence. Unknown: fewer than two territories or different ones, values not above 0, no time between
 * the two dates, or all starting at the same value.
 *
 * @source Barro & Sala-i-Martin, 1992; convergEU `beta_conv` (METHODS § 2.6): (1/τ)·ln(y_t/y_0) = α + β·ln y_0
 * @example
 * betaConvergence([100, 200, 400], [200, 300, 440], 2)
 * // => { slope: -0.21562411906250845, intercept: 1.341432092754249 }
 */
export function betaConvergence(
  start: readonly number[],
  end: readonly number[],
  years: number,
): TrendLine | Impossible {
  const problem = valuesProblem(start) ?? valuesProblem([...end, years]);
  if (problem) return impossible(problem);
  if (start.length !== end.length || years <= 0) return impossible("valeurs_manquantes");
  if ([...start, ...end].some((value) => value <= 0)) return impossible("valeur_non_positive");
  const logs = start.map(Math.log);
  const growth = end.map((value, index) => (Math.log(value) - (logs[index] ?? 0)) / years);
  const line = trendLine(
    logs,
    growth,
    start.map(() => 1),
  );
  return Number.isFinite(line.slope) ? line : impossible("rangs_tous_egaux");
}

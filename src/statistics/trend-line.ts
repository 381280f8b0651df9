/** A straight line fitted to points. */
export interface TrendLine {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * The weighted least-squares line through points of unequal reliability (weights all 1: the ordinary line). NaN when
 * all the abscissas are the same.
 *
 * @source METHODS § 2.4: β = (Σw·Σwtx − Σwt·Σwx) / (Σw·Σwt² − (Σwt)²)
 * @example
 * trendLine([1, 2, 3], [2, 4, 6], [1, 1, 1])
 * // => { slope: 2, intercept: 0 }
 */
export function trendLine(
  times: readonly number[],
  values: readonly number[],
  weights: readonly number[],
): TrendLine {
  let [w, wt, wx, wtt, wtx] = [0, 0, 0, 0, 0];
  for (let index = 0; index < times.length; index += 1) {
    const [time, value, weight] = [
      times[index] ?? Number.NaN,
      values[index] ?? Number.NaN,
      weights[index] ?? 0,
    ];
    w += weight;
    wt += weight * time;
    wx += weight * value;
    wtt += weight * time * time;
    wtx += weight * time * value;
  }
  const slope = (w * wtx - wt * wx) / (w * wtt - wt * wt);
  return { slope, intercept: (wx - slope * wt) / w };
}

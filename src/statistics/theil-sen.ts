import { type Impossible, impossible } from "../kernel/unknown.ts";

/**
 * The median of the slopes between all pairs of points: a slope that one odd year does not bend. In the value's unit per
 * unit of time. Unknown with fewer than two different times, or a number that is not finite.
 *
 * @source H. Theil, 1950; P. K. Sen, JASA 63, 1968, 1379-1389
 * @example
 * theilSen([2015, 2016, 2017, 2018, 2019], [10, 11, 12, 13, 40])
 * // => 1
 */
export function theilSen(times: readonly number[], values: readonly number[]): number | Impossible {
  if (![...times, ...values].every(Number.isFinite)) return impossible("nombre_invalide");
  const slopes = times.flatMap((time, index) =>
    times.slice(index + 1).flatMap((later, after) => {
      const [first, second] = [values[index], values[index + 1 + after]];
      return later === time || first === undefined || second === undefined
        ? []
        : (second - first) / (later - time);
    }),
  );
  if (slopes.length === 0) return impossible("points_insuffisants");
  slopes.sort((left, right) => left - right);
  const [below, above] = [
    slopes[Math.floor((slopes.length - 1) / 2)],
    slopes[Math.ceil((slopes.length - 1) / 2)],
  ];
  return ((below ?? 0) + (above ?? 0)) / 2;
}

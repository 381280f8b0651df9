/** A published value of a year. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** When a series had a level that is worse than its last one. */
export type LevelYear =
  /** Between two published years, or on one of them: a year with decimals. */
  | { readonly kind: "annee"; readonly year: number }
  /** The series was at its worst in its first year, and better than this level already. */
  | { readonly kind: "avant"; readonly year: number }
  /** Better than this level in every year since the first, which was not its worst. */
  | { readonly kind: "jamais_depuis"; readonly year: number }
  /** The level is no worse than the last value. */
  | { readonly kind: "sans_retard" };

/**
 * The last year in which a series had a level, by a straight line between two published years that follow each other; what lies
 * before its first year is not guessed. `best`, 1 when higher is better, −1 when lower is. Points in order of years; undefined
 * with fewer than two.
 *
 * @source « Temporal distance », P. Sicherl, Time-distance as a dynamic measure of disparities, OECD World Forum, 2004 (S-time-distance:
 * the difference of the years in which two series reach one level), with linear interpolation
 * @example
 * yearOfLevel([{ year: 2010, value: 40 }, { year: 2015, value: 50 }, { year: 2020, value: 60 }], 52, 1)
 * // => { kind: "annee", year: 2016 }
 */
export function yearOfLevel(
  points: readonly YearValue[],
  level: number,
  best: 1 | -1,
): LevelYear | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return undefined;
  /** How much better than the level. */
  const above = ({ value }: YearValue) => best * (value - level);
  if (above(last) <= 0) return { kind: "sans_retard" };
  for (let at = points.length - 2; at >= 0; at -= 1) {
    const [before, after] = [points[at] as YearValue, points[at + 1] as YearValue];
    const [low, high] = [above(before), above(after)];
    if (low > 0) continue;
    return { kind: "annee", year: before.year + (-low / (high - low)) * (after.year - before.year) };
  }
  const worst = Math.min(...points.map(above));
  return { kind: above(first) === worst ? "avant" : "jamais_depuis", year: first.year };
}

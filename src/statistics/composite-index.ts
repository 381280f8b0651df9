import { type Impossible, impossible } from "../kernel/unknown.ts";

/** One dimension of an index: its value between two frozen bounds; `reversed` when lower is better. */
export interface Dimension {
  readonly value: number;
  /** Dated bounds of the référentiel, never those of the day: an index must not move because another area did. */
  readonly least: number;
  readonly most: number;
  /** Income counts by its logarithm. */
  readonly logarithm?: boolean | undefined;
  readonly reversed?: boolean | undefined;
}

/**
 * A composite index from 0 to 1: the mean of the dimensions, each placed between its bounds. A value beyond a bound
 * counts as the bound. Unknown: no dimension, a number that is not finite, bounds that are not in order, or a logarithm
 * of what is not above 0. The geometric mean of a dimension at 0 is 0.
 *
 * @source UNDP, Human Development Report 2010, technical note 1 (geometric); IDH-2 and IDH-4 of French regions
 * (arithmetic): METHODS § 2.7
 * @example
 * compositeIndex([{ value: 5, least: 0, most: 10 }, { value: 2, least: 0, most: 10, reversed: true }], "arithmetique")
 * // => 0.65
 */
export function compositeIndex(
  dimensions: readonly Dimension[],
  mean: "arithmetique" | "geometrique",
): number | Impossible {
  if (dimensions.length === 0) return impossible("valeurs_manquantes");
  const places: number[] = [];
  for (const dimension of dimensions) {
    const place = placeOf(dimension);
    if (typeof place !== "number") return place;
    places.push(place);
  }
  return mean === "arithmetique"
    ? places.reduce((sum, place) => sum + place, 0) / places.length
    : places.reduce((product, place) => product * place, 1) ** (1 / places.length);
}

function placeOf({
  value,
  least,
  most,
  logarithm = false,
  reversed = false,
}: Dimension): number | Impossible {
  if (![value, least, most].every(Number.isFinite) || least >= most) return impossible("nombre_invalide");
  const within = Math.min(Math.max(value, least), most);
  if (logarithm && least <= 0) return impossible("valeur_non_positive");
  const scale = logarithm ? Math.log : (one: number) => one;
  const place = (scale(within) - scale(least)) / (scale(most) - scale(least));
  return reversed ? 1 - place : place;
}

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

/** How the places of an index are put together; a geometric mean forgives no place at 0. */
export type IndexMean = "arithmetique" | "geometrique";

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
export function compositeIndex(dimensions: readonly Dimension[], mean: IndexMean): number | Impossible {
  const places: { place: number; weight: number }[] = [];
  for (const dimension of dimensions) {
    const place = placeBetween(dimension);
    if (typeof place !== "number") return place;
    places.push({ place, weight: 1 });
  }
  return weightedIndex(places, mean);
}

/**
 * The place of a value between its bounds, from 0 to 1, 1 being the better end; beyond a bound it is that of the bound
 * (`boundCrossed` says so). Unknown as in `compositeIndex`.
 *
 * @source OECD and JRC, Handbook on Constructing Composite Indicators, 2008, § 5.3 (min–max), with frozen bounds
 * @example
 * placeBetween({ value: 2, least: 0, most: 8, reversed: true })
 * // => 0.75
 */
export function placeBetween({
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

/** The bounds of a dimension. */
export const BOUNDS = ["minimum", "maximum"] as const;

/**
 * The bound that a value lies beyond, or undefined: frozen bounds are those of a date, and later values may pass them.
 *
 * @example
 * boundCrossed({ value: 12, least: 0, most: 10 })
 * // => "maximum"
 */
export function boundCrossed({
  value,
  least,
  most,
}: Pick<Dimension, "value" | "least" | "most">): (typeof BOUNDS)[number] | undefined {
  if (value < least) return "minimum";
  return value > most ? "maximum" : undefined;
}

/**
 * The weighted mean of places from 0 to 1. Unknown without a place (`valeurs_manquantes`), or with weights that are not above 0.
 *
 * @source OECD and JRC, Handbook on Constructing Composite Indicators, 2008, § 6.6: linear and geometric aggregation
 * @example
 * weightedIndex([{ place: 0.2, weight: 1 }, { place: 0.5, weight: 2 }], "arithmetique")
 * // => 0.39999999999999997
 */
export function weightedIndex(
  places: readonly { readonly place: number; readonly weight: number }[],
  mean: IndexMean,
): number | Impossible {
  if (places.length === 0) return impossible("valeurs_manquantes");
  if (!places.every(({ weight }) => Number.isFinite(weight) && weight > 0))
    return impossible("nombre_invalide");
  const total = places.reduce((sum, { weight }) => sum + weight, 0);
  return mean === "arithmetique"
    ? places.reduce((sum, { place, weight }) => sum + place * weight, 0) / total
    : places.reduce((product, { place, weight }) => product * place ** weight, 1) ** (1 / total);
}

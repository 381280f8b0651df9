import { codesOf } from "../../kernel/closed-list.ts";
import { type Quantity, unknown } from "../../kernel/unknown.ts";
import {
  boundCrossed,
  type Dimension,
  type IndexMean,
  placeBetween,
  weightedIndex,
} from "../../statistics/composite-index.ts";
import { BAROMETER_THEMES, type BarometerLine } from "../tables/barometer.ts";
import type { BarometerBounds, BarometerRules, BarometerTheme } from "./barometer-rules.ts";

/** Where the value of an indicator lies between its bounds. */
export interface IndicatorPlace {
  readonly bounds: BarometerBounds;
  /** As entered; unknown when nobody entered it. */
  readonly value: Quantity;
  /** The bound that it lies beyond. */
  readonly beyond: ReturnType<typeof boundCrossed>;
  /** From 0 to 1, 1 being the better end; unknown without a value, or beyond a bound when the rule does not bring it back. */
  readonly place: Quantity;
  /** `file:line` of the value. */
  readonly address: string | undefined;
}

/** A score from 0 (the worse bound everywhere) to 100, and on how much of what is declared it rests. */
export interface BarometerScore {
  /** Unknown with fewer than the declared minimum, or nothing declared. */
  readonly score: Quantity;
  readonly known: number;
  readonly of: number;
}

/** The barometer of a territory in a year. */
export interface TerritoryScores {
  readonly territory: string;
  readonly places: readonly IndicatorPlace[];
  readonly themes: Readonly<Record<BarometerTheme, BarometerScore>>;
  readonly overall: BarometerScore;
}

/** The scores of a territory, from its lines of the year and the bounds that hold. */
export function territoryScores(
  territory: string,
  lines: readonly BarometerLine[],
  bounds: readonly BarometerBounds[],
  rules: BarometerRules,
): TerritoryScores {
  const places = bounds.map((one) =>
    placed(
      one,
      lines.find(({ indicator }) => indicator === one.indicator),
      rules,
    ),
  );
  const themes = Object.fromEntries(
    codesOf(BAROMETER_THEMES).map((theme) => [
      theme,
      themeScore(
        places.filter((one) => one.bounds.theme === theme),
        rules,
      ),
    ]),
  ) as Record<BarometerTheme, BarometerScore>;
  return { territory, places, themes, overall: overallScore(themes, rules) };
}

/** The dimension of a value between the bounds of an indicator. */
export function dimensionOf(
  { least, most, logarithm, sense }: BarometerBounds,
  value: number,
): Dimension & { readonly value: number } {
  return { value, least, most, logarithm, reversed: sense === "baisse" };
}

function placed(
  bounds: BarometerBounds,
  line: BarometerLine | undefined,
  { beyond: rule }: BarometerRules,
): IndicatorPlace {
  const value = line?.value ?? null;
  if (value === null) {
    const none = unknown("absent_des_donnees");
    return { bounds, value: none, beyond: undefined, place: none, address: line?.address };
  }
  const dimension = dimensionOf(bounds, value);
  const beyond = boundCrossed(dimension);
  const place = beyond && rule === "inconnu" ? unknown("hors_des_bornes") : placeBetween(dimension);
  return { bounds, value, beyond, place, address: line?.address };
}

function themeScore(places: readonly IndicatorPlace[], rules: BarometerRules): BarometerScore {
  const found = places.flatMap(({ place, bounds: { weight } }) =>
    typeof place === "number" ? [{ place, weight }] : [],
  );
  return scoreOf(found, places.length, rules.leastIndicators, rules.mean);
}

function overallScore(
  themes: Readonly<Record<BarometerTheme, BarometerScore>>,
  { leastThemes, mean, themeWeights }: BarometerRules,
): BarometerScore {
  const all = codesOf(BAROMETER_THEMES);
  const found = all.flatMap((theme) => {
    const { score } = themes[theme];
    return typeof score === "number" ? [{ place: score / 100, weight: themeWeights[theme] ?? 1 }] : [];
  });
  return scoreOf(found, all.length, leastThemes, mean);
}

function scoreOf(
  found: readonly { readonly place: number; readonly weight: number }[],
  of: number,
  least: number | undefined,
  mean: IndexMean,
): BarometerScore {
  const known = found.length;
  if (of === 0) return { score: unknown("bornes_absentes"), known, of };
  if (known < Math.min(least ?? of, of) || known === 0)
    return { score: unknown("valeurs_manquantes"), known, of };
  const index = meanOf(found, mean);
  return { score: typeof index === "number" ? index * 100 : index, known, of };
}

/**
 * The mean of places. A geometric mean is taken of 1 + 99 times each place and brought back: a place at 0 then weighs, and
 * does not bring the whole to 0.
 *
 * @source OECD and JRC, Handbook on Constructing Composite Indicators, 2008, § 6.6; rescaling to 1-100 before a geometric mean:
 * COINr (METHODS § 2.7)
 * @example
 * meanOf([{ place: 0, weight: 1 }, { place: 1, weight: 1 }], "geometrique")
 * // => 0.09090909090909091
 */
export function meanOf(
  places: readonly { readonly place: number; readonly weight: number }[],
  mean: IndexMean,
): Quantity {
  if (mean === "arithmetique") return weightedIndex(places, mean);
  const index = weightedIndex(
    places.map(({ place, weight }) => ({ place: 1 + 99 * place, weight })),
    mean,
  );
  return typeof index === "number" ? (index - 1) / 99 : index;
}

import { codesOf } from "../../kernel/closed-list.ts";
import type { Quantity } from "../../kernel/unknown.ts";
import { placeBetween } from "../../statistics/composite-index.ts";
import { type Draw, movedBy, perturbedRanks, type RankRange } from "../../statistics/perturbed-ranks.ts";
import { BAROMETER_THEMES } from "../tables/barometer.ts";
import type { BarometerRules, BarometerTheme, Perturbation } from "./barometer-rules.ts";
import { dimensionOf, type IndicatorPlace, meanOf, type TerritoryScores } from "./barometer-scores.ts";

const STILL: Perturbation = { weights: 0, bounds: 0, draws: 0, seed: 1 };

/**
 * The rank of each territory that has an overall score, 1 for the best, and between which ranks it lies when weights and
 * bounds are moved as the rules declare; without a declaration they are not moved. A value beyond a moved bound counts as the
 * bound. By territory; empty with fewer than two.
 */
export function barometerRanks(
  all: readonly TerritoryScores[],
  rules: BarometerRules,
): ReadonlyMap<string, RankRange> {
  const ranked = all.filter(({ overall }) => typeof overall.score === "number");
  const moved = rules.perturbation ?? STILL;
  const found = perturbedRanks((draw) => movedScores(ranked, rules, moved, draw), moved.draws, moved.seed);
  if ("unknown" in found) return new Map();
  return new Map(ranked.map(({ territory }, at) => [territory, found[at] as RankRange]));
}

interface MovedIndicator {
  readonly weight: number;
  readonly least: number;
  readonly most: number;
}

/** The overall scores with one draw of weights and bounds, the same for all territories. */
function movedScores(
  ranked: readonly TerritoryScores[],
  rules: BarometerRules,
  moved: Perturbation,
  draw: Draw,
): number[] {
  const indicators = (ranked[0]?.places ?? []).map((one) => movedIndicator(one, moved, draw));
  const weights = codesOf(BAROMETER_THEMES).map((theme) => {
    const declared = rules.themeWeights[theme] ?? 1;
    return { theme, weight: movedBy(declared, declared * moved.weights, draw) };
  });
  return ranked.map(({ themes, places }) => {
    const scored = weights.filter(({ theme }) => typeof themes[theme].score === "number");
    const means = scored.map(({ theme, weight }) => ({
      place: themePlace(theme, places, indicators, rules),
      weight,
    }));
    return Number(meanOf(means, rules.mean));
  });
}

function movedIndicator(
  { bounds }: IndicatorPlace,
  { weights, bounds: share }: Perturbation,
  draw: Draw,
): MovedIndicator {
  const scale = bounds.logarithm ? Math.log : (value: number) => value;
  const [least, most] = [scale(bounds.least), scale(bounds.most)];
  const reach = share * (most - least);
  return {
    weight: movedBy(bounds.weight, bounds.weight * weights, draw),
    least: movedBy(least, reach, draw),
    most: movedBy(most, reach, draw),
  };
}

function themePlace(
  theme: BarometerTheme,
  places: readonly IndicatorPlace[],
  indicators: readonly MovedIndicator[],
  { mean }: BarometerRules,
): number {
  const found = places.flatMap(({ bounds, value, place }, at) => {
    const moved = indicators[at];
    if (bounds.theme !== theme || typeof place !== "number" || !moved) return [];
    return [{ place: movedPlace(bounds, value, moved), weight: moved.weight }];
  });
  return Number(meanOf(found, mean));
}

function movedPlace(
  bounds: IndicatorPlace["bounds"],
  value: Quantity,
  { least, most }: MovedIndicator,
): number {
  const known = bounds.logarithm ? Math.log(Number(value)) : Number(value);
  return Number(placeBetween({ ...dimensionOf(bounds, known), least, most, logarithm: false }));
}

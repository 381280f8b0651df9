import { nearestKnown } from "../data/near-count.ts";
import type { Observations } from "../data/observation.ts";
import { editionOf, yearOf } from "../kernel/dates.ts";
import { type Unknown, unknown } from "../kernel/unknown.ts";
import type { PeerGroup } from "./asked-words.ts";

/** What makes territories peers: a measure, what it is of the one that is placed, and between what bounds a peer lies. */
export interface PeerMeasure {
  readonly indicator: string;
  readonly period: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly isLike: (code: string) => boolean;
}

/** By group, the indicators that measure it, the first that is known of the territory, and the bounds as shares of its own. */
const MEASURES: Readonly<
  Record<
    Exclude<PeerGroup, "tous">,
    { readonly indicators: readonly string[]; readonly bounds: readonly [number, number] }
  >
> = {
  taille: { indicators: ["population_municipale", "personnes_menages_fiscaux"], bounds: [0.5, 2] },
  precarite: { indicators: ["revenu_median_disponible"], bounds: [0.95, 1.05] },
};

/**
 * Which territories are like one: from half to twice its people, or within 5 % of its median income, at the nearest period
 * that is published for it, up to five years away; the others are read at their own nearest. Bounds are a convention of this
 * program. Unknown (`absent_des_donnees`) without a measure of the territory itself.
 */
export function likeMeasure(
  group: Exclude<PeerGroup, "tous">,
  code: string,
  period: string,
  observations: Observations,
): PeerMeasure | Unknown {
  const { indicators, bounds } = MEASURES[group];
  const year = `${yearOf(period) ?? editionOf(period) ?? ""}`;
  for (const indicator of indicators) {
    const own = nearestKnown(indicator, code, year, observations);
    if (!own) continue;
    const [lower, upper] = [own.value * bounds[0], own.value * bounds[1]];
    const isLike = (other: string): boolean => {
      const found = nearestKnown(indicator, other, year, observations);
      return found !== undefined && found.value >= lower && found.value <= upper;
    };
    return { indicator, period: own.period, value: own.value, lower, upper, isLike };
  }
  return unknown("absent_des_donnees");
}

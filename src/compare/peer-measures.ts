import type { Observations } from "../data/observation.ts";
import { editionOf, yearOf } from "../kernel/dates.ts";
import { type Unknown, unknown } from "../kernel/unknown.ts";
import type { PeerGroup } from "./peer-groups.ts";

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

/** Years between the figure and the measure of peers: further apart, territories have changed. */
const NEAR = 5;

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
  for (const indicator of indicators) {
    const own = nearest(indicator, code, period, observations);
    if (!own) continue;
    const [lower, upper] = [own.value * bounds[0], own.value * bounds[1]];
    const isLike = (other: string): boolean => {
      const found = nearest(indicator, other, period, observations);
      return found !== undefined && found.value >= lower && found.value <= upper;
    };
    return { indicator, period: own.period, value: own.value, lower, upper, isLike };
  }
  return unknown("absent_des_donnees");
}

function nearest(
  indicator: string,
  code: string,
  period: string,
  observations: Observations,
): { readonly period: string; readonly value: number } | undefined {
  const year = yearOf(period) ?? editionOf(period);
  if (year === undefined) return undefined;
  const found = observations.periods(indicator, code).flatMap((other) => {
    const value = observations.find(indicator, code, other)?.value;
    const distance = Math.abs((yearOf(other) ?? Number.POSITIVE_INFINITY) - year);
    return typeof value === "number" && distance <= NEAR ? [{ period: other, value, distance }] : [];
  });
  return found.toSorted((left, right) => left.distance - right.distance)[0];
}

import type { Impossible, Quantity, Unknown } from "../kernel/unknown.ts";
import { compositeIndex, type Dimension } from "./composite-index.ts";

/** The three dimensions of a human development index. */
export const HUMAN_DIMENSIONS = {
  sante: "santé",
  education: "éducation",
  niveau_de_vie: "niveau de vie",
} as const;

export type HumanDimension = keyof typeof HUMAN_DIMENSIONS;

/** What an index of a French region measures each dimension by, and how; `null` where its sources leave the scale open. */
export const HUMAN_INDICES = {
  "IDH-2": {
    sante: { measures: "espérance de vie à la naissance", reversed: false, logarithm: false },
    education: {
      measures: "part des diplômés parmi les plus de 15 ans sortis de l’école",
      reversed: false,
      logarithm: false,
    },
    niveau_de_vie: { measures: "revenu médian par unité de consommation", reversed: false, logarithm: null },
  },
  "IDH-4": {
    sante: { measures: "indice comparatif de mortalité", reversed: true, logarithm: false },
    education: {
      measures: "part des diplômés parmi les plus de 15 ans sortis de l’école",
      reversed: false,
      logarithm: false,
    },
    niveau_de_vie: { measures: "revenu médian par unité de consommation", reversed: false, logarithm: true },
  },
} as const satisfies Readonly<
  Record<
    string,
    Readonly<
      Record<
        HumanDimension,
        { readonly measures: string; readonly reversed: boolean; readonly logarithm: boolean | null }
      >
    >
  >
>;

export type HumanIndexName = keyof typeof HUMAN_INDICES;

/** The value of a dimension and its frozen bounds. */
export interface HumanMeasure extends Pick<Dimension, "least" | "most" | "logarithm"> {
  readonly value: Quantity;
}

/**
 * A human development index of a French territory, from 0 to 1: the plain mean of health, education and standard of living,
 * each placed between its frozen bounds; beyond a bound it counts as the bound. Unknown as soon as one of the three is, for a
 * mean of two would not be this index. `logarithm` is that of the index where its sources say it (IDH-4), else the one that is
 * given (IDH-2, whose sources that were read do not say it).
 *
 * @source IDH-4: Région Hauts-de-France, GéoTerritoires, fiche « IDH-4 », méthode de calcul: 1 − (ICM − min)/(max − min),
 * (v − min)/(max − min), (log v − log min)/(log max − log min). IDH-2: Institut d’aménagement de l’Île-de-France, Nascimento
 * et al., Revue d’Epidémiologie et de Santé Publique 56 (6S), 2008, 382: unweighted mean of the three, by floor and ceiling
 * @example
 * humanIndex("IDH-4", { sante: { value: 100, least: 80, most: 160 }, education: { value: 40, least: 0, most: 100 }, niveau_de_vie: { value: 10000, least: 10000, most: 40000 } })
 * // => 0.3833333333333333
 */
export function humanIndex(
  name: HumanIndexName,
  measures: Readonly<Record<HumanDimension, HumanMeasure>>,
): number | Impossible | Unknown {
  const dimensions: Dimension[] = [];
  for (const dimension of ["sante", "education", "niveau_de_vie"] as const) {
    const { reversed, logarithm } = HUMAN_INDICES[name][dimension];
    const { value, ...bounds } = measures[dimension];
    if (typeof value !== "number") return value;
    dimensions.push({ ...bounds, value, reversed, logarithm: logarithm ?? bounds.logarithm });
  }
  return compositeIndex(dimensions, "arithmetique");
}

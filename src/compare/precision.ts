import type { FigureCount } from "../data/figure.ts";
import type { HouseholdEffect } from "../data/household-effect.ts";
import { codesOf } from "../kernel/closed-list.ts";
import type { Unknown } from "../kernel/unknown.ts";
import type { Interval } from "../statistics/counts.ts";

/** How an interval was obtained, in the words that users read; `sans_intervalle`: no counts, hence none. */
export const METHOD_WORDS = {
  aucun: "aucune",
  effectifs_imbriques: "cas et population publiés, quartier dans sa référence",
  effectifs_independants: "cas et population publiés, territoires disjoints",
  taux_et_populations_imbriques: "taux et population, quartier dans sa référence",
  taux_et_populations_independants: "taux et population, territoires disjoints",
  sans_intervalle: "sans intervalle",
} as const;

export type GapMethod = keyof typeof METHOD_WORDS;

export const GAP_METHODS = codesOf(METHOD_WORDS);

/** What the interval of a gap rests on: cases and people of the territory and of the reference, with their addresses. */
export interface GapPrecision {
  /** 95 % interval of the absolute gap and of the ratio, roundings and floors included; or why there is none. */
  readonly interval: Interval | Unknown;
  readonly ratioInterval: Interval | Unknown;
  readonly method: GapMethod;
  /** All that roundings and floors alone allow the gap to be; null when none is declared. */
  readonly rounding: Interval | null;
  /** `file:line` of each count used, with its period; empty when none is. */
  readonly counts: readonly CountSource[];
  /** In what the populations of an interval differ from each other, or from the figures; absent when they do not. */
  readonly cautions?: readonly CountCaution[] | undefined;
  /** By what cases and people were divided, where persons come by households; absent where each counts for one. */
  readonly effects?: readonly GapEffect[] | undefined;
}

/** The effect of its households on one side of a gap. */
export interface GapEffect extends HouseholdEffect {
  readonly of: (typeof SIDES)[number];
}

/**
 * What users read for populations that do not go together: two sides counted by two indicators (people of tax households,
 * residents); people of another year than the figure.
 */
export const CAUTION_WORDS = {
  populations_de_bases_differentes: "populations de bases différentes",
  population_d_une_autre_annee: "population d’une autre année que la valeur",
} as const;

export type CountCaution = keyof typeof CAUTION_WORDS;

/** The sides of a comparison. */
export const SIDES = ["territoire", "reference"] as const;

/** A number of cases or of people that an interval rests on. */
export interface CountSource extends FigureCount {
  readonly of: (typeof SIDES)[number];
}

/**
 * On what an interval rests, and in what its populations differ.
 *
 * @example
 * precisionWords({ method: "taux_et_populations_imbriques", cautions: ["population_d_une_autre_annee"] })
 * // => "taux et population, quartier dans sa référence, population d’une autre année que la valeur"
 */
export function precisionWords({ method, cautions = [] }: Pick<GapPrecision, "method" | "cautions">): string {
  return [METHOD_WORDS[method], ...cautions.map((caution) => CAUTION_WORDS[caution])].join(", ");
}

import { toSource, type WrittenSource } from "../../referentiel/written.ts";
import type { IndexMean } from "../../statistics/composite-index.ts";
import { HUMAN_INDICES, type HumanDimension, type HumanIndexName } from "../../statistics/human-index.ts";
import type {
  BarometerRules,
  BarometerSense,
  BarometerTheme,
  BEYOND_BOUNDS,
  FrozenBounds,
} from "./barometer-rules.ts";

/** What a person writes in suivi.yaml under « barometre »; schemas/suivi.schema.json has been checked. */
export interface WrittenBarometer {
  readonly moyenne: IndexMean;
  readonly hors_bornes: keyof typeof BEYOND_BOUNDS;
  readonly minimum?: { readonly indicateurs_par_theme?: number; readonly themes?: number };
  readonly poids_des_themes?: Readonly<Partial<Record<BarometerTheme, number>>>;
  readonly bornes: readonly WrittenBounds[];
  readonly perturbation?: WrittenPerturbation;
  readonly besoins?: { readonly seuil: number; readonly part: number; readonly convention: string };
  readonly idh?: WrittenHumanIndex;
  readonly source: WrittenSource;
}

export interface WrittenFrozen {
  readonly minimum: number;
  readonly maximum: number;
  readonly logarithme?: boolean;
  readonly figees_le: string;
  readonly du?: string;
  readonly au?: string;
  readonly source: WrittenSource;
}

export interface WrittenBounds extends WrittenFrozen {
  readonly indicateur: string;
  readonly theme: BarometerTheme;
  readonly sens: BarometerSense;
  readonly poids?: number;
}

export interface WrittenPerturbation {
  readonly poids: number;
  readonly bornes: number;
  readonly tirages: number;
  readonly graine: number;
}

export interface WrittenHumanIndex
  extends Readonly<Record<HumanDimension, WrittenFrozen & { readonly indicateur: string }>> {
  readonly indice: HumanIndexName;
}

/** The rules of a barometer in the model's words. */
export function toBarometerRules(written: WrittenBarometer): BarometerRules {
  const { moyenne, hors_bornes, minimum, poids_des_themes, bornes, perturbation, besoins, idh } = written;
  return {
    mean: moyenne,
    beyond: hors_bornes,
    leastIndicators: minimum?.indicateurs_par_theme,
    leastThemes: minimum?.themes,
    themeWeights: poids_des_themes ?? {},
    bounds: bornes.map((one) => ({
      ...toFrozen(one),
      indicator: one.indicateur,
      theme: one.theme,
      sense: one.sens,
      weight: one.poids ?? 1,
    })),
    perturbation: perturbation && {
      weights: perturbation.poids,
      bounds: perturbation.bornes,
      draws: perturbation.tirages,
      seed: perturbation.graine,
    },
    needs: besoins && { under: besoins.seuil, share: besoins.part, convention: besoins.convention },
    humanIndex: idh && {
      name: idh.indice,
      components: {
        sante: toComponent(idh, "sante"),
        education: toComponent(idh, "education"),
        niveau_de_vie: toComponent(idh, "niveau_de_vie"),
      },
    },
    source: toSource(written.source),
  };
}

function toFrozen({ minimum, maximum, logarithme, figees_le, du, au, source }: WrittenFrozen): FrozenBounds {
  return {
    least: minimum,
    most: maximum,
    logarithm: logarithme ?? false,
    frozenOn: figees_le,
    from: du,
    to: au,
    replaces: [],
    source: toSource(source),
  };
}

/** The logarithm of the index itself where its formula says it. */
function toComponent(idh: WrittenHumanIndex, dimension: HumanDimension) {
  const written = idh[dimension];
  const fixed = HUMAN_INDICES[idh.indice][dimension].logarithm;
  return {
    ...toFrozen(written),
    logarithm: fixed ?? written.logarithme ?? false,
    indicator: written.indicateur,
  };
}

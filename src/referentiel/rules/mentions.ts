import type { NodePath } from "../../files/schema.ts";
import type { VisitedCondition } from "./walk-written.ts";

/** What a condition names: a term, a parameter, either of them (a threshold), a target, another rule. */
export interface Mention {
  readonly kind: "terme" | "parametre" | "seuil" | "cible" | "regle";
  readonly id: string;
  readonly path: NodePath;
  readonly isOfQuarter: boolean;
}

/** All that a condition names itself, not what the conditions inside it do. */
export function mentionsOf({ condition, path, isOfQuarter }: VisitedCondition): Mention[] {
  const { part_des_qpv: share, compare, entre, tendance } = condition;
  const name = (kind: Mention["kind"], id: string | undefined, ...at: readonly string[]): Mention[] =>
    id === undefined ? [] : [{ kind, id, path: [...path, ...at], isOfQuarter }];
  return [
    ...name("parametre", share?.plus_de, "part_des_qpv", "plus_de"),
    ...name("parametre", share?.au_moins, "part_des_qpv", "au_moins"),
    ...name("terme", compare?.terme, "compare", "terme"),
    ...name("seuil", compare?.seuil, "compare", "seuil"),
    ...name("terme", entre?.terme, "entre", "terme"),
    ...name("seuil", entre?.de, "entre", "de"),
    ...name("seuil", entre?.a, "entre", "a"),
    ...name("terme", tendance?.terme, "tendance", "terme"),
    ...name("terme", condition.existe, "existe"),
    ...name("terme", condition.connu, "connu"),
    ...name("cible", condition.cible_atteinte, "cible_atteinte"),
    ...name("regle", condition.regle, "regle"),
  ];
}

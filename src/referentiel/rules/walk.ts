import type { ComparabilityRule } from "../../data/comparability.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { NodePath } from "../../files/schema.ts";
import type { WrittenNode, WrittenQuestion, WrittenReferentiel } from "../tree-file.ts";
import type { WrittenCondition, WrittenRule, WrittenRules } from "./rule-file.ts";

/** A condition, where it is written, and whether it is judged for each QPV. */
export interface VisitedCondition {
  readonly condition: WrittenCondition;
  readonly path: NodePath;
  readonly isOfQpv: boolean;
}

/** Every condition of the rule at this rank of the file, that of `sans_objet_si` included, the outer ones first. */
export function walkRule(rule: WrittenRule, rank: number): VisitedCondition[] {
  const path = ["regles", rank];
  return [
    ...walk(rule.condition, [...path, "condition"], false),
    ...(rule.sans_objet_si ? walk(rule.sans_objet_si, [...path, "sans_objet_si"], false) : []),
  ];
}

function walk(condition: WrittenCondition, path: NodePath, isOfQpv: boolean): VisitedCondition[] {
  const { part_des_qpv: share, tous, au_moins_un, au_moins_n, non } = condition;
  const all = (list: readonly WrittenCondition[] = [], at: NodePath): VisitedCondition[] =>
    list.flatMap((one, index) => walk(one, [...path, ...at, index], isOfQpv));
  const inner = share?.condition ? walk(share.condition, [...path, "part_des_qpv", "condition"], true) : [];
  return [
    { condition, path, isOfQpv },
    ...inner,
    ...all(tous, ["tous"]),
    ...all(au_moins_un, ["au_moins_un"]),
    ...all(au_moins_n?.parmi, ["au_moins_n", "parmi"]),
    ...(non ? walk(non, [...path, "non"], isOfQpv) : []),
  ];
}

/** What a condition names: a term, a parameter, either of them (a threshold), a target, another rule. */
export interface Mention {
  readonly kind: "terme" | "parametre" | "seuil" | "cible" | "regle";
  readonly id: string;
  readonly path: NodePath;
  readonly isOfQpv: boolean;
}

/** All that a condition names itself, not what the conditions inside it do. */
export function mentionsOf({ condition, path, isOfQpv }: VisitedCondition): Mention[] {
  const { part_des_qpv: share, compare, entre, tendance } = condition;
  const name = (kind: Mention["kind"], id: string | undefined, ...at: readonly string[]): Mention[] =>
    id === undefined ? [] : [{ kind, id, path: [...path, ...at], isOfQpv }];
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

/** What the rules of a file are checked with. What could not be read is left out: its own problems have been said. */
export interface RulesContext {
  readonly written: WrittenRules;
  readonly placeOf: (path: NodePath, key?: string) => Place;
  /** What the rules and parameters that could not be read are called. */
  readonly lost?: readonly string[] | undefined;
  /** The lists that could not be read at all. */
  readonly lacks?: ReadonlySet<string> | undefined;
  readonly day: string;
  readonly tree?: WrittenReferentiel | undefined;
  /** Places in referentiel.yaml. */
  readonly placeInTree?: ((path: NodePath) => Place) | undefined;
  readonly workspace?: Workspace | undefined;
  /** What the producers forbid or discourage to compare. */
  readonly comparability?: readonly ComparabilityRule[] | undefined;
  /** Identifiers of the targets of cibles.yaml. */
  readonly targets?: readonly string[] | undefined;
  /** Identifiers of the documents of referentiel.yaml. */
  readonly documents?: readonly string[] | undefined;
}

/** One rule of the file, visited. */
export interface VisitedRule {
  readonly rule: WrittenRule;
  readonly path: NodePath;
  readonly visited: readonly VisitedCondition[];
  readonly mentions: readonly Mention[];
}

/** The indicators that the questions of a tree give a rule to read. */
export function indicatorsAsked(rule: string, { questions = [], noeuds }: WrittenReferentiel): string[] {
  const ofNodes = (nodes: readonly WrittenNode[] = []): WrittenQuestion[] =>
    nodes.flatMap((node) => [...(node.questions ?? []), ...ofNodes(node.noeuds)]);
  return [...questions, ...ofNodes(noeuds)]
    .filter(({ regle }) => regle === rule)
    .flatMap(({ indicateurs = [] }) => indicateurs);
}

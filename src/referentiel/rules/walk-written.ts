import type { NodePath } from "../../files/schema.ts";
import type { WrittenCondition, WrittenRule } from "./rule-files.ts";

/** A condition, where it is written, and whether it is judged for each QPV. */
export interface VisitedCondition {
  readonly condition: WrittenCondition;
  readonly path: NodePath;
  readonly isOfQuarter: boolean;
}

/** Every condition of the rule at this rank of the file, that of `sans_objet_si` included, the outer ones first. */
export function walkRule(rule: WrittenRule, rank: number): VisitedCondition[] {
  const path = ["regles", rank];
  return [
    ...walk(rule.condition, [...path, "condition"], false),
    ...(rule.sans_objet_si ? walk(rule.sans_objet_si, [...path, "sans_objet_si"], false) : []),
  ];
}

function walk(condition: WrittenCondition, path: NodePath, isOfQuarter: boolean): VisitedCondition[] {
  const { part_des_qpv: share, tous, au_moins_un, au_moins_n, non } = condition;
  const all = (list: readonly WrittenCondition[] = [], at: NodePath): VisitedCondition[] =>
    list.flatMap((one, index) => walk(one, [...path, ...at, index], isOfQuarter));
  const inner = share?.condition ? walk(share.condition, [...path, "part_des_qpv", "condition"], true) : [];
  return [
    { condition, path, isOfQuarter },
    ...inner,
    ...all(tous, ["tous"]),
    ...all(au_moins_un, ["au_moins_un"]),
    ...all(au_moins_n?.parmi, ["au_moins_n", "parmi"]),
    ...(non ? walk(non, [...path, "non"], isOfQuarter) : []),
  ];
}

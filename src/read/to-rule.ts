import type { Condition, Parameter, Reading, Rule, RuleExample } from "../model/rule.ts";
import type { WrittenCondition, WrittenRule, WrittenRules } from "./referentiel-files.ts";
import { toSource } from "./to-node.ts";

/** A written rule in the model's words; `lineOf` gives the line of its n-th example. */
export function toRule(written: WrittenRule, lineOf: (example: number) => number | undefined): Rule {
  return {
    id: written.id,
    label: written.libelle,
    reason: written.raison,
    sources: written.sources.map(toSource),
    condition: toCondition(written.condition),
    examples: written.exemples.map((example, index) => toExample(example, lineOf(index))),
  };
}

/** A written parameter in the model's words. */
export function toParameter(written: WrittenRules["parametres"][number]): Parameter {
  return {
    id: written.id,
    label: written.libelle,
    unit: written.unite,
    values: written.valeurs.map(({ du, valeur, reference }) => ({ from: du, value: valeur, reference })),
    knownUntil: written.connu_jusqu_au,
  };
}

function toCondition(written: WrittenCondition): Condition {
  if ("part_des_qpv" in written) {
    const { lecture, plus_de } = written.part_des_qpv;
    return { kind: "part_des_qpv", reading: lecture as Reading, moreThan: plus_de };
  }
  if ("tous" in written) return { kind: "tous", conditions: written.tous.map(toCondition) };
  if ("au_moins_un" in written)
    return { kind: "au_moins_un", conditions: written.au_moins_un.map(toCondition) };
  return { kind: "non", condition: toCondition(written.non) };
}

function toExample(
  { nom, faits, attendu }: WrittenRule["exemples"][number],
  line: number | undefined,
): RuleExample {
  const facts = Object.entries(faits).map(([reading, { oui, non, inconnu }]) => [
    reading,
    { yes: oui, no: non, unknown: inconnu },
  ]);
  return { name: nom, facts: Object.fromEntries(facts), expected: attendu, line };
}

import { mentionsOf } from "./mentions.ts";
import type { VisitedRule } from "./rule-context.ts";
import type { WrittenRule, WrittenTerm } from "./rule-files.ts";
import type { VisitedCondition } from "./walk-written.ts";

/** Something that an example of a rule must say: where, under which name, in which form. */
export interface AskedFact {
  readonly group: "faits" | "qpv" | "cibles" | "regles";
  readonly name: string;
  readonly form: "valeur" | "suite" | "decompte" | "ecart" | "statut";
}

/** All that an example of a rule must say, each once. */
export function askedFacts(rule: VisitedRule): AskedFact[] {
  const found = new Map(
    rule.visited
      .flatMap((one) => [...ofReadings(one), ...ofNames(one, rule)])
      .map((fact) => [`${fact.group}/${fact.name}`, fact]),
  );
  return [...found.values()];
}

function ofReadings({ condition, isOfQuarter }: VisitedCondition): AskedFact[] {
  const reading = condition.part_des_qpv?.lecture;
  const move = condition.ecart_evolue?.lecture;
  return [
    ...(reading === undefined ? [] : [{ group: "faits", name: reading, form: "decompte" } as const]),
    // Outside a QPV it is refused; that its example lacks a fact would only follow from it.
    ...(move === undefined || !isOfQuarter
      ? []
      : [{ group: "qpv", name: `ecart_${move}`, form: "ecart" } as const]),
  ];
}

function ofNames(visited: VisitedCondition, { rule }: VisitedRule): AskedFact[] {
  const { isOfQuarter } = visited;
  return mentionsOf(visited).flatMap(({ kind, id }): AskedFact[] => {
    if (kind === "cible" || kind === "regle") return [{ group: `${kind}s`, name: id, form: "statut" }];
    const term = kind === "parametre" ? undefined : termOf(rule, id);
    return term ? [{ group: isOfQuarter ? "qpv" : "faits", name: id, form: formOf(term) }] : [];
  });
}

const termOf = ({ termes }: WrittenRule, name: string): WrittenTerm | undefined =>
  termes && Object.hasOwn(termes, name) ? termes[name] : undefined;

const formOf = ({ serie }: WrittenTerm) => (serie ? "suite" : "valeur");

import { toSource } from "../to-node.ts";
import { toValidity } from "../to-validity.ts";
import type { GivenFact, GivenFacts, Parameter, Rule, RuleExample } from "./rule.ts";
import type {
  WrittenExample,
  WrittenFact,
  WrittenFacts,
  WrittenParameter,
  WrittenRule,
} from "./rule-files.ts";
import { toCondition } from "./to-condition.ts";
import { toTerm } from "./to-term.ts";

/** A written rule in the model's words; `lineOf` gives the line of its n-th example. */
export function toRule(written: WrittenRule, lineOf: (example: number) => number | undefined): Rule {
  const exemption = written.sans_objet_si;
  const terms = Object.entries(written.termes ?? {}).map(([name, term]) => [name, toTerm(term)] as const);
  return {
    id: written.id,
    label: written.libelle,
    reason: written.raison,
    sources: written.sources.map(toSource),
    terms: Object.fromEntries(terms),
    condition: toCondition(written.condition),
    ...(exemption && { exemption: toCondition(exemption) }),
    examples: written.exemples.map((example, index) => toExample(example, lineOf(index))),
    ...toValidity(written),
  };
}

/** A written parameter in the model's words. */
export function toParameter(written: WrittenParameter): Parameter {
  return {
    id: written.id,
    label: written.libelle,
    unit: written.unite,
    values: written.valeurs.map(({ du, au, valeur, reference }) => ({
      from: du,
      to: au,
      value: valeur,
      reference,
    })),
    knownUntil: written.connu_jusqu_au,
    note: written.lecture,
  };
}

function toExample(
  { nom, faits = {}, qpv, cibles, regles, attendu }: WrittenExample,
  line: number | undefined,
): RuleExample {
  return {
    name: nom,
    facts: toFacts(faits),
    quarters: qpv?.map(toFacts),
    targets: cibles,
    rules: regles,
    expected: attendu,
    line,
  };
}

function toFacts(written: WrittenFacts): GivenFacts {
  return Object.fromEntries(Object.entries(written).map(([name, fact]) => [name, toFact(fact)]));
}

function toFact(written: WrittenFact): GivenFact {
  if (written === "inconnu") return null;
  if (typeof written !== "object" || !("oui" in written)) return written;
  const { oui, non, inconnu } = written;
  return { yes: oui, no: non, unknown: inconnu };
}

import type { Condition, Reading } from "./rule.ts";
import type { WrittenCondition } from "./rule-files.ts";

/** A written condition in the model's words; the schema has checked that it has one key. */
export function toCondition(written: WrittenCondition): Condition {
  return toGroup(written) ?? toShare(written) ?? toReading(written) ?? toNamed(written);
}

/** Conditions made of conditions. */
function toGroup({ tous, au_moins_un, au_moins_n, non }: WrittenCondition): Condition | undefined {
  if (tous) return { kind: "tous", conditions: tous.map(toCondition) };
  if (au_moins_un) return { kind: "au_moins_un", conditions: au_moins_un.map(toCondition) };
  if (au_moins_n) {
    return { kind: "au_moins_n", n: au_moins_n.n, conditions: au_moins_n.parmi.map(toCondition) };
  }
  return non && { kind: "non", condition: toCondition(non) };
}

function toShare({ part_des_qpv: written }: WrittenCondition): Condition | undefined {
  if (!written) return undefined;
  const { lecture, condition, plus_de, au_moins } = written;
  return {
    kind: "part_des_qpv",
    ...(lecture !== undefined && { reading: lecture as Reading }),
    ...(condition && { condition: toCondition(condition) }),
    ...(plus_de !== undefined && { moreThan: plus_de }),
    ...(au_moins !== undefined && { atLeast: au_moins }),
  };
}

/** Conditions on what is read. */
function toReading({ compare, entre, tendance, ecart_evolue }: WrittenCondition): Condition | undefined {
  if (compare) {
    return { kind: "compare", term: compare.terme, comparator: compare.est, threshold: compare.seuil };
  }
  if (entre) return { kind: "entre", term: entre.terme, from: entre.de, to: entre.a };
  if (tendance) return { kind: "tendance", term: tendance.terme, direction: tendance.sens };
  return (
    ecart_evolue && { kind: "ecart_evolue", reading: ecart_evolue.lecture, direction: ecart_evolue.sens }
  );
}

/** Conditions that only name something. */
function toNamed({ cible_atteinte, existe, connu, regle = "" }: WrittenCondition): Condition {
  if (cible_atteinte !== undefined) return { kind: "cible_atteinte", target: cible_atteinte };
  if (existe !== undefined) return { kind: "existe", term: existe };
  return connu === undefined ? { kind: "regle", rule: regle } : { kind: "connu", term: connu };
}

import type { Term, TermSource } from "./rule.ts";
import type { WrittenTerm } from "./rule-files.ts";

/** A written term in the model's words; the schema has checked that it has one key. */
export function toTerm(written: WrittenTerm): Term {
  const { indicateur, ecart, serie, releve } = written;
  const label = (indicateur ?? ecart ?? serie ?? releve)?.libelle;
  return { ...toSource(written), ...(label !== undefined && { label }) };
}

function toSource({ indicateur, ecart, serie, releve }: WrittenTerm): TermSource {
  if (indicateur) {
    return { kind: "indicateur", indicator: indicateur.id, of: indicateur.de, at: indicateur.en };
  }
  if (ecart) {
    return { kind: "ecart", indicator: ecart.id, reading: ecart.lecture ?? "absolu", at: ecart.en };
  }
  if (serie) return { kind: "serie", indicator: serie.id, of: serie.de };
  return {
    kind: "releve",
    measurement: releve?.id ?? "",
    unit: releve?.unite ?? "",
    at: releve?.en,
  };
}

import { toSource as toSourceToNode, type WrittenDate, type WrittenSource } from "../written.ts";
import type { GapMeasure, Term, TermSource } from "./rule.ts";

/** One key, the kind of term. */
export interface WrittenTerm {
  readonly indicateur?: {
    readonly libelle?: string;
    readonly id?: string;
    readonly de: string;
    readonly en: string;
  };
  readonly ecart?: {
    readonly libelle?: string;
    readonly id?: string;
    readonly lecture?: GapMeasure;
    readonly en: string;
  };
  readonly serie?: { readonly libelle?: string; readonly id?: string; readonly de: string };
  readonly releve?: {
    readonly libelle?: string;
    readonly id: string;
    readonly unite: string;
    readonly en?: string;
    readonly jour_limite?: string;
  };
  readonly imprime?: {
    readonly libelle?: string;
    readonly valeur: number | "oui" | "non";
    readonly unite: string;
    readonly date?: WrittenDate;
    readonly source: WrittenSource;
  };
}

/** A written term in the model's words; the schema has checked that it has one key. */
export function toTerm(written: WrittenTerm): Term {
  const { indicateur, ecart, serie, releve, imprime } = written;
  const label = (indicateur ?? ecart ?? serie ?? releve ?? imprime)?.libelle;
  return { ...toSource(written), ...(label !== undefined && { label }) };
}

function toSource({ indicateur, ecart, serie, releve, imprime }: WrittenTerm): TermSource {
  if (imprime) return toPrintedTerm(imprime);
  if (indicateur) {
    return { kind: "indicateur", indicator: indicateur.id, of: indicateur.de, at: indicateur.en };
  }
  if (ecart) {
    return { kind: "ecart", indicator: ecart.id, measure: ecart.lecture ?? "absolu", at: ecart.en };
  }
  if (serie) return { kind: "serie", indicator: serie.id, of: serie.de };
  return {
    kind: "releve",
    measurement: releve?.id ?? "",
    unit: releve?.unite ?? "",
    at: releve?.en,
    ...(releve?.jour_limite !== undefined && { dueDay: releve.jour_limite }),
  };
}

function toPrintedTerm({ valeur, unite, date, source }: NonNullable<WrittenTerm["imprime"]>): TermSource {
  return {
    kind: "imprime",
    value: typeof valeur === "number" ? valeur : valeur === "oui",
    unit: unite,
    source: toSourceToNode(source),
    ...(date !== undefined && { date: String(date) }),
  };
}

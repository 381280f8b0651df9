import { toDate } from "../to-date.ts";
import { toSource } from "../to-node.ts";
import { toValidity } from "../to-validity.ts";
import type { Baseline, Target } from "./target.ts";
import type { WrittenBaseline, WrittenTarget } from "./written-files.ts";

/** A written target in the model's words. A key that is absent stays absent: nothing is guessed. */
export function toTarget(written: WrittenTarget): Target {
  return {
    id: written.id,
    label: written.libelle,
    node: written.noeud,
    objective: written.objectif,
    shape: written.forme,
    value: written.valeur,
    min: written.min,
    max: written.max,
    strict: written.strict ?? false,
    approximate: written.approche ?? false,
    unit: written.unite,
    shareOf: written.rapporte_a,
    direction: written.sens,
    everyMonths: written.tous_les_mois,
    comparator: written.comparateur,
    baseline: written.reference && toBaseline(written.reference),
    due: toDate(written.echeance),
    duePrinted: written.echeance_imprimee,
    scope: written.portee,
    territory: written.territoire,
    lead: written.pilote,
    indicator: written.indicateur,
    standing: written.statut_texte ?? "engagement",
    note: written.note,
    origin: written.origine,
    source: toSource(written.source),
    ...toValidity(written),
  };
}

function toBaseline({ valeur, date, nature, texte, source }: WrittenBaseline): Baseline {
  return { value: valeur, date: toDate(date), nature, text: texte, source: source && toSource(source) };
}

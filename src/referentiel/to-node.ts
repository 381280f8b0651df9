import type { WrittenNode, WrittenQuestion, WrittenSource } from "./referentiel-files.ts";
import { toValidity } from "./to-validity.ts";
import type { Question, ReferentielNode, Source } from "./tree.ts";

/** A quoted source; YAML reads a lone line number as a number. */
export function toSource({ document, lignes }: WrittenSource): Source {
  return { document, lines: lignes === undefined ? undefined : String(lignes) };
}

/** A written question in the model's words. */
export function toQuestion(written: WrittenQuestion): Question {
  return {
    id: written.id,
    text: written.texte,
    origin: written.origine,
    source: toSource(written.source),
    criteria: written.criteres ?? [],
    indicators: written.indicateurs ?? [],
    rule: written.regle,
    notEvaluable: written.non_evaluable,
    ...toValidity(written),
  };
}

/** A written node, with all that hangs on it. */
export function toNode(written: WrittenNode): ReferentielNode {
  return {
    id: written.id,
    level: written.niveau,
    label: written.libelle,
    origin: written.origine,
    source: toSource(written.source),
    note: written.note,
    flagship: written.phare ?? false,
    lead: written.pilote,
    communes: written.communes ?? [],
    ...toValidity(written),
    indicators: written.indicateurs ?? [],
    questions: (written.questions ?? []).map(toQuestion),
    children: (written.noeuds ?? []).map(toNode),
  };
}

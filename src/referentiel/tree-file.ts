import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { NodePath } from "../files/schema.ts";
import type { Located } from "../files/yaml.ts";
import { type KnownIds, unknown } from "./known-names.ts";
import type { WrittenPartyGroup } from "./parties.ts";
import type { Status } from "./rules/rule.ts";
import type { Criterion, Origin, Question, ReferentielNode, RollUp, Scale } from "./tree.ts";
import { toSource, toValidity, type WrittenSource, type WrittenValidity } from "./written.ts";

/** What a person writes in referentiel.yaml: French keys; schemas/referentiel.schema.json has been checked. */
export interface WrittenReferentiel {
  readonly id: string;
  readonly titre: string;
  readonly contrat: string;
  readonly porteur: string;
  readonly portee?: ReferentielScope;
  readonly territoire?: string;
  readonly niveaux?: readonly string[];
  readonly reprend?: readonly string[];
  readonly synthese?: RollUp;
  /** A contract has the next four, a shared référentiel none: `scopeProblems` holds it. */
  readonly epci?: string;
  readonly niveau_superieur?: string;
  readonly geographie?: string;
  readonly periode?: string;
  /** By indicator. */
  readonly periodes?: Readonly<Record<string, string>>;
  /** In which order their tables are read. */
  readonly indicateurs?: readonly string[];
  readonly valeurs_imprimees?: readonly string[];
  readonly documents: readonly WrittenDocument[];
  readonly parties?: readonly WrittenPartyGroup[];
  readonly mises_en_garde?: readonly { texte: string; source: string }[];
  readonly questions?: readonly WrittenQuestion[];
  readonly noeuds: readonly WrittenNode[];
}

/** The scales at which a whole référentiel binds. */
export type ReferentielScope = Exclude<Scale, "communale" | "quartier">;

export interface WrittenDocument extends WrittenValidity {
  readonly id: string;
  readonly titre: string;
  readonly date: string;
  readonly note?: string;
}

export interface WrittenQuestion extends WrittenValidity {
  readonly id: string;
  readonly texte: string;
  readonly origine: Origin;
  readonly source: WrittenSource;
  readonly criteres?: readonly Criterion[];
  readonly indicateurs?: readonly string[];
  readonly qpv?: readonly string[];
  readonly regle?: string;
  readonly non_evaluable?: string;
}

export interface WrittenNode extends WrittenValidity {
  readonly id: string;
  readonly niveau: string;
  readonly libelle: string;
  readonly origine: Origin;
  readonly source: WrittenSource;
  readonly note?: string;
  readonly phare?: boolean;
  readonly pilote?: string;
  readonly communes?: readonly string[];
  readonly indicateurs?: readonly string[];
  readonly questions?: readonly WrittenQuestion[];
  readonly noeuds?: readonly WrittenNode[];
}

/** What a person writes in appreciations.yaml. */
export interface WrittenAppreciations {
  readonly appreciations: readonly {
    question: string;
    statut: Status;
    par: string;
    date: string;
    texte: string;
  }[];
  readonly corrections?: readonly {
    constat: string;
    statut: Status;
    par: string;
    date: string;
    motif: string;
  }[];
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
    ...(written.qpv && { qpv: written.qpv }),
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

interface Visit {
  readonly located: Located<WrittenReferentiel>;
  readonly names: KnownIds;
}

/** Every name of a référentiel's tree that refers to nothing, every level not declared, every question without an answer. */
export function referenceProblems(located: Located<WrittenReferentiel>, names: KnownIds): Diagnostic[] {
  const { questions = [], noeuds } = located.value;
  const visit: Visit = { located, names };
  return [
    ...questions.flatMap((question, index) => questionProblems(question, ["questions", index], visit)),
    ...noeuds.flatMap((node, index) => nodeProblems(node, ["noeuds", index], visit)),
  ];
}

function nodeProblems(node: WrittenNode, path: NodePath, visit: Visit): Diagnostic[] {
  const { value, placeOf } = visit.located;
  return [
    ...sharedProblems(node, path, visit),
    ...unknown("referentiel/niveau-inconnu", node.niveau, value.niveaux, () => placeOf([...path, "niveau"])),
    ...(node.questions ?? []).flatMap((question, index) =>
      questionProblems(question, [...path, "questions", index], visit),
    ),
    ...(node.noeuds ?? []).flatMap((child, index) => nodeProblems(child, [...path, "noeuds", index], visit)),
  ];
}

function questionProblems(question: WrittenQuestion, path: NodePath, visit: Visit): Diagnostic[] {
  const { placeOf } = visit.located;
  const { id, regle, non_evaluable } = question;
  return [
    ...sharedProblems(question, path, visit),
    ...unknown("rule/inconnue", regle, visit.names.rules, () => placeOf([...path, "regle"])),
    ...(regle === undefined && non_evaluable === undefined
      ? [problem("referentiel/question-sans-reponse", placeOf(path), { id })]
      : []),
  ];
}

/** What nodes and questions both name: the document that prints them, the indicators that they read. */
function sharedProblems(
  { source, indicateurs = [] }: Pick<WrittenNode, "source" | "indicateurs">,
  path: NodePath,
  { located: { placeOf }, names }: Visit,
): Diagnostic[] {
  return [
    ...unknown("referentiel/document-inconnu", source.document, names.documents, () =>
      placeOf([...path, "source", "document"]),
    ),
    ...indicateurs.flatMap((id, index) =>
      unknown("referentiel/indicateur-inconnu", id, names.indicators, () =>
        placeOf([...path, "indicateurs", index]),
      ),
    ),
  ];
}

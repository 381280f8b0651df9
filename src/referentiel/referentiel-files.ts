import type { Status } from "./rules/rule.ts";
import type { Criterion, Origin } from "./tree.ts";

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
  readonly synthese?: "decompte" | "tous";
  /** A contract has the next four, a shared référentiel none: `scopeProblems` holds it. */
  readonly epci?: string;
  readonly niveau_superieur?: string;
  readonly geographie?: string;
  readonly periode?: string;
  readonly valeurs_imprimees?: readonly string[];
  readonly documents: readonly WrittenDocument[];
  readonly mises_en_garde?: readonly { texte: string; source: string }[];
  readonly questions?: readonly WrittenQuestion[];
  readonly noeuds: readonly WrittenNode[];
}

/** The scales at which a whole référentiel binds. */
export type ReferentielScope = "contractuelle" | "departementale" | "regionale" | "nationale";

/** From when to when an element holds, and what it replaces. */
export interface WrittenValidity {
  readonly remplace?: readonly string[];
  readonly valable_du?: string;
  readonly valable_au?: string;
}

export interface WrittenDocument extends WrittenValidity {
  readonly id: string;
  readonly titre: string;
  readonly date: string;
  readonly note?: string;
}

export interface WrittenSource {
  readonly document: string;
  readonly lignes?: string | number;
}

export interface WrittenQuestion extends WrittenValidity {
  readonly id: string;
  readonly texte: string;
  readonly origine: Origin;
  readonly source: WrittenSource;
  readonly criteres?: readonly Criterion[];
  readonly indicateurs?: readonly string[];
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

import type { Status } from "../model/rule.ts";
import type { Criterion, Origin } from "../model/tree.ts";

/** What a person writes in referentiel.yaml: French keys; schemas/referentiel.schema.json has been checked. */
export interface WrittenReferentiel {
  readonly id: string;
  readonly titre: string;
  readonly contrat: string;
  readonly porteur: string;
  readonly epci: string;
  readonly niveau_superieur: string;
  readonly geographie: string;
  readonly periode: string;
  readonly valeurs_imprimees?: readonly string[];
  readonly documents: readonly { id: string; titre: string; date: string; note?: string }[];
  readonly mises_en_garde?: readonly { texte: string; source: string }[];
  readonly questions: readonly WrittenQuestion[];
  readonly noeuds: readonly WrittenNode[];
}

export interface WrittenSource {
  readonly document: string;
  readonly lignes?: string | number;
}

export interface WrittenQuestion {
  readonly id: string;
  readonly texte: string;
  readonly origine: Origin;
  readonly source: WrittenSource;
  readonly criteres?: readonly Criterion[];
  readonly indicateurs?: readonly string[];
  readonly regle?: string;
  readonly non_evaluable?: string;
  readonly remplace?: readonly string[];
  readonly valable_du?: string;
  readonly valable_au?: string;
}

export interface WrittenNode {
  readonly id: string;
  readonly niveau: string;
  readonly libelle: string;
  readonly origine: Origin;
  readonly source: WrittenSource;
  readonly note?: string;
  readonly indicateurs?: readonly string[];
  readonly questions?: readonly WrittenQuestion[];
  readonly noeuds?: readonly WrittenNode[];
}

export type { WrittenRules } from "./rules/rule-files.ts";

/** What a person writes in appreciations.yaml. */
export interface WrittenAppreciations {
  readonly appreciations: readonly {
    question: string;
    statut: Status;
    par: string;
    date: string;
    texte: string;
  }[];
}

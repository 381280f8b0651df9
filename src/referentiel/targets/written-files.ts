import type { ClaimOperation } from "../claims/claim.ts";
import type { Commitment, FollowUpIndicator } from "../commitment.ts";
import type { WrittenSource, WrittenValidity } from "../referentiel-files.ts";
import type { Scope } from "../scope.ts";
import type { Origin } from "../tree.ts";
import type { Baseline, Target, TargetShape } from "./target.ts";

/** A year or a day as YAML reads it: a lone year is a number. */
export type WrittenDate = string | number;

/** What a person writes in cibles.yaml; schemas/cibles.schema.json has been checked. */
export interface WrittenTargets {
  readonly cibles: readonly WrittenTarget[];
}

export interface WrittenTarget extends WrittenValidity {
  readonly id: string;
  readonly libelle: string;
  readonly noeud?: string;
  readonly objectif?: string;
  readonly forme: TargetShape;
  readonly valeur?: number;
  readonly min?: number;
  readonly max?: number;
  readonly strict?: boolean;
  readonly approche?: boolean;
  readonly unite?: string;
  readonly rapporte_a?: string;
  readonly sens?: "hausse" | "baisse";
  readonly tous_les_mois?: number;
  readonly comparateur?: string;
  readonly reference?: WrittenBaseline;
  readonly echeance?: WrittenDate;
  readonly echeance_imprimee?: string;
  readonly portee: Scope;
  readonly territoire?: string;
  readonly pilote?: string;
  readonly indicateur?: string;
  readonly statut_texte?: Target["standing"];
  readonly note?: string;
  readonly origine: Origin;
  readonly source: WrittenSource;
}

export interface WrittenBaseline {
  readonly valeur?: number;
  readonly date?: WrittenDate;
  readonly nature: Baseline["nature"];
  readonly texte?: string;
  readonly source?: WrittenSource;
}

/** What a person writes in engagements.yaml. */
export interface WrittenCommitments {
  readonly engagements: readonly WrittenCommitment[];
  readonly suivi_general?: readonly WrittenFollowUpBlock[];
}

export interface WrittenCommitment extends WrittenValidity {
  readonly id: string;
  readonly libelle: string;
  readonly genre: Commitment["kind"];
  readonly noeud?: string;
  readonly par: string;
  readonly commune?: string;
  readonly quartier?: string;
  readonly pilote?: string;
  readonly partenaires?: readonly string[];
  readonly echeance?: WrittenDate;
  readonly echeance_imprimee?: string;
  readonly portee?: Scope;
  readonly cibles?: readonly string[];
  readonly suivi?: readonly WrittenFollowUp[];
  readonly note?: string;
  readonly origine: Origin;
  readonly source: WrittenSource;
}

export interface WrittenFollowUpBlock {
  readonly noeud: string;
  readonly libelle?: string;
  readonly commune?: string;
  readonly indicateurs: readonly WrittenFollowUp[];
  readonly source: WrittenSource;
}

export interface WrittenFollowUp {
  readonly id: string;
  readonly libelle: string;
  readonly famille?: NonNullable<FollowUpIndicator["family"]>;
  readonly nature?: string;
  readonly lignes?: WrittenDate;
}

/** What a person writes in controles.yaml. */
export interface WrittenClaims {
  readonly controles: readonly WrittenClaim[];
}

export interface WrittenClaim {
  readonly id: string;
  readonly affirmation: string;
  readonly source: WrittenSource;
  readonly calcul?: {
    readonly operation: ClaimOperation;
    readonly nombres: readonly WrittenNumber[];
    readonly arrondis?: boolean;
  };
  readonly imprime?: number;
  readonly imprime_jusqu_a?: number;
  readonly decimales?: number;
  readonly approche?: boolean;
  readonly plus_de?: boolean;
  readonly unite?: string;
  readonly note?: string;
}

interface WrittenNumber {
  readonly valeur: number;
  readonly libelle?: string;
  readonly source?: WrittenSource;
}

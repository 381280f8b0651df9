import type { WrittenSource, WrittenValidity } from "../referentiel-files.ts";
import type { Comparator, GapReading, Status } from "./rule.ts";

/** What a person writes in regles.yaml: French keys; schemas/regles.schema.json has been checked. */
export interface WrittenRules {
  readonly parametres: readonly WrittenParameter[];
  readonly regles: readonly WrittenRule[];
}

export interface WrittenParameter {
  readonly id: string;
  readonly libelle: string;
  readonly unite: string;
  readonly valeurs: readonly {
    readonly du: string;
    readonly au?: string;
    readonly valeur: number;
    readonly reference: string;
  }[];
  readonly connu_jusqu_au: string;
  readonly lecture?: string;
}

export interface WrittenRule extends WrittenValidity {
  readonly id: string;
  readonly libelle: string;
  readonly raison: string;
  readonly sources: readonly WrittenSource[];
  readonly termes?: Readonly<Record<string, WrittenTerm>>;
  readonly condition: WrittenCondition;
  readonly sans_objet_si?: WrittenCondition;
  readonly exemples: readonly WrittenExample[];
}

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
    readonly lecture?: GapReading;
    readonly en: string;
  };
  readonly serie?: { readonly libelle?: string; readonly id?: string; readonly de: string };
  readonly releve?: {
    readonly libelle?: string;
    readonly id: string;
    readonly unite: string;
    readonly en?: string;
  };
}

export type WrittenFact =
  | number
  | boolean
  | "inconnu"
  | "reduit"
  | "creuse"
  | "inchange"
  | readonly (readonly number[])[]
  | { readonly oui: number; readonly non: number; readonly inconnu: number };

export type WrittenFacts = Readonly<Record<string, WrittenFact>>;

export interface WrittenExample {
  readonly nom: string;
  readonly faits?: WrittenFacts;
  readonly qpv?: readonly WrittenFacts[];
  readonly cibles?: Readonly<Record<string, Status>>;
  readonly regles?: Readonly<Record<string, Status>>;
  readonly attendu: Status;
}

/** One key, the kind of condition. */
export interface WrittenCondition {
  readonly part_des_qpv?: {
    readonly lecture?: string;
    readonly condition?: WrittenCondition;
    readonly plus_de?: string;
    readonly au_moins?: string;
  };
  readonly compare?: { readonly terme: string; readonly est: Comparator; readonly seuil: string };
  readonly entre?: { readonly terme: string; readonly de: string; readonly a: string };
  readonly tendance?: { readonly terme: string; readonly sens: "hausse" | "baisse" };
  readonly ecart_evolue?: { readonly lecture: GapReading; readonly sens: "reduit" | "creuse" };
  readonly cible_atteinte?: string;
  readonly existe?: string;
  readonly connu?: string;
  readonly tous?: readonly WrittenCondition[];
  readonly au_moins_un?: readonly WrittenCondition[];
  readonly au_moins_n?: { readonly n: number; readonly parmi: readonly WrittenCondition[] };
  readonly non?: WrittenCondition;
  readonly regle?: string;
}

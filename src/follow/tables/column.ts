/** What a cell may hold, and the value that it becomes. */
export const COLUMN_KINDS = {
  identifiant: "un identifiant, sans espace",
  texte: "un texte",
  jour: "un jour (31/12/2025)",
  annee: "une année (2025)",
  periode: "une année, un mois ou un jour (2025, 2025-03 ou 31/03/2025)",
  euros: "un montant en euros",
  entier: "un nombre entier",
  nombre: "un nombre",
  valeur: "un nombre, « oui », « non » ou « inconnu »",
  oui_non: "« oui » ou « non »",
  choix: "un mot de la liste",
  plusieurs: "un ou plusieurs mots de la liste, séparés par des points-virgules",
} as const;

export type ColumnKind = keyof typeof COLUMN_KINDS;

/** Lists that a référentiel or the tables themselves give: the workbook offers them, the reader checks them. */
export const LISTS = {
  noeuds: "les orientations, ambitions et objectifs du contrat",
  qpv: "les quartiers prioritaires du contrat",
  communes: "les communes du contrat",
  territoires: "les quartiers, les communes et l’intercommunalité du contrat",
  objets: "les questions évaluatives et les nœuds du contrat",
  organismes: "les signataires et partenaires du contrat",
  financeurs: "les financeurs du contrat",
  bailleurs: "les bailleurs du contrat",
  engagements: "les engagements du contrat",
  suivis: "les indicateurs de suivi, cibles et engagements du contrat",
  actions: "les actions de la feuille « actions »",
  instances: "les instances du contrat",
  rubriques: "les rubriques du formulaire d’engagement",
  choix: "ce qui est choisi chaque année pour être évalué",
  criteres: "les critères de l’évaluation",
} as const;

export type ListName = keyof typeof LISTS;

/** A closed list of the program: its codes are what users write, its values the words that explain them. */
export type Choices = Readonly<Record<string, string>>;

/** A column of a table. */
export interface Column {
  /** As users read and write it. */
  readonly name: string;
  readonly kind: ColumnKind;
  /** One sentence for the explanation row of the sheet. */
  readonly help: string;
  /** Whether a line without it says nothing. */
  readonly isNeeded: boolean;
  /** Codes that may be written, with their words. */
  readonly choices?: Choices | undefined;
  /** Or the list of the contract that holds them. */
  readonly list?: ListName | undefined;
}

export type Columns = Readonly<Record<string, Column>>;

type Base<C extends Column> = C extends { readonly kind: "plusieurs" }
  ? readonly string[]
  : C extends { readonly kind: "choix"; readonly choices: infer L extends Choices }
    ? keyof L & string
    : C extends { readonly kind: "euros" | "entier" | "nombre" | "annee" }
      ? number
      : C extends { readonly kind: "oui_non" }
        ? boolean
        : C extends { readonly kind: "valeur" }
          ? number | boolean | "inconnu"
          : string;

/** The value of a cell; null when it was left empty: not known, never zero. A column of several words is then empty. */
export type ValueOf<C extends Column> = C extends { readonly isNeeded: true } | { readonly kind: "plusieurs" }
  ? Base<C>
  : Base<C> | null;

/** A column of a kind, left empty when nothing is known. */
export function column<K extends Exclude<ColumnKind, "choix" | "plusieurs">>(
  name: string,
  kind: K,
  help: string,
): { readonly name: string; readonly kind: K; readonly help: string; readonly isNeeded: false } {
  return { name, kind, help, isNeeded: false };
}

/** A column of one word of a closed list. */
export function choice<L extends Choices>(name: string, choices: L, help: string) {
  return { name, kind: "choix", help, isNeeded: false, choices } as const;
}

/** A column of one word of a list of the contract. */
export function listed(name: string, list: ListName, help: string) {
  return { name, kind: "identifiant", help, isNeeded: false, list } as const;
}

/** A column of several words of a list of the contract. */
export function several(name: string, list: ListName, help: string) {
  return { name, kind: "plusieurs", help, isNeeded: false, list } as const;
}

/** The same column, which every line must fill. */
export function needed<C extends Column>(one: C): Omit<C, "isNeeded"> & { readonly isNeeded: true } {
  return { ...one, isNeeded: true };
}

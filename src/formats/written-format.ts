import type { WrittenRounding } from "../data/rounding.ts";

/** The keys of datasets/formats/**.yaml; the schema has been checked. */
export interface WrittenFormat {
  readonly id: string;
  readonly titre: string;
  readonly producteur: string;
  readonly jeu: string;
  readonly description?: string;
  readonly source: string;
  readonly licence: { readonly titre: string; readonly lien?: string };
  readonly disposition: "large" | "longue" | "liste" | "note";
  readonly reconnaissance: {
    readonly colonnes: readonly string[];
    readonly sans?: readonly string[];
    readonly feuilles?: readonly string[];
  };
  readonly territoires?: readonly WrittenTerritory[];
  readonly geographie?: string | { readonly cog: number };
  readonly periode?: WrittenPeriod;
  readonly etabli?: "publie" | "mesure" | "infere";
  readonly edition?: readonly string[];
  readonly indicateurs?: readonly WrittenIndicator[];
  readonly ecartees?: readonly { readonly colonnes: readonly string[]; readonly motif: string }[];
  readonly agregats?: readonly string[];
  readonly absences?: Readonly<Record<string, string>>;
  readonly decimale?: "," | ".";
  readonly territoires_repetes?: boolean;
  readonly longue?: WrittenLong;
}

export interface WrittenTerritory {
  readonly code: readonly string[];
  readonly mailles: readonly string[];
  readonly libelle?: readonly string[];
  readonly communes?: readonly string[];
  readonly noms_de_communes?: readonly string[];
  readonly epci?: readonly string[];
  readonly alias?: readonly string[];
  readonly predecesseurs?: readonly string[];
  readonly seulement?: { readonly colonne: string; readonly valeurs: readonly string[] };
}

export interface WrittenIndicator {
  readonly id: string;
  readonly colonnes?: readonly string[];
  readonly mesures?: readonly string[];
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly concept?: string;
  readonly periode?: WrittenPeriod;
  readonly etabli?: "publie" | "mesure" | "infere";
  readonly plancher?: number;
  readonly arrondi?: readonly WrittenRounding[];
  readonly effectif_minimal?: number;
}

export interface WrittenPeriod {
  readonly en_tete?: true;
  readonly colonne?: readonly string[];
  readonly edition?: number;
  readonly jour?: string;
  readonly editions?: Readonly<Record<string, string>>;
  readonly inconnue?: true;
  readonly texte?: string;
}

export interface WrittenLong {
  readonly valeur: readonly string[];
  readonly mesure: readonly string[];
  readonly generique?: boolean;
  readonly absence?: readonly string[];
  readonly geographie?: readonly string[];
  readonly maille?: readonly string[];
  readonly mailles?: Readonly<Record<string, string>>;
  readonly code_melodi?: boolean;
}

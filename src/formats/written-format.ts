import { toRounding, type WrittenRounding } from "../data/rounding.ts";
import type { SuccessionId } from "../data/territory.ts";
import type { CodeKindId } from "../data/territory-codes.ts";
import { foldText } from "../kernel/text.ts";
import type { Absence } from "../kernel/unknown.ts";
import { type ColumnPattern, columnPattern } from "./column-pattern.ts";
import type { Format, FormatIndicator, FormatTerritory, LongColumns, PeriodRule, UNTOLD } from "./format.ts";

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
  readonly compilation?: boolean;
  readonly refus?: string;
  readonly reconnaissance: {
    readonly colonnes: readonly string[];
    readonly sans?: readonly string[];
    readonly feuilles?: readonly string[];
    readonly preuves?: { readonly colonnes?: readonly string[]; readonly mots: readonly string[] };
  };
  readonly territoires?: readonly WrittenTerritory[];
  readonly geographie?: string | { readonly cog: number; readonly depuis?: number };
  readonly periode?: WrittenPeriod;
  readonly etabli?: "publie" | "mesure" | "infere";
  readonly edition?: readonly string[];
  readonly reperes?: readonly WrittenSign[];
  readonly indicateurs?: readonly WrittenIndicator[];
  readonly ecartees?: readonly { readonly colonnes: readonly string[]; readonly motif: string }[];
  readonly agregats?: readonly string[];
  readonly absences?: Readonly<Record<string, string>>;
  readonly decimale?: "," | ".";
  readonly territoires_repetes?: boolean;
  readonly longue?: WrittenLong;
  readonly regroupement?: { readonly lignes: string; readonly poids?: readonly string[] };
}

interface WrittenSign {
  readonly colonnes: readonly string[];
  readonly depuis?: number;
  readonly jusqu_a?: number;
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
  readonly statut?: readonly string[];
  readonly statuts?: Readonly<Record<string, SuccessionId | typeof UNTOLD>>;
  readonly seulement?: { readonly colonne: string; readonly valeurs: readonly string[] };
}

export interface WrittenIndicator {
  readonly id: string;
  readonly colonnes?: readonly string[];
  readonly moins?: readonly string[];
  readonly mesures?: readonly string[];
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly modalites?: Readonly<Record<string, readonly string[]>>;
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
  readonly deux_chiffres?: true;
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
  readonly dimensions?: readonly string[];
  readonly puissance?: readonly string[];
  readonly secret?: { readonly colonne: readonly string[]; readonly valeurs: readonly string[] };
  readonly lignes_ecartees?: {
    readonly colonne: readonly string[];
    readonly valeurs: readonly string[];
    readonly motif: string;
  };
  readonly code_melodi?: boolean;
}

/** A written format in the model's words. Throws a RangeError when a pattern cannot be compiled. */
export function toFormat(written: WrittenFormat, file: string, sha256: string): Format {
  const { geographie, reconnaissance, territoires = [], indicateurs = [], ecartees = [] } = written;
  const period = toPeriod(written.periode) ?? { kind: "header" };
  return {
    id: written.id,
    file,
    sha256,
    title: written.titre,
    producer: written.producteur,
    dataset: written.jeu,
    description: written.description ?? "",
    licence: { title: written.licence.titre, link: written.licence.lien },
    source: written.source,
    isCompilation: written.compilation === true,
    layout: written.disposition,
    refusal: written.refus,
    required: patterns(reconnaissance.colonnes),
    forbidden: patterns(reconnaissance.sans),
    sheets: patterns(reconnaissance.feuilles),
    proofs: toProofs(reconnaissance.preuves),
    territories: territoires.map(toTerritory),
    geography: toGeography(geographie),
    period,
    standing: written.etabli ?? "publie",
    editionNames: patterns(written.edition),
    editionSigns: (written.reperes ?? []).map(toSign),
    indicators: indicateurs.map((indicator) => toIndicator(indicator, period, written.etabli)),
    setAside: ecartees.map(({ colonnes, motif }) => ({
      columns: patterns(colonnes),
      reason: motif,
    })),
    aggregates: written.agregats ?? [],
    absences: new Map(Object.entries(written.absences ?? { "": "absent" }) as [string, Absence][]),
    decimalMark: written.decimale ?? ",",
    repeatsTerritories: written.territoires_repetes ?? false,
    long: written.longue && toLong(written.longue),
    grouping: written.regroupement && {
      what: written.regroupement.lignes,
      weight: patterns(written.regroupement.poids),
    },
  };
}

/** A name, or the year of the official code relative to the period; without a word, that of the codes. */
function toGeography(written: WrittenFormat["geographie"] = ""): Format["geography"] {
  return typeof written === "object"
    ? { name: "cog", yearShift: written.cog, since: written.depuis }
    : { name: written };
}

function toProofs(written: WrittenFormat["reconnaissance"]["preuves"]): Format["proofs"] {
  return written && { columns: patterns(written.colonnes), words: written.mots.map(foldText) };
}

function toTerritory(written: WrittenTerritory): FormatTerritory {
  return {
    code: patterns(written.code),
    kinds: written.mailles as readonly CodeKindId[],
    label: patterns(written.libelle),
    communes: patterns(written.communes),
    communeNames: patterns(written.noms_de_communes),
    epci: patterns(written.epci),
    aliases: patterns(written.alias),
    predecessors: patterns(written.predecesseurs),
    status: patterns(written.statut),
    statuses: new Map(Object.entries(written.statuts ?? {}).map(([word, id]) => [foldText(word), id])),
    only: written.seulement && {
      column: columnPattern(written.seulement.colonne),
      words: written.seulement.valeurs,
    },
  };
}

function toIndicator(
  written: WrittenIndicator,
  period: PeriodRule,
  standing: FormatIndicator["standing"] = "publie",
): FormatIndicator {
  return {
    id: written.id,
    columns: patterns(written.colonnes),
    minus: written.moins && patterns(written.moins),
    measures: written.mesures ?? [],
    dimensions: written.dimensions ?? {},
    parts: written.modalites && new Map(Object.entries(written.modalites)),
    concept: written.concept,
    period: toPeriod(written.periode) ?? period,
    standing: written.etabli ?? standing,
    floor: written.plancher,
    rounding: (written.arrondi ?? []).map(toRounding),
    least: written.effectif_minimal,
  };
}

function toSign({ colonnes, depuis, jusqu_a }: WrittenSign): Format["editionSigns"][number] {
  return {
    columns: patterns(colonnes),
    since: depuis ?? Number.NEGATIVE_INFINITY,
    until: jusqu_a ?? Number.POSITIVE_INFINITY,
  };
}

function toPeriod(written: WrittenPeriod | undefined): PeriodRule | undefined {
  if (!written) return undefined;
  if (written.colonne)
    return { kind: "column", columns: patterns(written.colonne), isShort: written.deux_chiffres ?? false };
  if (written.edition !== undefined) return { kind: "edition", lag: written.edition, day: written.jour };
  if (written.editions) return { kind: "editions", periods: new Map(Object.entries(written.editions)) };
  if (written.texte !== undefined) return { kind: "text", pattern: columnPattern(written.texte) };
  return written.inconnue ? { kind: "unknown" } : { kind: "header" };
}

function toLong(written: WrittenLong): LongColumns {
  return {
    value: patterns(written.valeur),
    measure: patterns(written.mesure),
    isGeneric: written.generique ?? false,
    absence: patterns(written.absence),
    geography: patterns(written.geographie),
    level: patterns(written.maille),
    levels: new Map(Object.entries(written.mailles ?? {}) as [string, CodeKindId][]),
    dimensions: patterns(written.dimensions),
    power: patterns(written.puissance),
    secret: written.secret && {
      columns: patterns(written.secret.colonne),
      words: written.secret.valeurs,
    },
    aside: written.lignes_ecartees && {
      columns: patterns(written.lignes_ecartees.colonne),
      words: written.lignes_ecartees.valeurs,
      reason: written.lignes_ecartees.motif,
    },
    isMelodiCode: written.code_melodi ?? false,
  };
}

function patterns(texts: readonly string[] | undefined): ColumnPattern[] {
  return (texts ?? []).map(columnPattern);
}

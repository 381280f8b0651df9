import type { Rounding } from "../data/rounding.ts";
import type { SuccessionId } from "../data/territory.ts";
import type { CodeKindId } from "../data/territory-codes.ts";
import type { Absence } from "../kernel/unknown.ts";
import type { ColumnPattern } from "./column-pattern.ts";

/** Where the period of a column comes from. The name of a file gives an edition, which is not a period. */
export type PeriodRule =
  /** The year that the names of the columns carry. */
  | { readonly kind: "header" }
  /** A column of the file. */
  | { readonly kind: "column"; readonly columns: readonly ColumnPattern[]; readonly isShort: boolean }
  /** So many years from the edition, at a day of the year when `day` is given (12-31); without lag, the date that the name writes. */
  | { readonly kind: "edition"; readonly lag: number; readonly day?: string | undefined }
  /** A period for each edition that is known; another edition has none. */
  | { readonly kind: "editions"; readonly periods: ReadonlyMap<string, string> }
  /** Nobody has established it: the edition is kept as such, `edition-2021`. */
  | { readonly kind: "unknown" }
  /** A sentence above the header. */
  | { readonly kind: "text"; readonly pattern: ColumnPattern };

/** A status of the producer that does not say what became of the territory. */
export const UNTOLD = "non_dit";

/** How well a rule is established: published by the producer, measured against another source, or inferred. */
export const STANDINGS = ["publie", "mesure", "infere"] as const;

export type Standing = (typeof STANDINGS)[number];

/** `large`: a column an indicator; `longue`: a row an indicator; `liste`: territories only; `note`: nothing to keep. */
export const LAYOUTS = ["large", "longue", "liste", "note"] as const;

/** How a format that shares its columns with another proves that it is the right one. */
export interface Proofs {
  /** Columns of which one is enough. */
  readonly columns: readonly ColumnPattern[];
  /** Words of which one stands in the name of the sheet, of the entry or of the file. */
  readonly words: readonly string[];
}

/** One indicator, under all the names that its column has had. */
export interface FormatIndicator {
  readonly id: string;
  readonly columns: readonly ColumnPattern[];
  /** Columns of the same year that are taken away from these, row by row; left out when it is not a difference. */
  readonly minus?: readonly ColumnPattern[] | undefined;
  /** In a long table: the words of the measure column that mean this indicator. */
  readonly measures: readonly string[];
  readonly dimensions: Readonly<Record<string, string>>;
  /** In a long table: by the name of a dimension column, the words of which one is asked; the others are the whole. */
  readonly parts?: ReadonlyMap<string, readonly string[]> | undefined;
  /** What these columns measure, when the format says it: that of the indicator, or the format is wrong. */
  readonly concept?: string | undefined;
  readonly period: PeriodRule;
  readonly standing: Standing;
  readonly floor?: number | undefined;
  /** Steps to which the producer rounds, by year and system of codes; the first that fits holds. */
  readonly rounding: readonly Rounding[];
  /** Counts below this one are blanked by the producer. */
  readonly least?: number | undefined;
}

/** A territory that each row describes. */
export interface FormatTerritory {
  readonly code: readonly ColumnPattern[];
  readonly kinds: readonly CodeKindId[];
  readonly label: readonly ColumnPattern[];
  /** Codes of its communes, of its EPCI, or names of its communes: several in a cell. */
  readonly communes: readonly ColumnPattern[];
  readonly communeNames: readonly ColumnPattern[];
  readonly epci: readonly ColumnPattern[];
  /** Other names and former codes of the territory. */
  readonly aliases: readonly ColumnPattern[];
  /** Codes of the territories that it succeeds. */
  readonly predecessors: readonly ColumnPattern[];
  /** The column that says what became of it, and its words, whatever their case. */
  readonly status: readonly ColumnPattern[];
  readonly statuses: ReadonlyMap<string, SuccessionId | typeof UNTOLD>;
  /** Only the rows in which a column has one of these words. */
  readonly only?: { readonly column: ColumnPattern; readonly words: readonly string[] } | undefined;
}

/** How to read one family of published files. */
export interface Format {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  /** Of the workspace: it goes before one of the program that fits as well. */
  readonly isOwn?: boolean | undefined;
  readonly title: string;
  readonly producer: string;
  readonly dataset: string;
  readonly description: string;
  readonly licence: { readonly title: string; readonly link?: string | undefined };
  readonly source: string;
  /** Put together by a third party from producers' files: any file of a producer goes before it. */
  readonly isCompilation: boolean;
  readonly layout: (typeof LAYOUTS)[number];
  /** Why files of this family are recognised and not read, and what to import instead; undefined for one that is read. */
  readonly refusal?: string | undefined;
  readonly required: readonly ColumnPattern[];
  readonly forbidden: readonly ColumnPattern[];
  readonly sheets: readonly ColumnPattern[];
  /** Left out: the required columns are those of no other family. */
  readonly proofs?: Proofs | undefined;
  readonly territories: readonly FormatTerritory[];
  /** Geography of the figures: that of the codes when empty, a name, or `cog` with the year after (1) or of (0) the period. */
  readonly geography: {
    readonly name: string;
    readonly yearShift?: number | undefined;
    /** The first year of which that holds; before it, the vintage is not known. */
    readonly since?: number | undefined;
  };
  readonly period: PeriodRule;
  readonly standing: Standing;
  readonly editionNames: readonly ColumnPattern[];
  /** Columns that only some editions have. */
  readonly editionSigns: readonly EditionSign[];
  readonly indicators: readonly FormatIndicator[];
  readonly setAside: readonly { readonly columns: readonly ColumnPattern[]; readonly reason: string }[];
  readonly aggregates: readonly string[];
  readonly absences: ReadonlyMap<string, Absence>;
  readonly decimalMark: "," | ".";
  /** The same territory on several rows, once per commune: read once, its lists gathered. */
  readonly repeatsTerritories: boolean;
  readonly long?: LongColumns | undefined;
  readonly grouping?: Grouping | undefined;
}

/** Several rows a territory: what a row is, and the count that weighs its figures; without it they are counts, added up. */
export interface Grouping {
  readonly what: string;
  readonly weight: readonly ColumnPattern[];
}

/** Columns that editions have since one year, or until another. */
export interface EditionSign {
  readonly columns: readonly ColumnPattern[];
  readonly since: number;
  readonly until: number;
}

/** The columns of a long table. */
export interface LongColumns {
  readonly value: readonly ColumnPattern[];
  readonly measure: readonly ColumnPattern[];
  /** Indicators named in the measure column are ours already. */
  readonly isGeneric: boolean;
  readonly absence: readonly ColumnPattern[];
  readonly geography: readonly ColumnPattern[];
  /** The column that says which system of codes a code belongs to, and its words. */
  readonly level: readonly ColumnPattern[];
  readonly levels: ReadonlyMap<string, CodeKindId>;
  /** Columns that part the population: only the rows of the whole are read, the others are counted. */
  readonly dimensions: readonly ColumnPattern[];
  /** The column of the power of ten by which values are divided. */
  readonly power: readonly ColumnPattern[];
  /** The words of a column that say a value is secret. */
  readonly secret?:
    | { readonly columns: readonly ColumnPattern[]; readonly words: readonly string[] }
    | undefined;
  /** Rows that a word of a column sets aside, and why. */
  readonly aside?:
    | {
        readonly columns: readonly ColumnPattern[];
        readonly words: readonly string[];
        readonly reason: string;
      }
    | undefined;
  /** A code written `2025-COM-44109`: vintage, level, code. */
  readonly isMelodiCode: boolean;
}

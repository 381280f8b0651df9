import type { Comparison, ComparisonRow, GapChange } from "../../compare/comparison.ts";
import type { ValueClass } from "../../compare/value-classes.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Dataset, Workspace } from "../../data/workspace.ts";
import type { ChangesView } from "../report/claims.ts";
import type { TalliesView } from "../report/nodes.ts";
import type { AnswerView } from "../report/opening/answers.ts";
import type { KeyFigureView } from "../report/opening/opening.ts";

/** What the page of a site reads, part by part. The site writes them, `src/page` shows them: no number is computed there. */

/** The views, in the order of the menu: the name of each in the address, and what the menu calls it. */
export const SITE_VIEWS = {
  accueil: "Vue d’ensemble",
  perimetre: "Vue d’ensemble",
  ecarts: "Tableau des écarts",
  quartier: "Un quartier",
  carte: "Carte et courbes",
  referentiel: "Référentiel",
  suivi: "Suivi",
  sources: "Sources et méthode",
} as const;

export type SiteViewId = keyof typeof SITE_VIEWS;

/** The nouns that tables name. */
export type SiteNouns = Pick<Workspace, "territories" | "indicators" | "datasets">;

/** What is known before any view is opened (`site`). Everything else is loaded when it is shown. */
export interface SiteHead {
  readonly title: string;
  /** What is made up, of a played year; empty for a contract. */
  readonly example: string;
  /** Whose QPV: the EPCI of a contract, « Nord », « France ». */
  readonly perimeter: string;
  /** The day that the figures bear, in words. */
  readonly day: string;
  readonly version: string;
  /** Fingerprint of everything read, in short. */
  readonly inputs: string;
  readonly views: readonly (readonly [id: SiteViewId, label: string])[];
  readonly tables: readonly TableHead[];
  /** The zonings of which contours are known, each with the name of its part. */
  readonly maps: readonly (readonly [geography: string, part: string])[];
}

/** A gap table that the site holds: what one chooses it by. */
export interface TableHead {
  /** Name of its part, and what the address calls it. */
  readonly id: string;
  readonly indicator: Pick<Indicator, "id" | "label" | "shortLabel" | "unit">;
  /** The heading under which menus list it. */
  readonly subject: string;
  readonly geography: string;
  readonly zoning: string;
  /** How the reference is asked for, and what it is called. */
  readonly reference: { readonly kind: string; readonly label: string };
  readonly periods: readonly string[];
  /** Whether the linked view draws it: quarters beside their EPCI, and no count, which says where people are and not how they live. */
  readonly isDrawn: boolean;
  /** The dates between which a change is known, the default first. */
  readonly pairs: readonly (readonly [start: string, end: string])[];
}

/** A territory as tables name it. */
export interface Place {
  readonly code: string;
  readonly label: string;
  readonly communes: readonly string[];
}

/** A row without what a table does not show: its figures in each period. */
export type SiteRow = Pick<ComparisonRow, "territory" | "reference" | "levels">;

/** A gap table over all its periods (`tableaux/<id>`). */
export interface TablePart {
  readonly id: string;
  readonly indicator: Indicator;
  readonly table: Pick<
    Comparison,
    "indicator" | "geography" | "reference" | "referenceKind" | "periods" | "rules"
  > & { readonly rows: readonly SiteRow[]; readonly secondOrder: SiteRow | null };
  /** How many rows, the first ones, are in the counts; the others are of territories with several references. */
  readonly counted: number;
  /** By period, how many rows have a figure. */
  readonly known: Readonly<Record<string, number>>;
  /** The territory of each row. */
  readonly places: readonly Place[];
  /** Names of the references, by code. */
  readonly references: Readonly<Record<string, string>>;
  /** By period, as many rows in each class, the least favourable first; none where a class would say nothing. */
  readonly classes: Readonly<Record<string, readonly ValueClass[]>>;
  readonly sources: readonly string[];
  /** The files that its figures were read in. */
  readonly files: readonly FilePart[];
}

/** A file of published figures, with the set that it is of. */
export interface FilePart {
  readonly path: string;
  readonly sha256: string;
  readonly dataset: Pick<Dataset, "title" | "producer" | "licence" | "sources" | "updated" | "copy">;
}

/** What changed between two dates of a table (`evolutions/<id>.<end>`, a list), in the order of its rows. */
export interface ChangesPart {
  readonly start: string;
  readonly end: string;
  readonly changes: readonly (GapChange | null)[];
  /** Rules that bear on every gap of the two dates, and on every change: said once, in `warning`. */
  readonly shared: { readonly levels: readonly string[]; readonly changes: readonly string[] };
  /** k of n, in sentences; none where nothing can be counted. */
  readonly counts: readonly string[];
  /** What bears on every number, and the breaks; empty without any. */
  readonly warning: string;
  /** In what changes are said: points, euros of a year. */
  readonly unit: string;
  readonly remarks: readonly string[];
  readonly rules: NonNullable<Comparison["rules"]>;
}

/** The overview of a contract (`accueil`): the texts of its reports. */
export interface OverviewPart {
  readonly moment: string;
  readonly headline: string;
  readonly standfirst: readonly string[];
  readonly figures: readonly KeyFigureView[];
  readonly answers: readonly AnswerView[];
  readonly coverage: string;
  readonly tallies: TalliesView;
  readonly changes: ChangesView | null;
  readonly decisions: readonly string[];
  readonly lacking: readonly string[];
  readonly unsaid: readonly string[];
  readonly notes: readonly string[];
  readonly sources: string;
  /** The table that its first numbers are of. */
  readonly lead: Pick<Comparison, "indicator" | "geography"> | null;
}

/** The overview of a département, a region or the country, without référentiel (`perimetre`). */
export interface PerimeterPart {
  readonly headline: string;
  /** What it holds, a sentence a zoning. */
  readonly held: readonly string[];
  /** The tables that an evaluation opens with, each with what `comparer` says of it. */
  readonly findings: readonly {
    readonly table: string;
    readonly title: string;
    readonly context: string;
    readonly sentences: readonly string[];
  }[];
  readonly tables: readonly HeldTable[];
  /** The indicators without any figure; empty when all have some. */
  readonly silent: string;
}

/** What there is of a table, in words. */
export interface HeldTable {
  /** Its name, as `TableHead` has it. */
  readonly table: string;
  readonly years: string;
  /** At its last date: rows with a figure, and with a gap, k of n. */
  readonly last: string;
  readonly figures: string;
  readonly gaps: string;
  /** Why the other gaps are unknown, with how many rows; empty when none is. */
  readonly missing: string;
}

/** Contours of the quarters of a zoning (`cartes/…`), drawn; by code of EPCI. A quarter without contour is in none. */
export interface MapPart {
  /** In the units of its paths, of which there are as many in a pixel of a wide screen. */
  readonly width: number;
  readonly height: number;
  readonly drawings: Readonly<Record<string, MapDrawing>>;
}

export interface MapDrawing {
  readonly quarters: readonly { readonly code: string; readonly path: string }[];
  /** Numbers of quarters, with a line to those beside which they stand. */
  readonly numbers: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly line: string;
  }[];
  /** The number of each quarter by its code, drawn or not. */
  readonly ranks: Readonly<Record<string, string>>;
  /** Outlines of communes and of the EPCI, where they are known. */
  readonly outlines: readonly string[];
  readonly scale: { readonly path: string; readonly x: number; readonly y: number; readonly text: string };
  /** Which quarters are not drawn, and whose contours are; in sentences. */
  readonly said: readonly string[];
}

/** Small multiples of a table (`courbes/<id>`), drawn; by code of reference. A reference under which no line has two dates is in none. */
export interface CurvesPart {
  readonly width: number;
  readonly height: number;
  /** In what values are said: euros of a year, %. */
  readonly unit: string;
  readonly groups: Readonly<Record<string, CurveGroup>>;
}

/** The curves of the quarters of one reference, all on one scale. */
export interface CurveGroup {
  /** The least and the greatest value of the scale, and the first and last dates, each at its place. */
  readonly values: readonly { readonly y: number; readonly text: string }[];
  readonly dates: readonly { readonly x: number; readonly text: string }[];
  /** Between two dates that do not follow on. */
  readonly breaks: readonly { readonly x: number; readonly width: number }[];
  /** Of the reference; empty where it has no figure. */
  readonly reference: Curve;
  readonly rows: Readonly<Record<string, Curve>>;
}

export interface Curve {
  readonly path: string;
  /** Points that no line leads to. */
  readonly dots: string;
  /** Its ends, in words. */
  readonly said: string;
}

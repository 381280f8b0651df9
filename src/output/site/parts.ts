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
  ecarts: "Tableau des écarts",
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

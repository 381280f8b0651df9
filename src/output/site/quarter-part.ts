import type { Indicator } from "../../data/indicator.ts";
import type { BreakBand, YearTick } from "../report/charts/data.ts";
import type { QuarterView } from "../report/quarter/quarter-view.ts";
import type { TouchingView } from "../report/quarter/touching.ts";
import type { Place } from "./parts.ts";

/** The quarters of a site, zoning by zoning, the latest first (`quartiers`): what one chooses them by. */
export type QuartersPart = readonly {
  readonly zoning: string;
  readonly quarters: readonly ListedQuarter[];
}[];

export interface ListedQuarter extends Place {
  /** The name of its EPCI; empty where it lies in none. */
  readonly epci: readonly string[];
  /** The name of the part that holds it. */
  readonly part: string;
}

/** Some QPV by their codes: one, or those of an EPCI (`quartiers/…`). */
export type QuarterParts = Readonly<Record<string, QuarterPart>>;

/** One QPV: the facts of its sheet, of the indicators of the site; of a country, of those that compare or open an evaluation. */
export interface QuarterPart {
  readonly place: Place;
  /** Where it lies, and on which zoning. */
  readonly located: string;
  readonly zoning: string;
  readonly finding: string;
  readonly also: string;
  /** That figures are of before the contract; empty otherwise. */
  readonly start: string;
  readonly figures: QuarterView["chiffres"];
  readonly figuresNote: string;
  /** In the order of the menu of tables, counts last. The first one that is drawn is read first. */
  readonly indicators: readonly QuarterIndicator[];
  /** The indicator that its finding is about; empty without any. */
  readonly lead: string;
  /** What the small print of its table means. */
  readonly note: string;
  /** What it was on the other zoning, and which quarters these are. */
  readonly otherZoning: { readonly sentence: string; readonly quarters: readonly Place[] };
  /** What the contract does there; null where there is nothing to follow, as without a référentiel. */
  readonly touching: TouchingView | null;
  readonly unknowns: readonly string[];
  readonly source: string;
}

/** A number, what stands under it in small, what producers say of it, and the dates that its trace is about. */
export interface QuarterCell {
  readonly number: string;
  readonly under: string;
  readonly notes: readonly string[];
  /** `2019`, `2014..2019`; empty where there is nothing to trace. */
  readonly trace: string;
}

/** An indicator as a quarter reads it: its latest figure, its gap, what changed; from year to year; among its peers. */
export interface QuarterIndicator {
  readonly indicator: Pick<Indicator, "id" | "label" | "shortLabel">;
  readonly subject: string;
  /** Its gap table against the agglomeration, by its name in the address. */
  readonly table: string;
  readonly date: string;
  readonly value: QuarterCell;
  readonly reference: QuarterCell;
  readonly gap: QuarterCell;
  readonly change: QuarterCell;
  readonly series: QuarterSeries | null;
  readonly place: QuarterPlace | null;
}

/** Who a line is of. */
export type LineId = "quartier" | "agglomeration" | "pays";

/** Levels from year to year, an amount in the euros of the last one where prices are known. */
export interface QuarterSeries {
  readonly title: string;
  readonly unit: string;
  readonly legend: string;
  /** The whole read aloud. */
  readonly aloud: string;
  readonly lines: readonly {
    readonly id: LineId;
    readonly label: string;
    readonly points: readonly {
      readonly period: string;
      /** Whether a line leads to it from the date before: not through a break of the series. */
      readonly isLinked: boolean;
      /** Where it stands on the axis of years. */
      readonly at: number;
      readonly value: number;
      readonly text: string;
    }[];
  }[];
  readonly ticks: readonly YearTick[];
  readonly bands: readonly BreakBand[];
  /** Each break with the producers' rule. */
  readonly breaks: readonly string[];
}

/** Where a quarter stands: among those of its table, of which the table holds the figures; among all of its zoning that are known. */
export interface QuarterPlace {
  readonly period: string;
  readonly date: string;
  readonly sentence: string;
  readonly aloud: string;
  /** Least and greatest value of its peers, and that of the agglomeration, as they are written. */
  readonly ends: readonly [least: string, most: string];
  readonly reference: string;
  readonly country: readonly string[];
}

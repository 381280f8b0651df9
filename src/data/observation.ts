import { isCodeOf } from "../kernel/closed-list.ts";
import type { Absence, Quantity } from "../kernel/unknown.ts";
import type { TerritoryKind } from "./territory.ts";

/** One figure, or the reason why there is none. */
export interface Observation {
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  /** Geography vintage: `qpv2015`, `cog2020`… */
  readonly geography: string;
  readonly value: Quantity;
  readonly address: Address;
  readonly precision?: Precision | undefined;
  readonly printed?: PrintedDetail | undefined;
  /** The sum of the figures of its communes, those of its perimeter on 1 January of this year: nobody publishes it. */
  readonly summedAt?: string | undefined;
}

/** The address of a figure: file, line (1 is the header) and column. */
export interface Address {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  /** In a workbook, the sheet and the number of that column. */
  readonly cell?: SheetColumn | undefined;
  readonly sha256: string;
  readonly dataset: string;
}

/** A column of a sheet; the first is 1. */
export interface SheetColumn {
  readonly sheet: string;
  readonly column: number;
}

/** How exact a figure is, as its producer says. */
export interface Precision {
  /** The figure is the producer's floor: the true one is this or less. */
  readonly atMost: boolean;
  /** The step to which it was rounded, in its unit, as its producer declares; absent when it does not. */
  readonly rounding?: number | undefined;
  /** Where nobody declares one, the step that the digits of its whole column show. */
  readonly shownStep?: number | undefined;
}

/** What a printed document says of a figure beyond its value. */
export interface PrintedDetail {
  readonly qualifier: string;
  /** `valeur`, `moyenne`, `min` or `max`. */
  readonly statistic: string;
  /** Of how many territories a mean was taken, and how many there are; absent when not printed. */
  readonly available?: number | undefined;
  readonly total?: number | undefined;
  readonly lines?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Whether a printed figure is a minimum or a maximum over a group. Quoted for one QPV ("at most 34 %, in QP1"), it is
 * that QPV's own figure.
 *
 * @example
 * isRange({ qualifier: "exact", statistic: "max" }, "ensemble")
 * // => true
 */
export function isRange(printed: PrintedDetail | undefined, kind: TerritoryKind | undefined): boolean {
  return kind === "ensemble" && (printed?.statistic === "min" || printed?.statistic === "max");
}

/** The least or the greatest figure of a group that a document quotes, with the words beside it. */
export const EXTREMES = { min: "minimum imprimé", max: "maximum imprimé" } as const;

export type Extreme = keyof typeof EXTREMES;

/** What a printed figure is of its group, where it is its least or its greatest; undefined for any other figure. */
export const extremeOf = (printed: PrintedDetail | undefined): Extreme | undefined =>
  printed && isCodeOf(EXTREMES, printed.statistic) ? printed.statistic : undefined;

/** Figures, found by indicator, territory and period. */
export interface Observations {
  readonly size: number;
  readonly indicators: readonly string[];
  /** Those of which a figure at least is not of the national base. */
  readonly ownIndicators: readonly string[];
  /** The figure itself, never a minimum or a maximum quoted for a group; undefined when there is none. */
  find(indicator: string, code: string, period: string): Observation | undefined;
  /** The same figure as each file gives it: the one that holds first, unless it is unknown there. */
  all(indicator: string, code: string, period: string): readonly Observation[];
  /** Periods in which this indicator has a figure for this territory, in order. */
  periods(indicator: string, code: string): readonly string[];
  at(row: number): Observation;
  /** Every row of an indicator, in the order in which they were read. */
  of(indicator: string): readonly Observation[];
  /** Every row that a document prints with words of its own, in the order in which they were read. */
  printed(): readonly Observation[];
}

/** What a reader adds, before it is laid out in columns. */
export interface ObservationInput {
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  readonly geography: string;
  readonly value: number | undefined;
  readonly absence: Absence;
  readonly resource: number;
  readonly line: number;
  /** A minimum or maximum quoted for a group of territories: kept, but not the figure of that group. */
  readonly isRange: boolean;
  readonly printed?: PrintedDetail | undefined;
  /** The step to which its producer rounded it, when the set says so. */
  readonly rounding?: number | undefined;
  /** The digits after the comma with which it is written, where its text is known. */
  readonly digits?: number | undefined;
}

/** A value printed in the contract itself, with the words that qualify it. */
export interface PrintedValue extends PrintedDetail {
  readonly indicator: string;
  readonly territory: string;
  readonly period: string;
  readonly value: number;
  readonly address: string;
}

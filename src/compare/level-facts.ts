import type { FigureCount } from "../data/figure.ts";
import type { MadeFigure } from "../data/made-figure.ts";
import type { Extreme } from "../data/observation.ts";
import type { Quantity } from "../kernel/unknown.ts";

/** A figure with where it was read, or the reason why there is none. */
export interface Sourced {
  readonly value: Quantity;
  /** `file:line` of the figure; absent when there is none. */
  readonly address?: string | undefined;
  /** The former code of the territory under which it was published; absent: its own. */
  readonly code?: string | undefined;
  /** How it was made, when it is no published figure: of several territories, or of one without others. */
  readonly made?: MadeFigure | undefined;
  /** The cases and people that it is the quotient of, when it is. */
  readonly counts?: readonly FigureCount[] | undefined;
  /** To what it was rounded for print, or the coarsest step of those that it is the mean of; absent: not known, or exact. */
  readonly step?: number | undefined;
  /** No producer declares the step: it is the one that the digits of the whole column show. */
  readonly isStepRead?: true | undefined;
  /** The least or the greatest of a group, as a document quotes it. */
  readonly extreme?: Extreme | undefined;
}

/** What a level says, without where its figures were read: counts, orders and filters ask for no more. */
export interface LevelFacts {
  readonly period: string;
  /** The territory's own figure, in the indicator's unit. */
  readonly value: Quantity;
  /** Its gap to the reference, in the indicator's unit; value / reference. */
  readonly absolute: Quantity;
  readonly ratio: Quantity;
  /** Rules of comparability that apply, by id: those that refuse, those that warn. */
  readonly rules: readonly string[];
}

/** Is shown a figure: its file, its line, and the period that it describes. */
export type SeeSource = (file: string, line: number, period: string) => void;

/** Where a figure was read (`file:line`), and the period that it describes. */
export interface FigureSource {
  readonly address: string;
  readonly period: string;
}

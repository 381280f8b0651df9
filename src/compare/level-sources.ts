import type { GapLevel, Sourced } from "./comparison.ts";

/** Where a figure was read (`file:line`), and the period that it describes. */
export interface FigureSource {
  readonly address: string;
  readonly period: string;
}

/**
 * Where the figures of a level were read: value, reference, the counts that either is the quotient of, and those on which
 * its interval rests, which may be of another year.
 */
export function levelSources({ period, value, reference, precision }: GapLevel): FigureSource[] {
  const rests = precision && "lower" in precision.interval ? precision.counts : [];
  return [...figureSources(value, period), ...figureSources(reference, period), ...rests];
}

function figureSources({ address, counts = [] }: Sourced, period: string): FigureSource[] {
  return address === undefined ? [...counts] : [{ address, period }];
}

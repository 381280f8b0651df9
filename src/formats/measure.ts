import type { Indicator } from "../data/indicator.ts";

/** What the reading of a cell needs to know of an indicator. */
export interface Measure {
  /** In per cent: a percent sign or a format in per cent is accepted. */
  readonly isShare: boolean;
  readonly bounds: Indicator["bounds"];
  readonly decimals: number;
}

/** The measure of an indicator by its identifier; undefined for one that is not described. */
export type MeasureOf = (indicator: string) => Measure | undefined;

/** The measures of some indicators. */
export function measuresOf(indicators: ReadonlyMap<string, Indicator>): MeasureOf {
  return (id) => {
    const indicator = indicators.get(id);
    if (!indicator) return undefined;
    const { unit, bounds, decimals } = indicator;
    return { isShare: unit === "%", bounds, decimals };
  };
}

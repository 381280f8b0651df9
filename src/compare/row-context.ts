import type { ComparabilityRule } from "../data/comparability.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import { FigureReader, KnownPrices } from "./figure-reader.ts";
import type { GapReference } from "./reference-kinds.ts";
import { SaidRules } from "./said-rules.ts";

/** A territory and what it is compared with. */
export interface RowPair {
  readonly territory: string;
  readonly geography: string;
  readonly reference: GapReference;
}

/** What every row of a table is measured with. */
export interface RowContext {
  readonly indicator: Indicator;
  readonly observations: Observations;
  readonly reader: FigureReader;
  readonly rules: SaidRules;
  /** Those of a series that is read through its years: years that are close are not compared with one another there. */
  readonly throughYears: SaidRules;
  readonly prices: KnownPrices;
  /** Year to which a significant trend is prolonged; none when absent. */
  readonly projection?: number | undefined;
}

/** What the rows of one table have in common: each figure is read once, each price and each sort of comparison worked out once. */
export function rowContext(
  indicator: Indicator,
  observations: Observations,
  rules: readonly ComparabilityRule[],
  projection: number | undefined,
): RowContext {
  return {
    indicator,
    observations,
    reader: new FigureReader(indicator, observations),
    rules: new SaidRules(indicator, rules),
    throughYears: new SaidRules(
      indicator,
      rules.filter(({ condition }) => condition.kind !== "annees_proches"),
    ),
    prices: new KnownPrices(observations),
    projection,
  };
}

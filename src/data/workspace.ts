import type { Dataset } from "./dataset.ts";
import type { Indicator } from "./indicator.ts";
import type { Observations } from "./observations.ts";
import type { Territory } from "./territory.ts";

/** Everything that was read from a workspace but its référentiels. */
export interface Workspace {
  readonly datasets: readonly Dataset[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly territories: ReadonlyMap<string, Territory>;
  readonly observations: Observations;
}

import { compareText } from "../kernel/compare-text.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Workspace } from "../model/workspace.ts";
import { compareIndicator } from "./compare-indicator.ts";
import { perimeter } from "./perimeter.ts";

/** What to compare for an EPCI: all indicators and zonings unless said otherwise. */
export interface EpciScope {
  readonly epci: string;
  readonly above?: string | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly geography?: string | undefined;
  readonly window?: { readonly start: string; readonly end: string } | undefined;
}

/**
 * The gap tables of an EPCI: one for each indicator and zoning of QPV that has at least one figure, in the order of
 * the indicators' names. Empty when nothing is published.
 */
export function compareEpci(workspace: Workspace, scope: EpciScope): Comparison[] {
  const groups = perimeter(scope.epci, workspace.territories.values());
  const ids = scope.indicators ?? [...workspace.indicators.keys()].sort(compareText);
  const indicators = ids.flatMap((id) => workspace.indicators.get(id) ?? []);
  const geographies = [...groups].filter(([geography]) => !scope.geography || scope.geography === geography);
  const tables = indicators.flatMap((indicator) =>
    geographies.map(([geography, territories]) =>
      compareIndicator(
        indicator,
        { territories, geography, reference: scope.epci, above: scope.above, window: scope.window },
        workspace.observations,
      ),
    ),
  );
  return tables.filter((table) => table !== undefined);
}

import type { ComparabilityRule } from "../data/comparability.ts";
import type { Workspace } from "../data/workspace.ts";
import { compareText } from "../kernel/text.ts";
import { compareIndicator } from "./compare-indicator.ts";
import type { Comparison } from "./comparison.ts";
import type { AskedReference } from "./gap-reference.ts";
import { perimeter } from "./perimeter.ts";
import { referencePairs } from "./reference-pairs.ts";

/** What to compare for an EPCI: all indicators and zonings with the EPCI itself, unless said otherwise. */
export interface EpciScope {
  readonly epci: string;
  readonly above?: string | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly geography?: string | undefined;
  readonly window?: { readonly start: string; readonly end: string } | undefined;
  readonly reference?: AskedReference | undefined;
  readonly rules?: readonly ComparabilityRule[] | undefined;
  readonly projection?: number | undefined;
}

/**
 * The gap tables of an EPCI: one for each indicator and zoning of QPV that has at least one figure, in the order of
 * the indicators' names. Empty when nothing is published.
 */
export function compareEpci(workspace: Workspace, scope: EpciScope): Comparison[] {
  const { epci, reference: asked = { kind: "epci" } } = scope;
  const { territories: known, observations } = workspace;
  const groups = perimeter(epci, known.values());
  const ids = scope.indicators ?? [...workspace.indicators.keys()].sort(compareText);
  const indicators = ids.flatMap((id) => workspace.indicators.get(id) ?? []);
  const isEpci = "kind" in asked && asked.kind === "epci";
  const scopes = [...groups]
    .filter(([geography]) => !scope.geography || scope.geography === geography)
    .map(([geography, territories]) => ({
      territories,
      geography,
      ...referencePairs(territories, asked, epci, known),
      referenceKind: "kind" in asked ? asked.kind : ("territoire" as const),
      above: isEpci ? scope.above : undefined,
      window: scope.window,
      rules: scope.rules,
      projection: scope.projection,
    }));
  const tables = indicators.flatMap((indicator) =>
    scopes.map((one) => compareIndicator(indicator, one, observations)),
  );
  return tables.filter((table) => table !== undefined);
}

import type { ComparabilityRule } from "../data/comparability.ts";
import { HOUSEHOLD_SIZES } from "../data/household-effect.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import { compareText } from "../kernel/text.ts";
import { compareIndicator, type TableRequest } from "./compare-indicator.ts";
import type { Comparison } from "./comparison.ts";
import { type AskedPerimeter, perimeterOf } from "./perimeter.ts";
import type { AskedReference } from "./reference-kinds.ts";
import { referencePairs } from "./references.ts";
import { hasGap } from "./table-facts.ts";

/** Two years between which the change is read. */
export interface AskedWindow {
  readonly start: string;
  readonly end: string;
}

/** What to compare of some QPV: all indicators and zonings, each QPV with its EPCI, unless said otherwise. */
export interface PerimeterRequest {
  readonly perimeter: AskedPerimeter;
  readonly above?: string | undefined;
  readonly indicators?: readonly string[] | undefined;
  /** Of all indicators, those that count: of the others nothing is read. */
  readonly among?: ((indicator: Indicator) => boolean) | undefined;
  readonly geography?: string | undefined;
  /** A zoning that is left out. */
  readonly otherThan?: string | undefined;
  readonly window?: AskedWindow | undefined;
  /** By indicator, where it is not `window`. */
  readonly windows?: Readonly<Record<string, AskedWindow>> | undefined;
  readonly reference?: AskedReference | undefined;
  readonly rules?: readonly ComparabilityRule[] | undefined;
  readonly projection?: number | undefined;
}

/** What to compare for an EPCI: all indicators and zonings with the EPCI itself, unless said otherwise. */
export interface ComparisonRequest extends Omit<PerimeterRequest, "perimeter"> {
  readonly epci: string;
}

/** The gap tables of an EPCI: those of the perimeter that it makes by itself. */
export function compareEpci(workspace: Workspace, { epci, ...request }: ComparisonRequest): Comparison[] {
  return comparePerimeter(workspace, { ...request, perimeter: { kind: "epci", codes: [epci] } });
}

/**
 * The gap tables of a perimeter: one for each indicator and zoning of QPV that has at least one figure, in the order of
 * the indicators' names. Empty when nothing is published.
 */
export function comparePerimeter(workspace: Workspace, scope: PerimeterRequest): Comparison[] {
  return [...perimeterTables(workspace, scope)];
}

/** `comparePerimeter`, each table when it is asked for: those of the whole country would fill the memory together. */
export function* perimeterTables(workspace: Workspace, scope: PerimeterRequest): Generator<Comparison> {
  const { observations } = workspace;
  const zonings = zoningsOf(workspace, scope);
  const ids = scope.indicators ?? [...workspace.indicators.keys()].sort(compareText);
  const { among = () => true } = scope;
  for (const indicator of ids.flatMap((id) => workspace.indicators.get(id) ?? []).filter(among)) {
    const window = scope.windows?.[indicator.id] ?? scope.window;
    for (const one of zonings) {
      const table = compareIndicator(
        indicator,
        { ...one, window, passages: workspace.passages },
        observations,
      );
      if (table && (scope.indicators || !isOnlyForIntervals(indicator.id, hasGap(table), observations)))
        yield table;
    }
  }
}

/** The QPV of each zoning of the perimeter, with what they are compared with. */
export function zoningsOf({ territories: known }: Workspace, scope: PerimeterRequest): TableRequest[] {
  const { perimeter, reference: asked = { kind: "epci" }, rules, projection } = scope;
  const groups = perimeterOf(perimeter, territoriesOf(known, "qpv", "ensemble"));
  const epci = perimeter.kind === "epci" ? perimeter.codes : undefined;
  const isOneEpci = epci?.length === 1 && "kind" in asked && asked.kind === "epci";
  return [...groups]
    .filter(([geography]) => !scope.geography || scope.geography === geography)
    .filter(([geography]) => geography !== scope.otherThan)
    .map(([geography, territories]) => ({
      territories,
      geography,
      ...referencePairs(territories, asked, epci, known),
      referenceKind: "kind" in asked ? asked.kind : ("territoire" as const),
      above: isOneEpci ? scope.above : undefined,
      rules,
      projection,
    }));
}

/**
 * Household sizes that are published in full serve the intervals of other tables; with nothing to be compared with, they
 * have a table of their own only when it is asked for.
 */
export function isOnlyForIntervals(
  indicator: string,
  hasGaps: boolean,
  { indicators }: Observations,
): boolean {
  const sizes = HOUSEHOLD_SIZES.map(([id]) => id);
  if (!sizes.includes(indicator) || hasGaps) return false;
  return sizes.every((id) => indicators.includes(id));
}

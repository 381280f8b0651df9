import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import { isOfBase } from "../data/workspace.ts";
import type { Comparison } from "./comparison.ts";
import { isLeading } from "./leading-indicators.ts";

/**
 * Whether all the figures of the territories that a table compares are of the national base. It holds dozens of indicators
 * for each QPV, of which a workspace that brought none of its own has asked nothing.
 */
export function restsOnBase({ rows, otherReferences = [] }: Comparison): boolean {
  const levels = [...rows, ...otherReferences].flatMap((row) => row.levels);
  const addresses = levels.flatMap(({ value: { address, counts = [] } }) =>
    address === undefined ? counts.map((count) => count.address) : [address],
  );
  return addresses.length > 0 && addresses.every(isOfBase);
}

/**
 * Whether a table of an indicator may not rest on the base alone: told from the indicators of which the workspace itself holds
 * figures, before any table is made.
 */
export function mayHoldOwn({ id, counts }: Indicator, { ownIndicators }: Observations): boolean {
  const ids = counts ? [id, counts.count, counts.total, ...(counts.addedCounts ?? [])] : [id];
  return ids.some((one) => one !== undefined && ownIndicators.includes(one));
}

/** The tables to show when none is asked for, and the indicators of the others. */
export interface Shown {
  readonly tables: readonly Comparison[];
  /** Only named: of the base, and of no subject that an evaluation opens with. */
  readonly others: readonly string[];
}

/** Whether a table is shown when no indicator is asked for. */
export const isShownByDefault = (table: Comparison): boolean =>
  isLeading(table.indicator) || !restsOnBase(table);

/** The indicators of some tables of which none is shown, each once. */
export function othersThan(shown: readonly OfIndicator[], all: readonly OfIndicator[]): readonly string[] {
  const held = new Set(shown.map(({ indicator }) => indicator));
  return [...new Set(all.map(({ indicator }) => indicator).filter((id) => !held.has(id)))];
}

type OfIndicator = Pick<Comparison, "indicator">;

/**
 * Of all the tables of an EPCI, those that hold a figure of the workspace itself, and of the base those of the subjects that
 * an evaluation opens with, in whole and not by parts of the population.
 */
export function shownByDefault(tables: readonly Comparison[]): Shown {
  const shown = tables.filter(isShownByDefault);
  return { tables: shown, others: othersThan(shown, tables) };
}

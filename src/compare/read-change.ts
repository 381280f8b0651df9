import type { GapChange } from "./comparison.ts";
import type { ChangeReading } from "./gap-estimate.ts";

/** What a change is called, `pas_etabli` where a test was made and finds nothing more than chance. */
export type SaidChange = ChangeReading | "pas_etabli";

/**
 * What may be said of a change of gap: its reading; `pas_etabli` when its interval holds 0, for a word that tells what the
 * gap did would then say more than is known; undefined when a figure is missing. Every output takes it from here.
 */
export function readChange(change: GapChange | null | undefined): SaidChange | undefined {
  const { interval, decomposition } = change ?? {};
  if (!decomposition || !("reading" in decomposition)) return undefined;
  const isChance = interval && "lower" in interval && interval.lower <= 0 && interval.upper >= 0;
  return isChance ? "pas_etabli" : decomposition.reading;
}

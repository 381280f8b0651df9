import type { ChosenReading, Euros, GapMeasure } from "./rule.ts";

/** The reading that a body chose: of the gap, of the euros, or of both. */
export interface WrittenChoice {
  readonly ecart?: GapMeasure;
  readonly euros?: Euros;
  readonly source: string;
  readonly date: string;
}

/** A written choice in the model’s words. */
export function toChosen({ ecart, euros, source, date }: WrittenChoice): ChosenReading {
  return { ...(ecart && { gap: ecart }), ...(euros && { euros }), source, date };
}

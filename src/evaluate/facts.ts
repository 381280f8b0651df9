import type { Comparison, ComparisonRow, GapChange } from "../model/comparison.ts";
import type { Fact } from "../model/finding.ts";
import type { Reading } from "../model/rule.ts";
import { REASON_WORDS } from "../model/words.ts";

const MOVE: Readonly<Record<Reading, { readonly of: keyof GapChange; readonly yes: string }>> = {
  ecart_reduit: { of: "absoluteMove", yes: "reduit" },
  ecart_reduit_en_rapport: { of: "relativeMove", yes: "reduit" },
  situation_amelioree: { of: "valueMove", yes: "amelioree" },
};

/**
 * The answer of each QPV of a table to one reading: true, false, or null with the reason. A gap or a value that did not
 * move answers false: it did not shrink, it did not improve.
 */
export function facts(comparison: Comparison, reading: Reading): Fact[] {
  return comparison.rows.map((row) => fact(row, reading, comparison.summary));
}

function fact(
  row: ComparisonRow,
  reading: Reading,
  ends: { readonly start: string; readonly end: string } | null,
): Fact {
  const move = row.change?.[MOVE[reading].of];
  const addresses = addressesOf(row, reading, ends);
  if (typeof move === "string")
    return { territory: row.territory, answer: move === MOVE[reading].yes, addresses };
  const reason = typeof move === "object" ? move.unknown : "periode_absente";
  return { territory: row.territory, answer: null, reason: REASON_WORDS[reason], addresses };
}

function addressesOf(
  row: ComparisonRow,
  reading: Reading,
  ends: { start: string; end: string } | null,
): string[] {
  const levels = row.levels.filter(({ period }) => period === ends?.start || period === ends?.end);
  const used = levels.flatMap(({ value, reference }) =>
    reading === "situation_amelioree" ? [value] : [value, reference],
  );
  return used.flatMap(({ address }) => address ?? []);
}

import type { Comparison, ComparisonRow, GapChange } from "../../compare/comparison.ts";
import type { Fact, UsedFigure } from "../../evaluation/finding.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import type { Reading } from "./rule.ts";

type Move = keyof Pick<GapChange, "valueMove" | "absoluteMove" | "relativeMove">;

const MOVE: Readonly<Record<Reading, { readonly of: Move; readonly yes: string }>> = {
  ecart_reduit: { of: "absoluteMove", yes: "reduit" },
  ecart_reduit_en_rapport: { of: "relativeMove", yes: "reduit" },
  situation_amelioree: { of: "valueMove", yes: "amelioree" },
};

/**
 * The answer of each QPV of a table to one reading: true, false, or null with the reason. A gap or a value that did not
 * move answers false: it did not shrink, it did not improve.
 */
export function facts(comparison: Comparison, reading: Reading): Fact[] {
  return comparison.rows.map((row) => fact(row, reading, comparison));
}

function fact(row: ComparisonRow, reading: Reading, comparison: Comparison): Fact {
  const { territory, change } = row;
  const move = change?.[MOVE[reading].of];
  const figures = figuresOf(row, reading, comparison);
  if (typeof move === "string") return { territory, answer: move === MOVE[reading].yes, figures };
  const reason = typeof move === "object" ? move.unknown : "periode_absente";
  return { territory, answer: null, reason: REASON_WORDS[reason], figures };
}

/** The figures that an answer rests on: the two ends of the value, and of the reference unless it is not read. */
export function figuresOf(
  { territory, levels }: ComparisonRow,
  reading: Reading,
  { summary, reference }: Comparison,
): UsedFigure[] {
  const ends = levels.filter(({ period }) => period === summary?.start || period === summary?.end);
  const used = ends.flatMap(({ period, value, reference: against }) => [
    { territory, period, ...value },
    { territory: reference, period, ...against },
  ]);
  return reading === "situation_amelioree" ? used.filter((figure) => figure.territory === territory) : used;
}

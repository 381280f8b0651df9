import type { Comparison } from "../compare/comparison.ts";
import { intervalMethods } from "./interval-methods.ts";
import { periodWords } from "./period-words.ts";
import { untestedSentence } from "./untested-sentence.ts";

/** Where a table shows one date: how many gaps are more than chance, or why that is not known. Nothing without a gap. */
export function apartSentence({ rows }: Comparison, period: string): readonly string[] {
  const levels = rows.flatMap((row) => row.levels.filter((level) => level.period === period));
  if (!levels.some(({ absolute }) => typeof absolute === "number")) return [];
  const known = levels.flatMap(({ precision }) =>
    precision && "lower" in precision.interval ? [precision.interval] : [],
  );
  if (known.length === 0) return [untestedSentence(rows)];
  const apart = known.filter(({ lower, upper }) => lower > 0 || upper < 0);
  const methods = intervalMethods(rows);
  return [
    `Écart significatif, ${periodWords(period)} (intervalle à 95 % qui ne contient pas 0, ${methods}) : ${apart.length}/${known.length}.`,
  ];
}

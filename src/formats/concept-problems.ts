import type { Indicator } from "../data/indicator.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Format } from "./format.ts";

/** Formats that give columns of one concept to an indicator of another: its series would go from one to the other. */
export function conceptProblems(
  formats: Iterable<Format>,
  indicators: ReadonlyMap<string, Indicator>,
): Diagnostic[] {
  return [...formats].flatMap(({ file, indicators: read }) =>
    read.flatMap(({ id, concept }) => {
      const other = indicators.get(id)?.concept;
      if (concept === undefined || other === undefined || concept === other) return [];
      return [problem("format/concept", { file }, { indicator: id, concept, other })];
    }),
  );
}

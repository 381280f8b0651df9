import type { Comparison } from "../compare/comparison.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";

/**
 * The warnings of a workspace that concern the figures of some tables, as one: those of a line that holds one of the
 * figures, and those of a whole file that holds some. None when there are none; an error is said by itself.
 */
export function concernedWarnings(
  problems: readonly Diagnostic[],
  comparisons: readonly Comparison[],
): Diagnostic[] {
  const addresses = new Set(comparisons.flatMap(addressesOf));
  const files = new Set([...addresses].map((address) => address.replace(/:\d+$/, "")));
  const concerns = ({ severity, place: { file, line = 1 } }: Diagnostic): boolean =>
    severity === "avertissement" && files.has(file) && (line <= 1 || addresses.has(`${file}:${line}`));
  const count = problems.filter(concerns).length;
  if (count === 0) return [];
  const what = count > 1 ? `${count} avertissements portent` : "un avertissement porte";
  return [problem("workspace/avertissements", { file: "datasets" }, { what })];
}

function addressesOf({ rows, otherReferences = [], secondOrder }: Comparison): string[] {
  const all = [...rows, ...otherReferences, ...(secondOrder ? [secondOrder] : [])];
  return all.flatMap(({ levels }) =>
    levels.flatMap(({ value, reference, precision }) => [
      value.address ?? "",
      reference.address ?? "",
      ...(precision?.counts ?? []).map(({ address }) => address),
    ]),
  );
}

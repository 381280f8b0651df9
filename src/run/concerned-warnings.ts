import type { Comparison, ComparisonRow } from "../compare/comparison.ts";
import { isOfBase } from "../data/workspace.ts";
import { clause } from "../diagnostics/clause.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { addressFile } from "../kernel/addresses.ts";

/**
 * The warnings of a workspace that concern the figures at some addresses (`file:line`), as one: those of a line that holds one
 * of the figures, and those of a whole file that holds some. None when there are none; an error is said by itself.
 */
export function concernedWarnings(
  problems: readonly Diagnostic[],
  addresses: ReadonlySet<string>,
): Diagnostic[] {
  const warnings = problems.filter(isSaid);
  if (warnings.length === 0) return [];
  const files = filesOf(addresses);
  const concerns = ({ place: { file, line = 1 } }: Diagnostic): boolean =>
    files.has(file) && (line <= 1 || addresses.has(`${file}:${line}`));
  const count = warnings.filter(concerns).length;
  if (count === 0) return [];
  const said = count > 1 ? clause("des_avertissements", { count }) : clause("un_avertissement", {});
  return [problem("workspace/avertissements", { file: "datasets" }, { clause: said })];
}

/** Those of the national base are nobody's here to mend, and `ecarts verifier` does not say them. */
export function isSaid({ severity, place }: Diagnostic): boolean {
  return severity === "avertissement" && !isOfBase(place.file);
}

/** The files that hold the figures at some addresses. */
export function filesOf(addresses: ReadonlySet<string>): ReadonlySet<string> {
  const files = new Set<string>();
  for (const address of addresses) files.add(addressFile(address));
  return files;
}

/** Where the figures of some tables stand, each once: of a whole country there are hundreds of thousands. */
export function addressesOf(
  comparisons: readonly Comparison[],
  found = new Set<string>(),
): ReadonlySet<string> {
  for (const { rows, otherReferences = [], secondOrder } of comparisons) {
    for (const row of rows) addFrom(row, found);
    for (const row of otherReferences) addFrom(row, found);
    if (secondOrder) addFrom(secondOrder, found);
  }
  return found;
}

function addFrom({ levels }: ComparisonRow, found: Set<string>): void {
  for (const { value, reference, precision } of levels) {
    for (const address of [value.address, reference.address]) if (address !== undefined) found.add(address);
    for (const { address } of precision?.counts ?? []) found.add(address);
  }
}

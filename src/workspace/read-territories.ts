import type { Territory } from "../data/territory.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { ReadDataset } from "./read-dataset.ts";
import { toTerritory } from "./to-territory.ts";

/** The territories of all sets, by code; a code described twice is a problem, and its first line holds. */
export function readTerritories(datasets: readonly ReadDataset[]): {
  readonly territories: ReadonlyMap<string, Territory>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const territories = new Map<string, Territory>();
  const firsts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, row } of linesOf(datasets)) {
    const read = toTerritory(row, file);
    diagnostics.push(...read.diagnostics);
    if (!read.value) continue;
    const { code } = read.value;
    const first = firsts.get(code);
    if (first) {
      diagnostics.push(
        problem("territory/doublon", { file, line: row.line, field: "code" }, { code, first }),
      );
      continue;
    }
    firsts.set(code, `${file}:${row.line}`);
    territories.set(code, read.value);
  }
  return { territories, diagnostics: [...diagnostics, ...strayTerritories(datasets, territories)] };
}

/** Territories attached to an EPCI that nothing describes: they would drop out of every comparison without a word. */
function strayTerritories(
  datasets: readonly ReadDataset[],
  territories: ReadonlyMap<string, Territory>,
): Diagnostic[] {
  return linesOf(datasets).flatMap(({ file, row }) => {
    const territory = toTerritory(row, file).value;
    const strangers = (territory?.epci ?? []).filter((code) => !territories.has(code));
    const place = { file, line: row.line, field: "epci" };
    return strangers.map((code) =>
      problem("territory/epci-inconnu", place, { code, label: territory?.label ?? "" }),
    );
  });
}

function linesOf(datasets: readonly ReadDataset[]) {
  return datasets
    .flatMap(({ files }) => files)
    .filter(({ resource }) => resource.role === "territoires")
    .flatMap(({ resource, rows }) => rows.map((row) => ({ file: resource.path, row })));
}

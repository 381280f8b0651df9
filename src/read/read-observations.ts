import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { ObservationTable } from "../model/observation-table.ts";
import type { ObservationInput, Observations } from "../model/observations.ts";
import type { Territory } from "../model/territory.ts";
import type { ReadDataset } from "./read-dataset.ts";
import { toObservation } from "./to-observation.ts";

/** The figures of all sets, in columns. Lines that cannot be read are problems and are left out. */
export function readObservations(
  datasets: readonly ReadDataset[],
  territories: ReadonlyMap<string, Territory>,
): { readonly observations: Observations; readonly diagnostics: readonly Diagnostic[] } {
  const kindOf = (code: string) => territories.get(code)?.kind;
  const sources = datasets.flatMap(({ dataset, files }) =>
    files
      .filter(({ resource }) => resource.role === "observations")
      .map(({ resource, rows }) => ({ dataset, resource, rows })),
  );
  const inputs: ObservationInput[] = [];
  const diagnostics: Diagnostic[] = [];
  sources.forEach(({ resource, rows }, index) => {
    for (const row of rows) {
      const read = toObservation(row, resource.path, index, kindOf);
      if (read.value) inputs.push(read.value);
      diagnostics.push(...read.diagnostics);
    }
  });
  return { observations: new ObservationTable(inputs, sources), diagnostics };
}

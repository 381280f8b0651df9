import { problem } from "../diagnostics/problem.ts";
import type { Workspace } from "../model/workspace.ts";
import type { World } from "../model/world.ts";
import { failed, type Read } from "./read.ts";
import { readDataset } from "./read-dataset.ts";
import { readIndicator } from "./read-indicator.ts";
import { readObservations } from "./read-observations.ts";
import { readTerritories } from "./read-territories.ts";

/**
 * Reads all that is under datasets/: sets, indicators, territories, figures. Files are read in the order of their
 * names, whatever the order in which the disk gives them.
 *
 * @diagnostic workspace/introuvable
 * @diagnostic workspace/sans-donnees
 */
export async function readWorkspace(world: World): Promise<Read<Workspace>> {
  if (!(await world.isFolder(".")))
    return failed(problem("workspace/introuvable", { file: "." }, { path: world.root }));
  const files = await world.list("datasets");
  const packages = files.filter((file) => /^(?!formats\/).*\bdatapackage\.json$/.test(file));
  if (packages.length === 0) return failed(problem("workspace/sans-donnees", { file: "datasets" }, {}));
  const descriptions = files.filter((file) => /^indicateurs\/[^/]+\.yaml$/.test(file));
  const sets = await Promise.all(packages.map((file) => readDataset(`datasets/${file}`, world)));
  const indicators = await Promise.all(descriptions.map((file) => readIndicator(`datasets/${file}`, world)));
  const datasets = sets.flatMap(({ value }) => value ?? []);
  const { territories, diagnostics: territoryProblems } = readTerritories(datasets);
  const { observations, diagnostics: observationProblems } = readObservations(datasets, territories);
  return {
    value: {
      datasets: datasets.map(({ dataset }) => dataset),
      indicators: new Map(indicators.flatMap(({ value }) => (value ? [[value.id, value] as const] : []))),
      territories,
      observations,
    },
    diagnostics: [
      ...sets.flatMap(({ diagnostics }) => diagnostics),
      ...indicators.flatMap(({ diagnostics }) => diagnostics),
      ...territoryProblems,
      ...observationProblems,
    ],
  };
}

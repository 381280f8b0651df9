import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Territory } from "../model/territory.ts";
import type { Workspace } from "../model/workspace.ts";
import type { World } from "../model/world.ts";
import { readFormats } from "./format/read-formats.ts";
import type { TerritoryCollector } from "./format/territory-collector.ts";
import { failed, type Read } from "./read.ts";
import { readDataset } from "./read-dataset.ts";
import { readIndicators, usedIndicators } from "./read-indicators.ts";
import { readObservations } from "./read-observations.ts";
import { readTerritories } from "./read-territories.ts";

/**
 * Reads all that is under datasets/: sets, indicators, territories, figures. Files are read in the order of their
 * names, whatever the order in which the disk gives them. Files kept as published are read through their formats.
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
  const sets = await Promise.all(packages.map((file) => readDataset(`datasets/${file}`, world)));
  const datasets = sets.flatMap(({ value }) => value ?? []);
  const hasRaw = datasets.some(({ raw }) => raw.length > 0);
  const indicators = await readIndicators(world, hasRaw);
  const formats = hasRaw ? await readFormats(world) : { value: undefined, diagnostics: [] };
  const described = readTerritories(datasets);
  const { observations, collected, diagnostics } = await readObservations(datasets, {
    territories: described.territories,
    formats: formats.value ?? new Map(),
    isShare: (id) => indicators.all.get(id)?.unit === "%",
  });
  const merged = mergeTerritories(described.territories, collected);
  return {
    value: {
      datasets: datasets.map(({ dataset }) => dataset),
      indicators: usedIndicators(indicators, observations.indicators),
      territories: merged.territories,
      observations,
    },
    diagnostics: [
      ...sets.flatMap((set) => set.diagnostics),
      ...indicators.diagnostics,
      ...formats.diagnostics,
      ...described.diagnostics,
      ...diagnostics,
      ...merged.diagnostics,
    ],
  };
}

/** What territoires.csv say holds over what imported files say. */
function mergeTerritories(
  described: ReadonlyMap<string, Territory>,
  collected: TerritoryCollector,
): { territories: ReadonlyMap<string, Territory>; diagnostics: Diagnostic[] } {
  if (collected.size === 0) return { territories: described, diagnostics: [] };
  const { territories, unmatched } = collected.finish(described);
  const merged = new Map(described);
  for (const territory of territories) if (!merged.has(territory.code)) merged.set(territory.code, territory);
  const diagnostics = unmatched.map(({ code, name }) =>
    problem("territory/commune-introuvable", { file: "datasets" }, { code, name }),
  );
  return { territories: merged, diagnostics };
}

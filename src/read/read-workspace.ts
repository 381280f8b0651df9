import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Indicator } from "../model/indicator.ts";
import type { Workspace } from "../model/workspace.ts";
import type { World } from "../model/world.ts";
import { placeholderIndicators, placeholderTerritories } from "./placeholders.ts";
import { failed, type Read } from "./read.ts";
import { type ReadDataset, readDataset } from "./read-dataset.ts";
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
    return failed(problem("workspace/introuvable", { file: "option --espace" }, { path: world.root }));
  const files = [...(await world.list("datasets"))].sort();
  const packages = files.filter((file) => /^(?!formats\/)(.*\/)?datapackage\.json$/.test(file));
  if (packages.length === 0)
    return failed(linkProblems(files), problem("workspace/sans-donnees", { file: "datasets" }, {}));
  const sets = await Promise.all(packages.map((file) => readDataset(`datasets/${file}`, world)));
  const datasets = sets.flatMap(({ value }) => value ?? []);
  const { indicators, diagnostics: indicatorProblems } = await readIndicators(files, world);
  const { territories, diagnostics: territoryProblems } = readTerritories(datasets);
  const { observations, diagnostics: observationProblems } = readObservations(datasets, territories);
  const setProblems = [
    ...linkProblems(files),
    ...sets.flatMap(({ diagnostics }) => diagnostics),
    ...nameProblems(datasets),
  ];
  const isPartial =
    linkProblems(files).length > 0 ||
    territoryProblems.length > 0 ||
    sets.some(({ value }) => value?.lacksTerritories ?? true);
  return {
    value: {
      datasets: datasets.map(({ dataset }) => dataset),
      indicators,
      territories: isPartial ? new Map([...placeholderTerritories(datasets), ...territories]) : territories,
      observations,
    },
    diagnostics: [...setProblems, ...indicatorProblems, ...territoryProblems, ...observationProblems],
  };
}

async function readIndicators(
  files: readonly string[],
  world: World,
): Promise<{ indicators: ReadonlyMap<string, Indicator>; diagnostics: readonly Diagnostic[] }> {
  const paths = files.filter((file) => /^indicateurs\/[^/]+\.yaml$/.test(file));
  const reads = await Promise.all(paths.map((file) => readIndicator(`datasets/${file}`, world)));
  const broken = paths.filter((_, index) => !reads[index]?.value);
  const described = reads.flatMap(({ value }) => (value ? [[value.id, value] as const] : []));
  return {
    indicators: new Map([...placeholderIndicators(broken), ...described]),
    diagnostics: reads.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** A set behind a link to a folder would be missing in silence. */
function linkProblems(files: readonly string[]): Diagnostic[] {
  const detail = "c’est un lien vers un dossier, et ces liens ne sont pas suivis";
  return files
    .filter((file) => file.endsWith("/"))
    .map((file) => problem("file/illisible", { file: `datasets/${file.slice(0, -1)}` }, { detail }));
}

/** Sets are cited by their names: two of the same name cannot be told apart. */
function nameProblems(datasets: readonly ReadDataset[]): Diagnostic[] {
  const firsts = new Map<string, string>();
  return datasets.flatMap(({ path, dataset: { id: name } }) => {
    const first = firsts.get(name);
    if (first !== undefined) return [problem("dataset/nom-double", { file: path }, { name, first })];
    firsts.set(name, path);
    return [];
  });
}

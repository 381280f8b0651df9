import { ObservationTable } from "../data/observation-table.ts";
import type { Territory } from "../data/territory.ts";
import { type Dataset, isOfBase, type Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { Format } from "../formats/format.ts";
import { measuresOf } from "../formats/measure.ts";
import { conceptProblems, readFormats } from "../formats/read-formats.ts";
import { compareText } from "../kernel/text.ts";
import { withSums } from "./epci-sums.ts";
import { readIndicators, usedIndicators } from "./indicators.ts";
import { type FileReadings, type ReadFigures, readObservations } from "./observations.ts";
import { type ReadDataset, readDataset } from "./read-dataset.ts";
import { placeholderTerritories, readTerritories } from "./territories.ts";

/** Files of datasets/ that look like descriptions and are not read as such: left aside in silence, they would be missed. */
export function unreadFiles(files: readonly string[]): Diagnostic[] {
  return files
    .filter((file) => /\.yml$/i.test(file) || /\.YAML$/.test(file))
    .map((file) => problem("file/extension", { file: `datasets/${file}` }, {}));
}

/** A set whose files say which periods of their figures were deduced from their edition. */
export function withDeduced(dataset: Dataset, { columns, sources }: ObservationTable): Dataset {
  const found = columns.series.flatMap(({ isDeduced, period, source }) =>
    isDeduced ? [{ period, path: sources[source]?.resource.path }] : [],
  );
  if (found.length === 0) return dataset;
  const resources = dataset.resources.map((resource) => {
    const periods = new Set(found.flatMap(({ period, path }) => (path === resource.path ? period : [])));
    return periods.size === 0 ? resource : { ...resource, deduced: [...periods].sort(compareText) };
  });
  return { ...dataset, resources };
}

/**
 * Reads all that is under datasets/: sets, indicators, territories, figures. Files are read in the order of their
 * names, whatever the order in which the disk gives them. Imported files of which `readings` holds what they say, by path,
 * are not read again, and nothing is said of them.
 *
 * @diagnostic workspace/introuvable
 * @diagnostic workspace/sans-donnees
 */
export async function readWorkspace(world: World, readings?: FileReadings): Promise<Read<Workspace>> {
  if (!(await world.isFolder(".")))
    return failed(problem("workspace/introuvable", { file: "option --espace" }, { path: world.root }));
  const files = [...(await world.list("datasets"))].sort();
  const packages = files.filter((file) => /^(?!formats\/|passages\/)(.*\/)?datapackage\.json$/.test(file));
  if (packages.length === 0)
    return failed(linkProblems(files), problem("workspace/sans-donnees", { file: "datasets" }, {}));
  const sets = await Promise.all(packages.map((file) => readDataset(`datasets/${file}`, world)));
  const datasets = sets.flatMap(({ value }) => value ?? []);
  const hasRaw = datasets.some(({ raw }) => raw.length > 0);
  const indicators = await readIndicators(files, world, hasRaw);
  const formats = await formatsFor(hasRaw, indicators.all, world);
  const { territories, diagnostics: territoryProblems } = readTerritories(datasets);
  const measureOf = measuresOf(indicators.all);
  const context = { territories, formats: formats.value ?? new Map(), measureOf, readings, world };
  const figures = await readObservations(datasets, context);
  const merged = mergeTerritories(territories, figures);
  const observations = summed(figures.observations, merged.territories, indicators.all);
  const setProblems = [
    ...[...linkProblems(files), ...unreadFiles(files)],
    ...sets.flatMap(({ diagnostics }) => diagnostics),
    ...nameProblems(datasets),
  ];
  const isPartial =
    linkProblems(files).length + territoryProblems.length > 0 ||
    sets.some(({ value }) => value?.lacksTerritories ?? true);
  const placeholders = isPartial ? placeholderTerritories(datasets) : [];
  return {
    value: {
      datasets: datasets.map(({ dataset }) => withDeduced(dataset, observations)),
      indicators: usedIndicators(indicators, observations.indicators),
      territories: isPartial ? new Map([...placeholders, ...merged.territories]) : merged.territories,
      observations,
    },
    diagnostics: [
      ...setProblems,
      ...indicators.diagnostics,
      ...formats.diagnostics,
      ...territoryProblems,
      ...figures.diagnostics,
      ...merged.diagnostics,
    ],
  };
}

/** The figures with the sums of communes that EPCI lack. The key of a part of the population is that of its indicator. */
function summed(
  table: ObservationTable,
  territories: ReadonlyMap<string, Territory>,
  indicators: Workspace["indicators"],
): ObservationTable {
  const isSummed = (key: string) => indicators.get(key.split(".")[0] ?? "")?.isSummed ?? false;
  const columns = withSums(table.columns, territories, isSummed);
  return columns === table.columns ? table : new ObservationTable(columns, table.sources);
}

/** The formats, where there is a file to be read with them. */
async function formatsFor(
  hasRaw: boolean,
  indicators: Workspace["indicators"],
  world: World,
): Promise<Read<ReadonlyMap<string, Format>>> {
  if (!hasRaw) return { value: undefined, diagnostics: [] };
  const { value, diagnostics } = await readFormats(world);
  return { value, diagnostics: [...diagnostics, ...conceptProblems(value?.values() ?? [], indicators)] };
}

/** What territoires.csv say holds over what imported files say. */
function mergeTerritories(
  described: ReadonlyMap<string, Territory>,
  { collected, observations }: ReadFigures,
): { territories: ReadonlyMap<string, Territory>; diagnostics: Diagnostic[] } {
  if (collected.size === 0) return { territories: described, diagnostics: [] };
  const { territories, unmatched } = collected.finish(described);
  const merged = new Map(described);
  for (const territory of territories) {
    const known = merged.get(territory.code);
    merged.set(territory.code, known ? { ...known, ...unwritable(territory) } : territory);
  }
  const diagnostics = unmatched.map(({ code, name }) =>
    problem(
      "territory/commune-introuvable",
      { file: baseFileOf(code, observations) ?? "datasets" },
      { code, name },
      { territories: [code] },
    ),
  );
  return { territories: merged, diagnostics };
}

/** What territoires.csv has no column for: perimeters, and what became of a QPV from 2015 to 2024. */
const unwritable = ({ perimeters, predecessors, succession }: Territory): Partial<Territory> => ({
  ...(perimeters && { perimeters }),
  ...(predecessors && { predecessors }),
  ...(succession && { succession }),
});

/** The file of the national base in which a territory first has a figure; undefined when its first is elsewhere. */
function baseFileOf(code: string, { columns, sources }: ObservationTable): string | undefined {
  const row = columns.code.indexOf(columns.codes.indexOf(code));
  const path = sources[columns.series[columns.seriesOf[row] ?? -1]?.source ?? -1]?.resource.path;
  return path !== undefined && isOfBase(path) ? path : undefined;
}

/** A set behind a link to a folder would be missing in silence. */
function linkProblems(files: readonly string[]): Diagnostic[] {
  const detail = "c’est un lien vers un dossier, et ces liens ne sont pas suivis, ou un dossier fermé";
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

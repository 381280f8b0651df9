import type { Comparison } from "../compare/comparison.ts";
import { memberFigures } from "../compare/pooled.ts";
import { levelSources } from "../compare/table-facts.ts";
import type { Dataset, Workspace } from "../data/workspace.ts";
import type { World } from "../files/world.ts";
import { addressFile } from "../kernel/addresses.ts";
import { VERSION } from "../kernel/version.ts";
import { toCsv } from "./tables/csv.ts";
import { toDatapackage } from "./tables/datapackage.ts";
import { memberTable, ruleTable } from "./tables/members.ts";
import { toParquet } from "./tables/parquet.ts";
import { readingSheets } from "./tables/reading-sheet.ts";
import { gapTables } from "./tables/summaries.ts";
import { toXlsx } from "./tables/xlsx.ts";
import { type WrittenFiles, writeFiles } from "./write-files.ts";

/** Gap tables to be written: what their perimeter is called (a code, and in words), and the tables. */
export interface WrittenTables {
  readonly name: string;
  readonly label: string;
  readonly comparisons: readonly Comparison[];
  readonly workspace: Workspace;
  /** The user chose the order of the rows. */
  readonly isOrdered?: boolean | undefined;
}

/**
 * Writes gap tables as a Data Package (CSV), with the same as a workbook, in Parquet and in JSON: all the files or none.
 * Gives their names, or the problem of a folder that cannot be written.
 */
export async function writeComparison(
  { name, label, comparisons, workspace, isOrdered }: WrittenTables,
  folder: string,
  world: World,
): Promise<WrittenFiles> {
  const { indicators, territories, datasets } = workspace;
  const source = { comparisons, indicators, territories, datasets, isOrdered };
  const members = memberTable(source, workspace.observations);
  const written = [...gapTables(source), ...(members.rows.length > 0 ? [members] : [])];
  const all = [...written, ruleTable({ comparisons })];
  const csv = all.map((table) => ({ table, file: { path: `${table.name}.csv`, content: toCsv(table) } }));
  const head = {
    name,
    title: `Écarts des quartiers prioritaires : ${label}`,
    date: world.today(),
    version: VERSION,
    datasets: usedDatasets(comparisons, workspace),
  };
  const workbook = { ...head, about: [["Périmètre", label]] as const, producedBy: `ecarts ${VERSION}` };
  const files = [
    ...csv.map(({ file }) => file),
    ...(await Promise.all(
      all.map(async (table) => ({ path: `${table.name}.parquet`, content: await toParquet(table) })),
    )),
    { path: "ecarts.xlsx", content: await toXlsx(workbook, all, readingSheets(source)) },
    { path: "ecarts.json", content: `${JSON.stringify(comparisons, undefined, 2)}\n` },
    { path: "datapackage.json", content: toDatapackage(head, csv, world.sha256) },
  ];
  return writeFiles(files, folder, world);
}

/** The sets of every figure shown, those that a reference was made of included. */
function usedDatasets(
  comparisons: readonly Comparison[],
  { datasets, indicators, observations }: Workspace,
): readonly Dataset[] {
  const levels = comparisons.flatMap(({ rows, otherReferences = [] }) =>
    [...rows, ...otherReferences].flatMap((row) => row.levels),
  );
  const ofMembers = comparisons.flatMap((table) =>
    memberFigures(table, indicators.get(table.indicator), observations),
  );
  const addresses = [
    ...levels.flatMap(levelSources).map(({ address }) => address),
    ...ofMembers.flatMap((one) => one.addresses),
  ];
  const files = new Set(addresses.map(addressFile));
  return datasets.filter(({ resources }) => resources.some(({ path }) => files.has(path)));
}

import { resolve } from "node:path";
import type { RowSelection } from "../compare/select-rows.ts";
import type { Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { nothingReadSentence } from "../french/missing.ts";
import { showPerimeterTable } from "../output/terminal/perimeter.ts";
import { wrap } from "../output/terminal/text.ts";
import { type ComparedPerimeter, compareWide, type PerimeterOptions } from "../run/compare-perimeter.ts";
import { withSelectedRows } from "../run/select-rows.ts";
import type { Opening } from "../workspace/pack.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** What `comparer` was asked of a perimeter wider than an EPCI. */
export interface WideCommandOptions extends CommonOptions {
  readonly asked: PerimeterOptions;
  readonly selection: RowSelection;
  readonly detail?: boolean | undefined;
  readonly sortie?: string | undefined;
}

/** Rows of a table that a screen holds; fewer of each where there are many tables. */
const ONE_TABLE = 20;
const MANY_TABLES = 5;

/**
 * `ecarts comparer` for several EPCI, a département, a region or the country: a table an indicator and zoning, one row a QPV,
 * the worst gap first unless said otherwise; written whole where `--sortie` says.
 */
export async function compareWideAndShow(
  options: WideCommandOptions,
  world: World,
  output: Output,
  opening: Opening,
): Promise<ExitCode> {
  const selection = { ...options.selection, order: options.selection.order ?? ("ecart" as const) };
  const read = await compareWide(options.asked, world, opening);
  const written = await write(await withSelectedRows(read, selection, world), options.sortie, world);
  const shown = {
    text: (compared: Written) => textOf(compared, options, output.width),
    json: ({ comparisons }: Written) => comparisons,
  };
  return finish(written, shown, options, world, output);
}

interface Written extends ComparedPerimeter {
  readonly files: readonly string[];
}

async function write(
  { value, diagnostics }: Read<ComparedPerimeter>,
  sortie: string | undefined,
  world: World,
): Promise<Read<Written>> {
  if (!value) return { value: undefined, diagnostics };
  if (sortie === undefined) return { value: { ...value, files: [] }, diagnostics };
  const { writeComparison } = await import("../output/write-comparison.ts");
  const { files, diagnostics: problems } = await writeComparison(value, resolve(sortie), world);
  return { value: { ...value, files }, diagnostics: [...diagnostics, ...problems] };
}

function textOf(
  { comparisons, workspace, label, files }: Written,
  { detail, sortie, asked, selection }: WideCommandOptions,
  width: number,
): string {
  // Where a filter left nothing, its own message has said so.
  if (comparisons.length === 0)
    return selection.filters.length > 0 ? label : wrap(`${label} : ${nothingReadSentence([])}`, width);
  const many = asked.indicator === undefined ? MANY_TABLES : ONE_TABLE;
  const limit = detail ? Number.POSITIVE_INFINITY : many;
  const tables = comparisons.map((table) => showPerimeterTable(table, workspace, { limit, width }));
  const lines = files.length === 0 ? [] : [wrap(`Écrit dans ${sortie} : ${files.join(", ")}.`, width)];
  return [label.toUpperCase(), ...tables, ...lines].join("\n\n\n");
}

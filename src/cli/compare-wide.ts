import { resolve } from "node:path";
import { isShownByDefault, othersThan } from "../compare/base-tables.ts";
import type { Comparison } from "../compare/comparison.ts";
import type { RowSelection } from "../compare/select-rows.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { nothingReadSentence, othersSentence } from "../french/missing.ts";
import { showPerimeterTable } from "../output/terminal/perimeter.ts";
import { wrap } from "../output/terminal/text.ts";
import { type ComparedPerimeter, compareWide, type PerimeterOptions } from "../run/compare-perimeter.ts";
import type { Opening } from "../workspace/pack.ts";
import { type CommonOptions, finish } from "./finish.ts";
import { type ExitCode, type Output, quoted } from "./output.ts";

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
  const { asked, detail, sortie, json } = options;
  const { width } = output;
  const selection = { ...options.selection, order: options.selection.order ?? ("ecart" as const) };
  const limit = detail ? Number.POSITIVE_INFINITY : asked.indicator === undefined ? MANY_TABLES : ONE_TABLE;
  const keepsTables = sortie !== undefined || json === true;
  const isShown = (table: Comparison) => asked.indicator !== undefined || isShownByDefault(table);
  const make = (table: Comparison, workspace: Workspace): Shown => ({
    indicator: table.indicator,
    text: json || !isShown(table) ? "" : showPerimeterTable(table, workspace, { limit, width }),
    table: keepsTables ? table : undefined,
  });
  const read = await write(await compareWide(asked, selection, make, world, opening), sortie, world);
  const shown = {
    text: (written: Written) => textOf(written, options, width),
    json: ({ made }: Written) => made.map(({ table }) => table),
  };
  return finish(read, shown, options, world, output);
}

/** A table as it is shown, empty where it is only named, and whole where it is written or printed as JSON. */
interface Shown {
  readonly indicator: string;
  readonly text: string;
  readonly table: Comparison | undefined;
}

interface Written extends ComparedPerimeter<Shown> {
  readonly files: readonly string[];
}

async function write(
  { value, diagnostics }: Read<ComparedPerimeter<Shown>>,
  sortie: string | undefined,
  world: World,
): Promise<Read<Written>> {
  if (!value) return { value: undefined, diagnostics };
  if (sortie === undefined) return { value: { ...value, files: [] }, diagnostics };
  const { writeComparison } = await import("../output/write-comparison.ts");
  const comparisons = value.made.flatMap(({ table }) => table ?? []);
  // Rows of several EPCI come in the order asked, or the worst gap first.
  const written = await writeComparison({ ...value, comparisons, isOrdered: true }, resolve(sortie), world);
  return { value: { ...value, files: written.files }, diagnostics: [...diagnostics, ...written.diagnostics] };
}

function textOf(
  { made, label, files }: Written,
  { asked, sortie, selection }: WideCommandOptions,
  width: number,
): string {
  // Where a filter left nothing, its own message has said so.
  if (made.length === 0)
    return selection.filters.length > 0 ? label : wrap(`${label} : ${nothingReadSentence([])}`, width);
  const lines = files.length === 0 ? [] : [wrap(`Écrit dans ${sortie} : ${files.join(", ")}.`, width)];
  const shown = made.filter(({ text }) => text !== "");
  const others = othersThan(shown, made);
  const named = others.length === 0 ? [] : [wrap(othersSentence(others, perimeterWords(asked)), width)];
  return [label.toUpperCase(), ...shown.map(({ text }) => text), ...named, ...lines].join("\n\n\n");
}

/** The options that say whose QPV are compared, as they are typed. */
function perimeterWords({ epci = [], departement, region }: PerimeterOptions): string {
  const said = [
    ...epci.map((one) => `--epci ${quoted(one)}`),
    ...(departement === undefined ? [] : [`--departement ${quoted(departement)}`]),
    ...(region === undefined ? [] : [`--region ${quoted(region)}`]),
  ];
  return said.length === 0 ? "--france" : said.join(" ");
}

import { resolve } from "node:path";
import type { RowOrder } from "../compare/asked-words.ts";
import { shownByDefault } from "../compare/base-tables.ts";
import type { Comparison } from "../compare/comparison.ts";
import { parseFilter, type RowSelection } from "../compare/select-rows.ts";
import { hasGap } from "../compare/table-facts.ts";
import { printedLabel } from "../data/printed-name.ts";
import { qpvIn } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { nothingReadSentence, othersSentence } from "../french/missing.ts";
import { twoZonings, zoningSentence } from "../french/zonings.ts";
import { showComparison, silentZonings } from "../output/terminal/comparison.ts";
import { wrap } from "../output/terminal/text.ts";
import { type ComparedEpci, compare } from "../run/compare.ts";
import { withSelectedRows } from "../run/select-rows.ts";
import type { Opening } from "../workspace/pack.ts";
import { compareWideAndShow, type WideCommandOptions } from "./compare-wide.ts";
import { type CommonOptions, finish } from "./finish.ts";
import { inParts } from "./in-parts.ts";
import { type ExitCode, type Output, quoted } from "./output.ts";

/** The options of `ecarts comparer`, in the words of the command line. */
export interface CompareCommandOptions extends CommonOptions {
  readonly epci?: readonly string[] | undefined;
  readonly departement?: string | undefined;
  readonly region?: string | undefined;
  readonly france?: boolean | undefined;
  readonly classer?: RowOrder | undefined;
  readonly filtrer?: readonly string[] | undefined;
  readonly indicateur?: string | undefined;
  readonly periode?: string | undefined;
  readonly reference: string;
  readonly detail?: boolean | undefined;
  readonly projection?: string | undefined;
  readonly sortie?: string | undefined;
}

/**
 * `ecarts comparer --epci CODE`: the gap tables of an EPCI, shown, and written where `--sortie` says; of several EPCI, a
 * département, a region or the country, see `compareWideAndShow`. Of what the cache keeps
 * only what is asked for is opened; where that is harmed, all is read again.
 */
export async function compareCommand(
  options: CompareCommandOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const { epci = [], classer } = options;
  const filters = (options.filtrer ?? []).map((text) => ({ text, read: parseFilter(text) }));
  const wrong = filters.filter(({ read }) => read === undefined);
  if (wrong.length > 0) {
    const place = { file: "option --filtrer" };
    const problems = wrong.map(({ text }) => problem("perimeter/filtre", place, { text }));
    return finish(failed(problems), { text: () => "", json: () => [] }, options, world, output);
  }
  const selection = { order: classer, filters: filters.flatMap(({ read }) => read ?? []) };
  const [alone, ...others] = epci;
  return inParts((opening) =>
    alone === undefined || others.length > 0
      ? compareWideAndShow(wideOf(options, selection), world, output, opening)
      : compareAndShow({ ...options, epci: alone, selection }, world, output, opening),
  );
}

/** The options of a perimeter wider than an EPCI. */
function wideOf(options: CompareCommandOptions, selection: RowSelection): WideCommandOptions {
  const { epci, departement, region, indicateur, periode, reference } = options;
  return {
    ...options,
    selection,
    asked: { epci, departement, region, ...askedOf(indicateur, periode, reference, options.projection) },
  };
}

/** What is asked of the figures, whatever the perimeter. */
function askedOf(
  indicator: string | undefined,
  window: string | undefined,
  reference: string,
  projection: string | undefined,
) {
  return {
    indicator,
    window,
    reference: reference === "epci" ? undefined : reference,
    projection: projection === undefined ? undefined : Number(projection),
  };
}

/** What `comparer` was asked of one EPCI. */
interface OneEpciOptions extends Omit<CompareCommandOptions, "epci"> {
  readonly epci: string;
  readonly selection: RowSelection;
}

async function compareAndShow(
  options: OneEpciOptions,
  world: World,
  output: Output,
  opening: Opening,
): Promise<ExitCode> {
  const { epci, indicateur, periode, reference, projection } = options;
  const asked = { epci, ...askedOf(indicateur, periode, reference, projection) };
  const compared = await withSelectedRows(await compare(asked, world, opening), options.selection, world);
  const read = await write(compared, options, world);
  const shown = {
    text: (compared: Compared) =>
      [textOf(compared, options, output.width), ...writtenLines(compared.files, options, output.width)].join(
        "\n\n",
      ),
    json: ({ comparisons }: ComparedEpci) => comparisons,
  };
  return finish(read, shown, options, world, output);
}

interface Compared extends ComparedEpci {
  readonly files: readonly string[];
}

async function write(
  read: Read<ComparedEpci>,
  { sortie, selection }: OneEpciOptions,
  world: World,
): Promise<Read<Compared>> {
  const { value, diagnostics } = read;
  if (!value) return { value: undefined, diagnostics };
  if (sortie === undefined) return { value: { ...value, files: [] }, diagnostics };
  const label = printedLabel(value.epci, value.workspace.territories);
  const { writeComparison } = await import("../output/write-comparison.ts");
  const isOrdered = selection.order !== undefined;
  const tables = { name: value.epci, label, ...value, isOrdered };
  const written = await writeComparison(tables, resolve(sortie), world);
  return {
    value: { ...value, files: written.files },
    diagnostics: [...diagnostics, ...written.diagnostics],
  };
}

function textOf(
  { epci, workspace, comparisons, published = [] }: ComparedEpci,
  options: OneEpciOptions,
  width: number,
) {
  const silent = [...silentZonings(epci, comparisons, workspace), ...zoningLine(epci, workspace)].map(
    (line) => wrap(line, width),
  );
  if (comparisons.length === 0) return [wrap(nothingReadSentence(published), width), ...silent].join("\n\n");
  const shown =
    options.indicateur === undefined ? shownByDefault(comparisons) : { tables: comparisons, others: [] };
  const tables = gapsFirst(shown.tables).map((table) =>
    showComparison(table, workspace, width, options.detail),
  );
  const others =
    shown.others.length === 0 ? [] : [wrap(othersSentence(shown.others, `--epci ${epci}`), width)];
  const explained = explainLine({ workspace, comparisons: shown.tables }, options);
  return [...tables, ...silent, ...others, ...explained].join("\n\n\n");
}

/** What the correspondence table of the two zonings says of the QPV of an EPCI, when one was read. */
function zoningLine(epci: string, { territories }: Workspace): string[] {
  const found = twoZonings(qpvIn(epci, territories));
  return found ? [zoningSentence(found)] : [];
}

/** Tables that hold a gap, then those whose reference has no figure: these would bury the others. */
function gapsFirst(comparisons: readonly Comparison[]): readonly Comparison[] {
  return [...comparisons.filter(hasGap), ...comparisons.filter((table) => !hasGap(table))];
}

/** The command that says where the numbers of a row come from, with a row that has a gap and one reference only. */
function explainLine(
  { workspace, comparisons }: Pick<ComparedEpci, "workspace" | "comparisons">,
  { reference, espace }: OneEpciOptions,
): string[] {
  const isShared = (code: string) => (workspace.territories.get(code)?.epci.length ?? 0) > 1;
  for (const { indicator, rows } of comparisons) {
    const row = rows.find(
      ({ territory, levels }) =>
        !isShared(territory) && levels.some(({ absolute }) => typeof absolute === "number"),
    );
    if (!row) continue;
    const against = reference === "epci" ? "" : ` --reference ${reference}`;
    const where = espace === "." ? "" : ` --espace ${quoted(espace)}`;
    return [
      `D’où vient chaque nombre d’une ligne :\n  ecarts expliquer ${row.territory}/${indicator}${against}${where}`,
    ];
  }
  return [];
}

function writtenLines(files: readonly string[], { sortie }: OneEpciOptions, width: number): string[] {
  return files.length === 0 ? [] : [wrap(`Écrit dans ${sortie} : ${files.join(", ")}.`, width)];
}

import { resolve } from "node:path";
import type { Comparison } from "../compare/comparison.ts";
import { hasGap } from "../compare/table-facts.ts";
import type { Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { nothingReadSentence } from "../french/missing.ts";
import { showComparison, silentZonings } from "../output/terminal/comparison.ts";
import { wrap } from "../output/terminal/text.ts";
import { writeComparison } from "../output/write-comparison.ts";
import { type ComparedEpci, compare } from "../run/compare.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts comparer`, in the words of the command line. */
export interface CompareCommandOptions extends CommonOptions {
  readonly epci: string;
  readonly indicateur?: string | undefined;
  readonly periode?: string | undefined;
  readonly reference: string;
  readonly detail?: boolean | undefined;
  readonly projection?: string | undefined;
  readonly sortie?: string | undefined;
}

/** `ecarts comparer --epci CODE`: the gap tables of an EPCI, shown, and written where `--sortie` says. */
export async function compareCommand(
  options: CompareCommandOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const { epci, indicateur, periode, reference, projection } = options;
  const asked = {
    epci,
    indicator: indicateur,
    window: periode,
    reference: reference === "epci" ? undefined : reference,
    projection: projection === undefined ? undefined : Number(projection),
  };
  const read = await write(await compare(asked, world), options, world);
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
  { sortie }: CompareCommandOptions,
  world: World,
): Promise<Read<Compared>> {
  const { value, diagnostics } = read;
  if (!value) return { value: undefined, diagnostics };
  if (sortie === undefined) return { value: { ...value, files: [] }, diagnostics };
  const label = value.workspace.territories.get(value.epci)?.label ?? value.epci;
  const written = await writeComparison({ name: value.epci, label, ...value }, resolve(sortie), world);
  return {
    value: { ...value, files: written.files },
    diagnostics: [...diagnostics, ...written.diagnostics],
  };
}

function textOf(
  { epci, workspace, comparisons, published = [] }: ComparedEpci,
  options: CompareCommandOptions,
  width: number,
) {
  const silent = silentZonings(epci, comparisons, workspace).map((line) => wrap(line, width));
  if (comparisons.length === 0) return [wrap(nothingReadSentence(published), width), ...silent].join("\n\n");
  const tables = gapsFirst(comparisons).map((table) =>
    showComparison(table, workspace, width, options.detail),
  );
  return [...tables, ...silent, ...explainLine({ workspace, comparisons }, options)].join("\n\n\n");
}

/** Tables that hold a gap, then those whose reference has no figure: these would bury the others. */
function gapsFirst(comparisons: readonly Comparison[]): readonly Comparison[] {
  return [...comparisons.filter(hasGap), ...comparisons.filter((table) => !hasGap(table))];
}

/** The command that says where the numbers of a row come from, with a row that has a gap and one reference only. */
function explainLine(
  { workspace, comparisons }: Pick<ComparedEpci, "workspace" | "comparisons">,
  { reference, espace }: CompareCommandOptions,
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

/** A path as a shell takes it. */
const quoted = (path: string): string =>
  /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;

function writtenLines(files: readonly string[], { sortie }: CompareCommandOptions, width: number): string[] {
  return files.length === 0 ? [] : [wrap(`Écrit dans ${sortie} : ${files.join(", ")}.`, width)];
}

import { ObservationTable } from "../../data/observation-table.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { errorsOf } from "../../files/read.ts";
import type { OutputFile, World } from "../../files/world.ts";
import { checkWorkspace } from "../checks/checks.ts";
import { relationOf, type Twins, twinsIn } from "../checks/duplicate-key.ts";
import { inspect } from "../inspect.ts";
import { precedence } from "../precedence.ts";
import { readWorkspace } from "../read-workspace.ts";
import type { HeldFiles } from "./held-files.ts";

/** The workspace as it would be: read and checked in memory before anything is stored. */
export interface Trial {
  readonly before: Workspace | undefined;
  readonly after: Workspace | undefined;
  /** What the import would block, by the file that the user gave; those of no file in particular come under "". */
  readonly refusals: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** More than this of the same message about one file says nothing more. */
const SHOWN = 20;

/**
 * Reads and checks the workspace as the import would leave it. Every error that was not there before is an error of the
 * import; so are two files that differ when no rule says which holds. `given` names the user's file of each stored one.
 * What was read without an error of the new files is not read again.
 */
export async function tryImport(
  held: Pick<HeldFiles, "toWrite" | "readings">,
  given: ReadonlyMap<string, string>,
  world: World,
): Promise<Trial> {
  const { value: before, diagnostics: known } = await inspect(world);
  const { value: after, diagnostics } = await readWorkspace(wouldBe(held.toWrite(), world), held.readings);
  const said = new Set(errorsOf(known).map(keyOf));
  const errors = [...diagnostics, ...(after ? checkWorkspace(after) : [])];
  const found = errorsOf(errors).filter((one) => !said.has(keyOf(one)));
  const undecided = after ? undecidedIn(after, new Set(given.keys())) : [];
  const refusals = new Map<string, Diagnostic[]>();
  for (const one of [...found, ...undecided]) {
    const { place, file } = placeGiven(one.place, given);
    const held = refusals.get(file) ?? [];
    const isOld = held.some(({ code, message }) => code === one.code && message === one.message);
    if (!isOld && held.length < SHOWN) held.push({ ...one, place });
    refusals.set(file, held);
  }
  return { before, after, refusals };
}

const encoder = new TextEncoder();

/** A world in which some files are written already. */
export function wouldBe(files: readonly OutputFile[], world: World): World {
  const written = new Map(
    files.map(({ path, content }) => [path, typeof content === "string" ? encoder.encode(content) : content]),
  );
  return {
    ...world,
    cache: undefined,
    read: async (path, limit) => written.get(path) ?? (await world.read(path, limit)),
    list: async (folder) => {
      const inside = [...written.keys()].filter((path) => path.startsWith(`${folder}/`));
      const fresh = inside.map((path) => path.slice(folder.length + 1));
      return [...new Set([...(await world.list(folder)), ...fresh])].sort();
    },
  };
}

function keyOf({ code, place, message }: Diagnostic): string {
  return [code, place.file, place.sheet, place.line, place.column, place.field, message].join("\n");
}

/** A place in a stored file as a place in the file that the user gave. */
function placeGiven(place: Place, given: ReadonlyMap<string, string>): { place: Place; file: string } {
  for (const [stored, file] of given)
    if (place.file === stored || place.file.startsWith(`${stored}!`))
      return { place: { ...place, file: `${file}${place.file.slice(stored.length)}` }, file };
  return { place, file: "" };
}

/** For each pair of files that differ without a rule to say which holds, one problem, at the new file. */
function undecidedIn(workspace: Workspace, fresh: ReadonlySet<string>): Diagnostic[] {
  const { observations: table } = workspace;
  if (!(table instanceof ObservationTable)) return [];
  const pairs = new Map<string, { readonly twins: Twins; count: number }>();
  for (const twins of twinsIn(workspace)) {
    if (!isUndecided(table, twins, fresh)) continue;
    const key = [twins.first, twins.row].map((row) => table.at(row).address.file).join("\n");
    const held = pairs.get(key);
    if (held) held.count += 1;
    else pairs.set(key, { twins, count: 1 });
  }
  return [...pairs.values()].flatMap(({ twins, count }) => toProblems(table, twins, count, fresh));
}

function isUndecided(table: ObservationTable, twins: Twins, fresh: ReadonlySet<string>): boolean {
  if (relationOf(table, twins) !== "diverges") return false;
  const [first, row] = [sourceAt(table, twins.first), sourceAt(table, twins.row)];
  if (![first, row].some((source) => source && fresh.has(source.resource.path))) return false;
  return !(first?.standing && row?.standing) || precedence(first.standing, row.standing) === 0;
}

function sourceAt({ columns, sources }: ObservationTable, row: number) {
  return sources[columns.series[columns.seriesOf[row] ?? 0]?.source ?? -1];
}

/** At the new file; two of the same import are both refused: whatever their order, nothing says which holds. */
function toProblems(
  table: ObservationTable,
  { first, row }: Twins,
  count: number,
  fresh: ReadonlySet<string>,
) {
  const pair = [table.at(first), table.at(row)] as const;
  const say = ([here, there]: readonly [(typeof pair)[0], (typeof pair)[0]]) => {
    const { code, indicator, period, value, address } = here;
    const { file, line, column } = address;
    return problem(
      "import/sans-preseance",
      { file, line, field: column },
      {
        count,
        indicator,
        code,
        period,
        value: String(value),
        other: String(there.value),
        where: `${there.address.file}:${there.address.line}`,
      },
    );
  };
  const isFresh = (one: (typeof pair)[0]) => fresh.has(one.address.file);
  return [pair, [pair[1], pair[0]] as const].filter(([here]) => isFresh(here)).map(say);
}

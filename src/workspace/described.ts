import type { Indicator } from "../data/indicator.ts";
import type { Workspace } from "../data/workspace.ts";
import type { World } from "../files/world.ts";
import { readIndicator } from "./indicators.ts";

/** Where the program describes indicators. */
const FOLDERS = ["datasets/indicateurs", "datasets/formats/indicateurs"] as const;

/**
 * The workspace with those of some indicators that it has no figure of, as the program describes them: an indicator that
 * is known and has no data here exists, and what asks for it is answered by nothing published. The others of `ids` are
 * unknown.
 */
export async function withDescribed(
  workspace: Workspace,
  ids: Iterable<string>,
  world: World,
): Promise<Workspace> {
  const absent = [...new Set(ids)].filter((id) => !workspace.indicators.has(id));
  const found = absent.length === 0 ? [] : await Promise.all((await pathsOf(absent, world)).map(read(world)));
  const described = found.flatMap((one) => (one ? [[one.id, one] as const] : []));
  if (described.length === 0) return workspace;
  return { ...workspace, indicators: new Map([...workspace.indicators, ...described]) };
}

async function pathsOf(ids: readonly string[], { own }: World): Promise<string[]> {
  const names = new Set(ids.map((id) => `${id}.yaml`));
  const lists = await Promise.all(FOLDERS.map((folder) => own.list(folder)));
  return lists.flatMap((files, index) =>
    files.filter((file) => names.has(file)).map((file) => `${FOLDERS[index]}/${file}`),
  );
}

const read =
  (world: World) =>
  async (path: string): Promise<Indicator | undefined> =>
    (await readIndicator(path, { ...world, read: world.own.read, list: world.own.list })).value;

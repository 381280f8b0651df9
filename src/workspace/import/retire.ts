import type { Workspace } from "../../data/workspace.ts";
import { clause } from "../../diagnostics/clause.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { failed, type Read } from "../../files/read.ts";
import type { OutputFile, World } from "../../files/world.ts";
import type { Format } from "../../formats/format.ts";
import { readFormats } from "../../formats/read-formats.ts";
import { tableOf } from "../checks/panels.ts";
import { inspect } from "../inspect.ts";
import { HeldFiles } from "./held-files.ts";
import type { Step } from "./history.ts";
import type { PackageDocument, PackageFile } from "./package-shape.ts";
import { withoutFiles } from "./packages.ts";

/** What a withdrawal takes out, file by file, and what is read again because of it. */
export interface Retired {
  readonly files: readonly { readonly path: string; readonly figures: number | undefined }[];
  /** Files that those taken out had replaced or revised. */
  readonly restored: readonly string[];
  readonly step: Step;
}

/**
 * What undoes the import of a set or of one of its files: the imported files alone. What was written by hand, or comes with
 * the program, stays, as does every other file of the set.
 */
export async function planRetirement(name: string, world: World): Promise<Read<Retired>> {
  const held = await HeldFiles.read(world);
  if (held.diagnostics.length > 0) return failed(held.diagnostics);
  const formats = (await readFormats(world)).value ?? new Map<string, Format>();
  const { value: workspace } = await inspect(world);
  const wanted = name
    .replaceAll("\\", "/")
    .replace(/^datasets\//, "")
    .replace(/\/+$/, "");
  const chosen = [...held.packages].flatMap(([descriptor, document]) => {
    const folder = descriptor.slice(0, descriptor.lastIndexOf("/"));
    const gone = importedIn(document).filter((file) => isNamed(wanted, folder, document, file));
    return gone.length > 0 ? [{ descriptor, document, folder, gone }] : [];
  });
  if (chosen.length === 0) return failed(unknownSet(wanted, held));
  const parts = chosen.map((one) => partOf(one, formats));
  const files = parts.flatMap((part) => part.files);
  const removed = parts.flatMap((part) => part.removed);
  const restored = parts.flatMap((part) => part.restored);
  const raw = removed.filter((path) => !path.endsWith("/datapackage.json"));
  const listed = raw.map((path) => ({ path, figures: figuresIn(workspace, path) }));
  const words = [
    ...raw.map((path) => `retiré : ${path}`),
    ...restored.map((path) => `lu de nouveau : ${path}`),
  ];
  return {
    value: { files: listed, restored, step: { verb: "retirer", words, files, removed } },
    diagnostics: [],
  };
}

interface Chosen {
  readonly descriptor: string;
  readonly document: PackageDocument;
  readonly folder: string;
  readonly gone: readonly PackageFile[];
}

/** What is done to one set. */
function partOf({ descriptor, document, folder, gone }: Chosen, formats: ReadonlyMap<string, Format>) {
  const paths = new Set(gone.map(({ path }) => path));
  const left = withoutFiles(document, paths, formats);
  const inSet = (path: string) => `${folder}/${path}`;
  const content = `${JSON.stringify(left.document, undefined, 2)}\n`;
  const files: OutputFile[] = left.document ? [{ path: descriptor, content }] : [];
  return {
    files,
    removed: [...[...paths].map(inSet), ...(left.document ? [] : [descriptor])],
    restored: left.restored.map(inSet),
  };
}

function importedIn({ resources = [] }: PackageDocument): PackageFile[] {
  return resources.filter(({ ecarts }) => ecarts !== undefined);
}

/** By the folder of its set, the name of the set, its path, or the name under which it came. */
function isNamed(wanted: string, folder: string, document: PackageDocument, file: PackageFile): boolean {
  const set = folder.replace(/^datasets\//, "");
  return [set, document["name"], `${set}/${file.path}`, `${set}/${file.ecarts?.nom}`].includes(wanted);
}

function unknownSet(wanted: string, held: HeldFiles) {
  const sets = [...held.packages].filter(([, document]) => importedIn(document).length > 0);
  const known = sets.map(([path]) => path.replace(/^datasets\//, "").replace(/\/[^/]*$/, ""));
  const suggestion = known.length > 0 ? suggest(wanted, known) : clause("lire_l_historique", {});
  return problem("history/rien-a-retirer", { file: "datasets" }, { name: wanted, suggestion });
}

function figuresIn(workspace: Workspace | undefined, path: string): number | undefined {
  if (!workspace) return undefined;
  const { columns, sources } = tableOf(workspace);
  const isOwn = columns.series.map(({ source }) => sources[source]?.resource.path === path);
  let count = 0;
  for (let row = 0; row < columns.size; row += 1)
    if (isOwn[columns.seriesOf[row] ?? 0] && !Number.isNaN(columns.value[row])) count += 1;
  return count;
}

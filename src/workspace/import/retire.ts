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
  /** Files that stay, and came under the name of one that goes. */
  readonly left: readonly string[];
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
  const chosen = chosenIn(held, wanted);
  const [first, ...others] = chosen.flatMap(({ gone, folder }) =>
    gone.map(({ path }) => `${folder}/${path}`),
  );
  if (first === undefined) return failed(unknownSet(wanted, held));
  // A name that only the producer gave, and that several files bear: which one is for the user to say.
  if (others.length > 0 && !chosen.some(({ folder, document }) => isSet(wanted, folder, document)))
    return failed(severalFiles(wanted, [first, ...others]));
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
    value: {
      files: listed,
      restored,
      left: chosen.flatMap(namesakesOf),
      step: { verb: "retirer", words, files, removed },
    },
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

/** What a name means: a whole set by its folder or its name; else one file by its path; else those that came under it. */
function chosenIn(held: HeldFiles, wanted: string): Chosen[] {
  const sets = [...held.packages].map(([descriptor, document]) => {
    const folder = descriptor.slice(0, descriptor.lastIndexOf("/"));
    return { descriptor, document, folder, imported: importedIn(document) };
  });
  const named = (is: (set: (typeof sets)[number], file: PackageFile) => boolean): Chosen[] =>
    sets.flatMap((set) => {
      const gone = set.imported.filter((file) => is(set, file));
      return gone.length > 0 ? [{ ...set, gone }] : [];
    });
  const inSet = (folder: string, name: string | undefined) => `${folder.replace(/^datasets\//, "")}/${name}`;
  const lists = [
    named(({ folder, document }) => isSet(wanted, folder, document)),
    named(({ folder }, { path }) => inSet(folder, path) === wanted),
    named(({ folder }, { ecarts }) => inSet(folder, ecarts?.nom) === wanted),
  ];
  return lists.find((list) => list.length > 0) ?? [];
}

function isSet(wanted: string, folder: string, document: PackageDocument): boolean {
  return [folder.replace(/^datasets\//, ""), document["name"]].includes(wanted);
}

/** The files of a set that came under the name of one that goes, and stay. */
function namesakesOf({ document, folder, gone }: Chosen): string[] {
  const names = new Set(gone.map(({ path, ecarts }) => ecarts?.nom ?? path));
  const paths = new Set(gone.map(({ path }) => path));
  return importedIn(document)
    .filter(({ path, ecarts }) => !paths.has(path) && names.has(ecarts?.nom ?? path))
    .map(({ path }) => `${folder}/${path}`);
}

function severalFiles(wanted: string, paths: readonly string[]) {
  const list = paths.map((path) => path.replace(/^datasets\//, ""));
  return problem("history/plusieurs-fichiers", { file: "datasets" }, { name: wanted, list: list.join(", ") });
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

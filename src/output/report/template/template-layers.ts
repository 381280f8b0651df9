import type { Diagnostic, Place } from "../../../diagnostics/diagnostic.ts";
import { problem } from "../../../diagnostics/problem.ts";
import { suggest } from "../../../diagnostics/suggest.ts";
import { failed, type Read } from "../../../files/read.ts";
import type { NodePath } from "../../../files/schema.ts";
import { readText } from "../../../files/text.ts";
import type { World } from "../../../files/world.ts";
import { type Located, readYaml } from "../../../files/yaml.ts";
import type { TextSection } from "../../../referentiel/free-texts.ts";
import type { Scope, Source, WrittenPart } from "./template.ts";

/** The keys of modele.yaml; the schema has been checked. */
export interface WrittenTemplate {
  readonly id: string;
  readonly titre: string;
  readonly base?: string;
  readonly porte?: Scope;
  readonly pages_au_plus?: number;
  readonly lignes_citees?: boolean;
  readonly indicateurs?: readonly string[];
  readonly parties?: readonly WrittenPart[];
  readonly textes?: readonly TextSection[];
  readonly gabarit?: string;
  readonly style?: string;
  readonly partiels?: string;
  readonly graphiques?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly logo?: string;
}

/** One folder that a template takes its files from. */
export interface Layer extends Located<WrittenTemplate> {
  readonly folder: string;
  /** The workspace, or what comes with the program. */
  readonly world: World;
  readonly isOwn: boolean;
}

/** Templates based on one another, one after the other; more is a mistake. */
const DEEPEST = 5;

/**
 * The folders of a template: its own, the one that it is based on (`base`), and so on. The workspace's own folder passes before
 * one of the same name that comes with the program, and may be based on it.
 *
 * @diagnostic template/inconnu
 * @diagnostic template/base
 */
export async function readLayers(id: string, world: World): Promise<Read<readonly Layer[]>> {
  const own: World = { ...world, ...world.own };
  const held: Held = { mine: await listTemplates(world), theirs: await listTemplates(own) };
  const layers: Layer[] = [];
  let asked: { readonly id: string; readonly place: () => Place } | undefined = {
    id,
    place: () => ({ file: "option --modele" }),
  };
  while (asked) {
    const found = whose(asked.id, asked.place, layers, held);
    if (typeof found !== "string") return failed(found);
    const from = found === "own" ? own : world;
    const folder = `templates/${asked.id}`;
    const described = await readYaml<WrittenTemplate>(`${folder}/modele.yaml`, "modele", from);
    if (!described.value) return failed(described.diagnostics);
    const layer: Layer = { ...described.value, folder, world: from, isOwn: found === "own" };
    layers.push(layer);
    const { base } = layer.value;
    asked = base === undefined ? undefined : { id: base, place: () => layer.placeOf(["base"]) };
  }
  return { value: layers, diagnostics: [] };
}

/** The templates of the workspace, and those that come with the program. */
interface Held {
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** Where the next layer is, or why there is none. */
function whose(
  id: string,
  place: () => Place,
  layers: readonly Layer[],
  { mine, theirs }: Held,
): "mine" | "own" | Diagnostic {
  const isTaken = (isOwn: boolean): boolean =>
    layers.some((layer) => layer.isOwn === isOwn && layer.folder === `templates/${id}`);
  if (layers.length < DEEPEST && mine.includes(id) && !isTaken(false)) return "mine";
  if (layers.length < DEEPEST && theirs.includes(id) && !isTaken(true)) return "own";
  if (mine.includes(id) || theirs.includes(id)) return problem("template/base", place(), { id });
  const known = [...new Set([...mine, ...theirs])].sort();
  return problem("template/inconnu", place(), { id, suggestion: suggest(id, known) });
}

async function listTemplates(world: Pick<World, "list">): Promise<string[]> {
  const files = await world.list("templates");
  return files.flatMap((file) => /^([^/]+)\/modele\.yaml$/.exec(file)?.[1] ?? []);
}

/** The layer that holds a file that a layer names: itself, or else the first of those below it; itself when none does. */
export async function holderOf(layers: readonly Layer[], from: Layer, name: string): Promise<Layer> {
  for (const layer of layers.slice(layers.indexOf(from)))
    if ((await layer.world.list(layer.folder)).includes(name)) return layer;
  return from;
}

/** A text that modele.yaml names under a key. A file that is not there is corrected on the line that names it. */
export async function readNamed(
  layers: readonly Layer[],
  from: Layer,
  name: string,
  key: NodePath,
): Promise<Read<Source>> {
  const holder = await holderOf(layers, from, name);
  const path = `${holder.folder}/${name}`;
  const read = await readText(path, holder.world);
  const diagnostics = read.diagnostics.map((found) =>
    found.code === "file/introuvable" ? { ...found, place: from.placeOf(key) } : found,
  );
  return { diagnostics, value: read.value === undefined ? undefined : { path, source: read.value } };
}

/** The first layer that says something under a key. */
export function sayer(layers: readonly Layer[], key: keyof WrittenTemplate): Layer | undefined {
  return layers.find(({ value }) => value[key] !== undefined);
}

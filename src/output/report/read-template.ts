import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { jsonProblem } from "../../files/json-syntax.ts";
import { failed, type Read } from "../../files/read.ts";
import type { NodePath } from "../../files/schema.ts";
import { readText } from "../../files/text.ts";
import type { World } from "../../files/world.ts";
import { readYaml } from "../../files/yaml.ts";

const WEIGHTS = [400, 600, 700] as const;

/**
 * The report's font as @font-face rules that hold their own bytes: the page needs no network and looks the same on
 * every machine. Latin letters only: what lies outside falls back on the machine's sans serif.
 */
export async function readFonts(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const rules = WEIGHTS.map(async (weight) => {
    const file = resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`);
    const bytes = (await readFile(file)).toString("base64");
    return `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join("\n");
}

/** The keys of modele.yaml; the schema has been checked. */
interface Written {
  readonly id: string;
  readonly titre: string;
  readonly gabarit: string;
  readonly style: string;
  readonly partiels?: string;
  readonly graphiques?: Readonly<Record<string, string>>;
}

/** Reads a report template: the workspace's own when it has one of that name, else the one that comes with the program. */
export async function readTemplate(id: string, world: World): Promise<Read<Template>> {
  const own: World = { ...world, ...world.own };
  const mine = await listTemplates(world);
  const theirs = await listTemplates(own);
  if (mine.includes(id)) return readFolder(`templates/${id}`, world);
  if (theirs.includes(id)) return readFolder(`templates/${id}`, own);
  const known = [...new Set([...mine, ...theirs])].sort();
  return failed(
    problem("template/inconnu", { file: "option --modele" }, { id, suggestion: suggest(id, known) }),
  );
}

async function listTemplates(world: Pick<World, "list">): Promise<string[]> {
  const files = await world.list("templates");
  return files.flatMap((file) => /^([^/]+)\/modele\.yaml$/.exec(file)?.[1] ?? []);
}

async function readFolder(folder: string, world: World): Promise<Read<Template>> {
  const described = await readYaml<Written>(`${folder}/modele.yaml`, "modele", world);
  if (!described.value) return failed(described.diagnostics);
  const { value: written, placeOf } = described.value;
  const text = async (name: string, key: NodePath = []): Promise<Read<Source>> => {
    const path = `${folder}/${name}`;
    const read = await readText(path, world);
    // A file that is not there is corrected on the line that names it.
    const diagnostics = read.diagnostics.map((found) =>
      found.code === "file/introuvable" ? { ...found, place: placeOf(key) } : found,
    );
    return { diagnostics, value: read.value === undefined ? undefined : { path, source: read.value } };
  };
  const partials = await readPartials(folder, written.partiels, world, text);
  const charts = await readCharts(folder, written.graphiques ?? {}, text);
  const [page, style] = await Promise.all([
    text(written.gabarit, ["gabarit"]),
    text(written.style, ["style"]),
  ]);
  const diagnostics = [page, style, partials, charts].flatMap((read) => read.diagnostics);
  if (!page.value || !style.value || !partials.value || !charts.value) return failed(diagnostics);
  const value = {
    id: written.id,
    title: written.titre,
    page: page.value,
    style: style.value.source,
    partials: partials.value,
    charts: charts.value,
    fonts: await readFonts(),
  };
  return { value, diagnostics };
}

interface Source {
  readonly path: string;
  readonly source: string;
}

/** Reads a file that modele.yaml names under a key. */
type ReadNamed = (name: string, key?: NodePath) => Promise<Read<Source>>;

async function readPartials(
  folder: string,
  name: string | undefined,
  world: World,
  text: ReadNamed,
): Promise<Read<Template["partials"]>> {
  const files =
    name === undefined ? [] : (await world.list(`${folder}/${name}`)).filter((file) => file.endsWith(".hbs"));
  const reads = await Promise.all(files.map(async (file) => ({ file, read: await text(`${name}/${file}`) })));
  const found = reads.flatMap(({ file, read }) =>
    read.value ? [[file.replace(/\.hbs$/, ""), read.value] as const] : [],
  );
  return { value: new Map(found), diagnostics: reads.flatMap(({ read }) => read.diagnostics) };
}

async function readCharts(
  folder: string,
  names: Readonly<Record<string, string>>,
  text: ReadNamed,
): Promise<Read<Template["charts"]>> {
  const reads = await Promise.all(
    Object.entries(names).map(async ([name, file]) => ({
      name,
      read: parseSpec(await text(file, ["graphiques", name]), `${folder}/${file}`),
    })),
  );
  const found = reads.flatMap(({ name, read }) => (read.value ? [[name, read.value] as const] : []));
  return { value: new Map(found), diagnostics: reads.flatMap(({ read }) => read.diagnostics) };
}

function parseSpec(
  read: Read<Source>,
  path: string,
): Read<{ path: string; spec: Readonly<Record<string, unknown>> }> {
  if (!read.value) return failed(read.diagnostics);
  const broken = jsonProblem(read.value.source, path);
  if (broken) return failed(broken);
  const spec: unknown = JSON.parse(read.value.source);
  if (typeof spec === "object" && spec !== null && !Array.isArray(spec))
    return { value: { path, spec: spec as Record<string, unknown> }, diagnostics: [] };
  const detail = "une spécification est un objet, entre accolades";
  return failed(problem("json/syntaxe", { file: path, line: 1, column: 1 }, { detail }));
}

/** A report template as its folder holds it, read and ready to be filled. Paths are for messages. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** The Handlebars page. */
  readonly page: { readonly path: string; readonly source: string };
  /** Handlebars partials by name. */
  readonly partials: ReadonlyMap<string, { readonly path: string; readonly source: string }>;
  /** The CSS, embedded in the page. */
  readonly style: string;
  /** Vega-Lite specifications by name, parsed. */
  readonly charts: ReadonlyMap<
    string,
    { readonly path: string; readonly spec: Readonly<Record<string, unknown>> }
  >;
  /** The fonts, as @font-face rules with their bytes inside: the page looks the same on every machine. */
  readonly fonts: string;
}

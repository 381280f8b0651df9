import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { failed, type Read } from "../../files/read.ts";
import { jsonProblem, type NodePath } from "../../files/schema.ts";
import { readText } from "../../files/text.ts";
import type { World } from "../../files/world.ts";
import { readYaml } from "../../files/yaml.ts";
import { readFonts } from "./read-fonts.ts";
import type { Template } from "./template.ts";

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
    // What is mended is the line that names a file which is not there.
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

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { ImportWorld } from "../../files/world.ts";
import type { Format } from "../../formats/format.ts";
import type { ImportSettings } from "../../formats/plan.ts";
import type { ImportedFile, ImportedTable, Revision } from "./import-report.ts";

/** A datapackage.json as it stands on disk: what is not ours is kept as it is. */
export interface PackageDocument {
  readonly [key: string]: unknown;
  readonly resources?: readonly PackageFile[];
  readonly sources?: readonly { readonly title: string }[];
  readonly temporal?: { readonly start: string; readonly end?: string };
}

/** One file of a set. */
export interface PackageFile {
  readonly [key: string]: unknown;
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly ecarts?: {
    readonly edition?: string;
    readonly periode?: string;
    readonly nom: string;
    readonly recu: string;
    readonly formats: readonly string[];
    readonly contenu?: readonly string[];
    readonly remplace_par?: string;
    readonly revise_par?: readonly string[];
  };
}

/** A file that enters a set. */
export interface NewFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly day: string;
  readonly settings: ImportSettings;
  readonly tables: readonly ImportedTable[];
  /** The files that it revises, by their paths in the set. */
  readonly revises: Revision["files"];
}

/** A set with one more file; the files that it revises stay, marked as replaced or as giving way to it. */
export function addToPackage(
  held: PackageDocument | undefined,
  format: Format,
  file: NewFile,
): PackageDocument {
  const resources = (held?.resources ?? []).map((resource) => marked(resource, file));
  const periods = file.tables.flatMap((table) => table.periods);
  const sources = sourcesOf(held, format, periods);
  return {
    ...(held ?? newPackage(format, file.day)),
    temporal: temporalOf(held, periods, file),
    sources,
    resources: [...resources, toResource(file)],
  };
}

function marked(resource: PackageFile, { path, revises }: NewFile): PackageFile {
  const { ecarts } = resource;
  const found = revises.find((one) => one.path === resource.path);
  if (!found || !ecarts) return resource;
  const mark = found.isReplaced
    ? { remplace_par: path }
    : { revise_par: [...(ecarts.revise_par ?? []), path] };
  return { ...resource, ecarts: { ...ecarts, ...mark } };
}

function newPackage(format: Format, day: string): PackageDocument {
  const { licence } = format;
  return {
    profile: "data-package",
    name: format.dataset.replaceAll("/", "-"),
    title: format.title,
    description: format.description,
    created: `${day}T00:00:00Z`,
    licenses: [
      licence.link === undefined ? { title: licence.title } : { title: licence.title, path: licence.link },
    ],
    contributors: [{ title: format.producer, role: "publisher" }],
  };
}

function sourcesOf(held: PackageDocument | undefined, format: Format, periods: readonly string[]) {
  const words = periods.length === 0 ? [format.source.replace(/,? ?\{periode\}/, "")] : [];
  const titles = [
    ...new Set([...words, ...periods.map((period) => format.source.replace("{periode}", period))]),
  ];
  const known = held?.sources ?? [];
  const fresh = titles.filter((title) => !known.some((one) => one.title === title));
  return [...known, ...fresh.map((title) => ({ title }))];
}

function temporalOf(held: PackageDocument | undefined, periods: readonly string[], file: NewFile) {
  const years = periods.map((period) => period.replace(/^edition-/, "")).sort();
  const own = years.length > 0 ? years : [file.settings.edition ?? yearIn(file.name) ?? file.day.slice(0, 4)];
  const all = [held?.temporal?.start, held?.temporal?.end, ...own].filter((one) => one !== undefined).sort();
  return { start: all[0] ?? "", end: all.at(-1) ?? "" };
}

function yearIn(name: string): string | undefined {
  return /(?:19|20)\d\d/.exec(name)?.[0];
}

function toResource({ path, name, bytes, sha256, day, settings, tables }: NewFile): PackageFile {
  const { edition, period } = settings;
  return {
    name: path.toLowerCase().replace(/[^a-z0-9._-]+/g, "-"),
    path,
    bytes,
    hash: `sha256:${sha256}`,
    ecarts: {
      nom: name,
      recu: day,
      formats: [...new Set(tables.map((table) => table.format))],
      ...(edition === undefined ? {} : { edition }),
      ...(period === undefined ? {} : { periode: period }),
      contenu: contentOf(tables),
    },
  };
}

/** What a file describes, to know a revision of it: families with their periods and systems of codes. */
export function contentOf(tables: readonly ImportedTable[]): string[] {
  return tables.flatMap(({ format, kind, periods }) => `${format} ${kind} ${periods.join(" ")}`).sort();
}

/** Files to import, descriptors of Data Packages apart: they describe, and their resources are files like others. */
export interface PackageFiles {
  readonly files: readonly string[];
  readonly descriptors: readonly ImportedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files that a user named, each `datapackage.json` (or folder that holds one) replaced by the files of its resources,
 * which are then recognised as any other. A resource that is not a file of the package's own folder is said: nothing is
 * fetched, nothing is read elsewhere.
 *
 * @source Data Package, v1, specs.frictionlessdata.io
 */
export async function packageFiles(paths: readonly string[], world: ImportWorld): Promise<PackageFiles> {
  const found = await Promise.all(paths.map((path) => expand(path, world)));
  return {
    files: found.flatMap(({ files }) => files),
    descriptors: found.flatMap(({ descriptors }) => descriptors),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

async function expand(path: string, world: ImportWorld): Promise<PackageFiles> {
  const alone = { files: [path], descriptors: [], diagnostics: [] };
  const file = await descriptorOf(path, world);
  if (file === undefined) return alone;
  const source = await world.source(file);
  const resources = "bytes" in source ? resourcesIn(source.bytes) : undefined;
  if (!resources || !("bytes" in source)) return { ...alone, files: [file] };
  const folder = file.slice(0, -"datapackage.json".length);
  const reads = resources.map(({ name, paths }) => ({ name, paths, detail: whyNot(paths) }));
  const sha256 = world.sha256(source.bytes);
  return {
    files: reads.flatMap(({ paths, detail }) =>
      detail === undefined ? paths.map((one) => `${folder}${one}`) : [],
    ),
    descriptors: [{ file, outcome: "note", sha256, tables: [] }],
    diagnostics: reads.flatMap(({ name, detail }) =>
      detail === undefined ? [] : [problem("import/paquet-ressource", { file }, { name, detail })],
    ),
  };
}

/** The descriptor that a path is, or that the folder at this path holds. */
async function descriptorOf(path: string, world: ImportWorld): Promise<string | undefined> {
  if (/(^|[/\\])datapackage\.json$/.test(path)) return path;
  if (/\.[A-Za-z0-9]{1,8}$/.test(path)) return undefined;
  const inside = `${path.replace(/[/\\]+$/, "")}/datapackage.json`;
  return "bytes" in (await world.source(inside)) ? inside : undefined;
}

interface PackageResource {
  readonly name: string;
  readonly paths: readonly string[];
}

/** The resources that a descriptor lists; undefined when it is no descriptor. */
function resourcesIn(bytes: Uint8Array): PackageResource[] | undefined {
  try {
    const { resources } = Object(JSON.parse(new TextDecoder().decode(bytes))) as { resources?: unknown };
    return Array.isArray(resources) ? resources.map(toPackageResource) : undefined;
  } catch {
    return undefined;
  }
}

function toPackageResource(resource: unknown, index: number): PackageResource {
  const { name, path } = Object(resource) as { name?: unknown; path?: unknown };
  const paths = (Array.isArray(path) ? path : [path]).filter((one): one is string => typeof one === "string");
  return { name: typeof name === "string" ? name : `n° ${index + 1}`, paths };
}

function whyNot(paths: readonly string[]): string | undefined {
  if (paths.length === 0) return "elle ne cite aucun fichier";
  if (paths.some((path) => /^[a-z][a-z0-9+.-]+:/i.test(path)))
    return "elle est à une adresse, et rien n’est téléchargé";
  const isOutside = paths.some((path) => /^[/\\]/.test(path) || path.split(/[/\\]/).includes(".."));
  return isOutside ? "son chemin sort du dossier du paquet" : undefined;
}

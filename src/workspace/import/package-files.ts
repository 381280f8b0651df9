import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { ImportWorld } from "../../files/world.ts";
import type { ImportedFile } from "./import-report.ts";

/** Files to import, descriptors of Data Packages apart: they are documentation, their resources are files like others. */
export interface PackageFiles {
  readonly files: readonly string[];
  /** For the files of a package or a folder, that folder: a link out of it is not followed. */
  readonly within: ReadonlyMap<string, string>;
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
    files: [...new Set(found.flatMap(({ files }) => files))],
    within: new Map(found.flatMap(({ within }) => [...within])),
    descriptors: found.flatMap(({ descriptors }) => descriptors),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

async function expand(path: string, world: ImportWorld): Promise<PackageFiles> {
  const alone = { files: [path], within: new Map(), descriptors: [], diagnostics: [] };
  const file = await descriptorOf(path, world);
  if (file === undefined) return (await plainFolder(path, world)) ?? alone;
  const source = await world.source(file);
  const resources = "bytes" in source ? resourcesIn(source.bytes) : undefined;
  if (!resources || !("bytes" in source)) return { ...alone, files: [file] };
  const folder = file.slice(0, -"datapackage.json".length);
  const reads = resources.map(({ name, paths }) => ({ name, paths, detail: whyNot(paths) }));
  const sha256 = world.sha256(source.bytes);
  const files = reads.flatMap(({ paths, detail }) =>
    detail === undefined ? paths.map((one) => `${folder}${one}`) : [],
  );
  return {
    files,
    within: new Map(files.map((one) => [one, folder === "" ? "." : folder])),
    descriptors: [{ file, outcome: "note", sha256, tables: [] }],
    diagnostics: reads.flatMap(({ name, detail }) =>
      detail === undefined ? [] : [problem("import/paquet-ressource", { file }, { name, detail })],
    ),
  };
}

/** A plain folder of downloads: each of its files, in the order of their names whatever the disk. */
async function plainFolder(path: string, world: ImportWorld): Promise<PackageFiles | undefined> {
  const files = await world.folder(path);
  if (!files) return undefined;
  const kept = files.filter((file) => !/(^|[/\\])datapackage\.json$/.test(file));
  const empty = problem("import/vide", { file: path }, { detail: "le dossier ne contient aucun fichier" });
  return {
    files: kept,
    within: new Map(kept.map((file) => [file, path])),
    descriptors: [],
    diagnostics: kept.length === 0 ? [empty] : [],
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

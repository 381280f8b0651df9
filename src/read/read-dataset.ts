import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Dataset, Resource } from "../model/dataset.ts";
import type { World } from "../model/world.ts";
import { failed, type Read } from "./read.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import { type ImportedNote, type RawFile, readRawFile } from "./read-raw-file.ts";
import { readText } from "./read-text.ts";
import { readYaml } from "./read-yaml.ts";

/** A set as described, and the lines of each of its files. */
export interface ReadDataset {
  readonly dataset: Dataset;
  readonly files: readonly { readonly resource: Resource; readonly rows: readonly CsvRow[] }[];
  /** Published files kept as they came: read through their formats. */
  readonly raw: readonly RawFile[];
}

/** The part of datapackage.json that is read; its schema has been checked. */
interface Package {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly temporal: { readonly start: string; readonly end?: string };
  readonly licenses: readonly { readonly title: string; readonly path?: string }[];
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly contributors: readonly { readonly title: string; readonly role?: string }[];
  readonly resources: readonly PackageResource[];
}

interface PackageResource {
  readonly name: "observations" | "territoires";
  readonly ecarts?: ImportedNote;
  readonly path: string;
  readonly hash: string;
  readonly dialect?: { readonly delimiter?: string };
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
}

/** Reads a datapackage.json and its files; a file whose bytes are not those declared is a problem, and is read all the same. */
export async function readDataset(path: string, world: World): Promise<Read<ReadDataset>> {
  const described = await readYaml<Package>(path, "jeu", world);
  if (!described.value) return failed(...described.diagnostics);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const { value, placeOf } = described.value;
  const listed = value.resources.map((resource, index) => ({ resource, index }));
  const raws = listed.filter(({ resource }) => resource.ecarts !== undefined && isInside(resource.path));
  const raw = await Promise.all(raws.map(({ resource }) => readRawFile(folder, resource, world)));
  const reads = await Promise.all(
    listed
      .filter(({ resource }) => resource.ecarts === undefined || !isInside(resource.path))
      .map(({ resource, index }) =>
        isInside(resource.path)
          ? readResource(folder, resource, world)
          : failed(
              problem("file/hors-espace", placeOf(["resources", index, "path"]), { path: resource.path }),
            ),
      ),
  );
  const files = reads.flatMap((read) => read.value ?? []);
  const diagnostics: Diagnostic[] = [...reads, ...raw].flatMap((read) => read.diagnostics);
  const rawFiles = raw.flatMap((read) => read.value ?? []);
  const resources = [...files, ...rawFiles].map(({ resource }) => resource);
  return { value: { dataset: toDataset(value, resources), files, raw: rawFiles }, diagnostics };
}

async function readResource(
  folder: string,
  { path, hash, name, dialect, schema }: PackageResource,
  world: World,
): Promise<Read<ReadDataset["files"][number]>> {
  const file = `${folder}${path}`;
  const text = await readText(file, world);
  if (text.value === undefined) return failed(...text.diagnostics);
  const sha256 = world.sha256((await world.read(file)) ?? "");
  const changed = hash === `sha256:${sha256}` ? [] : [problem("dataset/empreinte", { file }, {})];
  const declared = schema.fields.map((field) => field.name);
  const rows = readCsv(text.value, file, dialect?.delimiter ?? ",", declared);
  return {
    value: { resource: { path: file, sha256, role: name }, rows: rows.value ?? [] },
    diagnostics: [...changed, ...rows.diagnostics],
  };
}

/** A relative path that stays in its folder. */
function isInside(path: string): boolean {
  return !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes("..");
}

function toDataset(described: Package, resources: readonly Resource[]): Dataset {
  const publisher =
    described.contributors.find(({ role }) => role === "publisher") ?? described.contributors[0];
  const { start, end } = described.temporal;
  return {
    id: described.name,
    title: described.title,
    description: described.description ?? "",
    producer: publisher?.title ?? "",
    licence: described.licenses.map(({ title }) => title).join(", "),
    licenceLink: described.licenses[0]?.path,
    sources: described.sources.map(({ title, path }) => ({ title, link: path })),
    period: periodOf(start, end),
    resources,
  };
}

function periodOf(start: string, end: string | undefined): string {
  if (end === undefined) return `depuis ${start}`;
  return start === end ? start : `${start}-${end}`;
}

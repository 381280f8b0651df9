import { type Rounding, toRounding, type WrittenRounding } from "../data/rounding.ts";
import type { COPIES, Dataset, Resource } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { type CsvRow, readCsv } from "../files/csv.ts";
import { failed, type Read } from "../files/read.ts";
import type { NodePath } from "../files/schema.ts";
import { readText } from "../files/text.ts";
import type { World } from "../files/world.ts";
import { type Located, readYaml } from "../files/yaml.ts";
import { TABLE_COLUMNS, tableProblems } from "./printed-tables.ts";
import { type ImportedNote, type RawFile, readRawFile } from "./raw-file.ts";

/** The lines of a file, and how its figures were rounded, by indicator. */
interface ReadFile {
  readonly resource: Resource;
  readonly rows: readonly CsvRow[];
  readonly roundings: ReadonlyMap<string, readonly Rounding[]>;
}

/** A set as described, and the lines of each of its files. */
export interface ReadDataset {
  /** Its datapackage.json. */
  readonly path: string;
  readonly dataset: Dataset;
  readonly files: readonly ReadFile[];
  /** Published files kept as they came: read through their formats. */
  readonly raw: readonly RawFile[];
  /** Whether territories were lost on the way: a file that cannot be read, or some of its lines. */
  readonly lacksTerritories: boolean;
}

/** The part of datapackage.json that is read; its schema has been checked. */
interface Package {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly mise_a_jour?: string;
  readonly copie?: keyof typeof COPIES;
  readonly temporal: { readonly start: string; readonly end?: string };
  readonly licenses: readonly { readonly title: string; readonly path?: string }[];
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly contributors: readonly { readonly title: string; readonly role?: string }[];
  readonly resources: readonly PackageResource[];
}

interface PackageResource {
  readonly name: Exclude<Resource["role"], "brut">;
  readonly ecarts?: ImportedNote;
  readonly path: string;
  readonly hash: string;
  readonly arrondis?: readonly (WrittenRounding & { readonly indicateur: string })[];
  readonly dialect?: { readonly delimiter?: string };
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
}

/**
 * A set as its datapackage.json describes it, with the lines of its files. No value when the description is not well
 * formed; a file whose bytes are not those declared is a problem, and is read all the same.
 */
export async function readDataset(path: string, world: World): Promise<Read<ReadDataset>> {
  const described = await readYaml<Package>(path, "jeu", world);
  if (!described.value) return failed(described.diagnostics);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const { value, placeOf } = described.value;
  const listed = value.resources.map((resource, index) => ({ resource, index }));
  const own = listed.filter(({ resource }) => resource.ecarts === undefined || !isInside(resource.path));
  const imported = listed.filter((one) => !own.includes(one));
  const raw = await Promise.all(
    imported.map(({ resource }) => readRawFile(folder, resource, world, value.copie)),
  );
  const reads = await Promise.all(
    own.map(({ resource, index }) => {
      const problems = resourceProblems(resource, ["resources", index], placeOf);
      return problems.length > 0 ? failed(problems) : readResource(folder, resource, world);
    }),
  );
  const unused = own.flatMap(({ resource, index }, at) =>
    roundingProblems(resource, reads[at]?.value?.rows, ["resources", index, "arrondis"], placeOf),
  );
  const files = reads.flatMap((read) => read.value ?? []);
  // A file that is not there is corrected on the line that names it.
  const placed = (read: Read<unknown>, index: number) =>
    read.diagnostics.map((found) =>
      found.code === "file/introuvable" ? { ...found, place: placeOf(["resources", index, "path"]) } : found,
    );
  const diagnostics = [
    ...reads.flatMap((read, at) => placed(read, own[at]?.index ?? 0)),
    ...raw.flatMap((read, at) => placed(read, imported[at]?.index ?? 0)),
    ...unused,
  ];
  const lacksTerritories = reads.some(
    (read, at) =>
      own[at]?.resource.name === "territoires" &&
      read.diagnostics.some(({ code }) => code !== "dataset/empreinte"),
  );
  const rawFiles = raw.flatMap((read) => read.value ?? []);
  const resources = [...files, ...rawFiles].map(({ resource }) => resource);
  const dataset = toDataset(value, resources);
  return { value: { path, dataset, files, raw: rawFiles, lacksTerritories }, diagnostics };
}

async function readResource(
  folder: string,
  { path, hash, name, dialect, schema, arrondis = [] }: PackageResource,
  world: World,
): Promise<Read<ReadFile>> {
  const file = `${folder}${path}`;
  const text = await readText(file, world);
  if (text.value === undefined) return failed(text.diagnostics);
  const sha256 = world.sha256((await world.read(file)) ?? "");
  const changed = hash === `sha256:${sha256}` ? [] : [problem("dataset/empreinte", { file }, {})];
  const declared = schema.fields.map((field) => field.name);
  const rows = readCsv(text.value, file, dialect?.delimiter ?? ",", declared);
  return {
    value: {
      resource: {
        path: file,
        sha256,
        role: name,
        ...(name === "territoires" && { territories: codesIn(rows.value ?? []) }),
      },
      rows: rows.value ?? [],
      roundings: roundingsOf(arrondis),
    },
    diagnostics: [
      ...changed,
      ...rows.diagnostics,
      ...(name === "tableaux" ? tableProblems(rows.value ?? [], file) : []),
    ],
  };
}

const codesIn = (rows: readonly CsvRow[]): string[] =>
  rows.flatMap(({ cells }) => cells.get("code")?.trim() ?? []);

function roundingsOf(written: NonNullable<PackageResource["arrondis"]>): ReadFile["roundings"] {
  const found = new Map<string, Rounding[]>();
  for (const one of written) {
    found.set(one.indicateur, [...(found.get(one.indicateur) ?? []), toRounding(one)]);
  }
  return found;
}

/** A rounding of an indicator that the file does not hold says nothing of any figure: its name is wrong. */
function roundingProblems(
  { arrondis = [] }: PackageResource,
  rows: readonly CsvRow[] | undefined,
  at: NodePath,
  placeOf: Located<Package>["placeOf"],
): Diagnostic[] {
  if (!rows) return [];
  const held = new Set(rows.map(({ cells }) => cells.get("indicateur")?.trim() ?? ""));
  return arrondis.flatMap(({ indicateur }, index) => {
    if (held.has(indicateur)) return [];
    const suggestion = suggest(indicateur, [...held]);
    const place = placeOf([...at, index, "indicateur"]);
    return [problem("dataset/arrondi-sans-valeur", place, { indicator: indicateur, suggestion })];
  });
}

/** The columns without which a line of each role says nothing. */
const NEEDED: Readonly<Record<PackageResource["name"], readonly string[]>> = {
  observations: ["code", "geographie", "indicateur", "periode", "valeur"],
  territoires: ["code", "libelle", "type", "geographie"],
  tableaux: TABLE_COLUMNS,
};

function resourceProblems(
  { name: role, path, schema }: PackageResource,
  at: NodePath,
  placeOf: Located<Package>["placeOf"],
): Diagnostic[] {
  const names = schema.fields.map((field) => field.name);
  return [
    ...(isInside(path) ? [] : [problem("file/hors-espace", placeOf([...at, "path"]), { path })]),
    ...NEEDED[role]
      .filter((column) => !names.includes(column))
      .map((column) =>
        problem("dataset/colonne-absente", placeOf([...at, "schema", "fields"]), { column, role }),
      ),
  ];
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
    ...(described.mise_a_jour !== undefined && { updated: described.mise_a_jour }),
    ...(described.copie && { copy: described.copie }),
    period: periodOf(start, end),
    resources,
  };
}

function periodOf(start: string, end: string | undefined): string {
  if (end === undefined) return `depuis ${start}`;
  return start === end ? start : `${start}-${end}`;
}

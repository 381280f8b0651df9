import { type Contour, drawable } from "../data/contour.ts";
import { type Dataset, isOfBase, type Resource } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { doApart } from "../files/apart.ts";
import { readBytes } from "../files/text.ts";
import type { World } from "../files/world.ts";
import { type ColumnPattern, columnPattern } from "../formats/column-pattern.ts";
import { ungzip } from "../formats/gzip.ts";
import { formatOf } from "../formats/read-formats.ts";
import { type Shape, shapesInJson } from "../formats/shapes.ts";
import { openZip } from "../formats/zip.ts";
import { VERSION } from "../kernel/version.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "./raw-file.ts";

/** Contours of some territories, and what is wrong with the files that should hold them: nothing of it prevents a document. */
export interface ReadContours {
  readonly contours: readonly Contour[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The contours of some territories, read from the published files of a workspace where they lie: they are not kept with its
 * figures, so a command that draws no map pays nothing for them. Of two files, those of the workspace go before the national
 * base, then the order of their names. A code without contour is in none.
 *
 * @diagnostic contour/fichier
 * @diagnostic contour/ecarte
 */
export async function readContours(
  codes: ReadonlySet<string>,
  datasets: readonly Dataset[],
  world: World,
): Promise<ReadContours> {
  const files = datasets
    .flatMap(({ id, resources }) => resources.map((resource) => ({ dataset: id, resource })))
    .filter(({ resource }) => resource.role === "brut" && MAY_DRAW.test(resource.path))
    .toSorted((one, other) => rankOf(one.resource) - rankOf(other.resource));
  const found = new Map<string, Contour>();
  const diagnostics: Diagnostic[] = [];
  for (const { dataset, resource } of files) {
    const lacking = [...codes].filter((code) => !found.has(code)).sort();
    const patterns = lacking.length > 0 ? await codeColumns(resource.path, world) : [];
    if (patterns.length === 0) continue;
    const { drawn, said } = await contoursOf(resource, { codes: lacking, patterns }, datasets, world);
    for (const territory of lacking) {
      const polygons = drawn.get(territory);
      if (polygons) found.set(territory, { territory, dataset, polygons });
    }
    const isAsked = ({ about }: Diagnostic) => about?.territories?.every((code) => codes.has(code)) ?? true;
    diagnostics.push(...said.filter(isAsked));
  }
  return { contours: [...found.values()].toSorted(byTerritory), diagnostics };
}

const MAY_DRAW = /\.((geo|topo)?json(\.gz)?|zip)$/i;

const rankOf = ({ path }: Resource): number => (isOfBase(path) ? 1 : 0);

const byTerritory = (one: Contour, other: Contour): number => (one.territory < other.territory ? -1 : 1);

/** The columns of codes of the lists that a file was imported as; none for another file. */
async function codeColumns(path: string, world: World): Promise<string[]> {
  const families = await familiesOf(path, world);
  const formats = await Promise.all(families.map((id) => formatOf(id, world)));
  return formats.flatMap((format) =>
    format?.layout === "liste" ? format.territories.flatMap(({ code }) => code.map(({ text }) => text)) : [],
  );
}

/** What `ecarts importer` wrote of a file: in the description of its set, which stands in one of the folders that hold it. */
async function familiesOf(path: string, world: World): Promise<readonly string[]> {
  const parts = path.split("/");
  for (let depth = parts.length - 1; depth > 1; depth -= 1) {
    const folder = `${parts.slice(0, depth).join("/")}/`;
    const bytes = await world.read(`${folder}datapackage.json`);
    if (!bytes) continue;
    const described = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly resources: readonly { readonly path: string; readonly ecarts?: { formats: string[] } }[];
    };
    return described.resources.find((one) => `${folder}${one.path}` === path)?.ecarts?.formats ?? [];
  }
  return [];
}

/** Which contours are wanted of a file: their codes (all of them when there are none), and the columns that hold codes. */
interface Wanted {
  readonly codes?: readonly string[];
  readonly patterns: readonly string[];
}

/** What a text draws of the wanted contours: polygons, or why they cannot be drawn; undefined for a text that draws nothing. */
type DrawnText = readonly (readonly [string, ReturnType<typeof drawable>])[] | undefined;

/** The wanted contours of one text. */
export function contoursIn(text: string, { codes, patterns }: Wanted): DrawnText {
  const shapes = shapesInJson(text);
  if (!shapes) return undefined;
  const wanted = codes && new Set(codes);
  const columns = patterns.map(columnPattern);
  const found = new Map<string, Shape["polygons"][]>();
  for (const { properties, polygons } of shapes) {
    const code = codeIn(properties, columns);
    const isWanted = wanted?.has(code) ?? true;
    const held = found.get(code) ?? [];
    if (isWanted && polygons.length > 0 && !isAmong(polygons, held)) found.set(code, [...held, polygons]);
  }
  return [...found].map(([code, parts]) => [code, drawable(parts.flat())] as const);
}

function codeIn(properties: Shape["properties"], columns: readonly ColumnPattern[]): string {
  const isCode = (name: string) => columns.some((pattern) => pattern.match(name) !== undefined);
  return String(Object.entries(properties).find(([name]) => isCode(name))?.[1] ?? "");
}

/** A list may repeat a territory with its outline, once a commune. */
const isAmong = (polygons: Shape["polygons"], held: readonly Shape["polygons"][]): boolean =>
  held.some((one) => JSON.stringify(one) === JSON.stringify(polygons));

interface ReadFile {
  readonly drawn: ReadonlyMap<string, Contour["polygons"]>;
  readonly said: readonly Diagnostic[];
}

/** Files of a workspace whose contours have all been read: many documents of one workspace are made in one go. */
const wholes = new WeakMap<readonly Dataset[], Map<string, ReadFile>>();

/** Texts that are read whole, where they are asked for; of a larger one what is wanted, apart. */
const SMALL = 8e6;

/** What was asked for of a file is kept: the next command neither reads nor opens it. */
async function contoursOf(
  resource: Resource,
  wanted: Wanted,
  datasets: readonly Dataset[],
  world: World,
): Promise<ReadFile> {
  const read = wholes.get(datasets) ?? new Map<string, ReadFile>();
  wholes.set(datasets, read);
  const { path: file } = resource;
  const known = read.get(file);
  if (known) return known;
  const key = keyOf(resource, wanted, world);
  const kept = await keptContours(key, world);
  if (kept) return readFile(kept, file);
  const { value: bytes, diagnostics } = await readBytes(file, world, LARGEST_RAW_IN_MEGABYTES);
  if (!bytes) return { drawn: new Map(), said: diagnostics };
  const { texts, said } = textsOf(bytes, file);
  const { patterns } = wanted;
  const isLarge = texts.some(({ length }) => length > SMALL);
  const parts = isLarge
    ? await partsOfLarge(texts, wanted, world)
    : texts.flatMap((text) => contoursIn(text, { patterns }) ?? []);
  if ("excess" in parts) {
    const detail = `sa lecture a été arrêtée après ${parts.excess}`;
    return { drawn: new Map(), said: [...said, problem("contour/fichier", { file }, { detail })] };
  }
  const codes = wanted.codes && new Set(wanted.codes);
  const asked = parts.filter(([code]) => codes?.has(code) ?? true);
  await keepContours(key, { parts: asked, said }, world);
  const whole = readFile({ parts, said }, file);
  if (!isLarge) read.set(file, whole);
  return whole;
}

/** The parts of a file that were drawn, and what was said of the file itself. */
interface DrawnFile {
  readonly parts: NonNullable<DrawnText>;
  readonly said: readonly Diagnostic[];
}

function readFile({ parts, said }: DrawnFile, file: string): ReadFile {
  const found = sorted(parts, file);
  return { ...found, said: [...said, ...found.said] };
}

/** All that the wanted contours of a file depend on. */
const keyOf = ({ sha256 }: Resource, wanted: Wanted, world: Pick<World, "sha256">): string =>
  `contours-${world.sha256(JSON.stringify([VERSION, "fichier", sha256, wanted]))}`;

async function keptContours(key: string, { cache }: World): Promise<DrawnFile | undefined> {
  const kept = await cache?.get(key);
  return kept && (JSON.parse(new TextDecoder().decode(kept)) as DrawnFile);
}

const keepContours = async (key: string, drawn: DrawnFile, { cache }: World): Promise<void> =>
  cache?.put(key, new TextEncoder().encode(JSON.stringify(drawn)));

/** Large texts are parsed apart, bounded. */
async function partsOfLarge(
  texts: readonly string[],
  wanted: Wanted,
  world: World,
): Promise<NonNullable<DrawnText> | { readonly excess: string }> {
  const parts: NonNullable<DrawnText>[] = [];
  for (const text of texts) {
    const read = await doApart("contours", { text, wanted }, world, () => contoursIn(text, wanted));
    if ("excess" in read) return { excess: read.excess };
    parts.push(read.value ?? []);
  }
  return parts.flat();
}

/** Contours that can be drawn, and those that cannot, named. An archive may hold the same one in several projections. */
function sorted(parts: readonly (readonly [string, ReturnType<typeof drawable>])[], file: string): ReadFile {
  const drawn = new Map(
    parts.flatMap(([code, one]) => ("polygons" in one ? [[code, one.polygons] as const] : [])),
  );
  const faulty = new Map(
    parts.flatMap(([code, one]) =>
      "detail" in one && !drawn.has(code) ? [[code, one.detail] as const] : [],
    ),
  );
  const said = [...faulty].map(([code, detail]) =>
    problem("contour/ecarte", { file }, { code, detail }, { territories: [code] }),
  );
  return { drawn, said };
}

/** The JSON texts of a file, whatever holds them. */
function textsOf(
  content: Uint8Array,
  file: string,
): { texts: readonly string[]; said: readonly Diagnostic[] } {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const magic = bytes.toString("latin1", 0, 2);
  if (magic === "PK") {
    const { value, diagnostics } = openZip(bytes, file);
    const entries = (value ?? []).filter(({ name }) => /json$/i.test(name));
    return { texts: entries.map((one) => one.bytes.toString("utf8")), said: diagnostics };
  }
  if (magic !== "\u001f\u008b") return { texts: [bytes.toString("utf8")], said: [] };
  const { value, diagnostics } = ungzip(bytes, file);
  return { texts: value ? [value.toString("utf8")] : [], said: diagnostics };
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { csvTable } from "./csv-cursor.ts";
import { ungzip } from "./gzip.ts";
import { openJson } from "./json-table.ts";
import { placeIn, type RawTable } from "./raw-table.ts";
import { widest } from "./recognise.ts";
import { tooLarge } from "./table-bounds.ts";
import { openWorkbook } from "./workbook.ts";
import { newRoom, openZip, type ZipRoom } from "./zip.ts";

/** A table with the name of the file it comes from: in an archive, that of the entry. */
export interface OpenedTable {
  readonly table: RawTable;
  readonly name: string;
}

/** Where a content stands: how many archives hold it, and what they may still unfold to. */
interface Opening {
  readonly world: Pick<World, "apart">;
  readonly depth: number;
  readonly room: ZipRoom;
}

/**
 * The tables of a published file, whatever holds them: its first bytes tell, not its name. An archive is opened, and an
 * archive in it; one deeper is named. A workbook has a table a sheet.
 *
 * @diagnostic import/type-inconnu
 * @diagnostic import/table-demesuree
 */
export async function openRaw(
  content: Uint8Array,
  place: string,
  name: string,
  world: Pick<World, "apart">,
): Promise<Read<OpenedTable[]>> {
  const { value, diagnostics } = await open(content, place, name, { world, depth: 0, room: newRoom() });
  const tooWide = (value ?? []).flatMap(({ table }) => {
    const excess = tooLarge(widest(table).cells.length, 1);
    return excess ? [problem("import/table-demesuree", placeIn(table, 1, 1), excess)] : [];
  });
  return tooWide.length > 0 ? failed(diagnostics, tooWide) : { value, diagnostics };
}

async function open(
  content: Uint8Array,
  place: string,
  name: string,
  within: Opening,
): Promise<Read<OpenedTable[]>> {
  const { world, depth } = within;
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const kind = kindOf(bytes);
  if (kind === "zip" && depth < DEEPEST) return openArchive(bytes, place, within);
  if (kind === "gzip") return openGzip(bytes, place, name, within);
  if (kind === "workbook" || kind === "html") return named(await openWorkbook(bytes, place, world), name);
  if (kind === "json") return named(await openJson(bytes, place, world), name);
  if (kind === "csv") return { value: [{ table: csvTable(bytes, place), name }], diagnostics: [] };
  return failed(notReadable(kind, bytes, place));
}

/** Archives are opened in a file, and in an archive. */
const DEEPEST = 2;

type Kind = "zip" | "workbook" | "json" | "csv" | "melodi" | "empty" | string;

function kindOf(bytes: Buffer): Kind {
  if (bytes.length === 0) return "empty";
  const magic = bytes.toString("latin1", 0, 4);
  if (magic.startsWith("\u001f\u008b")) return "gzip";
  if (magic === "PK\u0003\u0004") return isWorkbook(bytes) ? "workbook" : "zip";
  if (magic === "\u00d0\u00cf\u0011\u00e0") return "workbook";
  if (/^(\u00ff\u00fe|\u00fe\u00ff)/.test(magic)) return "de l’UTF-16";
  return kindOfText(bytes);
}

function isWorkbook(bytes: Buffer): boolean {
  const isOpenDocument = bytes.includes("META-INF/manifest.xml") && bytes.includes("content.xml");
  return isOpenDocument || bytes.includes("xl/workbook") || bytes.includes("xl/_rels");
}

function kindOfText(bytes: Buffer): Kind {
  const start = bytes
    .toString("utf8", 0, 200)
    .replace(/^\uFEFF/, "")
    .trimStart();
  const known = STARTS.find(([pattern]) => pattern.test(start));
  if (known?.[1] === WEB_PAGE && /<table[\s>]/i.test(bytes.toString("latin1"))) return "html";
  if (known) return known[1];
  return bytes.subarray(0, 4096).includes(0) ? "un contenu binaire" : "csv";
}

const WEB_PAGE = "une page web";

const STARTS: readonly (readonly [RegExp, Kind])[] = [
  [/^[{[]/, "json"],
  [/^<(!doctype|html|\?xml|!--|head|meta|body|table)/i, WEB_PAGE],
  [/^%PDF/, "un PDF"],
  [/^Le serveur a rencontré une erreur/, "melodi"],
];

const ARCHIVES: ReadonlyMap<Kind, string> = new Map([
  ["zip", "une archive dans une archive d’archive"],
  ["gzip", "une archive .gz dans une archive .gz"],
]);

function notReadable(kind: Kind, bytes: Buffer, place: string): Diagnostic {
  if (kind === "empty")
    return problem("import/vide", { file: place }, { detail: "le fichier n’a aucun octet" });
  if (kind === "melodi")
    return problem(
      "import/melodi-erreur",
      { file: place },
      { detail: bytes.toString("utf8", 0, 100).trim() },
    );
  const detail = ARCHIVES.get(kind) ?? kind;
  return problem("import/type-inconnu", { file: place }, { detail });
}

async function openArchive(
  bytes: Buffer,
  place: string,
  { world, depth, room }: Opening,
): Promise<Read<OpenedTable[]>> {
  const { value, diagnostics } = openZip(bytes, place, room);
  if (!value) return { value: undefined, diagnostics };
  // The descriptor of a Data Package says what the other entries are.
  const entries =
    value.length > 1 ? value.filter(({ name }) => !/(^|\/)datapackage\.json$/.test(name)) : value;
  const reads = await Promise.all(
    entries.map((entry) =>
      open(entry.bytes, `${place}!${entry.name}`, entry.name, { world, depth: depth + 1, room }),
    ),
  );
  const tables = reads.flatMap((read) => read.value ?? []);
  return {
    value: tables,
    diagnostics: reads.flatMap(({ value: read = [], diagnostics: said }) =>
      tables.length > 0 && read.length === 0 ? said.map(asideInArchive) : said,
    ),
  };
}

/** A PDF, an archive too deep or an empty file beside tables: named, and no reason to refuse them. */
function asideInArchive(one: Diagnostic): Diagnostic {
  if (one.code !== "import/type-inconnu" && one.code !== "import/vide") return one;
  const other = /\.zip$/i.test(one.place.file)
    ? "c’est une archive dans une archive d’archive, qui n’est pas ouverte"
    : "ce n’est pas une table";
  const reason = one.code === "import/vide" ? "elle est vide" : other;
  return problem("import/table-ecartee", one.place, { reason });
}

/** One file in a .gz, whose name is its own without the extension. */
function openGzip(
  bytes: Buffer,
  place: string,
  name: string,
  within: Opening,
): Promise<Read<OpenedTable[]>> | Read<OpenedTable[]> {
  const { value, diagnostics } = ungzip(bytes, place);
  if (!value) return { value: undefined, diagnostics };
  if (kindOf(value) === "gzip") return failed(notReadable("gzip", value, place));
  return open(value, place, name.replace(/\.gz$/i, ""), within);
}

function named({ value, diagnostics }: Read<RawTable[]>, name: string): Read<OpenedTable[]> {
  return { value: value?.map((table) => ({ table, name })), diagnostics };
}

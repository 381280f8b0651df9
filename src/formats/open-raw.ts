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
import { openZip } from "./zip.ts";

/** A table with the name of the file it comes from: in an archive, that of the entry. */
export interface OpenedTable {
  readonly table: RawTable;
  readonly name: string;
}

/**
 * The tables of a published file, whatever holds them: its first bytes tell, not its name. An archive is opened one level
 * deep; a workbook has a table a sheet.
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
  const { value, diagnostics } = await open(content, place, name, world, false);
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
  world: Pick<World, "apart">,
  isInside: boolean,
): Promise<Read<OpenedTable[]>> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const kind = kindOf(bytes);
  if (kind === "zip" && !isInside) return openArchive(bytes, place, world);
  if (kind === "gzip") return openGzip(bytes, place, name, world, isInside);
  if (kind === "workbook" || kind === "html") return named(await openWorkbook(bytes, place, world), name);
  if (kind === "json") return named(await openJson(bytes, place, world), name);
  if (kind === "csv") return { value: [{ table: csvTable(bytes, place), name }], diagnostics: [] };
  return failed(notReadable(kind, bytes, place));
}

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

function notReadable(kind: Kind, bytes: Buffer, place: string): Diagnostic {
  if (kind === "empty")
    return problem("import/vide", { file: place }, { detail: "le fichier n’a aucun octet" });
  if (kind === "melodi")
    return problem(
      "import/melodi-erreur",
      { file: place },
      { detail: bytes.toString("utf8", 0, 100).trim() },
    );
  const detail = kind === "zip" || kind === "gzip" ? "une archive dans une archive" : kind;
  return problem("import/type-inconnu", { file: place }, { detail });
}

async function openArchive(
  bytes: Buffer,
  place: string,
  world: Pick<World, "apart">,
): Promise<Read<OpenedTable[]>> {
  const { value, diagnostics } = openZip(bytes, place);
  if (!value) return { value: undefined, diagnostics };
  // The descriptor of a Data Package says what the other entries are.
  const entries =
    value.length > 1 ? value.filter(({ name }) => !/(^|\/)datapackage\.json$/.test(name)) : value;
  const reads = await Promise.all(
    entries.map((entry) => open(entry.bytes, `${place}!${entry.name}`, entry.name, world, true)),
  );
  const tables = reads.flatMap((read) => read.value ?? []);
  return {
    value: tables,
    diagnostics: reads.flatMap((read) =>
      tables.length > 0 && !read.value ? read.diagnostics.map(asideInArchive) : read.diagnostics,
    ),
  };
}

/** A PDF, an archive or an empty file beside tables: named, and no reason to refuse them. */
function asideInArchive(one: Diagnostic): Diagnostic {
  if (one.code !== "import/type-inconnu" && one.code !== "import/vide") return one;
  const reason = one.code === "import/vide" ? "elle est vide" : "ce n’est pas une table";
  return problem("import/table-ecartee", one.place, { reason });
}

/** One file in a .gz, whose name is its own without the extension. */
function openGzip(
  bytes: Buffer,
  place: string,
  name: string,
  world: Pick<World, "apart">,
  isInside: boolean,
): Promise<Read<OpenedTable[]>> | Read<OpenedTable[]> {
  const { value, diagnostics } = ungzip(bytes, place);
  if (!value) return { value: undefined, diagnostics };
  if (kindOf(value) === "gzip") return failed(notReadable("gzip", value, place));
  return open(value, place, name.replace(/\.gz$/i, ""), world, isInside);
}

function named({ value, diagnostics }: Read<RawTable[]>, name: string): Read<OpenedTable[]> {
  return { value: value?.map((table) => ({ table, name })), diagnostics };
}

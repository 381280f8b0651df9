import { unzipSync } from "fflate";
import { decodeCell } from "./cells.ts";
import { readSheet, type SheetRows } from "./sheet.ts";
import { wrongChecksum } from "./zip-checksums.ts";

/** A sheet of a workbook: its rows, and what a reader would not see in them. */
export interface NamedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly sheet: SheetRows;
}

/** The sheets of a workbook, or why there are none. */
export type Sheets = { readonly sheets: readonly NamedSheet[] } | { readonly detail: string };

/**
 * All the rows of the sheets of an .xls, .xlsx or .ods, or of the tables of a web page: values only. Formulas are never
 * computed, their stored result is read. The library may loop or fill the memory on a damaged file: see `doApart`.
 */
export async function readSheets(content: Uint8Array): Promise<Sheets> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const { read } = await import("@e965/xlsx");
  try {
    if (bytes[0] === 0x50 && wrongChecksum(bytes, unzipSync(bytes)) !== undefined)
      return { detail: "une somme de contrôle est fausse" };
    const isText = bytes[0] !== 0x50 && bytes[0] !== 0xd0;
    const book = read(isText ? decodeCell(bytes, 0, bytes.length) : bytes, {
      type: isText ? "string" : "buffer",
      dense: true,
      cellHTML: false,
      // Of an .ods, the format that the library makes up quotes the percent sign: what was shown tells.
      cellText: isOpenDocument(bytes),
      cellNF: true,
      cellStyles: true,
      raw: true,
    });
    const is1904 = book.Workbook?.WBProps?.date1904 ?? false;
    const sheets = book.SheetNames.map((name, index) => ({
      name,
      isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0,
      sheet: readSheet(book.Sheets[name], is1904),
    }));
    return { sheets };
  } catch (error) {
    return { detail: wordsOf(error) };
  }
}

/** An .ods begins with its type, uncompressed. */
function isOpenDocument(bytes: Buffer): boolean {
  return bytes.toString("latin1", 30, 38) === "mimetype";
}

function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /password|encrypt/i.test(message)
    ? "il est protégé par un mot de passe"
    : "son contenu est incomplet";
}

import { unzipSync } from "fflate";
import { columnLetters, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import { decodeCell } from "./cells.ts";
import { arrayTable, type RawTable } from "./raw-table.ts";
import { readSheet, type SheetRows } from "./sheet.ts";
import { wrongChecksum } from "./zip-checksums.ts";

/** Beyond this no published workbook goes; a sheet styled to its last row does. */
const ROW_LIMIT = 200_000;

const SIZE_LIMIT_MB = 400;

/**
 * The sheets of an .xls or .xlsx as tables: values only. Formulas are never computed, their stored result is read and
 * their number said. Rows that are styled and empty are not rows.
 */
export async function openWorkbook(bytes: Buffer, place: string): Promise<Read<RawTable[]>> {
  const size = bytes[0] === 0x50 ? unzippedSize(bytes) : bytes.length;
  if (size === undefined)
    return failed(
      problem("import/classeur-illisible", { file: place }, { detail: "l’archive est incomplète" }),
    );
  if (size > SIZE_LIMIT_MB * 1e6) {
    const values = { size: Math.ceil(size / 1e6), limit: SIZE_LIMIT_MB };
    return failed(problem("import/archive-demesuree", { file: place }, values));
  }
  const { read } = await import("@e965/xlsx");
  try {
    if (bytes[0] === 0x50 && wrongChecksum(bytes, unzipSync(bytes)) !== undefined)
      return failed(
        problem("import/classeur-illisible", { file: place }, { detail: "une somme de contrôle est fausse" }),
      );
    const isText = bytes[0] !== 0x50 && bytes[0] !== 0xd0;
    const book = read(isText ? decodeCell(bytes, 0, bytes.length) : bytes, {
      type: isText ? "string" : "buffer",
      dense: true,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      cellStyles: true,
      raw: true,
      sheetRows: ROW_LIMIT,
    });
    const is1904 = book.Workbook?.WBProps?.date1904 ?? false;
    const isHidden = (index: number) => (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    const sheets = book.SheetNames.map((name, index) => ({
      name,
      isHidden: isHidden(index),
      sheet: readSheet(book.Sheets[name], is1904),
    }));
    const shown = sheets.filter((one) => !one.isHidden);
    return {
      value: shown.map(({ name, sheet }) => arrayTable(sheet.rows, place, name, sheet.merges)),
      diagnostics: sheets.flatMap((one) => said(one, { file: place, sheet: one.name })),
    };
  } catch (error) {
    return failed(problem("import/classeur-illisible", { file: place }, { detail: wordsOf(error) }));
  }
}

/** The sum of what the entries of the archive announce, without opening any. */
function unzippedSize(bytes: Buffer): number | undefined {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
    return size;
  } catch {
    return undefined;
  }
}

/** What there is to say of a sheet: hidden, it is set aside; its hidden rows are read. */
function said({ isHidden, sheet }: { isHidden: boolean; sheet: SheetRows }, place: Place): Diagnostic[] {
  if (isHidden) return [problem("import/table-ecartee", place, { reason: "c’est une feuille masquée" })];
  const { formulas, scaled, hiddenRows } = sheet;
  const [formula] = formulas;
  const [thousands] = scaled;
  const [hidden] = hiddenRows;
  return [
    ...(formula
      ? [
          problem(
            "import/formule",
            { ...place, ...formula },
            { count: formulas.length, cell: cellName(formula) },
          ),
        ]
      : []),
    ...(thousands
      ? [
          problem(
            "import/affichage-en-milliers",
            { ...place, ...thousands },
            { count: scaled.length, cell: cellName(thousands) },
          ),
        ]
      : []),
    ...(hidden === undefined
      ? []
      : [
          problem(
            "import/lignes-masquees",
            { ...place, line: hidden },
            { count: hiddenRows.length, line: hidden },
          ),
        ]),
  ];
}

function cellName({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${columnLetters(column)}${line}`;
}

function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /password|encrypt/i.test(message)
    ? "il est protégé par un mot de passe"
    : "son contenu est incomplet";
}

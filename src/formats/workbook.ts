import { unzipSync } from "fflate";
import { columnLetters, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { doApart } from "../files/apart.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { arrayTable, type RawTable } from "./raw-table.ts";
import type { SheetRows } from "./sheet.ts";
import { type NamedSheet, readSheets } from "./sheets.ts";

const SIZE_LIMIT_MB = 400;

/**
 * The sheets of an .xls or .xlsx as tables. The number of formulas, of hidden rows is said. Rows that are styled and empty are
 * not rows. Opened apart: a damaged workbook is stopped, and that is said.
 *
 * @diagnostic import/sans-fin
 */
export async function openWorkbook(
  bytes: Buffer,
  place: string,
  world: Pick<World, "apart">,
): Promise<Read<RawTable[]>> {
  const { value: sheets, diagnostics } = await openSheets(bytes, place, world);
  if (!sheets) return failed(diagnostics);
  const shown = sheets.filter((one) => !one.isHidden);
  return {
    value: shown.map(({ name, sheet }) => arrayTable(sheet.rows, place, name, sheet.merges)),
    diagnostics: sheets.flatMap((one) => said(one, { file: place, sheet: one.name })),
  };
}

/** The sheets of a workbook, hidden ones included, or why it cannot be opened. */
export async function openSheets(
  content: Uint8Array,
  place: string,
  world: Pick<World, "apart">,
): Promise<Read<readonly NamedSheet[]>> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const size = bytes[0] === 0x50 ? unzippedSize(bytes) : bytes.length;
  if (size === undefined)
    return failed(
      problem("import/classeur-illisible", { file: place }, { detail: "l’archive est incomplète" }),
    );
  if (size > SIZE_LIMIT_MB * 1e6) {
    const values = { size: Math.ceil(size / 1e6), limit: SIZE_LIMIT_MB };
    return failed(problem("import/archive-demesuree", { file: place }, values));
  }
  const read = await doApart("classeur", bytes, world, () => readSheets(bytes));
  if ("excess" in read) return failed(problem("import/sans-fin", { file: place }, { detail: read.excess }));
  if ("detail" in read.value)
    return failed(problem("import/classeur-illisible", { file: place }, read.value));
  return { value: read.value.sheets, diagnostics: [] };
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
function said({ isHidden, sheet }: NamedSheet, place: Place): Diagnostic[] {
  if (isHidden) return [problem("import/table-ecartee", place, { reason: "c’est une feuille masquée" })];
  return unseenIn(sheet, place);
}

/** Whether bytes begin as a zip does, which .xlsx and .ods are, or as the container of .xls. */
export function isWorkbookBytes([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/** What a reader would not see in a sheet that is read: formulas, numbers shown in thousands, hidden rows. */
export function unseenIn({ formulas, scaled, hiddenRows }: SheetRows, place: Place): Diagnostic[] {
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

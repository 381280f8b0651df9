import writeExcelFile from "write-excel-file/browser";
import { inPieces, type TakenCell } from "./taken-away.ts";

/** A table as a workbook holds it: what it is, its lines, the digits that each column shows. */
export interface TakenTable {
  readonly title: string;
  /** The head, then a line a territory. */
  readonly lines: readonly (readonly TakenCell[])[];
  readonly digits: readonly (number | undefined)[];
  /** What must be read with it: a label and a sentence each. */
  readonly about: readonly (readonly [label: string, value: string])[];
}

declare global {
  interface Window {
    /** Makes a workbook: a script of its own, loaded when one is asked for. */
    ecartsWorkbook: (table: TakenTable) => Promise<Blob>;
  }
}

/** A workbook with a longer cell does not open: what is longer goes on in the next line. */
const LONGEST = 32_767;

const WIDTHS = { name: 30, other: 15, label: 20, sentence: 110 } as const;

window.ecartsWorkbook = ({ title, lines: [head = [], ...rows], digits, about }) =>
  writeExcelFile(
    [
      {
        sheet: "Tableau",
        data: [head.map(headOf), ...rows.map((row) => row.map((cell, rank) => cellOf(cell, digits[rank])))],
        columns: head.map((_, rank) => ({ width: rank === 1 ? WIDTHS.name : WIDTHS.other })),
        stickyRowsCount: 1,
        stickyColumnsCount: 2,
        orientation: "landscape",
      },
      {
        sheet: "À lire",
        data: [["Titre", title] as const, ...about].flatMap(([label, value]) =>
          inPieces(value, LONGEST).map((piece, rank) => [
            {
              value: rank === 0 ? label : `${label} (suite)`,
              type: String,
              fontWeight: "bold",
              alignVertical: "top",
            } as const,
            { value: piece, type: String, wrap: true } as const,
          ]),
        ),
        columns: [{ width: WIDTHS.label }, { width: WIDTHS.sentence }],
      },
    ],
    { fontFamily: "Calibri", fontSize: 11 },
  ).toBlob();

const headOf = (cell: TakenCell) =>
  ({ value: `${cell}`, type: String, fontWeight: "bold", wrap: true, alignVertical: "top" }) as const;

/** A number keeps all its digits, and shows those that the page shows; a text that begins as a formula stays a text. */
function cellOf(cell: TakenCell, digits = 0) {
  if (typeof cell === "string") return { value: cell, type: String } as const;
  return {
    value: cell,
    type: Number,
    format: digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`,
  } as const;
}

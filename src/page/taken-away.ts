import { csvNumber, neutralise } from "../kernel/spreadsheet-text.ts";
import type { GapColumn } from "./column.ts";
import { REFERENCE } from "./gap-columns.ts";
import type { GapRow } from "./gap-rows.ts";

/** A cell that leaves the page: a number with all its digits, or a text. */
export type TakenCell = number | string;

/**
 * What is shown as a CSV that a French spreadsheet opens by itself: UTF-8 with a byte order mark, `;`, decimal comma, lines ended as
 * Windows does. A text that a spreadsheet would run as a formula is neutralised.
 *
 * @example
 * toFrenchCsv([["Quartier", "Écart"], ["=1+1", -4.5]])
 * // => "\ufeffQuartier;Écart\r\n'=1+1;-4,5\r\n"
 */
export function toFrenchCsv(lines: readonly (readonly TakenCell[])[]): string {
  return `\ufeff${lines.map((line) => `${line.map(written).join(";")}\r\n`).join("")}`;
}

function written(cell: TakenCell): string {
  const text = typeof cell === "number" ? csvNumber(cell) : neutralise(cell);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The lines of what is shown: the code of each territory beside its name, numbers with all their digits. */
export function takenLines(columns: readonly GapColumn[], rows: readonly GapRow[]): TakenCell[][] {
  const isNamed = columns.some(({ id }) => id === REFERENCE);
  const heads = columns.map(({ head, unit }) => (unit === "" ? head : `${head} (${unit})`));
  return [
    ["Code", ...heads, ...(isNamed ? [] : ["Comparé à"])],
    ...rows.map((row) => [
      row.place.code,
      ...columns.map((column) => {
        const { number, text, note } = column.cell(row);
        if (column.kind === "mot" && note !== undefined) return `${text} (${note})`;
        return number ?? note ?? text;
      }),
      ...(isNamed ? [] : [row.reference]),
    ]),
  ];
}

/**
 * A text in pieces of so many letters at most, cut after a word where there is one; all of it is in them.
 *
 * @example
 * inPieces("à lire avec prudence", 9)
 * // => ["à lire ", "avec ", "prudence"]
 * @example
 * inPieces("", 9)
 * // => [""]
 */
export function inPieces(text: string, most: number): string[] {
  if (text.length <= most) return [text];
  const space = text.lastIndexOf(" ", most - 1);
  const cut = space > 0 ? space + 1 : most;
  return [text.slice(0, cut), ...inPieces(text.slice(cut), most)];
}

/** Digits after the comma that the numbers of each column of these lines show; undefined where there is none. */
export function shownDigits(columns: readonly GapColumn[], rows: readonly GapRow[]): (number | undefined)[] {
  const digitsOf = (column: GapColumn): number | undefined => {
    const known = rows.map((row) => column.cell(row)).find(({ number }) => number !== undefined);
    return known && (/,(\d+)/.exec(known.text)?.[1]?.length ?? 0);
  };
  return [undefined, ...columns.map(digitsOf), undefined];
}

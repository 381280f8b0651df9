import { formatNumber } from "../kernel/french.ts";

/** As many as a sheet of a spreadsheet has; the widest published files have two thousand. */
const MOST_COLUMNS = 16_384;

/** Cells of a table that stands in memory as a whole: a sheet, a JSON document. */
const MOST_CELLS = 20_000_000;

/**
 * Why a table is larger than any publication, or undefined: each column is tried against every name of every family, and
 * rows of named cells are as long as all their names together.
 *
 * @example
 * tooLarge(20_000, 1)
 * // => { found: "20\u202f000 colonnes", limit: "16\u202f384" }
 * @example
 * tooLarge(30, 100_000)
 * // => undefined
 */
export function tooLarge(
  columns: number,
  rows: number,
): { readonly found: string; readonly limit: string } | undefined {
  const [found, most, what] =
    columns > MOST_COLUMNS ? [columns, MOST_COLUMNS, "colonnes"] : [columns * rows, MOST_CELLS, "cellules"];
  if (found <= most) return undefined;
  return { found: `${formatNumber(found, 0)} ${what}`, limit: formatNumber(most, 0) };
}

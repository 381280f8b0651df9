import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
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

/** Of one kind in one table, what is kept: a file whose every row is wrong would fill the memory with sentences. */
const MOST_OF_A_KIND = 1000;

/** The problems of a table: those of a kind are kept up to a bound, the others are counted. */
export class BoundedProblems extends Array<Diagnostic> {
  readonly #counts = new Map<string, number>();

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override push(...found: Diagnostic[]): number {
    for (const one of found) {
      const count = (this.#counts.get(one.code) ?? 0) + 1;
      this.#counts.set(one.code, count);
      if (count <= MOST_OF_A_KIND) super.push(one);
    }
    return this.length;
  }

  /** A problem for each kind of which some were only counted. */
  others(place: Place): Diagnostic[] {
    return [...this.#counts].flatMap(([code, count]) =>
      count > MOST_OF_A_KIND
        ? [problem("import/autres", place, { count: formatNumber(count - MOST_OF_A_KIND, 0), code })]
        : [],
    );
  }
}

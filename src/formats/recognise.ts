import { foldText } from "../kernel/text.ts";
import type { ColumnPattern } from "./column-pattern.ts";
import type { Format } from "./format.ts";
import { namedBy, type ProofKind, proofKind } from "./proof.ts";
import type { HeadLine, RawTable } from "./raw-table.ts";

/** A table whose header was found, with the family that it belongs to. */
export interface Recognised {
  readonly table: RawTable;
  readonly format: Format;
  readonly delimiter: string;
  readonly header: HeadLine;
  /** The lines above the header. */
  readonly above: readonly HeadLine[];
}

/** What came of looking for a family: one, one that a name contradicts, several that fit as well or prove nothing, or none. */
export type Recognition =
  | { readonly found: Recognised }
  | { readonly contradicted: { readonly format: string; readonly said: string } }
  | { readonly unproven: readonly string[] }
  | { readonly several: readonly string[] }
  | { readonly nearest: Nearest | undefined; readonly header: readonly string[] };

/** The known family whose required columns are the most numerous here, and those that are not. */
export interface Nearest {
  readonly format: Format;
  readonly missing: readonly string[];
  readonly forbidden: readonly string[];
}

/**
 * Finds the family of a table by its header: each separator, each of the first lines, each format. The names of the sheet,
 * of the entry and of the file only tell apart families that have the same columns.
 */
export function recognise(
  table: RawTable,
  formats: Iterable<Format>,
  names: readonly string[] = [],
): Recognition {
  const known = [...formats].filter((format) => fitsSheet(format, table.sheet));
  const fits = fitsOf(table, known);
  const most = Math.max(0, ...fits.map(({ format }) => format.required.length));
  const widestFits = fits.filter(({ format }) => format.required.length === most);
  const best = bestStanding(widestFits, namesOf(table, names));
  const ids = [...new Set(best.fits.map(({ format }) => format.id))];
  if (best.standing === "unproven") return { unproven: ids };
  if (ids.length > 1) return { several: ids };
  const found = best.fits[0];
  if (!found) return { nearest: nearestOf(table, known), header: widest(table).cells };
  const said = namedBy(namesOf(table, names), siblings(found, known));
  const isContradicted = best.standing === "columns" && said !== undefined && said !== found.format.id;
  return isContradicted ? { contradicted: { format: found.format.id, said } } : { found };
}

function namesOf({ sheet }: RawTable, names: readonly string[]): string[] {
  return sheet === undefined ? [...names] : [sheet, ...names];
}

function fitsOf(table: RawTable, known: readonly Format[]): Recognised[] {
  return table.delimiters.flatMap((delimiter) => {
    const head = table.head(delimiter);
    return head.flatMap((header, index) =>
      known
        .filter((format) => isHeader(format, header.cells))
        .map((format) => ({ table, format, delimiter, header, above: head.slice(0, index) })),
    );
  });
}

const ORDER: readonly ProofKind[] = ["columns", "name", "free", "unproven"];

/** The fits that are best proven; among them those of the workspace, whose author knows the file. */
function bestStanding(fits: readonly Recognised[], names: readonly string[]) {
  const named = namedBy(
    names,
    fits.map(({ format }) => format),
  );
  const ranked = fits.map((fit) => ({ fit, standing: proofKind(fit.format, fit.header.cells, named) }));
  const standing = ORDER.find((one) => ranked.some((fit) => fit.standing === one)) ?? "free";
  const best = ranked.filter((one) => one.standing === standing).map(({ fit }) => fit);
  const own = best.filter(({ format }) => format.isOwn === true);
  return { standing, fits: own.length > 0 ? own : best };
}

/** The families that ask for the same columns, whatever else they forbid. */
function siblings({ format, header }: Recognised, known: readonly Format[]): Format[] {
  return known.filter(
    ({ required }) =>
      required.length === format.required.length &&
      required.every((pattern) => header.cells.some((cell) => pattern.match(cell) !== undefined)),
  );
}

function fitsSheet({ sheets }: Format, sheet: string | undefined): boolean {
  return sheets.length === 0 || (sheet !== undefined && has(sheets, foldText(sheet)));
}

function isHeader({ required, forbidden }: Format, cells: readonly string[]): boolean {
  return (
    required.every((pattern) => cells.some((cell) => pattern.match(cell) !== undefined)) &&
    !forbidden.some((pattern) => cells.some((cell) => pattern.match(cell) !== undefined))
  );
}

function has(patterns: readonly ColumnPattern[], text: string): boolean {
  return patterns.some((pattern) => pattern.match(text) !== undefined || foldText(pattern.text) === text);
}

/** The line of the head that has most cells, with the separator that gives most. */
export function widest(table: RawTable): HeadLine & { readonly delimiter: string } {
  const lines = table.delimiters.flatMap((delimiter) =>
    table.head(delimiter).map((line) => ({ ...line, delimiter })),
  );
  const count = (line: HeadLine) => line.cells.filter((cell) => cell !== "").length;
  return lines.reduce((best, line) => (count(line) > count(best) ? line : best), {
    line: 1,
    cells: [],
    end: 0,
    delimiter: table.delimiters[0] ?? ";",
  });
}

function nearestOf(table: RawTable, formats: readonly Format[]): Nearest | undefined {
  const { cells } = widest(table);
  const scored = formats
    .filter(({ layout }) => layout !== "note")
    .map((format) => {
      const missing = format.required.filter((one) => !cells.some((cell) => one.match(cell) !== undefined));
      const all = [...format.required, ...format.indicators.flatMap(({ columns }) => columns)];
      const shared = cells.filter((cell) => all.some((one) => one.match(cell) !== undefined)).length;
      const forbidden = cells.filter((cell) => format.forbidden.some((one) => one.match(cell) !== undefined));
      return { format, missing: missing.map(({ text }) => text), forbidden, shared };
    });
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (most, one) => (one.shared > (most?.shared ?? 0) ? one : most),
    undefined,
  );
  return best;
}

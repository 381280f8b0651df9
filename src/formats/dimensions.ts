import { problem } from "../diagnostics/problem.ts";
import { foldText } from "../kernel/text.ts";
import { placeOfCell, type TableContext } from "./plan.ts";
import type { RowCursor } from "./raw-table.ts";

/**
 * Whether a word of a dimension is the whole population: `_T` of SDMX, Total, Ensemble; `_Z` says that the dimension does
 * not apply.
 *
 * @example
 * isWhole("_T")
 * // => true
 * @example
 * isWhole("Y_LT30")
 * // => false
 */
export function isWhole(text: string): boolean {
  return /^(?:_t|_z|t|total|ensemble|tous|toutes)$/i.test(text);
}

/** Names of columns that part a population, in a table whose other columns are figures. */
const PARTS =
  /^(?:sexe?|genre|age|ages|age [a-z].*|tranche.*|classe d age|groupe d age|csp|pcs|cs|tph.*|nationalite|immigre.*|diplome|statut d occupation|type de menage|taille du menage|couple|noc|tenure)$/;

function isDimensionName(name: string): boolean {
  return PARTS.test(foldText(name.replaceAll("_", " ")));
}

/** A column that may part the population, and whether it was said. */
interface GuardedColumn {
  readonly name: string;
  readonly cell: number;
  isSaid: boolean;
}

/**
 * Guards the columns of a table that nobody has described: in a long table all of them, in a wide one those whose names
 * are dimensions. A row that is not about the whole population is a problem, said once a column: it would pass for it.
 */
export class DimensionGuard {
  readonly #context: TableContext;
  readonly #columns: readonly GuardedColumn[];

  constructor(context: TableContext) {
    const isLong = context.format.layout === "longue";
    this.#context = context;
    this.#columns = context.plan.undeclared
      .filter(({ name }) => isLong || isDimensionName(name))
      .map((column) => ({ ...column, isSaid: false }));
  }

  /** Whether a row is about the whole population, as far as its columns say. */
  accepts(row: RowCursor): boolean {
    return this.#columns.every((column) => this.#isWhole(column, row));
  }

  #isWhole(column: GuardedColumn, row: RowCursor): boolean {
    const text = row.text(column.cell);
    if (text === "" || isWhole(text)) return true;
    if (column.isSaid) return false;
    column.isSaid = true;
    const place = placeOfCell(this.#context, row, column.cell);
    const values = { column: column.name, value: text, format: this.#context.format.id };
    this.#context.diagnostics.push(problem("import/dimension", place, values));
    return false;
  }
}

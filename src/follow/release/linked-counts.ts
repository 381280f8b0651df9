import type { CountCell, LinkedCells, SumOfCells } from "../../statistics/cell-suppression.ts";

/**
 * Counts of persons as they are entered, put together cell by cell, with every sum that somebody who reads them can use.
 *
 * @example
 * const counts = new LinkedCounts();
 * counts.link(counts.cell("suivis", 40), [counts.cell("en emploi", 38)]);
 * counts.linked.sums
 * // => [{ total: "suivis", parts: ["en emploi", "reste 0"] }]
 */
export class LinkedCounts {
  readonly #cells = new Map<string, CountCell>();
  readonly #sums: SumOfCells[] = [];

  /** A count that is entered; null or undefined when it is not known. */
  cell(id: string, count: number | null | undefined): CountCell {
    const one = { id, count: count ?? undefined, isPrinted: true };
    this.#cells.set(id, one);
    return one;
  }

  get(id: string): CountCell | undefined {
    return this.#cells.get(id);
  }

  /**
   * Parts of a total: what remains of it is a cell that nobody prints and a subtraction gives. Nothing is linked when the total
   * is not known, or when the parts are more than it: it is then no sum.
   */
  link({ id, count }: CountCell, parts: readonly CountCell[]): void {
    const rest = (count ?? -1) - parts.reduce((sum, part) => sum + (part.count ?? 0), 0);
    if (rest < 0 || parts.length === 0) return;
    const isKnown = parts.every((part) => part.count !== undefined);
    const all = parts.map((part) => part.id);
    if (!isKnown || rest > 0) all.push(this.#rest(isKnown ? rest : undefined));
    this.#sums.push({ total: id, parts: all });
  }

  #rest(count: number | undefined): string {
    const id = `reste ${this.#sums.length}`;
    this.#cells.set(id, { id, count, isPrinted: false });
    return id;
  }

  get linked(): LinkedCells {
    return { cells: [...this.#cells.values()], sums: this.#sums };
  }
}

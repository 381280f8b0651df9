/** A sum of which some terms may be unknown: what is known is the least that it is, while no amount is negative. */
export interface PartialSum {
  /** In current euros, of the lines whose amount is known. */
  readonly known: number;
  /** How many lines have no amount. */
  readonly missing: number;
  /** How many lines there are. */
  readonly lines: number;
}

/** An amount of which all, a part or nothing is known: `known` is what is known of it, 0 when nothing is. */
export interface Amount {
  readonly known: number;
  readonly isWhole: boolean;
}

/** An amount as a cell holds it: null is not known, and never zero. */
export const amountOf = (cell: number | null): Amount =>
  cell === null ? { known: 0, isWhole: false } : { known: cell, isWhole: true };

/**
 * The sum of amounts, to the cent.
 *
 * @example
 * sumOf([{ known: 0.1, isWhole: true }, { known: 0.2, isWhole: true }, { known: 0, isWhole: false }])
 * // => { known: 0.3, missing: 1, lines: 3 }
 */
export function sumOf(amounts: readonly Amount[]): PartialSum {
  // In cents, so that no binary fraction adds up.
  const cents = amounts.reduce((sum, { known }) => sum + Math.round(known * 100), 0);
  return {
    known: cents / 100,
    missing: amounts.filter(({ isWhole }) => !isWhole).length,
    lines: amounts.length,
  };
}

/** A sum that is known whole; undefined while a term is missing, or when there is nothing to add. */
export function wholeSum({ known, missing, lines }: PartialSum): number | undefined {
  return missing === 0 && lines > 0 ? known : undefined;
}

import { groupedBy } from "../kernel/groups.ts";
import { type Impossible, impossible } from "../kernel/unknown.ts";
import type { Interval } from "./counts.ts";

/** A sum of unknown numbers, each times its factor, that is known. */
export interface Equation {
  readonly terms: readonly { readonly variable: number; readonly factor: number }[];
  readonly sum: number;
}

const TINY = 1e-9;

/**
 * Between what each wanted variable can lie when all of them are at least 0 and the equations hold: what somebody who knows
 * the sums can find out. The upper limit is Infinity when nothing bounds it. Unknown (`nombre_invalide`) when no numbers at
 * all solve the equations.
 *
 * Written here and not taken from a library: the tables have a few dozen cells, and the one need is these two limits.
 *
 * @source G. B. Dantzig's simplex method in two phases, with the rule of R. G. Bland, Mathematics of Operations Research 2 (2),
 * 1977, 103-107, which cannot cycle; its use on suppressed cells: M. Fischetti & J. J. Salazar, JASA 95, 2000, 916-928
 * @example
 * linearBounds([{ terms: [{ variable: 0, factor: 1 }, { variable: 1, factor: 1 }], sum: 7 }], 2, [0])
 * // => [{ lower: 0, upper: 7 }]
 */
export function linearBounds(
  equations: readonly Equation[],
  variables: number,
  wanted: readonly number[],
): readonly Interval[] | Impossible {
  const limits = new Map<number, Interval>();
  for (const group of groupsOf(equations, variables)) {
    const numbers = [...new Set(group.flatMap(({ terms }) => terms.map(({ variable }) => variable)))];
    const rankOf = new Map(numbers.map((variable, rank) => [variable, rank]));
    const own = group.map(({ terms, sum }) => ({
      sum,
      terms: terms.map(({ variable, factor }) => ({ variable: rankOf.get(variable) as number, factor })),
    }));
    const tableau = new Tableau(own, numbers.length);
    if (!tableau.begin()) return impossible("nombre_invalide");
    for (const variable of wanted) {
      const rank = rankOf.get(variable);
      if (rank !== undefined) limits.set(variable, { lower: tableau.least(rank), upper: tableau.most(rank) });
    }
  }
  return wanted.map((variable) => limits.get(variable) ?? { lower: 0, upper: Number.POSITIVE_INFINITY });
}

/** Equations that share no variable are solved apart: what says nothing of a number need not be carried along. */
function groupsOf(equations: readonly Equation[], variables: number): readonly (readonly Equation[])[] {
  const heads = Int32Array.from({ length: variables }, (_, variable) => variable);
  const headOf = (variable: number): number => {
    let head = variable;
    while (heads[head] !== head) head = heads[head] as number;
    return head;
  };
  for (const { terms } of equations)
    for (const { variable } of terms) heads[headOf(variable)] = headOf(terms[0]?.variable as number);
  return [...groupedBy(equations, ({ terms }) => headOf(terms[0]?.variable as number)).values()];
}

/** The equations solved for some of the variables (the basis), which the others, at 0, leave at the last column. */
class Tableau {
  readonly #size: number;
  #rows: number[][];
  #basis: number[];

  constructor(equations: readonly Equation[], size: number) {
    this.#size = size;
    const artificial = (at: number) => equations.map((_, rank) => (rank === at ? 1 : 0));
    this.#rows = equations.map(({ terms, sum }, at) => {
      const sign = sum < 0 ? -1 : 1;
      const row = new Array<number>(size).fill(0);
      for (const { variable, factor } of terms) row[variable] = (row[variable] as number) + sign * factor;
      return [...row, ...artificial(at), sign * sum];
    });
    this.#basis = equations.map((_, at) => size + at);
  }

  /** Brings the artificial variables to 0; false when they cannot all be. */
  begin(): boolean {
    const isArtificial = (at: number) => (this.#basis[at] as number) >= this.#size;
    const excess = (column: number) =>
      this.#rows.reduce((sum, row, at) => sum + (isArtificial(at) ? (row[column] as number) : 0), 0);
    for (;;) {
      const entering = this.#first((column) => excess(column) > TINY);
      if (entering === undefined) break;
      this.#pivot(this.#leaving(entering) as number, entering);
    }
    if (this.#rows.some((row, at) => isArtificial(at) && (row.at(-1) as number) > TINY)) return false;
    this.#dropArtificial(isArtificial);
    return true;
  }

  /** An artificial variable at 0 leaves for any other; the equation that has none only repeats others. */
  #dropArtificial(isArtificial: (at: number) => boolean): void {
    for (const at of this.#rows.keys()) {
      const entering = isArtificial(at) ? this.#first((column) => this.#has(at, column)) : undefined;
      if (entering !== undefined) this.#pivot(at, entering);
    }
    const kept = [...this.#rows.keys()].filter((at) => !isArtificial(at));
    this.#rows = kept.map((at) => this.#rows[at] as number[]);
    this.#basis = kept.map((at) => this.#basis[at] as number);
  }

  least(variable: number): number {
    for (;;) {
      const at = this.#basis.indexOf(variable);
      const row = this.#rows[at];
      if (!row) return 0;
      const entering = this.#first((column) => column !== variable && (row[column] as number) > TINY);
      if (entering === undefined) return row.at(-1) as number;
      this.#pivot(this.#leaving(entering) as number, entering);
    }
  }

  most(variable: number): number {
    for (;;) {
      const row = this.#rows[this.#basis.indexOf(variable)];
      const entering = row ? this.#first((column) => (row[column] as number) < -TINY) : variable;
      if (entering === undefined) return row?.at(-1) as number;
      const leaving = this.#leaving(entering);
      if (leaving === undefined) return Number.POSITIVE_INFINITY;
      this.#pivot(leaving, entering);
    }
  }

  #has(at: number, column: number): boolean {
    return Math.abs(this.#rows[at]?.[column] as number) > TINY;
  }

  #first(holds: (column: number) => boolean): number | undefined {
    for (let column = 0; column < this.#size; column += 1) if (holds(column)) return column;
    return undefined;
  }

  /** The equation that first stops the entering variable from growing; of equals, that of the first variable. */
  #leaving(entering: number): number | undefined {
    let found: number | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, row] of this.#rows.entries()) {
      const factor = row[entering] as number;
      if (factor <= TINY) continue;
      const room = (row.at(-1) as number) / factor;
      const isFirst = found === undefined || (this.#basis[at] as number) < (this.#basis[found] as number);
      if (room < least - TINY || (room <= least + TINY && isFirst)) [found, least] = [at, room];
    }
    return found;
  }

  #pivot(at: number, entering: number): void {
    const pivot = this.#rows[at] as number[];
    const factor = pivot[entering] as number;
    const solved = pivot.map((value) => value / factor);
    this.#rows = this.#rows.map((row, rank) => {
      if (rank === at) return solved;
      const share = row[entering] as number;
      return share === 0 ? row : row.map((value, column) => value - share * (solved[column] as number));
    });
    this.#basis[at] = entering;
  }
}

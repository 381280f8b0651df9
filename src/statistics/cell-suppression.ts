import { type Equation, linearBounds } from "./linear-bounds.ts";
import { type SecrecyRule, suppressedCell } from "./secrecy.ts";

/** A count of persons in linked tables. */
export interface CountCell {
  readonly id: string;
  /** Undefined when it is not known. */
  readonly count: number | undefined;
  /** False for what no table prints but a subtraction gives: those of a group that are not in a printed part. */
  readonly isPrinted: boolean;
}

/** A total that the cells of `parts` make, all of them. */
export interface SumOfCells {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Linked tables: their cells, and all the sums that somebody who reads them can use. */
export interface LinkedCells {
  readonly cells: readonly CountCell[];
  readonly sums: readonly SumOfCells[];
}

/**
 * The printed cells that are to be hidden: those under the threshold, then, one after the other, those without which a hidden
 * cell could be found again from the totals that remain. The smallest parts go first, totals last. Each hidden cell, and each
 * small one that only a subtraction gives, can then still be any number of an interval at least as wide as the threshold, for
 * somebody who knows the rule (a hidden cell is at least 1, for a 0 is shown when the rule shows it). Empty when the rule
 * hides nothing.
 *
 * @source A. Hundepool et al., Statistical Disclosure Control, 2012, § 4.4: secondary suppression, audited by the interval of
 * each hidden cell (sliding protection); linked tables together
 * @example
 * hiddenCells({ cells: [{ id: "n", count: 40, isPrinted: true }, { id: "a", count: 3, isPrinted: true }, { id: "b", count: 17, isPrinted: true }, { id: "c", count: 20, isPrinted: true }], sums: [{ total: "n", parts: ["a", "b", "c"] }] }, { threshold: 5, hidesZero: false })
 * // => new Set(["a", "b"])
 */
export function hiddenCells(linked: LinkedCells, rule: SecrecyRule): ReadonlySet<string> {
  const small = suppressedCell(rule);
  if ("unknown" in small) return new Set();
  const isSmall = ({ count = -1 }: CountCell) => count >= small.lower && count <= small.upper;
  const hidden = new Set(linked.cells.filter((cell) => cell.isPrinted && isSmall(cell)).map(({ id }) => id));
  const byId = new Map(linked.cells.map((cell) => [cell.id, cell]));
  const tables = { cells: linked.cells, sums: linked.sums.filter((sum) => holds(sum, byId)), byId };
  for (;;) {
    const found = firstFound(tables, hidden, { rule, isSmall });
    const next = found === undefined ? undefined : nextToHide(tables, hidden, found);
    if (next === undefined) return hidden;
    hidden.add(next);
  }
}

/** Whether the counts that are known leave a sum possible: one that the tables themselves contradict teaches nothing. */
function holds({ total, parts }: SumOfCells, byId: ReadonlyMap<string, CountCell>): boolean {
  const counts = parts.map((id) => byId.get(id)?.count);
  const [whole, known] = [byId.get(total)?.count, counts.reduce((sum: number, one) => sum + (one ?? 0), 0)];
  if (whole === undefined) return true;
  return counts.includes(undefined) ? known <= whole : known === whole;
}

interface Tables extends LinkedCells {
  readonly byId: ReadonlyMap<string, CountCell>;
}

interface Watch {
  readonly rule: SecrecyRule;
  readonly isSmall: (cell: CountCell) => boolean;
}

const isOpen = ({ id, count, isPrinted }: CountCell, hidden: ReadonlySet<string>): boolean =>
  isPrinted && count !== undefined && !hidden.has(id);

/** The first cell that the printed ones give away. */
function firstFound(
  tables: Tables,
  hidden: ReadonlySet<string>,
  { rule, isSmall }: Watch,
): string | undefined {
  const closed = tables.cells.filter((cell) => !isOpen(cell, hidden));
  const rankOf = new Map(closed.map(({ id }, rank) => [id, rank]));
  const least = ({ id }: CountCell) => (hidden.has(id) && !rule.hidesZero ? 1 : 0);
  const equations = tables.sums.flatMap((sum) => equationOf(sum, tables, rankOf, least));
  const bounds = linearBounds(equations, closed.length, [...closed.keys()]);
  // Empty cells to which sums give different values: less is shown until they can hold together and be audited.
  if ("unknown" in bounds) return tables.cells.find((cell) => isOpen(cell, hidden) && cell.count !== 0)?.id;
  return closed.find((cell, rank) => {
    const { lower, upper } = bounds[rank] as { lower: number; upper: number };
    const most = upper + least(cell);
    if (hidden.has(cell.id) || isSmall(cell)) return upper - lower < rule.threshold - 1e-6;
    return cell.count === undefined && most < rule.threshold && most > 0.5;
  })?.id;
}

/** The sum with what is printed on one side; nothing when all of it is. */
function equationOf(
  { total, parts }: SumOfCells,
  { byId }: Tables,
  rankOf: ReadonlyMap<string, number>,
  least: (cell: CountCell) => number,
): Equation[] {
  const terms: { variable: number; factor: number }[] = [];
  let sum = 0;
  for (const [id, factor] of [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
    const cell = byId.get(id) as CountCell;
    const variable = rankOf.get(id);
    if (variable !== undefined) terms.push({ variable, factor });
    sum -= factor * (variable === undefined ? (cell.count as number) : least(cell));
  }
  return terms.length === 0 ? [] : [{ terms, sum }];
}

/** Of the sums that hold a cell, then of those that touch them: the smallest printed part, a total when there is no part. */
function nextToHide(tables: Tables, hidden: ReadonlySet<string>, found: string): string | undefined {
  const idsOf = ({ total, parts }: SumOfCells) => [total, ...parts];
  const reached = new Set([found]);
  for (;;) {
    const near = tables.sums.filter((sum) => idsOf(sum).some((id) => reached.has(id))).flatMap(idsOf);
    const open = near
      .map((id) => tables.byId.get(id) as CountCell)
      .filter((cell) => isOpen(cell, hidden) && (cell.count as number) > 0);
    if (open.length > 0 || near.every((id) => reached.has(id)))
      return open.toSorted((left, right) => compareCosts(tables, left, right))[0]?.id;
    for (const id of near) reached.add(id);
  }
}

function compareCosts({ sums }: Tables, left: CountCell, right: CountCell): number {
  const isTotal = ({ id }: CountCell) => Number(sums.some(({ total }) => total === id));
  return (
    isTotal(left) - isTotal(right) ||
    (left.count as number) - (right.count as number) ||
    (left.id < right.id ? -1 : 1)
  );
}

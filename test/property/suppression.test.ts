import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CountCell,
  hiddenCells,
  type LinkedCells,
  type SumOfCells,
} from "../../src/statistics/cell-suppression.ts";

const RULE = { threshold: 4, hidesZero: false };

/**
 * Who reads the tables tries every number that the hidden cells could hold, and keeps those that make the printed sums: nothing
 * of the suppression is used but what it printed. A number over 60 stands for any.
 */
function possible(
  { cells, sums }: LinkedCells,
  hidden: ReadonlySet<string>,
  most: number,
): Map<string, Set<number>> {
  const isOpen = (cell: CountCell) => cell.isPrinted && !hidden.has(cell.id);
  const free = cells.filter((cell) => !isOpen(cell));
  const value = new Map(cells.filter(isOpen).map(({ id, count }) => [id, count as number]));
  const found = new Map(free.map(({ id }) => [id, new Set<number>()]));
  const left = ({ total, parts }: SumOfCells) => {
    const known = parts.reduce((sum, part) => sum + (value.get(part) ?? 0), 0);
    const isWhole = value.has(total) && parts.every((part) => value.has(part));
    return { isWhole, known, total: value.get(total) ?? most };
  };
  const fits = () =>
    sums.every((sum) => {
      const { isWhole, known, total } = left(sum);
      return isWhole ? known === total : known <= total;
    });
  /** What a sum leaves for its only number that is not known yet. */
  const forced = (id: string): number | undefined => {
    for (const { total, parts } of sums) {
      const others = [total, ...parts].filter((one) => one !== id);
      if (others.length > parts.length || !others.every((one) => value.has(one))) continue;
      const known = parts.reduce((sum, part) => sum + (part === id ? 0 : (value.get(part) as number)), 0);
      return id === total ? known : (value.get(total) as number) - known;
    }
    return undefined;
  };
  const tryFrom = (rank: number): void => {
    const cell = free[rank];
    if (!cell) {
      for (const { id } of free) found.get(id)?.add(value.get(id) as number);
      return;
    }
    const least = hidden.has(cell.id) ? 1 : 0;
    const only = forced(cell.id);
    const [first, last] = only === undefined ? [least, most] : [Math.max(only, least), Math.min(only, most)];
    for (let guess = first; guess <= last; guess += 1) {
      value.set(cell.id, guess);
      if (fits()) tryFrom(rank + 1);
    }
    value.delete(cell.id);
  };
  tryFrom(0);
  return found;
}

const printed = (id: string, count: number): CountCell => ({ id, count, isPrinted: true });
const between = (id: string, count: number): CountCell => ({ id, count, isPrinted: false });

/** Districts and sexes of the same participants, and a category with those who are not in it. */
function audience(districts: readonly number[], women: number, category: number): LinkedCells {
  const total = districts.reduce((sum, one) => sum + one, 0);
  const [first, second] = [Math.min(women, total), Math.min(category, total)];
  return {
    cells: [
      printed("total", total),
      ...districts.map((count, at) => printed(`q${at}`, count)),
      printed("femmes", first),
      printed("hommes", total - first),
      printed("jeunes", second),
      between("autres", total - second),
    ],
    sums: [
      { total: "total", parts: districts.map((_, at) => `q${at}`) },
      { total: "total", parts: ["femmes", "hommes"] },
      { total: "total", parts: ["jeunes", "autres"] },
    ],
  };
}

function attack(linked: LinkedCells, most: number): void {
  const hidden = hiddenCells(linked, RULE);
  const found = possible(linked, hidden, most);
  for (const { id, count, isPrinted } of linked.cells) {
    const isSmall = (count as number) > 0 && (count as number) < RULE.threshold;
    if (isPrinted && isSmall) expect(hidden.has(id)).toBe(true);
    if (!hidden.has(id) && !(isSmall && !isPrinted)) continue;
    const guesses = [...(found.get(id) as Set<number>)];
    expect(guesses).toContain(count);
    expect(Math.max(...guesses) - Math.min(...guesses)).toBeGreaterThanOrEqual(RULE.threshold);
  }
}

const small = fc.integer({ min: 0, max: 9 });

test("no hidden cell of linked tables is found again: every solution of the printed sums is tried", () => {
  fc.assert(
    fc.property(fc.tuple(small, small, small), small, small, (districts, women, category) => {
      attack(audience(districts, women, category), 34);
    }),
    { numRuns: 60 },
  );
});

test("no hidden cell of a table of districts by sex with its margins is found again", () => {
  const pair = fc.tuple(small, small);
  fc.assert(
    fc.property(fc.tuple(pair, pair), (rows) => {
      const margin = (at: 0 | 1) => rows[0][at] + rows[1][at];
      const total = margin(0) + margin(1);
      attack(
        {
          cells: [
            printed("total", total),
            ...rows.flatMap(([women, men], at) => [
              printed(`q${at}`, women + men),
              printed(`q${at}f`, women),
              printed(`q${at}h`, men),
            ]),
            printed("femmes", margin(0)),
            printed("hommes", margin(1)),
          ],
          sums: [
            { total: "total", parts: ["q0", "q1"] },
            { total: "total", parts: ["femmes", "hommes"] },
            { total: "femmes", parts: ["q0f", "q1f"] },
            { total: "hommes", parts: ["q0h", "q1h"] },
            { total: "q0", parts: ["q0f", "q0h"] },
            { total: "q1", parts: ["q1f", "q1h"] },
          ],
        },
        26,
      );
    }),
    { numRuns: 60 },
  );
});

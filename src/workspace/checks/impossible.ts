import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { tableOf } from "./panels.ts";
import { figurePlace } from "./places.ts";

/** No indicator of a territory counts more than this. */
const LARGEST = 1e15;

/** A number that no territory can have (four hundred digits become an infinite one), and a period that no calendar has. */
export function impossible(workspace: Workspace): Diagnostic[] {
  const table = tableOf(workspace);
  const { size, series, seriesOf, value } = table.columns;
  const isWrong = series.map(({ period }) => !isPossible(period));
  const said = new Set<number>();
  const found: Diagnostic[] = [];
  for (let row = 0; row < size; row += 1) {
    const number = seriesOf[row] ?? 0;
    if (Math.abs(value[row] ?? 0) > LARGEST) {
      const { address, indicator } = table.at(row);
      found.push(problem("dataset/nombre-impossible", figurePlace(address), { indicator }));
    }
    if (!isWrong[number] || said.has(number)) continue;
    said.add(number);
    const { address, period } = table.at(row);
    found.push(problem("dataset/periode-impossible", figurePlace(address), { period }));
  }
  return found;
}

/**
 * Whether a period is one of a calendar: a year from 1900 to 2100, and a month, a day that it has. Texts that are no dates
 * are not judged here.
 *
 * @example
 * isPossible("2019-02-30")
 * // => false
 */
export function isPossible(period: string): boolean {
  const [, year = "", month, day] = /^(?:edition-)?(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(period) ?? [];
  if (year === "") return true;
  if (Number(year) < 1900 || Number(year) > 2100) return false;
  if (month === undefined) return true;
  const date = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toJSON().startsWith(`${year}-${month}`);
}

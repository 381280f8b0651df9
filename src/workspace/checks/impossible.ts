import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { isCalendarDate } from "../../kernel/dates.ts";
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
 * Whether a period is one of a calendar: years from 1900 to 2100, in order for a span, and a month or a day that the year has.
 * Texts that are no dates are not judged here.
 *
 * @example
 * isPossible("2019-02-30")
 * // => false
 * @example
 * isPossible("1968-1975")
 * // => true
 */
export function isPossible(period: string): boolean {
  const [, year = "", rest = ""] = /^(?:edition-)?(\d{4})(.*)$/s.exec(period) ?? [];
  if (year === "") return true;
  const [, last] = /^-(\d{4})$/.exec(rest) ?? [];
  if (last !== undefined) return isNear(year) && isNear(last) && year < last;
  return isNear(year) && (!/^-\d\d(?!\d)/.test(rest) || isCalendarDate(`${year}${rest}`));
}

const isNear = (year: string): boolean => year >= "1900" && year <= "2100";

import type { FigureChange } from "../model/import-report.ts";
import type { ObservationColumns } from "../model/observation-columns.ts";

/**
 * The published numbers that one reading of a family changes from another: different, gone, or new for a territory that
 * the first reading knew. Territories that only one of the files describes are not changes.
 */
export function revision(before: ObservationColumns, after: ObservationColumns): FigureChange[] {
  const old = figuresOf(before);
  const fresh = figuresOf(after);
  const codes = new Set(after.codes);
  const changes: FigureChange[] = [];
  for (const [key, value] of old) {
    const [code = "", indicator = "", period = ""] = key.split("\n");
    if (!codes.has(code)) continue;
    const now = fresh.get(key);
    if (now === undefined && !fresh.has(key)) continue;
    if (!same(value, now)) changes.push({ code, indicator, period, before: known(value), after: known(now) });
  }
  return changes;
}

function figuresOf({ size, codes, code, series, seriesOf, value }: ObservationColumns): Map<string, number> {
  const figures = new Map<string, number>();
  for (let row = 0; row < size; row += 1) {
    const { indicator = "", period = "" } = series[seriesOf[row] ?? -1] ?? {};
    figures.set(`${codes[code[row] ?? -1]}\n${indicator}\n${period}`, value[row] ?? Number.NaN);
  }
  return figures;
}

function same(left: number, right: number | undefined): boolean {
  return Object.is(left, right) || (right !== undefined && Math.abs(left - right) < 1e-9);
}

function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

import type { Comparison } from "./comparison.ts";
import { isEstablished } from "./established.ts";
import { type GapSeries, gapSeries, type SeriesPoint } from "./gap-series.ts";
import { changeName, shownChange } from "./table-facts.ts";

/** How many gaps went which way, of those that are known at both dates. */
export interface Sides {
  readonly smaller: number;
  readonly greater: number;
  readonly same: number;
  readonly known: number;
}

/** What a table found between its two dates, in numbers: no word is chosen here. */
export interface TableFinding {
  readonly start: string;
  readonly end: string;
  readonly total: number;
  /** The gap in points or units, an amount in constant euros where prices are known. */
  readonly absolute: Sides;
  /** The gap as a share of the reference. */
  readonly relative: Sides;
  readonly better: { readonly count: number; readonly known: number };
  /** Of the gaps that an interval tests, those that changed more than chance. */
  readonly established: { readonly smaller: number; readonly greater: number; readonly tested: number };
  /** Gaps that did not change beyond what their figures were rounded to. */
  readonly stable: number;
  readonly ahead: number;
  /** The mean over the territories at both dates; null when they are not the same at both. */
  readonly mean: { readonly start: SeriesPoint; readonly end: SeriesPoint } | null;
}

const NO_CHANGE = new Set(["ecart_stable", "ecart_comble"]);

/** The finding of a table of two dates; null where it shows one date, or none. */
export function tableFinding(
  table: Comparison,
  series: GapSeries = gapSeries(table, table.summary?.end),
): TableFinding | null {
  const shown = shownChange(table);
  if (!shown) return null;
  const { start, end } = shown;
  const changes = table.rows.flatMap(({ change }) => change ?? []);
  const tested = changes.filter((change) => isEstablished(change) !== undefined);
  const real = tested.filter((change) => isEstablished(change));
  const [before, after] = [start, end].map((at) => series.mean.find(({ period }) => period === at));
  return {
    start,
    end,
    total: table.rows.length,
    absolute: sidesOf(changes.map(({ absoluteMove }) => absoluteMove)),
    relative: sidesOf(changes.map(({ relativeMove }) => relativeMove)),
    better: { count: shown.improved.count, known: shown.improved.known },
    established: {
      smaller: real.filter(({ absoluteMove }) => absoluteMove === "reduit").length,
      greater: real.filter(({ absoluteMove }) => absoluteMove === "creuse").length,
      tested: tested.length,
    },
    stable: changes.filter((change) => NO_CHANGE.has(changeName(change) ?? "")).length,
    ahead: shown.ahead ?? 0,
    mean: before && after ? { start: before, end: after } : null,
  };
}

function sidesOf(moves: readonly unknown[]): Sides {
  const count = (move: string): number => moves.filter((one) => one === move).length;
  const [smaller, greater, same] = [count("reduit"), count("creuse"), count("inchange")];
  return { smaller, greater, same, known: smaller + greater + same };
}

/** Whether two ratios are the same once printed « 78 pour 100 ». */
export const isSamePace = (start: Pick<SeriesPoint, "ratio">, end: Pick<SeriesPoint, "ratio">): boolean =>
  Math.round(start.ratio * 100) === Math.round(end.ratio * 100);

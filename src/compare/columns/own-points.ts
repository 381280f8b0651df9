import { rateLimits } from "../../data/series.ts";
import { Z95 } from "../../statistics/counts.ts";
import { TREND_POINTS } from "../../statistics/trend.ts";
import { countsCode } from "./counts-code.ts";
import { type FigureCube, STRIDE } from "./figure-cube.ts";
import type { FivePoints } from "./five-points.ts";
import { reasonCode } from "./gap-columns.ts";

const NO_INTERVAL = reasonCode("intervalle_absent");

const EXTREME = reasonCode("taux_extreme");

/** Whether all five years of a territory have cases and people. */
export function areCounted({ numbers }: FigureCube, first: number, { periods }: FivePoints): boolean {
  for (let rank = 0; rank < TREND_POINTS; rank += 1) {
    const at = (first + (periods[rank] as number)) * STRIDE;
    if (Number.isNaN((numbers[at + 1] as number) + (numbers[at + 2] as number))) return false;
  }
  return true;
}

/** Reads five shares and their logits, households counted for one; what is wrong with one of them, 0 when nothing is. */
export function readOwnShares({ numbers, effect }: FigureCube, first: number, points: FivePoints): number {
  for (let rank = 0; rank < TREND_POINTS; rank += 1) {
    const cell = first + (points.periods[rank] as number);
    const persons = effect ? (effect[cell] as number) : 1;
    const count = (numbers[cell * STRIDE + 1] as number) / persons;
    const total = (numbers[cell * STRIDE + 2] as number) / persons;
    const wrong = countsCode(count, total) || (count === 0 || count === total ? EXTREME : 0);
    if (wrong !== 0) return wrong;
    points.counts[rank] = count;
    points.totals[rank] = total;
    points.values[rank] = Math.log(count / (total - count));
    points.weights[rank] = 1;
  }
  return 0;
}

/** Reads five rates, weighed by the intervals that their people give; why one has none, 0 when all have. */
export function readOwnRates(cube: FigureCube, first: number, points: FivePoints, factor: number): number {
  for (let rank = 0; rank < TREND_POINTS; rank += 1) {
    const sigma = sigmaAt(cube, first + (points.periods[rank] as number), factor);
    if (!(sigma > 0)) return NO_INTERVAL;
    points.values[rank] = cube.numbers[(first + (points.periods[rank] as number)) * STRIDE] as number;
    points.weights[rank] = 1 / (sigma * sigma);
  }
  return 0;
}

/** NaN without people, or for what is no share in per cent. */
function sigmaAt({ numbers, effect, step, floor }: FigureCube, cell: number, factor: number): number {
  const people = numbers[cell * STRIDE + 2] as number;
  if (factor !== 100 || Number.isNaN(people)) return Number.NaN;
  const width = step?.[cell] ?? Number.NaN;
  const least = floor?.[cell] ?? Number.NaN;
  const found = rateLimits(numbers[cell * STRIDE] as number, {
    total: people,
    effect: effect?.[cell] ?? 1,
    ...(!Number.isNaN(width) && {
      precision: { step: width, ...(!Number.isNaN(least) && { floor: least }) },
    }),
  });
  return found ? (found.upper - found.lower) / (2 * Z95) : Number.NaN;
}

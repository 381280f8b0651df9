import type { FigureCount, MadeFigure } from "../compare/comparison.ts";
import type { MeasuredFigure } from "../compare/gap-estimate.ts";
import { yearOf } from "../kernel/dates.ts";
import { type Quantity, unknown } from "../kernel/unknown.ts";
import type { Indicator, ShareCounts } from "./indicator.ts";
import type { Observation, Observations } from "./observations.ts";

/** A figure with what an interval needs of it, and where each count was read. */
export interface CountedFigure {
  readonly figure: MeasuredFigure;
  readonly counts: readonly FigureCount[];
  readonly observation: Observation | undefined;
  /** How the figure was made, when nobody publishes it as such. */
  readonly made?: MadeFigure | undefined;
}

/** A population serves for a share at most this many years away: between two censuses, a quarter is another one. */
const NEAR = 5;

/**
 * The figure of a territory in a period with its cases and people. Cases hold only with the people of their own period;
 * for a share published without cases, the population of the nearest period will do, up to five years away, and for a
 * territory that has none of that kind the next kind that the indicator names. Without
 * counts the figure stands alone. A share that is published only by its cases and people is their quotient, and says so;
 * unknown, with the reason of the one that is missing, when either is.
 */
export function countedFigure(
  indicator: Indicator,
  code: string,
  period: string,
  observations: Observations,
): CountedFigure {
  const observation = observations.find(indicator.id, code, period);
  const value = observation?.value ?? unknown("absent_des_donnees");
  const precision = precisionOf(observation);
  const { counts } = indicator;
  if (!observation && counts?.numerator !== undefined)
    return quotient(counts.numerator, counts.denominator, indicator, code, period, observations);
  if (!counts || typeof value !== "number") return { figure: { value, precision }, counts: [], observation };
  const cases = countAt(counts.numerator, code, period, observations);
  const people = countAt(counts.denominator, code, period, observations);
  if (cases && people) {
    const figure = { value, precision, numerator: cases.value, denominator: people.value };
    return { figure, counts: [source("cas", cases), source("population", people)], observation };
  }
  const near = people ?? nearPeople(counts, code, period, observations);
  if (!near) return { figure: { value, precision }, counts: [], observation };
  return {
    figure: { value, precision, denominator: near.value },
    counts: [source("population", near)],
    observation,
  };
}

/** Cases over people of the same period, in the unit of the share. */
function quotient(
  numerator: string,
  denominator: string,
  { unit }: Indicator,
  code: string,
  period: string,
  observations: Observations,
): CountedFigure {
  const without = (value: Quantity): CountedFigure => ({
    figure: { value },
    counts: [],
    observation: undefined,
  });
  const found = [numerator, denominator].map((id) => observations.find(id, code, period)?.value);
  const missing = found.find((value) => typeof value !== "number");
  const cases = countAt(numerator, code, period, observations);
  const people = countAt(denominator, code, period, observations);
  if (!cases || !people) return without(missing ?? unknown("absent_des_donnees"));
  if (people.value === 0) return without(unknown("denominateur_nul"));
  const value = ((unit === "%" ? 100 : 1) * cases.value) / people.value;
  return {
    figure: { value, numerator: cases.value, denominator: people.value },
    counts: [source("cas", cases), source("population", people)],
    observation: undefined,
    made: QUOTIENT,
  };
}

const QUOTIENT: MadeFigure = { kind: "part_des_effectifs", available: 1, total: 1 };

type Count = Observation & { readonly value: number };

function countAt(
  indicator: string | undefined,
  code: string,
  period: string,
  observations: Observations,
): Count | undefined {
  const found = indicator === undefined ? undefined : observations.find(indicator, code, period);
  return found && typeof found.value === "number" ? { ...found, value: found.value } : undefined;
}

/** The people of the first kind that is published for the territory at most five years away. */
function nearPeople(
  { denominator, otherDenominators = [] }: ShareCounts,
  code: string,
  period: string,
  observations: Observations,
): Count | undefined {
  for (const indicator of [denominator, ...otherDenominators]) {
    const found = nearest(indicator, code, period, observations);
    if (found) return found;
  }
  return undefined;
}

/** The count of the closest year, the earlier of two as close. */
function nearest(
  indicator: string,
  code: string,
  period: string,
  observations: Observations,
): Count | undefined {
  const year = yearOf(period);
  if (year === undefined) return undefined;
  const distance = (other: string) => Math.abs((yearOf(other) ?? Number.POSITIVE_INFINITY) - year);
  const close = observations.periods(indicator, code).filter((other) => distance(other) <= NEAR);
  const counts = close.flatMap((other) => countAt(indicator, code, other, observations) ?? []);
  return counts.toSorted((left, right) => distance(left.period) - distance(right.period))[0];
}

function source(role: FigureCount["role"], { indicator, period, value, address }: Count) {
  return { role, indicator, period, value, address: `${address.file}:${address.line}` };
}

function precisionOf(observation: Observation | undefined): MeasuredFigure["precision"] {
  const { precision, value } = observation ?? {};
  if (!precision || typeof value !== "number") return undefined;
  return { step: precision.rounding ?? 0, ...(precision.atMost && { floor: value }) };
}

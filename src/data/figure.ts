import { decimalsOf } from "../kernel/numbers.ts";
import { compareText } from "../kernel/text.ts";
import { type Quantity, unknown } from "../kernel/unknown.ts";
import { type HouseholdEffect, householdEffect } from "./household-effect.ts";
import type { Indicator, ShareCounts } from "./indicator.ts";
import type { MadeFigure } from "./made-figure.ts";
import { type Count, countAt, nearPeople } from "./near-count.ts";
import { type Extreme, extremeOf, type Observation, type Observations } from "./observation.ts";
import { isCount } from "./unit.ts";

/** A figure with all that is known of its making: cases and people, or only people, or neither; how it was rounded. */
export interface MeasuredFigure {
  /** In the indicator's unit. */
  readonly value: Quantity;
  readonly count?: number | undefined;
  readonly total?: number | undefined;
  /** Persons who count for one, by their households: cases and people of an interval are divided by it; absent: 1. */
  readonly effect?: number | undefined;
  /** The least or the greatest of a group, the only ones that a document quotes: no mean is made of them. */
  readonly extreme?: Extreme | undefined;
  /** Half-steps and floors, in the indicator's unit; absent: exact. */
  readonly precision?: FigurePrecision | undefined;
}

/** What a published figure may stand for. */
export interface FigurePrecision {
  /** To what it was rounded; 0 where only its floor is known. */
  readonly step: number;
  readonly floor?: number | undefined;
  /** Nobody declares the step: it is the one that the digits of the whole column show. */
  readonly isStepRead?: true | undefined;
}

/** What a published number counts of a share. */
export const COUNT_ROLES = ["cas", "population"] as const;

/** A published number of cases or of people, with its address and period. */
export interface FigureCount {
  readonly role: (typeof COUNT_ROLES)[number];
  readonly indicator: string;
  readonly period: string;
  readonly value: number;
  readonly address: string;
  /** Nobody publishes it: the sum of the communes that this EPCI had on 1 January of this year. */
  readonly sum?: { readonly code: string; readonly year: string } | undefined;
}

/** A figure with what an interval needs of it, and the figures that it rests on. */
export interface CountedFigure {
  readonly figure: MeasuredFigure;
  readonly rests: readonly RestingCount[];
  readonly observation: Observation | undefined;
  /** How the figure was made, when nobody publishes it as such. */
  readonly made?: MadeFigure | undefined;
  /** The effect of its households on its interval, for an indicator that has one and a figure that has people. */
  readonly cluster?: HouseholdEffect | undefined;
}

/** A number of cases or of people that a figure rests on: its address is made when it is shown (`countsOf`). */
export interface RestingCount {
  readonly role: FigureCount["role"];
  readonly of: Count;
}

/** The counts that a figure rests on, with where each was read. */
export const countsOf = ({ rests }: Pick<CountedFigure, "rests">): FigureCount[] =>
  rests.map(({ role, of }) => source(role, of));

/** Where a figure was read (`file:line`): itself, or the counts that it is the quotient of. */
export const figureAddresses = ({ observation, rests }: CountedFigure): string[] =>
  observation
    ? [`${observation.address.file}:${observation.address.line}`]
    : countsOf({ rests }).map(({ address }) => address);

/**
 * The figure of a territory in a period with its cases and people. Cases hold only with the people of their own period;
 * for a share published without cases, the population of the nearest period will do, up to five years away, and for a
 * territory that has none of that kind the next kind that the indicator names. Without counts the figure stands alone. A
 * share that is published only by its cases and people is their quotient, and says so; unknown, with the reason of the one
 * that is missing, when either is.
 */
export function countedFigure(
  indicator: Indicator,
  code: string,
  period: string,
  observations: Observations,
): CountedFigure {
  const published = readFigure(indicator, code, period, observations);
  const extreme = extremeOf(published.observation?.printed);
  const read = extreme ? { ...published, figure: { ...published.figure, extreme } } : published;
  if (read.figure.total === undefined) return read;
  const cluster = householdEffect(indicator, code, period, observations);
  return cluster ? { ...read, figure: { ...read.figure, effect: cluster.value }, cluster } : read;
}

/** The same value without what it rests on. */
export function publishedValue(
  indicator: Indicator,
  code: string,
  period: string,
  observations: Observations,
): Quantity {
  const value = observations.find(indicator.id, code, period)?.value;
  return value ?? readFigure(indicator, code, period, observations).figure.value;
}

function readFigure(
  indicator: Indicator,
  code: string,
  period: string,
  observations: Observations,
): CountedFigure {
  const observation = observations.find(indicator.id, code, period);
  const value = observation?.value ?? unknown("absent_des_donnees");
  const precision = precisionOf(observation, indicator.unit);
  const { counts } = indicator;
  if (!observation && counts?.count !== undefined)
    return quotient({ ...counts, count: counts.count }, indicator, code, period, observations);
  if (!counts || counts.areEstimates || typeof value !== "number")
    return { figure: { value, precision }, rests: [], observation };
  const cases = countAt(counts.count, code, period, observations);
  const people = countAt(counts.total, code, period, observations);
  if (cases && people) {
    const figure = { value, precision, count: cases.value, total: people.value };
    return { figure, rests: [rest("cas", cases), rest("population", people)], observation };
  }
  const near = people ?? nearPeople(counts, code, period, observations);
  if (!near) return { figure: { value, precision }, rests: [], observation };
  return {
    figure: { value, precision, total: near.value },
    rests: [rest("population", near)],
    observation,
  };
}

/** Cases over people of the same period, in the unit of the share. Estimates of a survey are no counts to rest a precision on. */
function quotient(
  { count, addedCounts = [], total, areEstimates }: ShareCounts & { readonly count: string },
  { unit }: Indicator,
  code: string,
  period: string,
  observations: Observations,
): CountedFigure {
  const without = (value: Quantity): CountedFigure => ({
    figure: { value },
    rests: [],
    observation: undefined,
  });
  const ids = [count, ...addedCounts, total];
  const found = ids.map((id) => observations.find(id, code, period)?.value);
  const missing = found.find((value) => typeof value !== "number");
  const cases = [count, ...addedCounts].flatMap((id) => countAt(id, code, period, observations) ?? []);
  const people = countAt(total, code, period, observations);
  if (cases.length <= addedCounts.length || !people) return without(missing ?? unknown("absent_des_donnees"));
  if (people.value === 0) return without(unknown("denominateur_nul"));
  const all = cases.reduce((sum, { value }) => sum + value, 0);
  const value = ((unit === "%" ? 100 : 1) * all) / people.value;
  const isSum = [...cases, people].some(({ summedAt }) => summedAt !== undefined);
  return {
    figure: { value, ...(!areEstimates && { count: all, total: people.value }) },
    rests: [...cases.map((one) => rest("cas", one)), rest("population", people)],
    observation: undefined,
    made: isSum ? QUOTIENT_OF_SUMS : QUOTIENT,
  };
}

const QUOTIENT: MadeFigure = { kind: "part_des_effectifs", available: 1, total: 1 };

const QUOTIENT_OF_SUMS: MadeFigure = { kind: "part_des_sommes", available: 1, total: 1 };

const rest = (role: FigureCount["role"], of: Count): RestingCount => ({ role, of });

function source(role: FigureCount["role"], { indicator, period, value, address, code, summedAt }: Count) {
  const sum = summedAt === undefined ? {} : { sum: { code, year: summedAt } };
  return { role, indicator, period, value, address: `${address.file}:${address.line}`, ...sum };
}

/**
 * A declared step, else the one that the digits of its column show, or its own where a document quotes it; a count is a whole
 * number of people, and exact.
 */
function precisionOf(observation: Observation | undefined, unit: string): FigurePrecision | undefined {
  const { precision, value, printed } = observation ?? {};
  if (!precision || typeof value !== "number") return undefined;
  const { rounding, atMost } = precision;
  const floor = atMost ? value : undefined;
  if (rounding !== undefined) return stepped(rounding, floor, DECLARED);
  const shown = printed ? Number(`1e-${decimalsOf(value)}`) : precision.shownStep;
  if (shown !== undefined && !isCount(unit)) return stepped(shown, floor, READ);
  return atMost ? { step: 0, floor: value } : undefined;
}

/** Few steps are ever seen, and each stands beside tens of thousands of figures. */
const [DECLARED, READ] = [new Map<number, FigurePrecision>(), new Map<number, FigurePrecision>()];

function stepped(
  step: number,
  floor: number | undefined,
  among: Map<number, FigurePrecision>,
): FigurePrecision {
  const isStepRead = among === READ ? { isStepRead: true as const } : {};
  if (floor !== undefined) return { step, floor, ...isStepRead };
  const known = among.get(step) ?? { step, ...isStepRead };
  among.set(step, known);
  return known;
}

/**
 * The periods in which an indicator has a figure for a territory, in order: those that are published, and for a share
 * those in which both its cases and its people are.
 */
export function figurePeriods(
  { id, counts }: Indicator,
  code: string,
  observations: Observations,
): readonly string[] {
  const published = observations.periods(id, code);
  if (counts?.count === undefined) return published;
  const people = new Set(observations.periods(counts.total, code));
  const counted = observations.periods(counts.count, code).filter((period) => people.has(period));
  return [...new Set([...published, ...counted])].sort(compareText);
}

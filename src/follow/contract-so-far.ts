import { actionRecords, isGivenUp } from "./actions/action-record.ts";
import { yearsOf } from "./agenda/contract-years.ts";
import type { FollowContext } from "./context.ts";
import { bodiesOf } from "./meetings/meetings-year.ts";
import { type MoneySums, moneyLines, moneySums } from "./money/money-line.ts";
import { type MoneyGroup, moneyGroups } from "./money/money-year.ts";
import type { Action } from "./tables/actions.ts";

/** How many actions of a year were handed in, and what became of them. */
export interface ActionCounts {
  readonly handedIn: number;
  readonly retained: number;
  /** Carried out, whole or in part. */
  readonly done: number;
  readonly givenUp: number;
}

/** A year of the contract, as far as it was entered; null is what nobody entered, never nothing done. */
export interface ContractYear {
  readonly year: number;
  readonly actions: ActionCounts | null;
  readonly money: MoneySums | null;
  /** Meetings held, of all bodies. */
  readonly meetings: number | null;
}

/** What was entered of the contract from its start to a day. */
export interface ContractSoFar {
  readonly years: readonly ContractYear[];
  /** Of all these years; null while no action is of one of them. */
  readonly actions: ActionCounts | null;
  /** Of all these years; null while no line of money is of one of them. */
  readonly money: MoneySums | null;
  /** Funder × year. */
  readonly byFunder: readonly MoneyGroup[];
}

/** Each year of the contract that has begun on the day, the first one first; none of a contract that does not say its years. */
export function contractSoFar(context: FollowContext): ContractSoFar {
  const years = begunYears(context);
  const lines = moneyLines(context).filter(({ year }) => years.includes(year));
  const actions = years.flatMap((year) => actionsOf(context, year));
  return {
    years: years.map((year) => yearOf(context, year)),
    actions: countsOf(actions),
    money: lines.length === 0 ? null : moneySums(lines),
    byFunder: moneyGroups(lines, ["funder", "year"]),
  };
}

function begunYears({ referentiel, day }: FollowContext): number[] {
  const span = yearsOf(referentiel);
  if (!span) return [];
  const last = Math.min(span.end, Number(day.slice(0, 4)));
  return Array.from({ length: Math.max(0, last - span.start + 1) }, (_, index) => span.start + index);
}

function yearOf(context: FollowContext, year: number): ContractYear {
  const money = moneyLines(context).filter((line) => line.year === year);
  const meetings = bodiesOf(context, year);
  const isEntered = meetings.some((body) => body.meetings.length > 0);
  return {
    year,
    actions: countsOf(actionsOf(context, year)),
    money: money.length === 0 ? null : moneySums(money),
    meetings: isEntered ? meetings.reduce((sum, { held }) => sum + held, 0) : null,
  };
}

const actionsOf = (context: FollowContext, year: number): Action[] =>
  actionRecords(context, year).map(({ action }) => action);

function countsOf(actions: readonly Action[]): ActionCounts | null {
  if (actions.length === 0) return null;
  const count = (is: (action: Action) => boolean): number => actions.filter(is).length;
  return {
    handedIn: actions.length,
    retained: count(({ state }) => state !== "deposee"),
    done: count(({ state }) => state === "realisee" || state === "partielle"),
    givenUp: count(isGivenUp),
  };
}

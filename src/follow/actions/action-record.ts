import { groupedBy } from "../../kernel/groups.ts";
import type { TriState } from "../../kernel/logic.ts";
import { type Unknown, unknown } from "../../kernel/unknown.ts";
import type { FollowContext } from "../context.ts";
import { releaseThreshold } from "../release/release.ts";
import type { Asking } from "../rules/asked.ts";
import type { Action } from "../tables/actions.ts";
import type { Audience } from "../tables/audiences.ts";
import type { Funding } from "../tables/funding.ts";
import type { Sheet } from "../tables/sheets.ts";
import type { FollowRecords } from "../tables/tables.ts";

/** All that the tables say of an action of a year. */
export interface ActionRecord {
  readonly action: Action;
  /** The first of its fiches: a second one is a conflict, which the reader says. */
  readonly sheet: Sheet | undefined;
  readonly funding: readonly Funding[];
  readonly audiences: readonly Audience[];
}

/** Records by year of tables that have been read: each control asks for them, and thousands of lines are sorted once. */
const made = new WeakMap<FollowRecords, ReadonlyMap<number, readonly ActionRecord[]>>();

/** The actions of a year (that which is followed unless said otherwise), in the order of the table, each with its lines. */
export function actionRecords(
  { records, year }: Pick<FollowContext, "records" | "year">,
  of: number = year,
): readonly ActionRecord[] {
  return recordsByYear(records).get(of) ?? [];
}

/** The actions of every year, each with its lines: what contradicts itself does so whatever year is followed. */
export const everyRecord = ({ records }: Pick<FollowContext, "records">): readonly ActionRecord[] =>
  [...recordsByYear(records).values()].flat();

function recordsByYear(records: FollowRecords): ReadonlyMap<number, readonly ActionRecord[]> {
  const found = made.get(records);
  if (found) return found;
  const key = (line: { readonly action: string; readonly year: number }) => `${line.year} ${line.action}`;
  const sheets = groupedBy(records.sheets, key);
  const funding = groupedBy(records.funding, key);
  const audiences = groupedBy(records.audiences, key);
  const all = records.actions.map((action): ActionRecord => {
    const own = key({ action: action.id, year: action.year });
    return {
      action,
      sheet: sheets.get(own)?.[0],
      funding: funding.get(own) ?? [],
      audiences: audiences.get(own) ?? [],
    };
  });
  const byYear = groupedBy(all, ({ action }) => action.year);
  made.set(records, byYear);
  return byYear;
}

/** The latest year that an action is of and that has begun on a day; the year of the day when there is none. */
export function latestYear({ actions }: Pick<FollowRecords, "actions">, day: string): number {
  const current = Number(day.slice(0, 4));
  const begun = actions.map(({ year }) => year).filter((year) => year <= current);
  return begun.length === 0 ? current : Math.max(...begun);
}

/**
 * Whether an action is financed: one funder has granted something. Unknown while an amount is, or when no line says
 * anything: an empty cell is not a refusal.
 */
export function isFinanced({ funding }: Pick<ActionRecord, "funding">): TriState {
  if (funding.some(({ granted }) => granted !== null && granted > 0)) return true;
  return funding.length === 0 || funding.some(({ granted }) => granted === null) ? undefined : false;
}

/** Whether an action was given up. */
export const isGivenUp = ({ state }: Pick<Action, "state">): boolean => state === "abandonnee";

/** The actions of the year that were not given up: whether an action handed in was retained, its money does not say. */
export const notGivenUp = (context: Pick<FollowContext, "records" | "year">): readonly ActionRecord[] =>
  actionRecords(context).filter(({ action }) => !isGivenUp(action));

/** Lines of money of the year, without those of actions that were given up: no control asks or counts anything of these. */
export function standingFunding(context: Pick<FollowContext, "records" | "year">): Funding[] {
  const { records, year } = context;
  const stopped = new Set(
    actionRecords(context).flatMap(({ action }) => (isGivenUp(action) ? action.id : [])),
  );
  return records.funding.filter((line) => line.year === year && !stopped.has(line.action));
}

/** Whether an action was retained, and goes on or was carried out: of one that was given up, only the reason is asked. */
export const isKept = (action: Pick<Action, "state">): boolean =>
  action.state !== "deposee" && !isGivenUp(action);

/** A day that is known on the day of reading: what is dated after it has not happened yet, and an empty cell says nothing. */
export function knownBy(day: string, date: string | null | undefined): string | undefined {
  return date && date <= day ? date : undefined;
}

/**
 * A number of persons that may be shown: null when nobody wrote it; kept back under the threshold (`secret`), and whatever it is
 * when no threshold is declared (`seuil_de_diffusion_absent`).
 */
export type ReleasedCount = number | Unknown | null;

/**
 * A number of persons, unless it could tell who they are: one below the threshold that the contract sets (`seuil_de_diffusion`)
 * is kept back, and all are when it sets none; nobody is nobody.
 */
export function releasedCount(count: number | null | undefined, asking: Asking): ReleasedCount {
  if (count === null || count === undefined) return null;
  const threshold = releaseThreshold(asking);
  if (threshold === undefined) return unknown("seuil_de_diffusion_absent");
  return count > 0 && count < threshold ? unknown("secret") : count;
}

import { STATUSES, type Status } from "../referentiel/rules/rule.ts";
import type { StatusTally, Tally } from "./tallies.ts";

/** How many of each status, zero included. */
export function tallyStatuses(statuses: readonly Status[]): StatusTally {
  const count = (status: Status): number => statuses.filter((one) => one === status).length;
  return Object.fromEntries(STATUSES.map((status) => [status, count(status)])) as StatusTally;
}

/** Whether a status says something of what was judged. */
export const isEvaluable = (status: Status): boolean => status !== "non_evaluable" && status !== "sans_objet";

/** How many groups of statuses could be judged, out of those that have an object. */
export function evaluableOf(groups: readonly (readonly Status[])[]): Tally["questions"] {
  const withObject = groups.filter((group) => group.some((status) => status !== "sans_objet"));
  return {
    evaluable: withObject.filter((group) => group.some(isEvaluable)).length,
    total: withObject.length,
  };
}

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { FollowContext } from "../context.ts";
import type { RowPlace } from "../tables/table.ts";
import { actionRecords, isKept } from "./action-record.ts";

/** A line that is about an action of a year. */
interface AboutAction extends RowPlace {
  readonly action: string;
  readonly year: number;
}

/**
 * Fiches, money and participants of an action that the sheet of actions of that year does not have: what they say would count
 * nowhere.
 *
 * @diagnostic sheet/action-inconnue, funding/action-inconnue, audience/action-inconnue
 */
export function unknownActions({ records }: Pick<FollowContext, "records">): Diagnostic[] {
  const known = new Map<number, Set<string>>();
  for (const { id, year } of records.actions) known.set(year, (known.get(year) ?? new Set()).add(id));
  const strangers = (
    code: "sheet/action-inconnue" | "funding/action-inconnue" | "audience/action-inconnue",
    lines: readonly AboutAction[],
  ) =>
    lines
      .filter(({ action, year }) => !known.get(year)?.has(action))
      .map(({ action: id, year, place }) =>
        problem(code, place("action"), { id, year, suggestion: suggest(id, [...(known.get(year) ?? [])]) }),
      );
  return [
    ...strangers("sheet/action-inconnue", records.sheets),
    ...strangers("funding/action-inconnue", records.funding),
    ...strangers("audience/action-inconnue", records.audiences),
  ];
}

/**
 * Retained actions of the year whose line does not say what they serve, or for whose residents: they are in no coverage.
 *
 * @diagnostic action/sans-noeud, action/sans-qpv
 */
export function withoutAim(context: FollowContext): Diagnostic[] {
  const actions = actionRecords(context)
    .map(({ action }) => action)
    .filter(isKept);
  return [
    ...actions
      .filter(({ node }) => node === null)
      .map(({ id, place }) => problem("action/sans-noeud", place("node"), { id })),
    ...actions
      .filter(({ qpv }) => qpv.length === 0)
      .map(({ id, place }) => problem("action/sans-qpv", place("qpv"), { id })),
  ];
}

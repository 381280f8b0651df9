import { yearOf } from "../../kernel/dates.ts";
import { inForceIn } from "../../referentiel/in-force.ts";
import type { Validity } from "../../referentiel/tree.ts";
import type { PreparedRow, WorkbookContext } from "./workbook-context.ts";

/** The commitments that hold on some day of the year and have no line in it, in the order of the document. */
export function commitmentRows(context: WorkbookContext): PreparedRow[] {
  const entered = enteredIn(context.records.commitments, context.year);
  const holds = holdsIn(context);
  return context.referentiel.commitments
    .filter((one) => holds(one) && !entered.has(one.id))
    .map(({ id }) => ({ id }));
}

/**
 * What can be followed in the year and has no line in it: one row per party where each must answer. Commitments have a sheet
 * of their own.
 */
export function indicatorRows(context: WorkbookContext): PreparedRow[] {
  const { referentiel, adopted, records, lists, year } = context;
  const holds = holdsIn(context);
  const over = new Set(
    [...referentiel.targets, ...referentiel.commitments]
      .filter((one) => !holds(one))
      .flatMap((one) => [one.id, ...("followUp" in one ? one.followUp.map(({ id }) => id) : [])]),
  );
  const own = new Set(referentiel.commitments.map(({ id }) => id));
  const entered = enteredIn(records.indicators, year);
  const members = membersByTarget([referentiel, ...adopted], referentiel.id);
  return lists.suivis
    .map(({ code }) => code)
    .filter((id) => !own.has(id) && !over.has(id) && !entered.has(id))
    .flatMap((id) => members.get(id)?.map((party) => ({ id, party })) ?? [{ id }]);
}

/** The parties of each target that asks an answer of each, by the name under which the contract follows it. */
function membersByTarget(
  referentiels: readonly WorkbookContext["referentiel"][],
  contract: string,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    referentiels.flatMap(({ id, targets, parties = [] }) =>
      targets.flatMap((target) => {
        const group = parties.find((one) => one.id === target.each);
        const name = id === contract ? target.id : `${id}/${target.id}`;
        return group ? [[name, group.members.map((member) => member.id)] as const] : [];
      }),
    ),
  );
}

function enteredIn(
  lines: readonly { readonly id: string; readonly date: string }[],
  year: number,
): ReadonlySet<string> {
  return new Set(lines.filter(({ date }) => yearOf(date) === year).map(({ id }) => id));
}

/** Whether an element holds on the first or the last day of the year: what ends or begins in it can be followed in it. */
function holdsIn({ referentiel, year }: WorkbookContext) {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`].map((day) => inForceIn(referentiel, day));
  return (one: { readonly id: string } & Validity): boolean =>
    (first?.has(one) ?? false) || (last?.has(one) ?? false);
}

import { actionRecords } from "../actions/action-record.ts";
import { type SheetState, sheetLimit, sheetState } from "../actions/sheet-state.ts";
import type { FollowContext } from "../context.ts";
import { type MoneySums, moneyLines, moneySums, type SharedSums, sharedSums } from "../money/money-line.ts";
import type { Action } from "../tables/actions.ts";
import { namedBy } from "./named-organisation.ts";

/** An action that an organisation holds or funds in a year. */
export interface PartnerAction {
  readonly id: string;
  readonly label: string;
  readonly state: Action["state"];
  readonly sheet: SheetState;
  readonly isHolder: boolean;
  /** Of all funders; null of an action that it does not hold. */
  readonly received: MoneySums | null;
  /** Its own money; null of an action that it does not fund. */
  readonly brought: MoneySums | null;
}

/** What an organisation holds and funds in the year that is followed. */
export interface PartnerMoney {
  readonly actions: readonly PartnerAction[];
  /** All that it brings to actions in the year, those that no line describes included; null when no line names it. */
  readonly brought: SharedSums | null;
}

/** The actions of the year that an organisation holds, by the words of who holds them, or funds, by its lines of money. */
export function partnerMoney(organisation: string, context: FollowContext): PartnerMoney {
  const lines = moneyLines(context).filter(({ year }) => year === context.year);
  const own = lines.filter(({ funder }) => funder === organisation);
  const limit = sheetLimit(context);
  const actions = actionRecords(context).flatMap((record) => {
    const { id, label, state, holder } = record.action;
    const tie = namedBy(holder, context).get(organisation);
    const isHolder = tie !== undefined && tie !== "collectif";
    const brought = own.filter(({ action }) => action === id);
    if (!isHolder && brought.length === 0) return [];
    return {
      id,
      label,
      state,
      sheet: sheetState(record, limit, context.day),
      isHolder,
      received: isHolder ? moneySums(lines.filter(({ action }) => action === id)) : null,
      brought: brought.length > 0 ? moneySums(brought) : null,
    };
  });
  return { actions, brought: own.length > 0 ? sharedSums(own) : null };
}

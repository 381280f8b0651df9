import { groupedBy } from "../../kernel/groups.ts";
import type { Quantity } from "../../kernel/unknown.ts";
import { unknown } from "../../kernel/unknown.ts";
import type { FollowContext } from "../context.ts";
import { type MoneyLine, type MoneySums, moneyLines, moneySums } from "../money/money-line.ts";
import { wholeSum } from "../money/partial-sum.ts";
import { releasedAudiences } from "../release/audiences.ts";
import type { Action } from "../tables/actions.ts";
import { type ActionRecord, actionRecords, type ReleasedCount, releasedCount } from "./action-record.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { type ReinforcedFollowUp, reinforcedFollowUp } from "./reinforced.ts";
import { type SheetState, sheetLimit, sheetState } from "./sheet-state.ts";

/** An action of a year: where it stands, its cost beside its result. */
export interface ActionState {
  readonly id: string;
  readonly label: string;
  /** An organisation, never a person. */
  readonly holder: string;
  readonly node: string | null;
  readonly qpv: readonly string[];
  readonly frame: Action["frame"];
  readonly state: Action["state"];
  readonly reason: string | null;
  readonly sheet: SheetState;
  readonly money: MoneySums;
  readonly expected: string | null;
  readonly obtained: string | null;
  readonly participants: ReleasedCount;
  /**
   * Euros granted by all funders for one participant of this action. Unknown unless every grant is known and participants are
   * counted: it compares nothing, for actions do not count the same things.
   */
  readonly grantedEach: Quantity;
  /** The same action a year earlier; null when no line of that year names it. */
  readonly before: Pick<ActionState, "state" | "money" | "participants"> | null;
  readonly address: string;
}

/** The actions of the year that is followed. */
export interface ActionsOfYear {
  readonly actions: readonly ActionState[];
  /** Of the year before, those that have no line in this one. */
  readonly ended: readonly Pick<ActionState, "id" | "label" | "state">[];
  /** AAAA-MM-JJ; null when the contract asks none or leaves it open. */
  readonly sheetsDue: string | null;
  readonly coverage: Coverage;
  readonly reinforced: ReinforcedFollowUp;
}

/** Where each action of the year stands on the day of reading, last year beside. */
export function actionsOfYear(context: FollowContext): ActionsOfYear {
  const { year } = context;
  const records = actionRecords(context);
  const earlier = new Map(actionRecords(context, year - 1).map((record) => [record.action.id, record]));
  const money = groupedBy(moneyLines(context), (line) => `${line.year} ${line.action}`);
  const moneyOf = (id: string, of: number) => money.get(`${of} ${id}`) ?? [];
  const limit = sheetLimit(context);
  const [shown, shownBefore] = [
    shownParticipants(context),
    shownParticipants({ ...context, year: year - 1 }),
  ];
  const actions = records.map((record) => {
    const { action } = record;
    const before = earlier.get(action.id);
    return {
      ...stateOf(record, moneyOf(action.id, year), shown(record)),
      sheet: sheetState(record, limit, context.day),
      before: before
        ? {
            state: before.action.state,
            money: moneySums(moneyOf(action.id, year - 1)),
            participants: shownBefore(before),
          }
        : null,
    };
  });
  const ids = new Set(actions.map(({ id }) => id));
  return {
    actions,
    ended: [...earlier.values()]
      .map(({ action: { id, label, state } }) => ({ id, label, state }))
      .filter(({ id }) => !ids.has(id)),
    sheetsDue: limit?.day ?? null,
    coverage: coverageOf(context),
    reinforced: reinforcedFollowUp(context),
  };
}

function stateOf(
  { action, sheet }: ActionRecord,
  lines: readonly MoneyLine[],
  participants: ReleasedCount,
): Omit<ActionState, "sheet" | "before"> {
  const { id, label, holder, node, qpv, frame, state, reason, address } = action;
  const money = moneySums(lines);
  return {
    id,
    label,
    holder,
    node,
    qpv,
    frame,
    state,
    reason,
    money,
    expected: sheet?.expected ?? null,
    obtained: sheet?.obtained ?? null,
    participants,
    grantedEach: grantedEach(wholeSum(money.granted), participants),
    address,
  };
}

/** Participants as they may be shown beside their breakdowns: a total that would give a small part again is kept back too. */
function shownParticipants(context: FollowContext): (record: ActionRecord) => ReleasedCount {
  const released = new Map(releasedAudiences(context).map((one) => [one.action, one.participants]));
  return ({ action, sheet }) => {
    const count = releasedCount(sheet?.participants, context);
    const beside = released.get(action.id);
    const isKeptBack = typeof beside === "object" && beside.unknown === "non_diffuse";
    return typeof count === "number" && isKeptBack ? beside : count;
  };
}

function grantedEach(granted: number | undefined, participants: ReleasedCount): Quantity {
  if (typeof participants !== "number") return participants ?? unknown("absent");
  if (participants === 0) return unknown("effectif_nul");
  return granted === undefined ? unknown("valeurs_manquantes") : granted / participants;
}

import { type ReferentielNode, walkNodes } from "../../referentiel/tree.ts";
import { isGivenUp, knownBy } from "../actions/action-record.ts";
import type { FollowContext } from "../context.ts";
import type { Action } from "../tables/actions.ts";
import type { BALANCE_STATES, BUDGET_SECTIONS, Funding, STREAMS } from "../tables/funding.ts";
import { type Amount, amountOf, type PartialSum, sumOf } from "./partial-sum.ts";

/** The QPV of money whose action is for the residents of several: it is not split, for no document says how. */
export const SEVERAL_QPV = "plusieurs";

/** What is known of where money goes. */
export interface MoneyPlace {
  readonly action: string;
  readonly year: number;
  readonly funder: string;
  readonly stream: keyof typeof STREAMS;
  readonly section: keyof typeof BUDGET_SECTIONS;
  /** The node that the action serves; null when its line names none. */
  readonly node: string | null;
  /** The widest node above it: an orientation, a pillar, as the contract says. */
  readonly orientation: string | null;
  /** The code of a district, `plusieurs`, or null when the line of the action names none. */
  readonly qpv: string | null;
  readonly state: keyof typeof BALANCE_STATES | null;
  /** Whether the action was given up; null when no line describes it. */
  readonly isGivenUp: boolean | null;
}

/** A line of money with the action that it finances, and what is known of each of its amounts on the day of reading. */
export interface MoneyLine extends MoneyPlace {
  readonly asked: Amount;
  /** What was announced. */
  readonly granted: Amount;
  /** What was mobilised: the advance, and the balance once it is paid. */
  readonly paid: Amount;
  /** The balance, whatever its state. */
  readonly balance: Amount;
}

/** The three sums of some lines, announced beside mobilised. */
export interface MoneySums {
  readonly asked: PartialSum;
  readonly granted: PartialSum;
  readonly paid: PartialSum;
}

/** The sums of lines of several actions. */
export interface SharedSums extends MoneySums {
  /** Of what was granted, what was to actions that were given up. */
  readonly givenUp: PartialSum;
}

interface MadeLines extends Pick<FollowContext, "referentiel" | "day"> {
  readonly lines: readonly MoneyLine[];
}

/** The lines last made of some records: actions and money of every year ask for the same ones. */
const made = new WeakMap<FollowContext["records"], MadeLines>();

/** Every line of money of every year, with where it goes. An action that no line describes leaves its place unknown. */
export function moneyLines(context: FollowContext): readonly MoneyLine[] {
  const { records, referentiel, day } = context;
  const held = made.get(records);
  if (held?.referentiel === referentiel && held.day === day) return held.lines;
  const lines = readLines(context);
  made.set(records, { referentiel, day, lines });
  return lines;
}

function readLines(context: FollowContext): MoneyLine[] {
  const { records, referentiel, day } = context;
  const actions = new Map(records.actions.map((action) => [`${action.year} ${action.id}`, action]));
  const orientations = orientationsOf(referentiel.nodes);
  return records.funding.map((line) => ({
    ...placeOf(line, actions.get(`${line.year} ${line.action}`), orientations),
    asked: amountOf(line.asked),
    granted: amountOf(line.granted),
    paid: paidOf(line, day),
    balance: amountOf(line.balance),
  }));
}

function placeOf(
  { action, year, funder, stream, section, balanceState }: Funding,
  described: Action | undefined,
  orientations: ReadonlyMap<string, string>,
): MoneyPlace {
  const node = described?.node ?? null;
  const [qpv = null, ...others] = described?.qpv ?? [];
  return {
    action,
    year,
    funder,
    stream,
    section,
    node,
    orientation: node === null ? null : (orientations.get(node) ?? null),
    qpv: others.length > 0 ? SEVERAL_QPV : qpv,
    state: balanceState,
    isGivenUp: described ? isGivenUp(described) : null,
  };
}

/** The widest node above each node; a node of the first level is its own. */
export function orientationsOf(nodes: readonly ReferentielNode[]): ReadonlyMap<string, string> {
  return new Map(nodes.flatMap((root) => walkNodes([root]).map(({ id }) => [id, root.id] as const)));
}

/**
 * What has been paid of a grant on a day: the advance, and the balance once it is paid. Not whole while the advance is not
 * written, or nobody says whether the balance was paid; nothing is paid of what was refused.
 */
export function paidOf(
  line: Pick<Funding, "granted" | "advance" | "balance" | "balanceState" | "paidOn">,
  day: string,
): Amount {
  if (line.granted === 0) return { known: 0, isWhole: true };
  const isPaid = isBalancePaid(line, day);
  const balance: Amount =
    isPaid === undefined
      ? { known: 0, isWhole: false }
      : isPaid
        ? amountOf(line.balance)
        : { known: 0, isWhole: true };
  return {
    known: (line.advance ?? 0) + balance.known,
    isWhole: line.advance !== null && balance.isWhole,
  };
}

/** Whether the balance of a grant was paid on a day: its state says so, or its date; unknown when neither is written. */
export function isBalancePaid(
  { balanceState, paidOn }: Pick<Funding, "balanceState" | "paidOn">,
  day: string,
): boolean | undefined {
  if (balanceState === null) return paidOn === null ? undefined : knownBy(day, paidOn) !== undefined;
  return balanceState === "verse" && (paidOn === null || paidOn <= day);
}

/** The sums of some lines. */
export function moneySums(lines: readonly MoneyLine[]): MoneySums {
  return {
    asked: sumOf(lines.map(({ asked }) => asked)),
    granted: sumOf(lines.map(({ granted }) => granted)),
    paid: sumOf(lines.map(({ paid }) => paid)),
  };
}

/** The same of lines of several actions, with what was granted to those that were given up. */
export const sharedSums = (lines: readonly MoneyLine[]): SharedSums => ({
  ...moneySums(lines),
  givenUp: sumOf(lines.flatMap(({ isGivenUp: isStopped, granted }) => (isStopped ? granted : []))),
});

/** What a funder is called in suivi.yaml, or as a commune; its code when nothing names it. */
export const funderName = ({ rules, lists }: Pick<FollowContext, "rules" | "lists">, id: string): string =>
  rules.funders.find((one) => one.id === id)?.name ??
  lists.financeurs.find(({ code }) => code === id)?.words ??
  id;

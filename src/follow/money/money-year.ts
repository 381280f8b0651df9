import { groupedBy, groupsBy } from "../../kernel/groups.ts";
import { compareText } from "../../kernel/text.ts";
import { knownBy } from "../actions/action-record.ts";
import type { FollowContext } from "../context.ts";
import { askedYes } from "../rules/asked.ts";
import { type AskedShare, askedShares } from "./asked-shares.ts";
import {
  type MoneyLine,
  type MoneyPlace,
  type MoneySums,
  moneyLines,
  moneySums,
  type SharedSums,
  sharedSums,
} from "./money-line.ts";
import { type PartialSum, sumOf } from "./partial-sum.ts";

/** Some lines of money that share what is named of them, with their sums. */
export interface MoneyGroup extends SharedSums {
  readonly of: Partial<Omit<MoneyPlace, "action">>;
}

/** A funder's money of a stream, of the year that is followed and of the year before: null where no line speaks of it. */
export interface MoneyBeside {
  readonly funder: string;
  readonly stream: MoneyPlace["stream"];
  readonly now: SharedSums | null;
  readonly before: SharedSums | null;
}

/** Balances that are not paid, in current euros. */
export interface HeldBalances {
  /** Said blocked by the line of money. */
  readonly blocked: PartialSum;
  /**
   * To be paid, of an action whose fiche is not received: null when the contract does not make the balance wait for it. Of an
   * action that was given up no fiche is awaited.
   */
  readonly waiting: PartialSum | null;
  readonly actions: readonly string[];
}

/** The money of the contract: all years by everything that is known of its place, then the year that is followed. */
export interface MoneyOfYear {
  /** How many lines speak of money, of every year. */
  readonly lines: number;
  /** Funder × stream × year × node × QPV × section × state × whether the action was given up, every year. */
  readonly cells: readonly MoneyGroup[];
  /** All lines of the year. */
  readonly total: MoneySums;
  /** Of these, the lines of actions that were given up. */
  readonly givenUp: MoneySums;
  readonly byFunder: readonly MoneyBeside[];
  /** Orientation × stream. */
  readonly byOrientation: readonly MoneyGroup[];
  /** QPV × stream; what is for several stands apart. */
  readonly byQpv: readonly MoneyGroup[];
  readonly bySection: readonly MoneyGroup[];
  readonly held: HeldBalances;
  readonly shares: readonly AskedShare[];
}

/** By what the money of all years is told apart. */
const CELL = [
  "year",
  "funder",
  "stream",
  "orientation",
  "node",
  "qpv",
  "section",
  "state",
  "isGivenUp",
] as const;

/** What the table of money comes to, for the year that is followed and beside the one before. Nothing is split or filled in. */
export function moneyOfYear(context: FollowContext): MoneyOfYear {
  const { year } = context;
  const all = moneyLines(context);
  const lines = all.filter((line) => line.year === year);
  let cells: readonly MoneyGroup[] | undefined;
  return {
    lines: all.length,
    // Of all years, and thousands: made where a table or a file asks for them.
    get cells() {
      cells ??= moneyGroups(all, CELL);
      return cells;
    },
    total: moneySums(lines),
    givenUp: moneySums(lines.filter(({ isGivenUp }) => isGivenUp)),
    byFunder: besideLastYear(
      lines,
      all.filter((line) => line.year === year - 1),
    ),
    byOrientation: moneyGroups(lines, ["orientation", "stream"]),
    byQpv: moneyGroups(lines, ["qpv", "stream"]),
    bySection: moneyGroups(lines, ["section"]),
    held: heldBalances(context, lines),
    shares: askedShares(context),
  };
}

/** Lines grouped by some of what is known of their place, in the order of its values; what is not known comes last. */
export function moneyGroups(
  lines: readonly MoneyLine[],
  names: readonly (keyof Omit<MoneyPlace, "action">)[],
): MoneyGroup[] {
  const key = (line: MoneyLine) => names.map((name) => line[name] ?? "\uffff").join("\t");
  return [...groupedBy(lines, key)]
    .toSorted(([left], [right]) => compareText(left, right))
    .map(([, group]) => {
      const [first] = group;
      return {
        of: Object.fromEntries(names.map((name) => [name, first?.[name] ?? null])),
        ...sharedSums(group),
      };
    });
}

function besideLastYear(now: readonly MoneyLine[], before: readonly MoneyLine[]): MoneyBeside[] {
  const key = ({ funder, stream }: MoneyLine) => `${funder}\t${stream}`;
  const [nows, befores] = [groupedBy(now, key), groupedBy(before, key)];
  const sums = (lines: readonly MoneyLine[] | undefined) => (lines ? sharedSums(lines) : null);
  return groupsBy([...now, ...before], key)
    .flatMap(([first]) => first ?? [])
    .toSorted((left, right) => compareText(key(left), key(right)))
    .map((line) => ({
      funder: line.funder,
      stream: line.stream,
      now: sums(nows.get(key(line))),
      before: sums(befores.get(key(line))),
    }));
}

/** Balances said blocked; and those to be paid of which the fiche has not come, where the contract makes them wait for it. */
function heldBalances(context: FollowContext, lines: readonly MoneyLine[]): HeldBalances {
  const { records, year, day } = context;
  const received = new Set(
    records.sheets.flatMap((sheet) =>
      sheet.year === year && knownBy(day, sheet.receivedOn) ? sheet.action : [],
    ),
  );
  const blocked = lines.filter(({ state }) => state === "bloque");
  const waits = askedYes(context, "solde_apres_fiche") !== undefined;
  const waiting = waits
    ? lines.filter(
        ({ state, action, isGivenUp }) => state === "a_verser" && !received.has(action) && !isGivenUp,
      )
    : [];
  const held = [...blocked, ...waiting];
  return {
    blocked: sumOf(blocked.map(({ balance }) => balance)),
    waiting: waits ? sumOf(waiting.map(({ balance }) => balance)) : null,
    actions: [...new Set(held.map(({ action }) => action))],
  };
}

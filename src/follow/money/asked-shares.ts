import { shareReaches, type TriState } from "../../kernel/logic.ts";
import { type ActionRecord, actionRecords, isKept } from "../actions/action-record.ts";
import type { FollowContext } from "../context.ts";
import { askedNumber } from "../rules/asked.ts";
import type { Requirement } from "../rules/requirement.ts";
import type { Funding } from "../tables/funding.ts";
import { amountOf, type PartialSum, sumOf } from "./partial-sum.ts";

/** Where a share that the contract asks stands, with what users read. */
export const SHARE_STATES = {
  tenu: "tenu",
  non_tenu: "non tenu",
  inconnu: "inconnu",
} as const;

/** A share that a contract asks of the money or of the actions of a year. */
export interface AskedShare {
  readonly asks: Requirement["asks"];
  readonly requirement: string;
  /** From 0 to 1. */
  readonly wanted: number;
  readonly state: keyof typeof SHARE_STATES;
  /** What is under a CPO, what is not, and what the lines leave open: of actions, or in current euros. Null when these tables hold neither. */
  readonly counts: ShareCounts | null;
}

export interface ShareCounts {
  readonly yes: number;
  readonly no: number;
  /** How many actions or lines do not say it. */
  readonly unknown: number;
}

/** The funder whose specific credits are the State's envelope, as suivi.yaml names it. */
const STATE = "etat";

/**
 * The shares that the contract asks, of the year that is followed; an action that was given up is in none. That of the DSIL and that of programme 147 are of the
 * whole département: these tables hold no total of it, and they stay unknown here; the rules of `cadre-legal` judge them on
 * what is recorded of them.
 */
export function askedShares(context: FollowContext): AskedShare[] {
  const records = actionRecords(context).filter(({ action }) => isKept(action));
  return [
    ...ofActions(context, records),
    ...ofCredits(context, records, "part_cpo_des_credits_specifiques", () => true),
    ...ofCredits(context, records, "part_cpo_des_credits_de_l_etat", ({ funder }) => funder === STATE),
    ...(["part_dsil", "plafond_hors_contrat"] as const).flatMap((asks) => {
      const rule = askedNumber(context, asks);
      return rule ? [shareOf(rule, undefined, null)] : [];
    }),
  ];
}

const shareOf = (
  { asks, id, value }: Requirement & { readonly value: number },
  isReached: TriState,
  counts: ShareCounts | null,
): AskedShare => ({
  asks,
  requirement: id,
  wanted: value,
  state: isReached === undefined ? "inconnu" : isReached ? "tenu" : "non_tenu",
  counts,
});

/** Of the actions that were retained and not given up; those whose frame is not written may be under a CPO or not. */
function ofActions(context: FollowContext, records: readonly ActionRecord[]): AskedShare[] {
  const rule = askedNumber(context, "part_cpo_des_actions");
  if (!rule) return [];
  const count = (test: (frame: ActionRecord["action"]["frame"]) => boolean) =>
    records.filter(({ action }) => test(action.frame)).length;
  const counts = {
    yes: count((frame) => frame === "CPO"),
    no: count((frame) => frame !== null && frame !== "CPO"),
    unknown: count((frame) => frame === null),
  };
  return [shareOf(rule, shareReaches(counts, rule.value), counts)];
}

/** Of the specific credits granted, by all funders or by some. */
function ofCredits(
  context: FollowContext,
  records: readonly ActionRecord[],
  asks: Requirement["asks"],
  isAsked: (line: Funding) => boolean,
): AskedShare[] {
  const rule = askedNumber(context, asks);
  if (!rule) return [];
  const granted = (test: (frame: ActionRecord["action"]["frame"]) => boolean) =>
    sumOf(
      records
        .filter(({ action }) => test(action.frame))
        .flatMap(({ funding }) =>
          funding
            .filter((line) => line.stream === "specifique" && isAsked(line))
            .map((line) => amountOf(line.granted)),
        ),
    );
  const [yes, no, open] = [
    granted((frame) => frame === "CPO"),
    granted((frame) => frame !== null && frame !== "CPO"),
    granted((frame) => frame === null),
  ];
  const counts = { yes: yes.known, no: no.known, unknown: yes.missing + no.missing + open.lines };
  return [shareOf(rule, envelopeReaches({ yes, no, open }, rule.value), counts)];
}

/**
 * Whether a share of an envelope reaches a threshold, whatever the amounts that are not known and the frames that are not
 * written: an unknown amount may be of any size, so that one on the wrong side leaves the answer open. Unknown of nothing.
 */
function envelopeReaches(
  { yes, no, open }: { readonly yes: PartialSum; readonly no: PartialSum; readonly open: PartialSum },
  threshold: number,
): TriState {
  const total = yes.known + no.known + open.known;
  if (total === 0) return undefined;
  const isLeastSure = no.missing === 0 && open.missing === 0;
  if (isLeastSure && yes.known / total >= threshold) return true;
  const isMostSure = yes.missing === 0 && open.missing === 0;
  return isMostSure && (yes.known + open.known) / total < threshold ? false : undefined;
}

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { counted, formatEuros } from "../../kernel/french.ts";
import { actionRecords, isKept } from "../actions/action-record.ts";
import type { FollowContext } from "../context.ts";
import { asked, askedNumber, quoted, rulesPlace } from "../rules/asked.ts";
import { askedShares, type ShareCounts } from "./asked-shares.ts";
import { amountOf, sumOf } from "./partial-sum.ts";

/**
 * Shares under a CPO that are below what the contract asks, whatever the cells that are empty: of the retained actions, or of
 * the specific credits that were granted.
 *
 * @diagnostic funding/part-cpo
 */
export function sharesNotMet(context: FollowContext): Diagnostic[] {
  return askedShares(context).flatMap(({ asks, state, counts }) => {
    const rule = asked(context, asks);
    if (!rule || !counts || state !== "non_tenu") return [];
    return problem("funding/part-cpo", rulesPlace(context), {
      share: asks === "part_cpo_des_actions" ? actionShare(counts) : creditShare(counts),
      year: context.year,
      clause: quoted(rule),
    });
  });
}

const actionShare = ({ yes, no, unknown }: ShareCounts): string =>
  `${counted(yes, "action")} sur ${yes + no + unknown} sous CPO`;

const creditShare = ({ yes, no }: ShareCounts): string =>
  `${formatEuros(yes)} sous CPO et ${formatEuros(no)} sous un autre cadre`;

/**
 * Actions under an SIP, retained and not given up, that are granted more specific credits than one may be; unknown amounts can only add to them.
 *
 * @diagnostic funding/plafond-sip
 */
export function overSipCap(context: FollowContext): Diagnostic[] {
  const rule = askedNumber(context, "plafond_sip");
  if (!rule) return [];
  return actionRecords(context)
    .filter(({ action }) => isKept(action) && action.frame === "SIP")
    .flatMap(({ action: { id, place }, funding }) => {
      const specific = funding.filter(({ stream }) => stream === "specifique");
      const { known } = sumOf(specific.map(({ granted }) => amountOf(granted)));
      return known <= rule.value
        ? []
        : problem("funding/plafond-sip", specific[0]?.place("granted") ?? place("frame"), {
            id,
            granted: formatEuros(known),
            clause: quoted(rule),
          });
    });
}

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { frenchDate } from "../../kernel/french.ts";
import { actionRecords, knownBy } from "../actions/action-record.ts";
import type { FollowContext } from "../context.ts";
import { askedYes, quoted } from "../rules/asked.ts";
import { funderName, isBalancePaid } from "./money-line.ts";

/**
 * Balances of the year that were paid without the fiche of their action, or before it: where the contract makes them wait
 * for it. A balance of nothing is no payment; when the day of payment is not written, only the fiche's absence is said.
 *
 * @diagnostic funding/solde-sans-fiche, funding/solde-avant-fiche
 */
export function paidWithoutSheet(context: FollowContext): Diagnostic[] {
  const rule = askedYes(context, "solde_apres_fiche");
  if (!rule) return [];
  const clause = quoted(rule);
  const { day } = context;
  return actionRecords(context).flatMap(({ action: { id }, sheet, funding }) => {
    const received = knownBy(day, sheet?.receivedOn);
    return funding
      .filter((line) => line.balance !== 0 && isBalancePaid(line, day) === true)
      .flatMap((line) => {
        const funder = funderName(context, line.funder);
        if (received === undefined)
          return problem("funding/solde-sans-fiche", line.place("balanceState"), { id, funder, clause });
        if (line.paidOn === null || line.paidOn >= received) return [];
        return problem("funding/solde-avant-fiche", line.place("paidOn"), {
          id,
          funder,
          paid: frenchDate(line.paidOn),
          received: frenchDate(received),
          clause,
        });
      });
  });
}

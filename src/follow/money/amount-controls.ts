import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatEuros, frenchDate } from "../../kernel/french.ts";
import { groupsBy } from "../../kernel/groups.ts";
import { everyRecord } from "../actions/action-record.ts";
import type { FollowContext } from "../context.ts";
import type { Funding } from "../tables/funding.ts";
import { funderName } from "./money-line.ts";

/**
 * Amounts of one line that contradict each other: more granted than asked, more paid and owed than granted. A balance that
 * was cancelled is owed no more. Of any year.
 *
 * @diagnostic funding/accorde-depasse-demande, funding/verse-depasse-accorde
 */
export function amountsThatDisagree(context: FollowContext): Diagnostic[] {
  return context.records.funding.flatMap((line) => [
    ...grantedOverAsked(line, context),
    ...paidOverGranted(line, context),
  ]);
}

function grantedOverAsked(line: Funding, context: FollowContext): Diagnostic[] {
  const { action: id, asked, granted, place } = line;
  if (asked === null || granted === null || granted <= asked) return [];
  return [
    problem("funding/accorde-depasse-demande", place("granted"), {
      id,
      funder: funderName(context, line.funder),
      granted: formatEuros(granted),
      asked: formatEuros(asked),
    }),
  ];
}

function paidOverGranted(line: Funding, context: FollowContext): Diagnostic[] {
  const { action: id, granted, advance, balance, balanceState, place } = line;
  if (granted === null || (advance === null && balance === null)) return [];
  const paid = (advance ?? 0) + (balanceState === "annule" ? 0 : (balance ?? 0));
  if (Math.round(paid * 100) <= Math.round(granted * 100)) return [];
  return [
    problem("funding/verse-depasse-accorde", place(balance === null ? "advance" : "balance"), {
      id,
      funder: funderName(context, line.funder),
      paid: formatEuros(paid),
      granted: formatEuros(granted),
    }),
  ];
}

/**
 * Balances paid before the committee retained the action; of any year.
 *
 * @diagnostic funding/verse-avant-validation
 */
export function paidBeforeValidation(context: FollowContext): Diagnostic[] {
  return everyRecord(context).flatMap(({ action: { id, validatedOn }, funding }) =>
    funding.flatMap(({ paidOn, place }) =>
      paidOn === null || validatedOn === null || paidOn >= validatedOn
        ? []
        : problem("funding/verse-avant-validation", place("paidOn"), {
            id,
            paid: frenchDate(paidOn),
            validated: frenchDate(validatedOn),
          }),
    ),
  );
}

/**
 * The same money declared twice: one funder grants one action the same amount of one stream as running costs and as
 * investment. Of any year. (The same line twice is a conflict that the reader says.)
 *
 * @diagnostic funding/double
 */
export function declaredTwice(context: FollowContext): Diagnostic[] {
  const { funding } = context.records;
  const same = groupsBy(
    funding.filter(({ granted }) => granted !== null && granted > 0),
    ({ year, action, funder, stream, granted }) => [year, action, funder, stream, granted].join("\t"),
  );
  return same.flatMap((lines) => {
    const [first] = lines;
    const second = lines.find(({ section }) => section !== first?.section);
    if (!second) return [];
    return problem("funding/double", second.place("granted"), {
      id: second.action,
      funder: funderName(context, second.funder),
      granted: formatEuros(second.granted ?? 0),
    });
  });
}

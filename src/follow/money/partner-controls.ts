import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { counted, formatEuros } from "../../kernel/french.ts";
import { standingFunding } from "../actions/action-record.ts";
import type { FollowContext } from "../context.ts";
import { askedYes, quoted, rulesPlace } from "../rules/asked.ts";

/**
 * Credits of the Région that are granted while the means of others are not all known: a line of the year has no granted
 * amount. That every partner has a line at all cannot be told from the lines. An action that was given up waits for nobody's means.
 *
 * @diagnostic funding/moyens-inconnus
 */
export function regionGate(context: FollowContext): Diagnostic[] {
  const rule = askedYes(context, "moyens_de_tous_connus");
  const lines = standingFunding(context);
  const isGranted = lines.some(
    ({ stream, granted }) => stream === "region" && granted !== null && granted > 0,
  );
  const missing = lines.filter(({ stream, granted }) => stream !== "region" && granted === null);
  if (!rule || !isGranted || missing.length === 0) return [];
  return [
    problem("funding/moyens-inconnus", rulesPlace(context), {
      year: context.year,
      missing: counted(missing.length, "ligne d’autres financeurs est", "lignes d’autres financeurs sont"),
      clause: quoted(rule),
    }),
  ];
}

/** The funder that the contract of Lens-Liévin says finances no action itself, as suivi.yaml names it. */
const DRAC = /^drac\b/i;

/**
 * Amounts of the DRAC that are said to be granted to an action of the year, where the contract says that it finances none
 * (Lens-Liévin, l. 4814-4826); not to one that was given up.
 *
 * @diagnostic funding/drac
 */
export function dracLines(context: FollowContext): Diagnostic[] {
  const rule = askedYes(context, "drac_ne_cofinance_pas");
  if (!rule) return [];
  return standingFunding(context)
    .filter(({ funder }) => DRAC.test(funder))
    .flatMap(({ action: id, granted, place }) =>
      granted === null || granted === 0
        ? []
        : problem("funding/drac", place("granted"), {
            id,
            granted: formatEuros(granted),
            clause: quoted(rule),
          }),
    );
}

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { formatEuros } from "../../kernel/french.ts";
import { groupedBy } from "../../kernel/groups.ts";
import { notGivenUp } from "../actions/action-record.ts";
import type { FollowContext } from "../context.ts";
import { askedYes, quoted, rulesPlace } from "../rules/asked.ts";
import type { Funding } from "../tables/funding.ts";
import { orientationsOf } from "./money-line.ts";
import { amountOf, sumOf } from "./partial-sum.ts";

/** Streams that are droit commun, or may be: Région and Département bring both, and their lines do not tell which. */
const ORDINARY: ReadonlySet<Funding["stream"]> = new Set(["droit_commun", "region", "departement"]);

/** A line that brings, or may bring, droit commun: an amount that is not written may be any, 0 is none. */
const mayBeOrdinary = ({ stream, granted }: Funding): boolean => ORDINARY.has(stream) && granted !== 0;

const specificOf = (funding: readonly Funding[]) =>
  sumOf(funding.filter(({ stream }) => stream === "specifique").map(({ granted }) => amountOf(granted)))
    .known;

/**
 * Orientations that are granted specific credits in the year and no droit commun at all: neither by a line of money, nor by
 * the state of a commitment. Nothing is said while a line may be droit commun; the money of an action that was given up does not count.
 *
 * @diagnostic funding/droit-commun-absent
 */
export function orientationsWithoutOrdinary(context: FollowContext): Diagnostic[] {
  const rule = askedYes(context, "droit_commun_par_orientation");
  if (!rule) return [];
  const { referentiel, year } = context;
  const orientations = orientationsOf(referentiel.nodes);
  const byOrientation = fundingByOrientation(context, orientations);
  const declared = declaredOrdinary(context, orientations);
  return referentiel.nodes.flatMap(({ id, label }) => {
    const funding = byOrientation.get(id) ?? [];
    const granted = specificOf(funding);
    if (granted === 0 || declared.has(id) || funding.some(mayBeOrdinary)) return [];
    return problem("funding/droit-commun-absent", rulesPlace(context), {
      node: label,
      granted: formatEuros(granted),
      year,
      clause: quoted(rule),
    });
  });
}

/** Orientations that are granted specific credits in the year: those of which droit commun is asked. */
export function orientationsGranted(context: FollowContext): string[] {
  const byOrientation = fundingByOrientation(context, orientationsOf(context.referentiel.nodes));
  return [...byOrientation].flatMap(([id, funding]) => (specificOf(funding) > 0 ? id : []));
}

/** The lines of money of these actions, by the orientation that each serves. */
function fundingByOrientation(
  context: FollowContext,
  orientations: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Funding[]> {
  const groups = groupedBy(notGivenUp(context), ({ action: { node } }) =>
    node === null ? undefined : orientations.get(node),
  );
  return new Map([...groups].map(([id, own]) => [id, own.flatMap(({ funding }) => funding)]));
}

/** How many actions of the year are granted specific credits, and were not given up: those that droit commun is asked of first. */
export const actionsGrantedSpecific = (context: FollowContext): number =>
  notGivenUp(context).filter(({ funding }) => specificOf(funding) > 0).length;

/** Orientations of which a commitment says, in the year, that droit commun is planned or mobilised. */
function declaredOrdinary(
  { records, referentiel, year }: FollowContext,
  orientations: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const nodeOf = new Map(referentiel.commitments.map(({ id, node }) => [id, node]));
  return new Set(
    records.commitments
      .filter(({ date }) => date.startsWith(`${year}`))
      .filter(
        ({ ordinaryPlanned, ordinaryMobilised }) => (ordinaryPlanned ?? 0) + (ordinaryMobilised ?? 0) > 0,
      )
      .flatMap(({ id }) => orientations.get(nodeOf.get(id) ?? "") ?? []),
  );
}

/**
 * Actions that are granted specific credits in the year without a line of droit commun, where the contract wants it looked for
 * first. A line at 0 says that it was, and is an answer.
 *
 * @diagnostic funding/specifique-seul
 */
export function specificAlone(context: FollowContext): Diagnostic[] {
  const rule = askedYes(context, "droit_commun_d_abord");
  if (!rule) return [];
  return notGivenUp(context).flatMap(({ action: { id }, funding }) => {
    const granted = specificOf(funding);
    const [first] = funding.filter(({ stream }) => stream === "specifique");
    if (granted === 0 || !first || funding.some(({ stream }) => ORDINARY.has(stream))) return [];
    return problem("funding/specifique-seul", first.place("stream"), {
      id,
      granted: formatEuros(granted),
      clause: quoted(rule),
    });
  });
}

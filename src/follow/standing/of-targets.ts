import { partyRecord } from "../../referentiel/parties.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import { judgeAll } from "../../referentiel/targets/judge-target.ts";
import { COMPARATOR_SUFFIX, type JudgedTarget, type Target } from "../../referentiel/targets/target.ts";
import { isJudgedAt } from "../../referentiel/tree.ts";
import type { FollowUpContext, Told } from "./followed.ts";
import { type FollowedParty, type FollowUpState, type LastRecord, stateOfEach } from "./followed.ts";
import { allLines, latestOf, newest, ofMeasure } from "./latest.ts";
import { type FollowUpDay, stateOfTarget } from "./state-of-target.ts";

/** Where each target of a référentiel stands, then those of shared référentiels that bind each contract. */
export function ofTargets(context: FollowUpContext): Told[] {
  const { referentiel, adopted, workspace, day } = context;
  const own = told(referentiel.targets, judgeAll(referentiel, workspace, day), "", context);
  const shared = adopted.flatMap((one) =>
    told(
      one.targets.filter(({ scale }) => isJudgedAt(scale, "contractuelle")),
      judgeAll(one, workspace, day, referentiel),
      `${one.id}/`,
      context,
    ),
  );
  return [...own, ...shared];
}

/** `prefix`: what stands before the identifier of a target in releves.csv. */
function told(
  targets: readonly Target[],
  judged: readonly JudgedTarget[],
  prefix: string,
  context: FollowUpContext,
): Told[] {
  const byId = new Map(judged.map((found) => [found.id, found]));
  return targets.flatMap((target) => {
    const found = byId.get(target.id);
    return found ? [ofTarget(target, found, `${prefix}${target.id}`, context)] : [];
  });
}

function ofTarget(target: Target, found: JudgedTarget, name: string, context: FollowUpContext): Told {
  const { referentiel, day } = context;
  const lines = allLines(referentiel);
  const on: FollowUpDay = { day, contract: referentiel.contract };
  const lastOf = (id: string) => latestOf([id, `${id}${COMPARATOR_SUFFIX}`], lines, day);
  const parties = found.parties?.map((party): FollowedParty => {
    const id = partyRecord(name, party.id);
    const last = lastOf(id) ?? ofMeasure(party.measure);
    return { id, name: party.name, state: stateOfTarget(target, party, last, on).state, last };
  });
  const last = lastOf(name) ?? (parties ? newest(lastsOf(parties)) : ofMeasure(found.measure));
  const whole = stateOfTarget(target, found, last, on);
  return {
    id: name,
    kind: "cible",
    label: target.label,
    by: target.lead ?? whoPromises(target.id, referentiel),
    due: whole.due ?? null,
    duePrinted: target.duePrinted ?? null,
    state: parties ? together(whole.state, parties) : whole.state,
    last,
    parties: parties ?? null,
    source: target.source,
  };
}

const lastsOf = (parties: readonly FollowedParty[]): LastRecord[] =>
  parties.flatMap(({ last }) => last ?? []);

/** That of the party which wants attention first; a line that names none still shows that one of them missed it. */
function together(whole: FollowUpState, parties: readonly FollowedParty[]): FollowUpState {
  const isSettled = whole === "sans_objet" || whole === "non_tenu" || whole === "hors_delai";
  return isSettled ? whole : stateOfEach(parties.map(({ state }) => state));
}

/** Those who commit to a target, when commitments name it. */
function whoPromises(id: string, { commitments }: Referentiel): string | null {
  const names = commitments.filter(({ targets }) => targets.includes(id)).map(({ by }) => by);
  return names.length > 0 ? [...new Set(names)].join(", ") : null;
}

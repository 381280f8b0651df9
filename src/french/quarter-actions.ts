import { FOLLOW_UP_STATES, type FollowUpState } from "../follow/standing/followed.ts";
import { capital, counted } from "../kernel/french.ts";

/** How much of the follow-up names a place. */
export interface Touching {
  /** « ce quartier », « cette commune ». */
  readonly place: string;
  /** Null when the follow-up holds no line at all: nobody has said that there is none. */
  readonly actions: { readonly count: number; readonly year: number } | null;
  readonly commitments: number;
}

/** How many actions and commitments name a place, or that nobody has entered anything: silence is never « none ». */
export function touchedSentence({ place, actions, commitments }: Touching): string {
  const done = actions
    ? naming(actions.count, ["aucune action", "action"], `de ${actions.year}`, place)
    : "aucune action n’est saisie dans le suivi";
  const promised = naming(commitments, ["aucun engagement", "engagement"], "du contrat", place);
  return `${capital(done)} ; ${promised}.`;
}

function naming(count: number, [none, one]: readonly [string, string], of: string, place: string): string {
  if (count === 0) return `${none} ${of} ne nomme ${place}`;
  return `${counted(count, `${one} ${of}`, `${one}s ${of}`)} ${count > 1 ? "nomment" : "nomme"} ${place}`;
}

/** That a list goes on elsewhere; empty when it is whole. */
export function moreWords(shown: number, total: number): string {
  const left = total - shown;
  return left > 0 ? `Et ${counted(left, "autre")}, dans le rapport.` : "";
}

/** Where a commitment stands. */
export const commitmentState = (state: FollowUpState): string => FOLLOW_UP_STATES[state];

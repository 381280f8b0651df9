import type { Evaluation } from "../../evaluation/evaluation.ts";
import {
  FOLLOW_UP_GROUPS,
  FOLLOW_UP_STATES,
  type Followed,
  type FollowUpGroup,
} from "../../follow/standing/followed.ts";
import { followUpHeading, kindCounts, standingWords, stateCounts } from "../../french/follow-up.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { capital } from "../../kernel/french.ts";
import { groupsBy } from "../../kernel/groups.ts";

/** An identifier with where it stands. */
export interface FollowedView {
  readonly id: string;
  readonly libelle: string;
  readonly etat: string;
}

/** What is read together: one by one where there is something to say of each, else the identifiers of each state and kind. */
export interface FollowedGroupView {
  readonly titre: string;
  readonly decompte: string;
  readonly lignes: readonly FollowedView[];
  readonly listes: readonly { readonly titre: string; readonly ids: readonly string[] }[];
}

/** Where every identifier of the contract stands on the day of the report. */
export interface FollowedAnnexView {
  readonly chapeau: string;
  readonly groupes: readonly FollowedGroupView[];
}

/** Of these there is nothing to read but the state: hundreds of lines would say the same words. */
const LISTED: ReadonlySet<FollowUpGroup> = new Set<FollowUpGroup>(["regles", "rien", "sans_objet"]);

/** Every identifier that can be followed, each once, in the parts of `ecarts suivi`; none is left out. */
export function followedView({ referentiel, followed, date }: Evaluation): FollowedAnnexView {
  return {
    chapeau: followUpHeading(followed, date),
    groupes: codesOf(FOLLOW_UP_GROUPS).flatMap((group) => {
      const own = followed.filter((one) => one.group === group);
      return own.length === 0 ? [] : [groupView(group, own, referentiel.id)];
    }),
  };
}

function groupView(group: FollowUpGroup, own: readonly Followed[], referentiel: string): FollowedGroupView {
  const isListed = LISTED.has(group);
  return {
    titre: FOLLOW_UP_GROUPS[group],
    decompte: `${capital(kindCounts(own))} : ${stateCounts(own)}.`,
    lignes: isListed
      ? []
      : own.map((one) => ({
          id: one.id,
          libelle: capital(one.label.replaceAll(/\s+/g, " ")),
          etat: standingWords(one, referentiel),
        })),
    listes: isListed ? lists(own) : [],
  };
}

/** « 490 engagements, rien de saisi », and which. */
function lists(own: readonly Followed[]): FollowedGroupView["listes"] {
  return groupsBy(own, ({ kind, state }) => `${kind} ${state}`).flatMap((members) => {
    const [first] = members;
    const ids = members.map(({ id }) => id);
    return first ? [{ titre: `${capital(kindCounts(members))}, ${FOLLOW_UP_STATES[first.state]}`, ids }] : [];
  });
}

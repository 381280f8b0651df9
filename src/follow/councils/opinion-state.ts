import { monthAfter } from "../../kernel/dates.ts";
import type { FollowContext } from "../context.ts";
import type { Council, CouncilOpinion, OpinionWord } from "../tables/council-opinions.ts";

/** Where the consultation of a council stands on a day, with what users read. */
export const OPINION_STATES = {
  a_transmettre: "rien ne lui a encore été transmis",
  en_cours: "réponse attendue",
  repute_favorable: "avis réputé favorable, faute de réponse",
  rendu: "avis rendu",
  aucun_conseil: "aucun conseil n’est constitué",
} as const;

export type OpinionState = keyof typeof OPINION_STATES;

/** The opinion of a council as it is known on a day. */
export interface KnownOpinion {
  readonly council: Council;
  /** Code of the commune or of the QPV; null of another signatory. */
  readonly territory: string | null;
  /** Of another signatory. */
  readonly organisation: string | null;
  readonly state: OpinionState;
  readonly sentOn: string | null;
  /** The last day on which silence is not yet an opinion; null when nothing was sent. */
  readonly until: string | null;
  readonly receivedOn: string | null;
  readonly opinion: OpinionWord | null;
  /** The name of the file of what it sent. */
  readonly contribution: string | null;
  /** What the report makes of it. */
  readonly followed: string | null;
  /** Of a commune: whether it received the DSU in the year; null when nothing says. */
  readonly hasGrant: boolean | null;
  readonly address: string;
}

/** Whether what a council answered calls for an answer. */
export const isObserved = ({ opinion }: Pick<KnownOpinion, "opinion">): boolean =>
  opinion === "reserves" || opinion === "defavorable" || opinion === "observations";

/** The opinions on the report of the year that is followed, as they are known on the day. */
export function opinionsOfYear({ records, year, day }: FollowContext): KnownOpinion[] {
  return records.opinions.filter((line) => line.year === year).map((line) => knownOpinion(line, day));
}

/** What a line says on a day: what is dated after it has not happened yet. A month of silence is a favourable opinion. */
export function knownOpinion(line: CouncilOpinion, day: string): KnownOpinion {
  const by = (date: string | null) => (date !== null && date <= day ? date : null);
  const sentOn = by(line.sentOn);
  const receivedOn = by(line.receivedOn);
  const until = sentOn === null ? null : monthAfter(sentOn);
  const hasAnswered = receivedOn !== null || (line.receivedOn === null && line.opinion !== null);
  return {
    council: line.council,
    territory: line.territory,
    organisation: line.organisation,
    state: line.opinion === "aucun_conseil" ? "aucun_conseil" : stateOf(hasAnswered, until, day),
    sentOn,
    until,
    receivedOn,
    opinion: hasAnswered ? line.opinion : null,
    contribution: hasAnswered ? line.contribution : null,
    followed: line.followed,
    hasGrant: line.hasGrant,
    address: line.address,
  };
}

function stateOf(hasAnswered: boolean, until: string | null, day: string): OpinionState {
  if (hasAnswered) return "rendu";
  if (until === null) return "a_transmettre";
  return day > until ? "repute_favorable" : "en_cours";
}

import {
  isObserved,
  type KnownOpinion,
  OPINION_STATES,
  type OpinionState,
} from "../follow/councils/opinion-state.ts";
import { COUNCILS, OPINION_WORDS } from "../follow/tables/council-opinions.ts";
import { codesOf } from "../kernel/closed-list.ts";
import { capital, counted, frenchDate } from "../kernel/french.ts";

/** How many are in each state, in the singular and the plural, in the order in which they are said. */
const COUNTED: Readonly<Record<OpinionState, readonly [one: string, many: string]>> = {
  rendu: ["avis rendu", "avis rendus"],
  repute_favorable: [
    "réputé favorable, faute de réponse dans le mois",
    "réputés favorables, faute de réponse dans le mois",
  ],
  en_cours: ["réponse attendue", "réponses attendues"],
  a_transmettre: ["conseil à qui rien n’est transmis", "conseils à qui rien n’est transmis"],
  aucun_conseil: ["conseil qui n’est pas constitué", "conseils qui ne sont pas constitués"],
};

/**
 * How many councils answered, and where the others stand.
 *
 * @example
 * opinionCounts([{ state: "rendu" }, { state: "en_cours" }, { state: "en_cours" }])
 * // => "1 avis rendu ; 2 réponses attendues."
 */
export function opinionCounts(opinions: readonly Pick<KnownOpinion, "state">[]): string {
  const states = codesOf(COUNTED).flatMap((wanted) => {
    const count = opinions.filter(({ state }) => state === wanted).length;
    return count === 0 ? [] : counted(count, ...COUNTED[wanted]);
  });
  return `${states.join(" ; ")}.`;
}

/**
 * What an opinion comes to: what was answered, else where the consultation stands.
 *
 * @example
 * opinionCell({ state: "en_cours", opinion: null, until: "2026-03-02" })
 * // => "réponse attendue jusqu’au 2\u00a0mars 2026"
 */
export function opinionCell({
  state,
  opinion,
  until,
}: Pick<KnownOpinion, "state" | "opinion" | "until">): string {
  if (opinion !== null) return OPINION_WORDS[opinion];
  const isAwaited = state === "en_cours" && until !== null;
  return isAwaited ? `${OPINION_STATES[state]} jusqu’au ${frenchDate(until)}` : OPINION_STATES[state];
}

/**
 * The opinion of a council on a line, with its days, and what the report makes of one that calls for an answer.
 *
 * @example
 * opinionWords({ council: "conseil_citoyen", state: "rendu", opinion: "observations", until: null, sentOn: null, receivedOn: null, followed: null }, "Sous-le-Bois")
 * // => "Conseil citoyen, Sous-le-Bois : observations, sans avis ; aucune suite n’est écrite."
 */
export function opinionWords(
  one: Pick<KnownOpinion, "council" | "state" | "opinion" | "until" | "sentOn" | "receivedOn" | "followed">,
  name: string,
): string {
  const { council, sentOn, receivedOn, followed } = one;
  const days = [
    ...(sentOn === null ? [] : [`transmis le ${frenchDate(sentOn)}`]),
    ...(receivedOn === null ? [] : [`reçu le ${frenchDate(receivedOn)}`]),
  ];
  const when = days.length === 0 ? "" : ` (${days.join(", ")})`;
  const none = isObserved(one) ? " ; aucune suite n’est écrite" : "";
  const suite = followed === null ? none : ` ; suite : ${followed.replace(/\.$/, "")}`;
  return `${capital(COUNCILS[council])}, ${name} : ${opinionCell(one)}${when}${suite}.`;
}

import { capital, counted, frenchDate, frenchMoment } from "../kernel/french.ts";
import {
  FOLLOW_UP_STATES,
  type Followed,
  type FollowedKind,
  type FollowedParty,
  KNOWN_FROM,
  type LastRecord,
} from "../referentiel/follow-up/followed.ts";
import { formatAmount } from "./amounts.ts";

/**
 * The latest thing known of an element, with its address: « relevé le 4 novembre 2024 : oui (releves.csv:12) ». Files of the
 * folder of the référentiel bear their name alone.
 *
 * @example
 * lastWords({ from: "releve", date: "2025-06", value: null, address: "referentiels/essai/releves.csv:3" }, "essai")
 * // => "relevé en juin 2025 : inconnu (releves.csv:3)"
 */
export function lastWords({ from, date, value, address }: LastRecord, referentiel: string): string {
  const where = address.replace(`referentiels/${referentiel}/`, "");
  const what = value === undefined ? "" : ` : ${valueWords(value)}`;
  return `${KNOWN_FROM[from]} ${frenchMoment(date)}${what} (${where})`;
}

function valueWords(value: number | boolean | null): string {
  if (value === null) return "inconnu";
  if (typeof value === "number") return formatAmount(value);
  return value ? "oui" : "non";
}

/**
 * By when: the deadline that counts, else the document's own words; undefined when it prints none.
 *
 * @example
 * deadlineWords({ due: null, duePrinted: "premier sem. 2025" })
 * // => "échéance imprimée : « premier sem. 2025 »"
 */
export function deadlineWords({ due, duePrinted }: Pick<Followed, "due" | "duePrinted">): string | undefined {
  if (due !== null) return `échéance ${frenchMoment(due)}`;
  return duePrinted === null ? undefined : `échéance imprimée : « ${duePrinted} »`;
}

/** Where an element stands, by when, who answers for it, what is known of it and of each party: one sentence. */
export function standingWords(followed: Followed, referentiel: string): string {
  const { state, by, last, parties } = followed;
  const said = [
    FOLLOW_UP_STATES[state],
    deadlineWords(followed),
    by ?? undefined,
    last ? lastWords(last, referentiel) : undefined,
    ...(parties ? partyStates(parties) : []),
  ].filter((one) => one !== undefined);
  return capital(`${said.join(" ; ")}.`);
}

/** In which state which parties are, in the order of the document: « tenu pour SIGH, Partenord ». */
function partyStates(parties: readonly FollowedParty[]): string[] {
  const states = [...new Set(parties.map(({ state }) => state))];
  return states.map((state) => {
    const names = parties.filter((one) => one.state === state).map(({ name }) => name);
    return `${FOLLOW_UP_STATES[state]} pour ${names.join(", ")}`;
  });
}

/** How many of a kind, in French. */
const COUNTED: Readonly<Record<FollowedKind, (count: number) => string>> = {
  cible: (count) => counted(count, "cible"),
  engagement: (count) => counted(count, "engagement"),
  suivi: (count) => counted(count, "indicateur de suivi", "indicateurs de suivi"),
  question: (count) => counted(count, "question"),
  releve: (count) => counted(count, "relevé que seule une règle lit", "relevés que seules des règles lisent"),
};

/** How many of each kind: « 2 cibles, 5 engagements ». */
export function kindCounts(all: readonly Pick<Followed, "kind">[]): string {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.map((kind) => COUNTED[kind](all.filter((one) => one.kind === kind).length)).join(", ");
}

/** How many of each state, when they are not all of one: « rien de saisi (3), à venir (1) ». */
export function stateCounts(all: readonly Pick<Followed, "state">[]): string {
  const states = [...new Set(all.map(({ state }) => state))];
  return states
    .map((state) => `${FOLLOW_UP_STATES[state]} (${all.filter((one) => one.state === state).length})`)
    .join(", ");
}

/** What a follow-up is of, and how much of it there is. */
export function followUpHeading(all: readonly Followed[], day: string): string {
  return `Suivi au ${frenchDate(day)} : ${counted(all.length, "identifiant")} (${kindCounts(all)}).`;
}

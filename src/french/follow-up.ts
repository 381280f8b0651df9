import {
  FOLLOW_UP_STATES,
  type Followed,
  type FollowedKind,
  type FollowedParty,
  KNOWN_FROM,
  type LastRecord,
} from "../follow/standing/followed.ts";
import { capital, counted, frenchDate, frenchMoment } from "../kernel/french.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { formatAmount } from "./amounts.ts";
import { tallyOf } from "./tally.ts";

/**
 * The latest thing known of an element, with its address: « relevé le 4 novembre 2024 : oui (releves.csv:12) ». Files of the
 * folder of the référentiel bear their name alone.
 *
 * @example
 * lastWords({ from: "releve", date: "2025-06", value: null, address: "referentiels/essai/releves.csv:3" }, "essai")
 * // => "relevé en juin 2025 : inconnu (releves.csv:3)"
 */
export function lastWords(last: LastRecord, referentiel: string): string {
  return `${recordWords(last)} (${last.address.replace(`referentiels/${referentiel}/`, "")})`;
}

/**
 * The same without its address, for those who have not the files.
 *
 * @example
 * recordWords({ from: "declaration", date: "2025-06", text: "tenu", address: "engagements.csv:3" })
 * // => "déclaré en juin 2025 : tenu"
 */
export function recordWords({ from, date, value, text, part }: LastRecord): string {
  const said = text ?? (value === undefined ? undefined : valueWords(value));
  const of = part === undefined ? "" : ` (${part} seul)`;
  return `${KNOWN_FROM[from]} ${frenchMoment(date)}${of}${said === undefined ? "" : ` : ${said}`}`;
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

/**
 * In which state which parties are, in the order of the document: « tenu pour SIGH, Partenord »; nothing while nobody has said
 * anything, which is said of the whole.
 */
export function partyStates(parties: readonly FollowedParty[]): string[] {
  const states = [...new Set(parties.map(({ state }) => state))];
  if (states.length === 1 && states[0] === "rien") return [];
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
  instance: (count) => counted(count, "instance"),
  exigence: (count) => counted(count, "exigence"),
  releve: (count) => counted(count, "relevé que seule une règle lit", "relevés que seules des règles lisent"),
};

/** How many of each kind: « 2 cibles, 5 engagements ». */
export function kindCounts(all: readonly Pick<Followed, "kind">[]): string {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.map((kind) => COUNTED[kind](all.filter((one) => one.kind === kind).length)).join(", ");
}

/** How many of each state, when they are not all of one: « rien de saisi (3), à venir (1) ». */
export function stateCounts(all: readonly Pick<Followed, "state">[]): string {
  return tallyOf(
    FOLLOW_UP_STATES,
    all.map(({ state }) => state),
  );
}

/** What a follow-up is of, and how much of it there is. */
export function followUpHeading(all: readonly Followed[], day: string): string {
  return `Suivi au ${frenchDate(day)} : ${counted(all.length, "identifiant")} (${kindCounts(all)}).`;
}

/**
 * What is made up in a played year, to be printed wherever it is shown; nothing for a contract.
 *
 * @example
 * playedLines({ played: { of: "essai", warning: "Les actions sont inventées." } })
 * // => ["Année jouée, ce n’est le suivi d’aucun contrat. Les actions sont inventées."]
 * @example
 * playedLines({})
 * // => []
 */
export function playedLines({ played }: Pick<Referentiel, "played">): string[] {
  return played === undefined ? [] : [`Année jouée, ce n’est le suivi d’aucun contrat. ${played.warning}`];
}

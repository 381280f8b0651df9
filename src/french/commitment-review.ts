import type { ReviewClass } from "../follow/commitments/review-class.ts";
import type { Followed, FollowedParty } from "../follow/standing/followed.ts";
import { capital, counted, frenchDate, frenchMoment } from "../kernel/french.ts";
import { partyStates, recordWords } from "./follow-up.ts";

/** How many commitments, of how many who promise, on which day. */
export function reviewHeading(all: readonly Pick<Followed, "by">[], day: string): string {
  if (all.length === 0) return `Aucun engagement n’est écrit dans ce référentiel, au ${frenchDate(day)}.`;
  const promisers = new Set(all.map(({ by }) => by)).size;
  return `${counted(all.length, "engagement")} du contrat, ${counted(promisers, "signataire ou groupe de signataires", "signataires ou groupes de signataires")}, au ${frenchDate(day)}.`;
}

/** What is said of a contract of which nobody has entered anything. */
export const NOTHING_ENTERED =
  "Aucun suivi n’est encore saisi : ce document dit ce qui est promis, par qui et pour quand. Une date passée sans réponse n’est pas un engagement non tenu.";

/**
 * By when something was promised, for a column of deadlines: the date that counts, else the document's own words.
 *
 * @example
 * promisedFor({ due: "2025", duePrinted: "premier sem. 2025" })
 * // => "En 2025"
 * @example
 * promisedFor({ due: null, duePrinted: "dès 2024" })
 * // => "« dès 2024 »"
 */
export function promisedFor({ due, duePrinted }: Pick<Followed, "due" | "duePrinted">): string {
  if (due !== null) return capital(frenchMoment(due).replace(/^le /, ""));
  return duePrinted === null ? "Sans date" : `« ${duePrinted} »`;
}

/** The document's own words for a deadline, where a date stands in their place; empty where they say nothing more. */
export function printedDeadline({ due, duePrinted }: Pick<Followed, "due" | "duePrinted">): string {
  if (due === null || duePrinted === null) return "";
  return duePrinted.includes(frenchMoment(due).replace(/^(?:le|en) /, "")) ? "" : `« ${duePrinted} »`;
}

/** What a party said beside the state of a commitment. */
export interface Said {
  readonly outlook: string | null;
  readonly proof: string | null;
}

/**
 * What shows where a commitment stands: the latest thing known of it, what establishes it, what is to follow; of several parties,
 * who stands where. Empty while nothing is known.
 */
export function proofWords({ last, parties }: Pick<Followed, "last" | "parties">, said?: Said): string {
  const { proof = null, outlook = null } = said ?? {};
  const parts = [
    ...(last ? [capital(recordWords(last))] : []),
    ...(proof === null ? [] : [proof]),
    ...(parties && parties.length > 0 ? partyStates(parties).map(capital) : []),
    ...(outlook === null ? [] : [`Suite : ${outlook}`]),
  ];
  return parts.map((part) => `${part.replace(/\.$/, "")}.`).join(" ");
}

/** What is missing for a committee to close the matter, or to decide of it; empty when nothing is. */
export function missingWords({ state, due, parties }: Pick<Followed, "state" | "due" | "parties">): string {
  if (parties && state !== "sans_objet") return missingParties(parties);
  return state === "non_tenu" && due === null ? "La suite est à décider." : (MISSING[state] ?? "");
}

const MISSING: Readonly<Partial<Record<Followed["state"], string>>> = {
  non_tenu: "L’échéance est passée : nouvelle date, ou abandon, à décider.",
  abandonne: "Abandonné : la suite est à décider.",
  hors_delai: "Tenu après l’échéance : les suites sont à décider.",
  en_retard: "En retard sur ce que la date demande : à expliquer.",
  echue: "Réponse à demander.",
  sous_30_jours: "Réponse attendue.",
  dans_l_annee: "Réponse attendue.",
  reporte: "Nouvelle date à fixer.",
  non_commence: "Pas commencé : calendrier à demander.",
  inconnu: "Réponse à préciser.",
};

/** Those of several who have neither held it nor held it too late; nothing while nobody has said anything. */
function missingParties(parties: readonly FollowedParty[]): string {
  const open = parties.filter(({ state }) => state !== "tenu" && state !== "hors_delai");
  if (open.length === 0 || parties.every(({ state }) => state === "rien")) return "";
  return open.length === parties.length
    ? "Aucun de ceux qu’il lie ne l’a encore tenu."
    : `Reste à tenir par ${open.length > MOST_NAMED ? counted(open.length, "signataire") : open.map(({ name }) => name).join(", ")}.`;
}

/** Beyond, who they are is said with where each stands. */
const MOST_NAMED = 3;

/** How many are in each class, for a line under the name of who promises; classes that none is in are left out. */
export function classCounts(counts: readonly (readonly [ReviewClass, number])[]): string {
  const said = counts.filter(([, count]) => count > 0).map(([one, count]) => IN_CLASS[one](count));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return `${counted(total, "engagement")} : ${said.join(", ")}.`;
}

const IN_CLASS: Readonly<Record<ReviewClass, (count: number) => string>> = {
  retard: (count) => `${count} en retard ou non ${count < 2 ? "tenu" : "tenus"}`,
  sans_reponse: (count) => `${count} sans réponse depuis l’échéance`,
  bientot: (count) => `${count} ${count < 2 ? "dû" : "dus"} d’ici la fin de l’année`,
  en_cours: (count) => `${count} en cours`,
  tenu: (count) => `${count} ${count < 2 ? "tenu" : "tenus"}`,
  plus_tard: (count) => `${count} ${count < 2 ? "dû" : "dus"} plus tard`,
  rien: (count) => `${count} sans échéance datée ni réponse`,
  sans_objet: (count) => `${count} sans objet`,
};

import { codesOf } from "../../kernel/closed-list.ts";
import { compareText } from "../../kernel/text.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import type { PublishedSource } from "../../referentiel/targets/published-measures.ts";
import type { Source } from "../../referentiel/tree.ts";
import type { FollowContext } from "../context.ts";

/** What can be followed in a référentiel, with what users read. */
export const FOLLOWED_KINDS = {
  cible: "cible",
  engagement: "engagement",
  suivi: "indicateur de suivi",
  question: "question",
  releve: "relevé lu par une règle",
  instance: "instance",
  exigence: "exigence du suivi",
} as const;

export type FollowedKind = keyof typeof FOLLOWED_KINDS;

/**
 * Where something stands on a day, with what users read: what wants attention first. Nobody having entered anything is never
 * the same as not done: a deadline that is past without a line is `echue`, and only a line that says so makes `non_tenu`.
 */
export const FOLLOW_UP_STATES = {
  non_tenu: "non tenu",
  abandonne: "abandonné",
  hors_delai: "hors délai",
  en_retard: "en retard sur la trajectoire",
  echue: "échue, aucun relevé depuis",
  sous_30_jours: "dû sous 30 jours",
  dans_l_annee: "dû dans l’année",
  reporte: "reporté",
  non_commence: "non commencé",
  inconnu: "relevé, réponse inconnue",
  releve: "relevé",
  partiel: "tenu pour une partie seulement",
  commence: "en cours",
  en_cours: "en bonne voie",
  tenu: "tenu",
  apprecie: "apprécié",
  par_regle: "répondu par une règle",
  parametre: "lu par les contrôles du suivi",
  ouvert: "laissé ouvert par le document",
  a_venir: "à venir",
  rien: "rien de saisi",
  sans_objet: "sans objet",
} as const;

export type FollowUpState = keyof typeof FOLLOW_UP_STATES;

/** The states of what is due or late. */
const PRESSING: ReadonlySet<FollowUpState> = new Set<FollowUpState>([
  "non_tenu",
  "abandonne",
  "hors_delai",
  "en_retard",
  "echue",
  "sous_30_jours",
  "dans_l_annee",
]);

/** The parts in which the follow-up is read, in this order, with their headings. */
export const FOLLOW_UP_GROUPS = {
  echeances: "Échéances : non tenues, échues, ou dues d’ici la fin de l’année",
  annee: "Relevé, publié ou imprimé dans l’année",
  avant: "Relevé, publié ou imprimé plus tôt, rien dans l’année",
  regles: "Questions auxquelles répond une règle, exigences ouvertes ou réglages du suivi",
  rien: "Rien de saisi",
  sans_objet: "Sans objet à cette date",
} as const;

export type FollowUpGroup = keyof typeof FOLLOW_UP_GROUPS;

/** Where what is known comes from, with what users read: a line of the follow-up, or something else. */
export const KNOWN_FROM = {
  releve: "relevé",
  declaration: "déclaré",
  reunion: "réunion tenue",
  tableau: "tableau de suivi",
  appreciation: "appréciation",
  opinion: "opinion d’habitants",
  publie: "chiffre publié",
  imprime: "valeur imprimée par le document",
} as const;

/** The latest thing that is known of an element. */
export interface LastRecord {
  readonly from: keyof typeof KNOWN_FROM;
  /** AAAA, AAAA-MM or AAAA-MM-JJ. */
  readonly date: string;
  /** In the unit of what it measures; null when it was asked and is unknown; absent for what people said. */
  readonly value?: number | boolean | null | undefined;
  /** What was recorded in words: shown in the place of the value. */
  readonly text?: string | undefined;
  /** The QPV, commune or partner that it is of, when it is not of the whole contract. */
  readonly part?: string | undefined;
  /** `file:line`; the file alone for an appreciation. */
  readonly address: string;
}

/** What one of several parties did of what is asked of each. */
export interface FollowedParty {
  readonly id: string;
  /** An institution or a role; never a person's name. */
  readonly name: string;
  readonly state: FollowUpState;
  readonly last: LastRecord | null;
}

/** One identifier of a référentiel, with where it stands on a day. */
export interface Followed {
  /** As releves.csv writes it: « etat-nord/C-N24-1 » for a target that a contract takes over. */
  readonly id: string;
  readonly kind: FollowedKind;
  readonly label: string;
  /** Who answers for it: an institution or a role, never a person; null when the document names none. */
  readonly by: string | null;
  /** The deadline that counts on the day: AAAA, AAAA-MM or AAAA-MM-JJ; null when none is known. */
  readonly due: string | null;
  /** The document's own words for it. */
  readonly duePrinted: string | null;
  readonly state: FollowUpState;
  readonly group: FollowUpGroup;
  readonly last: LastRecord | null;
  /** One per party when each must answer; null when it binds as a whole. */
  readonly parties: readonly FollowedParty[] | null;
  /** Where the document writes it; null for a name that only a rule gives. */
  readonly source: Source | null;
}

/** What a contract is followed in. */
export interface FollowUpContext {
  readonly referentiel: Referentiel;
  /** The shared référentiels that it takes over. */
  readonly adopted: readonly Referentiel[];
  readonly workspace: PublishedSource;
  /** AAAA-MM-JJ; what is dated after it is not known yet. */
  readonly day: string;
  /** What partners entered in the tables of the follow-up, and whom its rules name; absent when there is none. */
  readonly follow?: FollowContext | undefined;
}

/** What an element says of itself, before it is known in which part it is read. */
export type Told = Omit<Followed, "group" | "duePrinted" | "parties"> &
  Partial<Pick<Followed, "duePrinted" | "parties">>;

/** The state that wants attention first. */
export function firstState(states: readonly FollowUpState[]): FollowUpState {
  return codesOf(FOLLOW_UP_STATES).find((state) => states.includes(state)) ?? "rien";
}

/**
 * Where something stands that each of several must do: held when each holds it; else that of the others which wants attention
 * first, or that only some hold it. One's yes is never all's.
 *
 * @example
 * stateOfEach(["tenu", "rien"])
 * // => "partiel"
 * @example
 * stateOfEach(["tenu", "echue"])
 * // => "echue"
 */
export function stateOfEach(states: readonly FollowUpState[]): FollowUpState {
  const others = states.filter((state) => state !== "tenu");
  if (others.length === states.length) return firstState(states);
  const first = firstState(others);
  if (others.length === 0) return "tenu";
  return PRESSING.has(first) ? first : "partiel";
}

/**
 * The part in which something is read: what is due or late, then by the year of the latest thing known of it.
 *
 * @example
 * groupOf("releve", { from: "releve", date: "2025-06", value: 3, address: "releves.csv:2" }, "2026")
 * // => "avant"
 * @example
 * groupOf("tenu", null, "2026")
 * // => "regles"
 */
export function groupOf(state: FollowUpState, last: LastRecord | null, year: string): FollowUpGroup {
  if (state === "sans_objet") return "sans_objet";
  if (PRESSING.has(state)) return "echeances";
  if (last) return last.date.startsWith(year) ? "annee" : "avant";
  return state === "rien" || state === "a_venir" ? "rien" : "regles";
}

/** By state, what wants attention first; then by deadline, those without one last. */
export function pressingFirst(all: readonly Followed[]): Followed[] {
  const ranks = codesOf(FOLLOW_UP_STATES);
  const rank = ({ state }: Followed) => ranks.indexOf(state);
  return all.toSorted(
    (left, right) => rank(left) - rank(right) || compareText(left.due ?? "9999", right.due ?? "9999"),
  );
}

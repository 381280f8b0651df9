import { counted, frenchMoment } from "../kernel/french.ts";
import { COHERENCE_CHECKS, type CoherenceCheck, type CoherenceResult } from "../referentiel/coherence.ts";
import type { Commitment } from "../referentiel/commitments.ts";

/** Who commits, by when, under whose lead: « Ville de Lens ; en 2027 ; pilote : non désigné ». */
export function commitmentWords({
  by,
  commune,
  lead,
  due,
  duePrinted,
}: Pick<Commitment, "by" | "commune" | "lead" | "due" | "duePrinted">): string {
  const when = due === undefined ? (duePrinted ?? "sans échéance imprimée") : frenchMoment(due);
  const who = commune === undefined || by.includes(commune) ? by : `${by}, ${commune}`;
  return `${who} ; ${when} ; pilote : ${leadWords(lead)}`;
}

/** Who answers for a target, a commitment or a project: a role or an institution, or that the document names none. */
export const leadWords = (lead: string | undefined): string => lead ?? "non désigné";

/** How many communes commit to something. */
export const communesWords = (communes: number): string =>
  counted(communes, "commune s’engage", "communes s’engagent");

/** What is said when a check finds all that it looks at: then it tells none of them from the others. */
const NONE_NAMED: Readonly<Partial<Record<CoherenceCheck, string>>> = {
  engagement_sans_pilote: "engagements avec un pilote désigné : les documents n’en nomment aucun",
  phare_sans_pilote: "projets phares avec un pilote désigné : les documents n’en nomment aucun",
  question_sans_critere: "questions avec un critère d’évaluation : les documents n’en impriment aucun",
  cible_sans_releve: "cibles avec un relevé : le suivi n’en a aucun",
  cible_sans_echeance: "cibles avec une échéance imprimée : les documents n’en impriment aucune",
  cible_sans_depart:
    "cibles, parmi celles qui demandent une valeur de départ, avec une valeur observée et datée : les documents n’en impriment aucune",
  cible_sans_grandeur: "cibles avec une valeur visée : les documents n’en impriment aucune",
};

/**
 * What a check of the référentiel found: how many of how many, in which words, and which. When it finds all of them, it
 * says that the documents (or the follow-up) have none, and names none.
 *
 * @example
 * coherenceWords({ check: "cible_echue", found: [{ id: "C-1", label: "Crèches" }], total: 3 }).count
 * // => "1 sur 3"
 */
export function coherenceWords({ check, found, total }: CoherenceResult): CoherenceText {
  const none = found.length === total ? NONE_NAMED[check] : undefined;
  if (none !== undefined) return { count: `0 sur ${total}`, text: none, ids: [] };
  return {
    count: `${found.length} sur ${total}`,
    text: COHERENCE_CHECKS[check],
    ids: found.map(({ id }) => id),
  };
}

/** A check in words, with the identifiers of what it found. */
export interface CoherenceText {
  readonly count: string;
  readonly text: string;
  readonly ids: readonly string[];
}

/** The first names of a list, and how many others there are. */
export function firstOf(names: readonly string[], most: number): string {
  const rest = names.length - most;
  const named = names.slice(0, most).join(", ");
  return rest > 0 ? `${named} et ${counted(rest, "autre")}` : named;
}

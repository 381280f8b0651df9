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

/**
 * What is said when a check finds none, or all, of what it looks at: « 0 sur 2 cibles sans aucun relevé » is read as its
 * contrary. After « : », why there is none of them.
 */
const PRESENT: Readonly<Partial<Record<CoherenceCheck, readonly [words: string, none?: string]>>> = {
  objectif_vide: ["objectifs avec un indicateur, une cible ou un engagement"],
  engagement_sans_pilote: ["engagements avec un pilote désigné", "les documents n’en nomment aucun"],
  phare_sans_pilote: ["projets phares avec un pilote désigné", "les documents n’en nomment aucun"],
  question_sans_critere: ["questions avec un critère d’évaluation", "les documents n’en impriment aucun"],
  cible_sans_releve: ["cibles avec un relevé", "le suivi n’en a aucun"],
  cible_sans_echeance: ["cibles avec une échéance imprimée", "les documents n’en impriment aucune"],
  cible_sans_depart: [
    "cibles, parmi celles qui demandent une valeur de départ, avec une valeur observée et datée",
    "les documents n’en impriment aucune",
  ],
  cible_sans_grandeur: ["cibles avec une valeur visée", "les documents n’en impriment aucune"],
};

/**
 * What a check of the référentiel found: how many of how many, in which words, and which. When it finds none or all of them,
 * those that have the thing are counted (of none, the documents or the follow-up have none), and nobody is named.
 *
 * @example
 * coherenceWords({ check: "cible_sans_releve", found: [{ id: "C-1", label: "Crèches" }], total: 3 })
 * // => { count: "1 sur 3", text: "cibles sans aucun relevé", ids: ["C-1"] }
 * @example
 * coherenceWords({ check: "cible_sans_releve", found: [], total: 2 })
 * // => { count: "2 sur 2", text: "cibles avec un relevé", ids: [] }
 */
export function coherenceWords({ check, found, total }: CoherenceResult): CoherenceText {
  const [present, none] = PRESENT[check] ?? [];
  if (present !== undefined && found.length === 0)
    return { count: `${total} sur ${total}`, text: present, ids: [] };
  if (none !== undefined && found.length === total)
    return { count: `0 sur ${total}`, text: `${present} : ${none}`, ids: [] };
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

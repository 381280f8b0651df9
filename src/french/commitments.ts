import { counted, frenchMoment } from "../kernel/french.ts";
import { COHERENCE_CHECKS, type CoherenceResult } from "../referentiel/coherence.ts";
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

/** What a check of the référentiel found: how many of how many, and in which words. */
export function coherenceWords({ check, found, total }: CoherenceResult) {
  return { count: `${found.length} sur ${total}`, text: COHERENCE_CHECKS[check] };
}

/** The first names of a list, and how many others there are. */
export function firstOf(names: readonly string[], most: number): string {
  const rest = names.length - most;
  const named = names.slice(0, most).join(", ");
  return rest > 0 ? `${named} et ${counted(rest, "autre")}` : named;
}

import type { FormCell, FormOfYear, FormRow } from "../follow/form/form-year.ts";
import type { ChosenObject, SlotOfYear } from "../follow/programme/programme-year.ts";
import { capital, counted, frenchMoment } from "../kernel/french.ts";
import { CRITERIA } from "../referentiel/tree.ts";
import { partialWords } from "./follow-money.ts";

/** How a cell of the form is read: said, bound by signing, or not known. */
export function formCell({ answer, isBound }: Pick<FormCell, "answer" | "isBound">): string {
  if (answer === null) return "?";
  if (isBound) return "(oui)";
  return answer ? "oui" : "non";
}

/** What the marks of the form mean, said once under it. */
export const FORM_NOTE =
  "« (oui) » : signataire obligatoire, engagé de fait, qui n’a rien précisé ; « ? » : rien n’est connu.";

/** How many answers are known, of how many. */
export function formCounts({ items, signatories }: FormOfYear): string {
  const all = items.length * signatories.length;
  const open = signatories.reduce((sum, row) => sum + row.open, 0);
  return `${counted(signatories.length, "organisme")}, ${counted(items.length, "rubrique")} : ${counted(all - open, "réponse connue", "réponses connues")} sur ${all}.`;
}

/** What a signatory is known to commit to. */
export const formRowWords = ({ yes, open, cells }: FormRow): string =>
  `${yes} oui, ${cells.length - yes - open} non, ${counted(open, "inconnue")}`;

/** Whether as much was chosen as the contract proposes. */
export function slotWords({ label, chosen, timesAYear, isMet }: SlotOfYear): string {
  if (isMet === null) return `${label} : rien de saisi.`;
  return `${label} : ${chosen} sur ${timesAYear}.`;
}

/** What was chosen, on which criteria, by whom and when. */
export function chosenWords(
  { label, criteria, decidedOn, body, reason }: ChosenObject,
  nameOf: (code: string) => string,
): string {
  const decided = [
    ...(criteria.length > 0
      ? [`critères : ${criteria.map((code) => CRITERIA[code] ?? code).join(", ")}`]
      : []),
    ...(decidedOn === null && body === null
      ? ["date de la décision inconnue"]
      : [
          ["décidé", decidedOn && frenchMoment(decidedOn), body && `par ${nameOf(body)}`]
            .filter(Boolean)
            .join(" "),
        ]),
    ...(reason === null ? [] : [reason]),
  ];
  return `${capital(label)} : ${decided.join(" ; ")}.`;
}

/** What the follow-up holds of it: what evaluates it, who serves it, with which money. */
export function chosenMeansWords({
  questions,
  targets,
  commitments,
  actions,
  specific,
  ordinary,
}: ChosenObject): string {
  const counts = [
    counted(questions.length, "question"),
    counted(targets.length, "cible"),
    counted(commitments.length, "engagement"),
    counted(actions.length, "action"),
  ];
  const money =
    actions.length === 0
      ? ""
      : ` Accordé : ${partialWords(specific)} de crédits spécifiques ; droit commun : ${partialWords(ordinary)}.`;
  return `${counts.join(", ")}.${money}`;
}

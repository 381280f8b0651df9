import { CLAIM_VERDICTS, type ClaimVerdict } from "../referentiel/claims/claim.ts";
import { STATUSES, type Status } from "../referentiel/rules/rule.ts";

/** What explains that a verdict is not what it was, with what users read. */
export const CHANGE_CAUSES = {
  chiffres: "les chiffres ne sont plus les mêmes",
  seuil: "un seuil n’est plus le même",
  regle: "la règle n’est plus la même",
  definition: "sa définition n’est plus la même",
  appreciation: "une appréciation ou une correction a changé",
  jour: "le jour de l’évaluation n’est plus le même",
  programme: "le programme n’est plus le même",
  nouveau: "nouveau dans le référentiel",
  disparu: "n’est plus dans le référentiel",
} as const;

export type ChangeCause = keyof typeof CHANGE_CAUSES;

/** A verdict before and after, null when there was none or there is none any more. */
interface Changed {
  readonly kind: "constat" | "cible" | "controle";
  readonly before: string | null;
  readonly after: string | null;
  readonly causes: readonly ChangeCause[];
}

/** A verdict before, after, and why it is not the same. A status of a newer version than this one is as it is written. */
export function changeWords({ kind, before, after, causes }: Changed) {
  const words = (status: string | null): string => {
    if (status === null) return "Absent";
    const known = kind === "controle" ? CLAIM_VERDICTS[status as ClaimVerdict] : STATUSES[status as Status];
    return known ?? status;
  };
  return {
    before: words(before),
    after: words(after),
    causes: causes.map((cause) => CHANGE_CAUSES[cause]).join(" ; "),
  };
}

/** That no verdict differs, and that nothing read does when it is so. */
export function noChangeSentence(sameInputs: boolean): string {
  return `Aucun verdict n’est différent${sameInputs ? " ; les données lues sont les mêmes" : ""}.`;
}

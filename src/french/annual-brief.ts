import type { UnsentCouncil } from "../follow/councils/consultation.ts";
import { counted } from "../kernel/french.ts";
import { type AnnualFact, annualWhy, receivedWords } from "./annual-report.ts";
import { agreed } from "./tally.ts";

/** More councils or communes than this are counted, not named. */
const NAMED = 6;

const IN_ANNEX = "Leurs noms sont en annexe.";

/**
 * What is missing of an annual report, for a committee, which needs no file and no column: councils and communes counted when they are
 * many. Where to write it stands in the annex.
 *
 * @example
 * annualBrief({ kind: "annexes_sans_objet" })
 * // => "Aucun conseil n’a rien envoyé."
 */
export function annualBrief(fact: AnnualFact): string {
  switch (fact.kind) {
    case "texte_absent":
      return fact.isOptional ? "Facultatif : aucun texte." : "Texte à écrire.";
    case "constats_absent":
      return "Aucun constat, aucune cible n’a de verdict.";
    case "actions_absent":
      return `Aucun texte, aucune action de ${fact.year} saisie dans le suivi.`;
    case "dsu_absent":
      return `Texte à écrire : ${receivedWords(fact.communes)} la DSU.`;
    case "dsu_inconnu_absent":
      return unknownGrantBrief(fact);
    case "consultation_absent":
      return unconsultedBrief(fact);
    case "annexes_absent":
      return `À joindre au rapport : ce qu’a envoyé ${fact.names.join(", ")}.`;
    case "suites_absent":
      return `Suite à dire, pour : ${fact.names.join(", ")}.`;
    default:
      return annualWhy(fact);
  }
}

function unknownGrantBrief({ communes, year }: Extract<AnnualFact, { kind: "dsu_inconnu_absent" }>): string {
  const question = `Dire si ${agreed(communes.length, "elle a", "elles ont")} reçu la DSU en ${year}`;
  return communes.length > NAMED
    ? `${question} : ${counted(communes.length, "commune")}. ${IN_ANNEX}`
    : `${question} : ${communes.join(", ")}.`;
}

function unconsultedBrief(fact: Extract<AnnualFact, { kind: "consultation_absent" }>): string {
  const { unsent, awaited } = fact;
  if (unsent.length + awaited.length <= NAMED) return annualWhy(fact);
  const of = (council: UnsentCouncil["council"]) => unsent.filter((one) => one.council === council).length;
  const [towns, citizens] = [of("conseil_municipal"), of("conseil_citoyen")];
  const counts = [
    ...(towns > 0 ? [counted(towns, "conseil municipal", "conseils municipaux")] : []),
    ...(citizens > 0 ? [counted(citizens, "conseil citoyen", "conseils citoyens")] : []),
  ];
  const sentences = [
    ...(counts.length > 0 ? [`Projet à transmettre à ${counts.join(" et ")}.`] : []),
    ...(awaited.length > 0 ? [`Réponse attendue de ${counted(awaited.length, "conseil")}.`] : []),
  ];
  return `${sentences.join(" ")} ${IN_ANNEX}`;
}

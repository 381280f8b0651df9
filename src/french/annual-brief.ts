import type { UnsentCouncil } from "../follow/councils/consultation.ts";
import { counted } from "../kernel/french.ts";
import { type AnnualFact, annualWhy, awaitedWords, receivedWords } from "./annual-report.ts";
import { agreed } from "./tally.ts";

/** More councils or communes than this are counted, not named. */
const NAMED = 6;

const IN_ANNEX = "Leurs noms sont en annexe.";

/** Names under what they are. */
export interface NamedList {
  readonly title: string;
  readonly names: readonly string[];
}

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

/**
 * The councils or communes that the few words count: none where they name them.
 *
 * @example
 * annualLists({ kind: "annexes_sans_objet" })
 * // => []
 */
export function annualLists(fact: AnnualFact): readonly NamedList[] {
  if (fact.kind === "dsu_inconnu_absent" && fact.communes.length > NAMED)
    return [
      { title: `Communes dont il faut dire si elles ont reçu la DSU en ${fact.year}`, names: fact.communes },
    ];
  if (fact.kind !== "consultation_absent" || fact.unsent.length + fact.awaited.length <= NAMED) return [];
  const { unsent, awaited } = fact;
  const of = (council: UnsentCouncil["council"]): readonly string[] =>
    unsent.filter((one) => one.council === council).map(({ name }) => name);
  return [
    { title: "Conseils municipaux à qui transmettre le projet", names: of("conseil_municipal") },
    { title: "Conseils citoyens à qui transmettre le projet", names: of("conseil_citoyen") },
    { title: "Conseils dont une réponse est attendue", names: awaited.map(awaitedWords) },
  ].filter(({ names }) => names.length > 0);
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

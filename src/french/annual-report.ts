import type { UnsentCouncil } from "../follow/councils/consultation.ts";
import { capital, counted, frenchDate } from "../kernel/french.ts";
import { groupsBy } from "../kernel/groups.ts";
import { listWords } from "./quarter-head.ts";

/** What is known of something that is asked of the annual report; `_absent` when it is missing. */
export type AnnualFact =
  | { readonly kind: "texte"; readonly path: string }
  | { readonly kind: "texte_absent"; readonly path: string; readonly isOptional: boolean }
  | { readonly kind: "ecarts" | "constats"; readonly count: number }
  | { readonly kind: "ecarts_absent" | "constats_absent" }
  | {
      readonly kind: "actions";
      readonly path: string | undefined;
      readonly count: number;
      readonly year: number;
    }
  | { readonly kind: "actions_absent"; readonly path: string; readonly year: number }
  | { readonly kind: "dsu_absent"; readonly path: string; readonly communes: readonly string[] }
  | { readonly kind: "dsu_inconnu_absent"; readonly communes: readonly string[]; readonly year: number }
  | { readonly kind: "dsu_sans_objet"; readonly year: number }
  | { readonly kind: "consultation_sans_objet" }
  | { readonly kind: "consultation"; readonly answered: number; readonly silent: number }
  | {
      readonly kind: "consultation_absent";
      readonly unsent: readonly UnsentCouncil[];
      readonly awaited: readonly { readonly name: string; readonly until: string }[];
    }
  | { readonly kind: "annexes"; readonly count: number }
  | { readonly kind: "annexes_absent"; readonly names: readonly string[] }
  | { readonly kind: "annexes_sans_objet" | "suites_sans_objet" }
  | { readonly kind: "suites"; readonly count: number }
  | { readonly kind: "suites_absent"; readonly path: string; readonly names: readonly string[] };

/**
 * Why something that is asked of the annual report is there, is missing, or is not to be asked: one sentence or two.
 *
 * @example
 * annualWhy({ kind: "texte_absent", path: "referentiels/x/textes/dsu.md", isOptional: false })
 * // => "À écrire dans referentiels/x/textes/dsu.md."
 * @example
 * annualWhy({ kind: "consultation", answered: 2, silent: 1 })
 * // => "2 avis rendus ; 1 réputé favorable, faute de réponse dans le mois."
 */
export function annualWhy(fact: AnnualFact): string {
  switch (fact.kind) {
    case "texte":
      return `Écrit dans ${fact.path}.`;
    case "texte_absent":
      return fact.isOptional
        ? `Facultatif : rien n’est écrit dans ${fact.path}.`
        : `À écrire dans ${fact.path}.`;
    case "ecarts":
      return `${counted(fact.count, "indicateur a un écart", "indicateurs ont un écart")} mesuré à deux dates.`;
    case "ecarts_absent":
      return "Aucun indicateur n’a d’écart mesuré à deux dates : rien ne dit une évolution.";
    case "constats":
      return `${counted(fact.count, "constat ou cible a", "constats et cibles ont")} un verdict.`;
    case "constats_absent":
      return "Aucun constat, aucune cible n’a de verdict : saisir les relevés des cibles, ou donner une règle aux questions.";
    case "actions":
      return actionsWhy(fact);
    case "actions_absent":
      return `À écrire dans ${fact.path}, ou saisir les actions de ${fact.year} dans le classeur de suivi.`;
    case "dsu_absent":
    case "dsu_inconnu_absent":
    case "dsu_sans_objet":
      return grantWhy(fact);
    case "consultation":
    case "consultation_absent":
    case "consultation_sans_objet":
      return councilsWhy(fact);
    case "annexes":
      return `${counted(fact.count, "contribution annexée", "contributions annexées")}.`;
    case "annexes_absent":
      return `À ranger dans avis/, et à nommer dans la table « avis » : ce qu’a envoyé ${fact.names.join(", ")}.`;
    case "annexes_sans_objet":
      return "Aucun conseil n’a rien envoyé.";
    case "suites":
      return `La suite est dite ${fact.count > 1 ? `des ${fact.count} avis qui portent` : "de l’avis qui porte"} des observations.`;
    case "suites_absent":
      return `À écrire dans ${fact.path}, ou dans la colonne « suite » de la table « avis », pour : ${fact.names.join(", ")}.`;
    case "suites_sans_objet":
      return "Aucun avis ne porte d’observation.";
  }
}

function grantWhy(fact: Extract<AnnualFact, { kind: `dsu${string}` }>): string {
  switch (fact.kind) {
    case "dsu_absent":
      return `À écrire dans ${fact.path} : ${receivedWords(fact.communes)} la DSU.`;
    case "dsu_inconnu_absent":
      return `Dire dans la table « avis », colonne « dsu », si ces communes ont reçu la DSU en ${fact.year} : ${fact.communes.join(", ")}.`;
    case "dsu_sans_objet":
      return `Aucune commune du contrat n’a reçu la DSU en ${fact.year}.`;
  }
}

function actionsWhy({ path, count, year }: Extract<AnnualFact, { kind: "actions" }>): string {
  const entered = `${counted(count, "action")} de ${year} ${count > 1 ? "saisies" : "saisie"} dans le suivi`;
  if (path === undefined) return `${capital(entered)}.`;
  return count === 0 ? `Écrit dans ${path}.` : `Écrit dans ${path} ; ${entered}.`;
}

/** « Maubeuge et Hautmont ont reçu ». */
export const receivedWords = (communes: readonly string[]): string =>
  `${listWords(communes)} ${communes.length > 1 ? "ont" : "a"} reçu`;

function councilsWhy(fact: Extract<AnnualFact, { kind: `consultation${string}` }>): string {
  switch (fact.kind) {
    case "consultation":
      return consultedWhy(fact.answered, fact.silent);
    case "consultation_absent":
      return unconsultedWhy(fact);
    case "consultation_sans_objet":
      return "Aucun quartier prioritaire : aucun conseil n’est à consulter.";
  }
}

function consultedWhy(answered: number, silent: number): string {
  const given = counted(answered, "avis rendu", "avis rendus");
  if (silent === 0) return `${given}.`;
  return `${given} ; ${silent} ${silent > 1 ? "réputés favorables" : "réputé favorable"}, faute de réponse dans le mois.`;
}

function unconsultedWhy({ unsent, awaited }: Extract<AnnualFact, { kind: "consultation_absent" }>): string {
  const sentences = [
    ...(unsent.length > 0 ? [`Projet à transmettre ${unsentWords(unsent)}.`] : []),
    ...(awaited.length > 0 ? [`Réponse attendue de : ${awaited.map(awaitedWords).join(", ")}.`] : []),
  ];
  return sentences.join(" ");
}

/** Whom an answer is awaited from, and until when. */
export const awaitedWords = ({ name, until }: { readonly name: string; readonly until: string }): string =>
  `${name} jusqu’au ${frenchDate(until)}`;

/** Whom a draft is to be sent to, council by council. */
const ADDRESSED = {
  conseil_municipal: ["au conseil municipal de", "aux conseils municipaux de"],
  conseil_citoyen: ["au conseil citoyen de", "aux conseils citoyens de"],
  autre_signataire: ["à", "à"],
} as const satisfies Record<UnsentCouncil["council"], readonly [string, string]>;

function unsentWords(unsent: readonly UnsentCouncil[]): string {
  const groups = groupsBy(unsent, ({ council }) => council).map((members) => {
    const names = members.map(({ name }) => name).join(", ");
    const [one, many] = ADDRESSED[members[0]?.council ?? "autre_signataire"];
    return `${members.length > 1 ? many : one} : ${names}`;
  });
  return groups.join(" ; ");
}

/**
 * What a report from which something is missing is.
 *
 * @example
 * draftSentence(1)
 * // => "Projet : il manque un élément que le décret demande."
 */
export function draftSentence(missing: number): string {
  return missing === 1
    ? "Projet : il manque un élément que le décret demande."
    : `Projet : il manque ${missing} éléments que le décret demande.`;
}

/** Where an official text was read: « Présentations lues : … ». */
export function readInSentence(
  readIn: readonly { readonly title: string; readonly date?: string | undefined }[],
): string {
  const all = readIn.map(({ title, date }) => (date ? `${title} (${frenchDate(date)})` : title));
  return `Présentations lues : ${all.join(" ; ")}.`;
}

/**
 * How many of the things asked are there: « 3 faits, 7 qui manquent, 1 sans objet ».
 *
 * @example
 * countsSentence([{ state: "fait" }, { state: "manque" }, { state: "manque" }])
 * // => "1 fait, 2 qui manquent, 0 sans objet"
 */
export function countsSentence(
  items: readonly { readonly state: "fait" | "manque" | "sans_objet" }[],
): string {
  const many = (wanted: string) => items.filter(({ state }) => state === wanted).length;
  const [done, missing] = [many("fait"), many("manque")];
  const words = [
    `${done} ${done > 1 ? "faits" : "fait"}`,
    `${missing} qui ${missing > 1 ? "manquent" : "manque"}`,
  ];
  return [...words, `${many("sans_objet")} sans objet`].join(", ");
}

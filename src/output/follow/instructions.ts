import { FOLLOW_TABLES } from "../../follow/tables/tables.ts";
import { playedLines } from "../../french/follow-up.ts";
import { counted } from "../../kernel/french.ts";
import type { FollowWorkbook } from "./follow-workbook.ts";

/** A line of the sheet of instructions: what it is about, and what to do. */
export type Instruction = readonly [about: string, text: string];

/** What an officer reads before filling the workbook. */
export function instructions({ id, title, played, year, tables }: FollowWorkbook): Instruction[] {
  return [
    ["Contrat", title],
    ...playedLines({ played }).map((line): Instruction => ["Exemple", line]),
    ["Année", String(year)],
    ...TO_DO,
    ["Dates", `Comme 31/12/${year}. Un relevé peut n’avoir que l’année (${year}) ou le mois (${year}-03).`],
    ...NEVER,
    ["Pour qui", `Classeur écrit pour referentiels/${id}, et lu par ecarts comme il est.`],
    ...tables.map(ofTable),
  ];
}

const TO_DO: readonly Instruction[] = [
  [
    "À faire",
    "Compléter les feuilles dont vous avez les réponses, et laisser les autres. Une cellule vide veut dire « pas connu », jamais zéro.",
  ],
  [
    "Lignes préparées",
    "Les identifiants du contrat sont déjà écrits. Une ligne préparée que personne ne complète ne compte pas : inutile de l’effacer. On peut ajouter des lignes à la suite.",
  ],
  [
    "Actions reconduites",
    "Les actions de l’an dernier sont reprises sans année ni statut. Pour en reconduire une, écrire les deux ; sinon, la laisser.",
  ],
  [
    "Colonnes",
    "La première ligne nomme les colonnes, la deuxième dit ce qu’elles attendent. Une étoile (*) marque celles sans lesquelles une ligne ne dit rien. On peut déplacer les colonnes, pas les renommer.",
  ],
  [
    "Listes",
    "Les flèches proposent les mots du contrat : le code, puis ce qu’il veut dire. Le code seul suffit. Où plusieurs mots sont permis, écrire leurs codes séparés par des points-virgules : ils sont sur la feuille « Listes ».",
  ],
];

const NEVER: readonly Instruction[] = [
  ["Montants", "En euros : 1 200 ou 1 200,50. L’unité n’est pas nécessaire."],
  [
    "Personnes",
    "Jamais de nom, d’adresse électronique ni de numéro de sécurité sociale, nulle part : une fonction (« chef de projet santé »), un organisme, un nombre. La lecture les refuse.",
  ],
  ["Exemple", "La feuille « Exemple » montre une ligne remplie de chaque table. Rien n’en est lu."],
];

function ofTable({ id, recorded, prepared }: FollowWorkbook["tables"][number]): Instruction {
  const { name, oneLine } = FOLLOW_TABLES[id];
  const held = [
    ...(recorded.length > 0 ? [counted(recorded.length, "ligne déjà saisie", "lignes déjà saisies")] : []),
    ...(prepared.length > 0 ? [counted(prepared.length, "ligne préparée", "lignes préparées")] : []),
  ];
  return [`Feuille ${name}`, `Une ligne : ${oneLine}${held.length > 0 ? ` (${held.join(", ")})` : ""}.`];
}

import type { ChosenObject, ProgrammeOfYear, SlotOfYear } from "../../follow/programme/programme-year.ts";
import { CRITERIA } from "../../referentiel/tree.ts";
import { type NameOf, sumColumns } from "./follow-money.ts";
import { answerColumn, type Column, countColumn, type Table, textColumn } from "./table.ts";

/** What was to be chosen this year to be evaluated, and what was; no row while nothing is entered. */
export function programmeTables({ slots, chosen }: ProgrammeOfYear, nameOf: NameOf): Table[] {
  const slotTable: Table<SlotOfYear> = {
    name: "programme_choix",
    sheet: "Programme (choix)",
    title: "Programme d’évaluation : combien d’objets ont été choisis, et combien le contrat en propose",
    columns: SLOT_COLUMNS,
    rows: slots.filter(({ isMet }) => isMet !== null),
  };
  const chosenTable: Table<ChosenObject> = {
    name: "programme_objets",
    sheet: "Programme (objets)",
    title: "Programme d’évaluation : ce qui a été choisi, et ce que le suivi en tient",
    columns: chosenColumns(nameOf),
    rows: chosen,
  };
  return [slotTable, chosenTable];
}

const SLOT_COLUMNS: readonly Column<SlotOfYear>[] = [
  textColumn("choix", "Choix", "Code du choix", 16, ({ id }) => id),
  textColumn("choix_libelle", "Choix : libellé", "Ce que dit le contrat", 44, ({ label }) => label),
  countColumn("demandes", "Demandés", "Objets par an, au moins", ({ timesAYear }) => timesAYear),
  countColumn("choisis", "Choisis", "Objets choisis parmi ceux que le choix offre", ({ chosen }) => chosen),
  answerColumn("assez", "Autant que demandé", "oui ou non", ({ isMet }) => isMet),
];

const KINDS: Readonly<Record<ChosenObject["kind"], string>> = {
  noeud: "nœud",
  question: "question",
  action: "action",
};

/** What the follow-up holds of what was chosen. */
const HELD_COLUMNS: readonly Column<ChosenObject>[] = [
  countColumn(
    "questions",
    "Questions",
    "Questions du référentiel sous lui",
    ({ questions }) => questions.length,
  ),
  countColumn("cibles", "Cibles", "Cibles qui le servent", ({ targets }) => targets.length),
  countColumn(
    "engagements",
    "Engagements",
    "Engagements qui le servent",
    ({ commitments }) => commitments.length,
  ),
  countColumn(
    "actions",
    "Actions",
    "Actions retenues de l’année qui le servent",
    ({ actions }) => actions.length,
  ),
  ...sumColumns("specifique", "Crédits spécifiques accordés", ({ specific }: ChosenObject) => specific),
  ...sumColumns("droit_commun", "Droit commun accordé", ({ ordinary }: ChosenObject) => ordinary),
  textColumn("adresse", "Adresse", "Fichier et ligne", 36, ({ address }) => address),
];

const chosenColumns = (nameOf: NameOf): readonly Column<ChosenObject>[] => [
  textColumn(
    "objet",
    "Objet",
    "Identifiant du nœud, de la question ou de l’action",
    16,
    ({ object }) => object,
  ),
  textColumn("nature", "Nature", "nœud, question ou action", 12, ({ kind }) => KINDS[kind]),
  textColumn("libelle", "Libellé", "Ce qu’il désigne", 44, ({ label }) => label),
  textColumn("criteres", "Critères", "Critères retenus", 30, ({ criteria }) =>
    criteria.map((code) => CRITERIA[code]).join("; "),
  ),
  textColumn(
    "decide_le",
    "Décidé le",
    "AAAA-MM-JJ ; vide si la date n’est pas connue",
    14,
    (row) => row.decidedOn,
  ),
  textColumn("instance", "Instance", "Celle qui l’a décidé", 30, ({ body }) => body && nameOf(body)),
  textColumn("motif", "Motif", "Pourquoi cet objet, comme il a été entré", 44, ({ reason }) => reason),
  ...HELD_COLUMNS,
];

import type { MoneyBeside, MoneyGroup } from "../../follow/money/money-year.ts";
import type { PartialSum } from "../../follow/money/partial-sum.ts";
import { BALANCE_STATES, BUDGET_SECTIONS, STREAMS } from "../../follow/tables/funding.ts";
import { answerColumn, type Column, countColumn, numberColumn, type Table, textColumn } from "./table.ts";

/** What a code of the follow-up stands for. */
export type NameOf = (code: string) => string;

/** The two cells of a sum: what is known of it, nothing where nothing is; and how many lines have no amount. */
export const sumColumns = <Row>(
  name: string,
  title: string,
  of: (row: Row) => PartialSum | undefined,
): Column<Row>[] => [
  numberColumn(name, title, "Euros courants ; au moins, quand des lignes n’ont pas de montant", (row) => {
    const sum = of(row);
    return sum && sum.lines > sum.missing ? sum.known : undefined;
  }),
  countColumn(
    `${name}_lignes_sans_montant`,
    `${title} : lignes sans montant`,
    "Lignes dont le montant n’est pas écrit",
    (row) => of(row)?.missing,
  ),
];

/** A code with what it stands for; both empty where the line does not say it. */
const namedColumns = (
  name: string,
  title: string,
  description: string,
  of: (row: MoneyGroup) => string | null | undefined,
  nameOf: NameOf,
): Column<MoneyGroup>[] => [
  textColumn(name, title, description, 20, (row) => of(row) ?? undefined),
  textColumn(`${name}_libelle`, `${title} : nom`, `Nom : ${title.toLowerCase()}`, 36, (row) => {
    const code = of(row);
    return code ? nameOf(code) : undefined;
  }),
];

/** The money of every year, by everything that is known of where it goes. */
export const moneyTable = (cells: readonly MoneyGroup[], nameOf: NameOf): Table<MoneyGroup> => ({
  name: "argent",
  title: "Argent, par tout ce qui est connu de sa place",
  columns: [
    countColumn("annee", "Année", "Année de programmation", ({ of }) => of.year),
    ...namedColumns("financeur", "Financeur", "Code du financeur", ({ of }) => of.funder, nameOf),
    textColumn("nature", "Nature", "Nature des crédits", 34, ({ of }) => of.stream && STREAMS[of.stream]),
    ...namedColumns("orientation", "Orientation", ORIENTATION, ({ of }) => of.orientation, nameOf),
    ...namedColumns("noeud", "Nœud", "Nœud que l’action sert", ({ of }) => of.node, nameOf),
    ...namedColumns("qpv", "Quartier", DISTRICT, ({ of }) => of.qpv, nameOf),
    textColumn(
      "section",
      "Section",
      "Fonctionnement ou investissement",
      16,
      ({ of }) => of.section && BUDGET_SECTIONS[of.section],
    ),
    textColumn("statut_solde", "Solde", "Où en est le solde", 12, ({ of }) =>
      of.state ? BALANCE_STATES[of.state] : undefined,
    ),
    answerColumn("action_abandonnee", "Action abandonnée", GIVEN_UP, ({ of }) => of.isGivenUp),
    ...sumColumns("demande", "Demandé", ({ asked }: MoneyGroup) => asked),
    ...sumColumns("accorde", "Accordé", ({ granted }: MoneyGroup) => granted),
    ...sumColumns("verse", "Versé", ({ paid }: MoneyGroup) => paid),
  ],
  rows: cells,
});

const GIVEN_UP = "oui, non, ou inconnu quand aucune ligne ne décrit l’action";
const ORIENTATION = "Le plus large des nœuds au-dessus de celui de l’action";
const DISTRICT = "Code, ou « plusieurs » : l’argent n’est pas réparti entre eux";

const GRANTED_GIVEN_UP = "Dont accordé à des actions abandonnées";

/** The money of the year by funder and stream, the year before beside it. */
export function funderTable(rows: readonly MoneyBeside[], nameOf: NameOf): Table<MoneyBeside> {
  return {
    name: "financeurs",
    title: "Argent de l’année par financeur, l’année d’avant à côté",
    columns: [
      textColumn("financeur", "Financeur", "Code du financeur", 20, ({ funder }) => funder),
      textColumn("financeur_libelle", "Financeur : nom", "Nom du financeur", 36, ({ funder }) =>
        nameOf(funder),
      ),
      textColumn("nature", "Nature", "Nature des crédits", 34, ({ stream }) => STREAMS[stream]),
      ...sumColumns("accorde", "Accordé", ({ now }: MoneyBeside) => now?.granted),
      ...sumColumns("accorde_abandonne", GRANTED_GIVEN_UP, ({ now }: MoneyBeside) => now?.givenUp),
      ...sumColumns("verse", "Versé", ({ now }: MoneyBeside) => now?.paid),
      ...sumColumns("accorde_avant", "Accordé l’année d’avant", ({ before }: MoneyBeside) => before?.granted),
      ...sumColumns("verse_avant", "Versé l’année d’avant", ({ before }: MoneyBeside) => before?.paid),
    ],
    rows,
  };
}

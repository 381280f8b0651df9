import type { PrintedCell } from "../../data/printed-table.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { besideReading, type Measure } from "../../french/printed.ts";
import { qualifierWords } from "../../french/sources.ts";
import type { PrintedBeside } from "../../referentiel/claims/printed-beside.ts";
import { namesOf } from "../labels.ts";
import { amountColumn, type Column, type Table, textColumn } from "./table.ts";

/** A printed value with the names and the units of what it is of. */
interface ValueRow {
  readonly one: PrintedBeside;
  readonly label: string;
  readonly measure: string;
  readonly unit: string;
  readonly reading: string;
}

/** One line per value that the documents print: the published one of the same thing, the difference, where both were read. */
export function printedTable(evaluation: Evaluation): Table<ValueRow> {
  const names = namesOf(evaluation);
  return {
    name: "valeurs-imprimees",
    sheet: "Valeurs imprimées",
    title: "Valeurs que les documents impriment, à côté des valeurs publiées",
    columns: VALUE_COLUMNS,
    rows: evaluation.printedBeside.map((one) => {
      const indicator = names.indicator(one.indicator);
      const unit = indicator?.unit ?? "";
      const measure: Measure = (one.beside === null ? undefined : names.indicator(one.beside)) ?? {
        unit,
        decimals: indicator?.decimals ?? 0,
      };
      return {
        one,
        label: names.territory(one.territory)?.label ?? one.territory,
        measure: indicator?.label ?? one.indicator,
        unit,
        reading: besideReading(one, measure, names.label),
      };
    }),
  };
}

const VALUE_COLUMNS: readonly Column<ValueRow>[] = [
  textColumn("code", "Code", "Code du territoire", 20, ({ one }) => one.territory),
  textColumn("territoire", "Territoire", "Libellé du territoire", 34, ({ label }) => label),
  textColumn(
    "indicateur",
    "Indicateur",
    "Identifiant de l’indicateur imprimé",
    30,
    ({ one }) => one.indicator,
  ),
  textColumn("libelle", "Libellé", "Libellé de l’indicateur imprimé", 44, ({ measure }) => measure),
  textColumn(
    "periode",
    "Période",
    "Année imprimée ; edition-AAAA : aucune, dans un document de cette année",
    13,
    ({ one }) => one.period,
  ),
  amountColumn("imprime", "Imprimé", "Valeur imprimée, dans l’unité", ({ one }) => one.value),
  textColumn("unite", "Unité", "Unité de la valeur", 9, ({ unit }) => unit),
  textColumn("qualificatif", "Qualificatif", "Comment le document la donne", 16, ({ one }) =>
    qualifierWords(one.qualifier),
  ),
  textColumn("statistique", "Statistique", "valeur, moyenne, min ou max", 12, ({ one }) => one.statistic),
  textColumn("lignes", "Lignes", "Lignes du document", 14, ({ one }) => one.lines ?? undefined),
  textColumn(
    "indicateur_publie",
    "Indicateur publié",
    "Indicateur publié de même définition",
    26,
    ({ one }) => one.beside ?? undefined,
  ),
  amountColumn(
    "publie",
    "Publié",
    "Valeur publiée du même territoire et de la même période",
    ({ one }) => one.published?.value,
  ),
  amountColumn("difference", "Différence", "Imprimé moins publié", ({ one }) => one.difference ?? undefined),
  textColumn("lecture", "Lecture", "Ce que l’une est à côté de l’autre", 60, ({ reading }) => reading),
  textColumn("note", "Note", "Ce que le document en dit", 60, ({ one }) => one.note ?? undefined),
  textColumn("adresse", "Adresse", "Fichier et ligne de la valeur imprimée", 50, ({ one }) => one.address),
  textColumn(
    "adresse_publiee",
    "Adresse du publié",
    "Fichiers et lignes de la valeur publiée",
    50,
    ({ one }) => one.published?.addresses.join(", "),
  ),
];

/** A cell of a printed table, with the title of its table. */
interface CellRow {
  readonly title: string;
  readonly cell: PrintedCell;
}

/** One line per cell of the tables that the documents print, as printed. */
export function printedCells({ referentiel }: Evaluation): Table<CellRow> {
  return {
    name: "tableaux-imprimes",
    sheet: "Tableaux imprimés",
    title: "Tableaux que les documents impriment, cellule par cellule",
    columns: CELL_COLUMNS,
    rows: referentiel.printedTables.flatMap(({ title, cells }) => cells.map((cell) => ({ title, cell }))),
  };
}

const CELL_COLUMNS: readonly Column<CellRow>[] = [
  textColumn("tableau", "Tableau", "Titre du tableau", 40, ({ title }) => title),
  textColumn("rangee", "Rangée", "En-tête de la rangée", 40, ({ cell }) => cell.row),
  textColumn("colonne", "Colonne", "En-tête de la colonne", 28, ({ cell }) => cell.column),
  textColumn("imprime", "Imprimé", "Ce que la cellule porte", 40, ({ cell }) => cell.text),
  amountColumn("valeur", "Valeur", "Le nombre imprimé", ({ cell }) => cell.value),
  textColumn("unite", "Unité", "Unité du nombre", 12, ({ cell }) => cell.unit),
  textColumn("qualificatif", "Qualificatif", "Comment le document le donne", 14, ({ cell }) =>
    qualifierWords(cell.qualifier),
  ),
  textColumn("lignes", "Lignes", "Lignes du document", 14, ({ cell }) => cell.lines),
  textColumn("note", "Note", "Ce qu’il faut savoir pour la lire", 50, ({ cell }) => cell.note),
  textColumn("adresse", "Adresse", "Fichier et ligne de la cellule", 50, ({ cell }) => cell.address),
];

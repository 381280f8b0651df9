import { FOLLOW_TABLES } from "../../follow/tables/tables.ts";
import { playedLines } from "../../french/follow-up.ts";
import { counted, formatCount } from "../../kernel/french.ts";
import type { FollowWorkbook } from "../follow/follow-workbook.ts";
import { rowTable, wrap } from "./text.ts";

/** What is said of a workbook that was written. */
export interface FollowWorkbookView {
  readonly book: FollowWorkbook;
  readonly files: readonly string[];
  readonly width: number;
  /** Every table, or those alone that hold something. */
  readonly detail: boolean;
}

/** The files that were written, and what they hold before anyone fills them, table by table. */
export function showFollowWorkbook({ book, files, width, detail }: FollowWorkbookView): string {
  const shown = book.tables.filter(
    ({ recorded, prepared }) => detail || recorded.length + prepared.length > 0,
  );
  const rest = book.tables.length - shown.length;
  const [first = "", ...others] = files;
  const isWorkbook = first.endsWith(".xlsx");
  const where =
    others.length === 0 ? first : `${first} et ${counted(others.length, "autre fichier", "autres fichiers")}`;
  return [
    [book.title, ...playedLines(book), `Année ${book.year}. Écrit : ${where}`]
      .map((line) => wrap(line, width))
      .join("\n"),
    rowTable(
      [
        { header: "Feuille", align: "left", cell: ({ id }) => FOLLOW_TABLES[id].name },
        { header: "Déjà saisies", align: "right", cell: ({ recorded }) => formatCount(recorded.length) },
        { header: "Préparées", align: "right", cell: ({ prepared }) => formatCount(prepared.length) },
      ],
      shown,
      width,
    ),
    wrap([emptyWords(rest), UNTOUCHED, isWorkbook ? READ_FIRST : LISTS_BESIDE].join(""), width),
  ].join("\n\n");
}

const UNTOUCHED = "Une ligne préparée que personne ne complète ne compte pas. ";
const READ_FIRST = "À lire d’abord : la feuille « Instructions ».";
const LISTS_BESIDE = "Les mots que les colonnes acceptent sont dans listes.csv.";

const emptyWords = (count: number): string =>
  count > 0 ? `${counted(count, "autre feuille est vide", "autres feuilles sont vides")}. ` : "";

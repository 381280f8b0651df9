import type { QuotedDocument, Source } from "../../referentiel/tree.ts";
import { textColumn } from "./text-column.ts";

/** Where a thing that a document says is written: the last columns of what comes from documents. */
export const QUOTED_COLUMNS = [
  textColumn("document", "Document", "Identifiant du document qui l’écrit", 14),
  textColumn("document_titre", "Titre du document", "Titre et date du document", 50),
  textColumn("lignes", "Lignes", "Lignes du texte lu, à partir de 1", 12),
];

/** The cells of those columns. */
export function quotedCells(
  { document: id, lines }: Source,
  documents: readonly QuotedDocument[],
): (string | undefined)[] {
  const document = documents.find((one) => one.id === id);
  return [id, document && `${document.title} (${document.date})`, lines];
}

import { capital } from "../kernel/french.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import type { Source } from "../referentiel/tree.ts";

/** Where a text is written, as printed: the document and its lines. */
export function quote({ document, lines }: Source, { documents }: Referentiel): string {
  const known = documents.find(({ id }) => id === document);
  const name = capital(known ? known.id : document);
  return lines === undefined ? name : `${name}, l. ${lines}`;
}

import { lineWords } from "../../french/periods.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import type { Source } from "../../referentiel/tree.ts";
import { wrap } from "./wrap.ts";

/** What an element quotes from. */
type Quoting = Pick<Referentiel, "id" | "documents">;

/** Where an element is written: in which référentiel, document and lines; and what is to be known to read it. */
export function sourceLine(
  { source, note }: { readonly source: Source; readonly note?: string | undefined },
  { referentiel, width }: { readonly referentiel: Quoting; readonly width: number },
): string {
  const document = referentiel.documents.find(({ id }) => id === source.document);
  const where = `Source : ${document?.title ?? source.document} (${source.document}), ${lineWords(source.lines)}`;
  return [
    `Référentiel : ${referentiel.id}`,
    wrap(where, width),
    ...(note === undefined ? [] : [wrap(`Note : ${note}`, width)]),
  ].join("\n");
}

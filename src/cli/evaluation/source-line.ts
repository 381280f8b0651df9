import { lineWords } from "../../model/line-words.ts";
import type { Source } from "../../model/tree.ts";
import { wrap } from "../wrap.ts";
import type { View } from "./view.ts";

/** Where an element is written: in which référentiel, document and lines; and what is to be known to read it. */
export function sourceLine(
  { source, note }: { readonly source: Source; readonly note?: string | undefined },
  { evaluation, width }: Pick<View, "evaluation" | "width">,
): string {
  const document = evaluation.referentiel.documents.find(({ id }) => id === source.document);
  const where = `Source : ${document?.title ?? source.document} (${source.document}), ${lineWords(source.lines)}`;
  return [
    `Référentiel : ${evaluation.referentiel.id}`,
    wrap(where, width),
    ...(note === undefined ? [] : [wrap(`Note : ${note}`, width)]),
  ].join("\n");
}

import type { Comparison } from "../compare/comparison.ts";

/** What a producer asks of small numbers of people, where none is read beside the figures: nothing tells whose are small. */
export function uncheckedRemarks({ unchecked = [] }: Comparison): readonly string[] {
  return unchecked.map(
    ({ id, sentence, source }) =>
      `À lire avec prudence [${id}] : ${sentence} (${source.title}) Les effectifs ne sont pas dans les données lues : rien ne dit ici quels QPV sont concernés.`,
  );
}

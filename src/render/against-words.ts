import type { Comparison, ComparisonRow } from "../model/comparison.ts";
import { isOtherSet } from "../model/is-other-set.ts";
import { madeWords } from "../model/words.ts";

/**
 * What a table says of the changes against a set of QPV: of how many, at both dates, and that the difference of the gaps
 * shown is not the change where these rest on others. `mark` is that of the numbers; `name` tells a reference that is not
 * the table's. Nothing where the reference is one territory.
 */
export function againstSentences(
  table: Comparison,
  mark: string,
  name: (reference: string) => string,
): readonly string[] {
  const { rows, otherReferences = [] } = table;
  return [...new Set([...rows, ...otherReferences].flatMap((row) => sentence(row, table, mark, name)))];
}

function sentence(
  row: ComparisonRow,
  table: Comparison,
  mark: string,
  name: (reference: string) => string,
): string[] {
  const made = row.change?.against?.start.made;
  if (!made || typeof row.change?.absolute !== "number") return [];
  const { reference = table.reference } = row;
  const whose = reference === table.reference ? "" : `, ${name(reference)}`;
  const isOther = isOtherSet(row, table);
  const said = `${isOther ? mark : ""}Évolution, référence${whose} : ${madeWords(made)}.`;
  return [isOther ? `${said} ${OTHER_SET}` : said];
}

const OTHER_SET =
  "Chaque écart repose sur tous les QPV disponibles à sa date : la différence des deux n’est pas l’évolution.";

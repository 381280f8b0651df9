import type { Comparison, ComparisonRow } from "../compare/comparison.ts";
import { isOtherSet } from "../compare/table-facts.ts";
import { madeWords } from "../data/figure.ts";
import { periodWords } from "./period-words.ts";

/** In what words a table speaks of its references: the periods that it shows, the mark of its changes, their names. */
export interface ReferenceVoice {
  readonly shown: readonly string[];
  readonly mark: string;
  readonly name: (reference: string) => string;
}

/**
 * How each reference that nobody publishes was made, of how many territories: at both dates where the gaps and their change
 * rest on the same ones; else at each date, then for the change, which is not the difference of the gaps. A reference
 * that is not the table's bears its name. Nothing where a published figure is the reference.
 */
export function referenceSentences(table: Comparison, voice: ReferenceVoice): readonly string[] {
  const rows = [...table.rows, ...(table.otherReferences ?? [])];
  const codes = [...new Set(rows.map((row) => codeOf(row, table)))];
  return codes.flatMap((code) => {
    const own = rows.filter((row) => codeOf(row, table) === code);
    const row = own.find(({ change }) => typeof change?.absolute === "number") ?? own[0];
    const name = code === table.reference ? "" : `, ${voice.name(code)}`;
    return row ? sentencesOf(row, table, name, voice) : [];
  });
}

const codeOf = ({ reference }: ComparisonRow, table: Comparison): string => reference ?? table.reference;

function sentencesOf(
  row: ComparisonRow,
  table: Comparison,
  name: string,
  { shown, mark }: ReferenceVoice,
): string[] {
  const { levels, change } = row;
  const against = typeof change?.absolute === "number" ? change.against?.start.made : undefined;
  const sentence = (periods: readonly string[], words: string) =>
    `Référence${name}, ${periods.map(periodWords).join(" et ")} : ${words}.`;
  if (against && !isOtherSet(row, table)) return [sentence(shown, madeWords(against))];
  const made = new Map<string, string[]>();
  for (const { period, reference } of levels.filter((level) => shown.includes(level.period))) {
    const words = reference.made && madeWords(reference.made);
    if (words) made.set(words, [...(made.get(words) ?? []), period]);
  }
  const said = [...made].map(([words, periods]) => sentence(periods, words));
  return against ? [...said, `${mark}Évolution${name} : ${madeWords(against)}. ${OTHER_SET}`] : said;
}

const OTHER_SET =
  "Chaque écart repose sur tous les QPV disponibles à sa date : la différence des deux n’est pas l’évolution.";

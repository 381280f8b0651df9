import type { Comparison } from "../../compare/comparison.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { type OpeningTable, publishedOnly } from "../../french/established.ts";
import { eurosSentences } from "../../french/prices.ts";
import { anchor } from "../labels.ts";
import type { QuestionView } from "./findings.ts";
import type { TableView } from "./table-view.ts";

/** The table whose charts open the report: of the first indicator of the central questions that has a gap at two dates. */
export function leadTable(evaluation: Evaluation, tables: readonly TableView[]): TableView | null {
  const { geography, questions } = evaluation.referentiel;
  const ids = questions.flatMap(({ indicators }) => indicators.map((id) => anchor("tableau", id, geography)));
  const candidates = ids.flatMap((id) => tables.find((table) => table.id === id) ?? []);
  const isMoved = (one: TableView): boolean =>
    comparisonOf(evaluation, one)?.rows.some(({ change }) => typeof change?.absolute === "number") ?? false;
  return candidates.find(isMoved) ?? candidates[0] ?? null;
}

/** What a table was made from. */
export const comparisonOf = (
  { comparisons }: Pick<Evaluation, "comparisons">,
  view: TableView | null,
): Comparison | undefined =>
  comparisons.find(({ indicator, geography }) => anchor("tableau", indicator, geography) === view?.id);

/** Thresholds of the rules of some questions, each with what says so; each once. */
export function thresholdsOf(questions: readonly QuestionView[]): readonly string[] {
  const lines = questions.flatMap(({ constats }) => constats.flatMap(({ trace }) => trace));
  return [...new Set(lines.flatMap(({ seuil, reference }) => (seuil ? [`${seuil}. ${reference}`] : [])))];
}

/** Where the figures stand before the contract, and the conventions in the rules; thresholds have their own line. */
export function sharedBeside(questions: readonly QuestionView[]): readonly string[] {
  const lines = questions.flatMap(({ constats }) => constats.flatMap(({ trace }) => trace));
  const isThreshold = (texte: string) =>
    lines.some(({ reference }) => reference !== "" && texte.endsWith(reference));
  const shared = questions.flatMap(({ constats }) =>
    constats.flatMap(({ a_cote }) =>
      a_cote.filter(({ est_commun, texte }) => est_commun && !isThreshold(texte)),
    ),
  );
  return [...new Set(shared.map(({ nature, texte }) => `${nature} : ${texte}`))];
}

/** What must be read before any figure of the first page. */
export function caution(evaluation: Evaluation, lead: TableView | null): readonly string[] {
  const table = comparisonOf(evaluation, lead);
  const indicator = evaluation.indicators.find(({ id }) => id === table?.indicator);
  const caveats = (indicator?.caveats ?? []).filter(({ text }) => /intervalle/.test(text));
  return [
    ...publishedOnly(openingTables(evaluation)),
    ...(table && indicator ? eurosSentences(table, indicator) : []),
    ...caveats.map(({ text }) => text),
  ];
}

/** The tables of the indicators that the central questions ask for, on the zoning of the contract, each once. */
function openingTables({ referentiel, comparisons, indicators }: Evaluation): OpeningTable[] {
  const asked = new Set(referentiel.questions.flatMap((question) => question.indicators));
  return [...asked].flatMap((id) => {
    const indicator = indicators.find((one) => one.id === id);
    const table = comparisons.find((one) => one.indicator === id && one.geography === referentiel.geography);
    return table && indicator ? [{ table, indicator }] : [];
  });
}

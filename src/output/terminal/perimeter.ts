import { CHANGE_WORDS } from "../../compare/change-names.ts";
import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import { changeDigits } from "../../compare/printed-digits.ts";
import { changeName, levelAt, shownChange, shownPeriods, withFigureIn } from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import { isCount } from "../../data/unit.ts";
import type { Workspace } from "../../data/workspace.ts";
import { quantityWords, signedWords, UNKNOWN } from "../../french/amounts.ts";
import { leftRowsSentence, perimeterSentences } from "../../french/perimeters.ts";
import { ruleSentence } from "../../french/rules.ts";
import { titleBlock } from "./comparison.ts";
import { gapCell, nameOf, referenceCell, shortPeriod, valueCell, wordLegend } from "./comparison-cells.ts";
import { pooledBlock, shownRules, sourceBlock } from "./comparison-footer.ts";
import { type CellColumn, rowTable, wrap } from "./text.ts";

/** How many rows a table of a wide perimeter shows before `--detail` is asked. */
export interface RowLimit {
  readonly limit: number;
  /** Of the terminal, in characters. */
  readonly width: number;
}

/**
 * A gap table of more than one EPCI: one row a QPV with its EPCI, as many as the limit lets; then what is counted on all of
 * them, how many rows lack what, the rules and the sources.
 */
export function showPerimeterTable(
  table: Comparison,
  workspace: Workspace,
  { limit, width }: RowLimit,
): string {
  const indicator = workspace.indicators.get(table.indicator);
  if (!indicator) return "";
  const all = [...table.rows, ...(table.otherReferences ?? [])];
  const known = withFigureIn(all, shownPeriods(table));
  const rows = known.slice(0, limit);
  const sentences = [
    ...leftRowsSentence(rows.length, known.length, all.length),
    ...perimeterSentences(table, indicator),
    ...ruleLinesOf(table),
  ];
  const legend = wordLegend(rows.map(({ change }) => changeName(change)));
  const blocks = [
    titleBlock(table, indicator, workspace),
    rows.length === 0
      ? ""
      : [rowTable(columnsOf(table, indicator, workspace), rows, width), ...legend].join("\n"),
    pooledBlock(table, indicator),
    sentences.map((line) => wrap(line, Math.min(width, 80))).join("\n"),
    sourceBlock(table, workspace, false),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** What the producers refuse or discourage, without the list of the QPV that it bears on: it may be long. */
function ruleLinesOf(table: Comparison): string[] {
  const { levels, changes } = shownRules(table);
  return (table.rules ?? []).flatMap((rule) =>
    levels.has(rule.id) || changes.has(rule.id) ? [ruleSentence(rule, rule.scope, [])] : [],
  );
}

function columnsOf(
  table: Comparison,
  indicator: Indicator,
  workspace: Workspace,
): CellColumn<ComparisonRow>[] {
  const [start = "", last = start] = shownPeriods(table);
  const name = (code: string) => nameOf(code, workspace);
  const columns: CellColumn<ComparisonRow>[] = [
    { header: "Code", align: "left", cell: ({ territory }) => territory },
    { header: "Territoire", align: "left", width: 40, gives: true, cell: ({ territory }) => name(territory) },
    {
      header: "Référence",
      align: "left",
      width: 30,
      gives: true,
      cell: ({ reference = table.reference }) => name(reference),
    },
    { header: shortPeriod(last), align: "right", cell: (row) => valueCell(levelAt(row, last), indicator) },
  ];
  const change = shownChange(table);
  if (isCount(indicator.unit)) {
    const move = (row: ComparisonRow) =>
      signedWords(row.change?.value, changeDigits(row.change, indicator).value);
    return [...columns, ...(change ? [{ header: "Évol.", align: "right", cell: move } as const] : [])];
  }
  const gap: CellColumn<ComparisonRow> = {
    header: "Écart",
    align: "right",
    cell: (row) => gapCell(levelAt(row, last), indicator),
  };
  const besides: CellColumn<ComparisonRow>[] = change
    ? [
        {
          header: "Évol.\nécart",
          align: "right",
          cell: (row) => signedWords(row.change?.absolute, changeDigits(row.change, indicator).gap),
        },
        { header: "Lecture", align: "left", cell: (row) => wordOf(row) },
      ]
    : [
        { header: "Réf.", align: "right", cell: (row) => referenceCell(levelAt(row, last), indicator) },
        { header: "Rap.", align: "right", cell: (row) => quantityWords(levelAt(row, last)?.ratio, 2) },
      ];
  return [...columns, gap, ...besides];
}

function wordOf({ change }: ComparisonRow): string {
  const said = changeName(change);
  return said === undefined ? UNKNOWN : CHANGE_WORDS[said].short;
}

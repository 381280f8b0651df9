import type { ChangeSummary, Comparison, ComparisonRow } from "../../compare/comparison.ts";
import type { FigureSource } from "../../compare/level-facts.ts";
import { hasGapIn, levelAt, levelSources, shownChange, shownPeriods } from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { discouragingRules, otherBreaks } from "../../french/beside.ts";
import { aheadSentence, changeNameCounts, countUnder, geographyWords } from "../../french/gaps.ts";
import { honestSentences } from "../../french/honesty.ts";
import { sharedWith } from "../../french/members.ts";
import { knownWords, noGapSentences, oneDateSentence } from "../../french/missing.ts";
import { datedWords, deducedPeriods } from "../../french/periods.ts";
import { extremeSentences, pooledSentences } from "../../french/references.ts";
import { refusalSentences, ruleWords, uncheckedSentences } from "../../french/rules.ts";
import { shortSources } from "../../french/short-sources.ts";
import { sourceLines } from "../../french/sources.ts";
import { RANKED, warningLine } from "../../french/table-lines.ts";
import { capital } from "../../kernel/french.ts";
import { anchor, type Labels } from "../labels.ts";
import { rankedRows } from "../ranked-rows.ts";
import { dumbbellFigure } from "./charts/figures.ts";
import { referenceRows } from "./reference-rows.ts";
import { type Group, tableColumns } from "./table-columns.ts";
import { briefRemarks } from "./table-notes.ts";
import { tableParts } from "./table-parts.ts";
import { Footnotes, isLong, type SummaryCell, type TableRow, type TableView } from "./table-view.ts";
import { changeRules, levelRules, sharedChangeRules, sharedLevelRules } from "./table-warnings.ts";

/** The last row of a table with two dates: k/n under each group of columns; empty when nothing can be counted, or one row says it all. */
export function summaryCells(
  { summary, rows }: Comparison,
  indicator: Indicator,
  groups: readonly Group[],
): readonly SummaryCell[] {
  if (
    !summary ||
    rows.length === 1 ||
    summary.improved.known === 0 ||
    groups.every(({ columns }) => columns.length < 2)
  )
    return [];
  return groups.map(({ kind, columns }) => ({
    texte: countOf(kind, summary, indicator),
    nombre: columns.length,
  }));
}

function countOf(kind: Group["kind"], summary: ChangeSummary, indicator: Indicator): string {
  return kind === "lecture" ? capital(changeNameCounts(summary)) : countUnder(kind, summary, indicator);
}

/** A table of at most this many columns of numbers leaves room for its chart. */
const NARROW = 4;

/** The gap table of one indicator on one zoning, ready to be laid out; `choose`: of its columns, those that there is room for. */
export function gapTable(
  comparison: Comparison,
  indicator: Indicator,
  evaluation: Evaluation,
  names: Labels,
  choose: (groups: readonly Group[]) => readonly Group[] = (groups) => groups,
): TableView {
  const periods = shownPeriods(comparison);
  const groups = choose(tableColumns({ comparison, indicator, periods }));
  const notes = new Footnotes();
  const figures = figuresOf(comparison, periods);
  const dates = datedWords(periods, deducedPeriods(figures, evaluation.datasets));
  const above = evaluation.referentiel.above;
  const reperes = referenceRows({ comparison, groups, periods, above, names, notes });
  const lignes = rankedRows(comparison, periods.at(-1), indicator, names).map((row) => ({
    nom: names.label(row.territory),
    note: sharedWith(names.territory(row.territory), evaluation.referentiel.epci, names.label),
    cellules: cellsOf(row, groups, notes),
  }));
  const groupes = groups.map(({ kind, titre, columns }) => ({
    titre,
    colonnes: columns.map((column) => column.titre),
    nombre: columns.length,
    numerique: kind !== "lecture",
  }));
  const whole = { groupes, lignes, reperes, synthese: summaryCells(comparison, indicator, groups) };
  const remarques = tableRemarks(comparison, indicator, names);
  const words = titles(comparison, indicator, dates, names);
  return {
    id: anchor("tableau", comparison.indicator, comparison.geography),
    ...words,
    ...whole,
    morceaux: tableParts(whole),
    ...warnings(comparison, periods),
    remarques,
    remarques_breves: briefRemarks(
      remarques,
      [words.renseignes, words.geographie, words.sources_breves],
      notes.all,
    ),
    notes: notes.all,
    sources: sourceLines(figures, evaluation.datasets),
    etroit: groups.flatMap(({ columns }) => columns).length <= NARROW,
    est_long: isLong(lignes),
    est_principal: false,
    haltere: dumbbellFigure(comparison, indicator, names),
  };
}

/**
 * What a table says of itself under its rows: the QPV together, why gaps are missing, which QPV are ahead, what its intervals
 * rest on, the breaks that are declared, what the producers refuse.
 */
export function tableRemarks(
  comparison: Comparison,
  indicator: Indicator,
  names: Pick<Labels, "label">,
): readonly string[] {
  const periods = shownPeriods(comparison);
  const change = shownChange(comparison);
  return [
    ...pooledSentences(comparison, indicator, periods),
    ...(hasGapIn(comparison, periods) ? [] : noGapSentences([{ comparison, periods }])),
    ...extremeSentences(comparison, periods, names.label),
    ...oneDateSentence(comparison),
    ...(change ? aheadSentence(change, indicator.polarity) : []),
    ...honestSentences(comparison, indicator, { name: names.label }),
    // What a producer discourages is a note of each number that bears it.
    ...otherBreaks(comparison, discouragingRules(comparison, true)),
    ...refusalSentences(comparison),
    ...uncheckedSentences(comparison),
  ];
}

/** What the producers say of the numbers of a table: in a line, and in full. */
function warnings(
  comparison: Comparison,
  periods: readonly string[],
): Pick<TableView, "ruptures" | "regles"> {
  const levels = [...new Set(periods.flatMap((period) => sharedLevelRules(comparison, period)))];
  const borne = comparison.rows.flatMap((row) => [
    ...(changeRules(row) ?? []),
    ...periods.flatMap((period) => levelRules(period)(row) ?? []),
  ]);
  const said = ruleWords(comparison, borne);
  return {
    ruptures: warningLine(comparison, levels, sharedChangeRules(comparison)),
    regles: said === "" ? [] : [`${capital(said)}.`],
  };
}

function cellsOf(row: ComparisonRow, groups: readonly Group[], notes: Footnotes): TableRow["cellules"] {
  return groups.flatMap(({ columns }) =>
    columns.map((column, index) => ({ ...column.cell(row, notes), debut: index === 0 })),
  );
}

function titles(comparison: Comparison, indicator: Indicator, dates: string, names: Labels) {
  const periods = shownPeriods(comparison);
  const zoning = geographyWords(comparison.geography);
  const against = hasGapIn(comparison, periods)
    ? `, écart à l’agglomération (${names.label(comparison.reference)})`
    : "";
  return {
    titre: indicator.label,
    titre_court: indicator.shortLabel,
    legende: `${indicator.label}${against} : ${zoning}, ${dates}${against === "" ? "" : `, ${RANKED}`}`,
    geographie: zoning,
    periode: dates,
    definitions: [indicator.definition],
    renseignes: knownWords(comparison, periods),
    sources_breves: shortSources([{ table: comparison, indicator }]),
  };
}

/** The figures that a table shows: those of its rows, of the reference, and of the level above where there is a gap to it. */
function figuresOf({ rows, secondOrder }: Comparison, periods: readonly string[]): FigureSource[] {
  const at = (row: ComparisonRow) => periods.flatMap((period) => levelAt(row, period) ?? []);
  const above = secondOrder
    ? at(secondOrder).map((level) =>
        typeof level.absolute === "number" ? level : { ...level, reference: { value: level.absolute } },
      )
    : [];
  return [...rows.flatMap(at), ...above].flatMap(levelSources);
}

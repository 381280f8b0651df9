import type { Comparison, ComparisonRow } from "../../compare/comparison.ts";
import {
  displayedPeriods,
  type FigureSource,
  hasGapDisplayedPeriods as hasGap,
  knownIn,
  levelAt,
  levelSources,
} from "../../compare/table-facts.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import { geographyWords } from "../../french/gaps.ts";
import { honestRemarks, noGapRemark } from "../../french/honesty.ts";
import { atPeriod, datedWords, deducedPeriods } from "../../french/periods.ts";
import { togetherSentences } from "../../french/references.ts";
import { sourceLines } from "../../french/sources.ts";
import { anchor } from "../anchor.ts";
import type { Names } from "../names.ts";
import { sharedWith } from "../shared-with.ts";
import { sortByLabel } from "../sort-by-label.ts";
import { chartFigures } from "./charts/chart-figures.ts";
import { Footnotes } from "./footnotes.ts";
import { referenceRows } from "./reference-rows.ts";
import { summaryCells } from "./summary-cells.ts";
import { type Group, tableColumns } from "./table-columns.ts";
import type { TableRow, TableView } from "./table-view.ts";

/** A table of at most this many columns of numbers leaves room for its chart. */
const NARROW = 4;

/** The gap table of one indicator on one zoning, ready to be laid out. */
export function gapTable(
  comparison: Comparison,
  indicator: Indicator,
  evaluation: Evaluation,
  names: Names,
): TableView {
  const periods = displayedPeriods(comparison);
  const groups = tableColumns({ comparison, indicator, periods });
  const notes = new Footnotes();
  const figures = figuresOf(comparison, periods);
  const dates = datedWords(periods, deducedPeriods(figures, evaluation.datasets));
  const lignes = sortByLabel(comparison.rows, names).map((row) => ({
    nom: names.label(row.territory),
    note: sharedWith(row.territory, evaluation.referentiel.epci, names),
    cellules: cellsOf(row, groups, notes),
  }));
  const reperes = referenceRows({ comparison, groups, periods, above: evaluation.referentiel.above, names });
  return {
    id: anchor("tableau", comparison.indicator, comparison.geography),
    ...titles(comparison, indicator, dates, names),
    groupes: groups.map(({ kind, titre, columns }) => ({
      titre,
      colonnes: columns.map((column) => column.titre),
      nombre: columns.length,
      numerique: kind !== "lecture",
    })),
    lignes,
    reperes,
    synthese: summaryCells(comparison, indicator, groups),
    remarques: [
      ...togetherSentences(comparison, indicator, periods),
      ...(hasGap(comparison, periods) ? [] : noGapRemark([{ comparison, periods }])),
      ...honestRemarks(comparison, indicator),
    ],
    notes: notes.all,
    sources: sourceLines(figures, evaluation.datasets),
    etroit: groups.flatMap(({ columns }) => columns).length <= NARROW,
    est_principal: false,
    ...chartFigures(comparison, indicator, names),
  };
}

function cellsOf(row: ComparisonRow, groups: readonly Group[], notes: Footnotes): TableRow["cellules"] {
  return groups.flatMap(({ columns }) =>
    columns.map((column, index) => ({ ...column.cell(row, notes), debut: index === 0 })),
  );
}

function titles(comparison: Comparison, indicator: Indicator, dates: string, names: Names) {
  const periods = displayedPeriods(comparison);
  const zoning = geographyWords(comparison.geography);
  const total = comparison.rows.length;
  const known = periods.map((period) => `${knownIn(comparison, period)} sur ${total} ${atPeriod(period)}`);
  const against = hasGap(comparison, periods)
    ? `, écart à l’agglomération (${names.label(comparison.reference)})`
    : "";
  return {
    titre: indicator.label,
    titre_court: indicator.shortLabel,
    legende: `${indicator.label}${against} : ${zoning}, ${dates}`,
    geographie: zoning,
    periode: dates,
    definitions: [indicator.definition],
    renseignes: `QPV renseignés : ${known.join(", ")}`,
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

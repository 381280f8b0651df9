import type { Comparison } from "../../../compare/comparison.ts";
import { printedWith, tableDigits } from "../../../compare/printed-digits.ts";
import { drawnPeriods, shownChange } from "../../../compare/table-facts.ts";
import type { Indicator } from "../../../data/indicator.ts";
import { unitWords } from "../../../data/unit.ts";
import { dumbbellExample, dumbbellLegend, dumbbellSentences, leftOutLegend } from "../../../french/charts.ts";
import { periodWords } from "../../../french/periods.ts";
import type { Labels } from "../../labels.ts";
import type { FigureView } from "../table-view.ts";
import { chartRows } from "./rows.ts";

/** A point alone says no more than its row. */
const LEAST_ROWS = 2;

/** The chart of points of a table, with its title and sentences; null when there is nothing to draw. */
export function dumbbellFigure(
  comparison: Comparison,
  indicator: Indicator,
  names: Labels,
): FigureView | null {
  const data = chartRows(comparison, indicator, names);
  if (data.lignes.length < LEAST_ROWS) return null;
  const periods = drawnPeriods(comparison);
  const territories = data.lignes.map(({ nom, fin }) => ({ name: nom, value: fin }));
  const digits = tableDigits(comparison, periods, indicator);
  const facts = { indicator: printedWith(indicator, digits.value), periods, territories };
  const [first] = data.lignes;
  const references = data.references.map(({ libelle }) => libelle);
  const moments = data.references.map(({ moment }) => moment);
  return {
    titre: `${indicator.shortLabel} (${unitWords(indicator.unit).level}), ${periods.map(periodWords).join(" et ")}`,
    lecture: [
      ...dumbbellLegend(periods, moments, indicator),
      ...leftOutLegend(data.premieres.length, territories.length),
      ...dumbbellExample(
        facts,
        first && { name: first.nom, values: [first.debut, first.fin].slice(-periods.length) },
      ),
    ].join(" "),
    alternative: dumbbellSentences(facts, references, shownChange(comparison)).join(" "),
  };
}

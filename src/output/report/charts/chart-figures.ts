import type { Comparison } from "../../../compare/comparison.ts";
import { displayedPeriods } from "../../../compare/table-facts.ts";
import type { Indicator } from "../../../data/indicator.ts";
import { unitWords } from "../../../data/unit.ts";
import { periodWords, spanWords } from "../../../french/periods.ts";
import type { Names } from "../../names.ts";
import type { FigureView, TableView } from "../table-view.ts";
import { chartRows } from "./chart-rows.ts";
import { describeDumbbells, describeQuadrants } from "./describe-chart.ts";

/** The charts that a table can give, with their titles and sentences; null when there is nothing to draw. */
export function chartFigures(
  comparison: Comparison,
  indicator: Indicator,
  names: Names,
): Pick<TableView, "haltere" | "quadrants"> {
  const data = chartRows(comparison, indicator, names);
  const periods = displayedPeriods(comparison);
  const words = periods.map(periodWords);
  const context = { data, comparison, indicator, periods, names };
  const dates = words.join(" et ");
  const haltere = {
    titre: `${indicator.shortLabel} (${unitWords(indicator.unit).level}), ${dates}`,
    lecture: legend(words, data.references.length > 0, indicator),
    alternative: describeDumbbells(context),
  };
  const quadrants = {
    titre: `Valeur et écart, ${spanWords(periods[0] ?? "", periods.at(-1) ?? "")}`,
    lecture:
      "Point plein : l’écart est aussi plus petit en rapport ; cercle vide : plus grand ou égal en rapport. " +
      "Les points sont alignés par construction : l’écart d’un QPV varie de la différence entre son évolution et celle de l’agglomération.",
    alternative: describeQuadrants(context),
  };
  return {
    haltere: data.lignes.length > 0 ? haltere : null,
    quadrants: data.coins.length > 0 ? quadrants : null,
  } satisfies Record<string, FigureView | null>;
}

function legend(periods: readonly string[], withReference: boolean, { polarity }: Indicator): string {
  const order = polarity === "neutre" ? "la valeur la plus basse en haut" : "le moins bien placé en haut";
  const [start, end] = periods;
  const points =
    end === undefined
      ? `Point plein : ${start}. Un QPV par ligne, ${order}.`
      : `Cercle vide : ${start} ; point plein : ${end}. Un QPV par ligne, ${order}.`;
  if (!withReference) return points;
  const lines =
    end === undefined
      ? "Trait vertical : valeur de l’agglomération."
      : "Traits verticaux : valeur de l’agglomération, en tirets au début, continu à la fin.";
  return `${points} ${lines}`;
}

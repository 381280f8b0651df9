import { QUADRANT_WORDS } from "../../../compare/change-names.ts";
import type { Comparison } from "../../../compare/comparison.ts";
import { printedWith, tableDigits } from "../../../compare/printed-digits.ts";
import { drawnPeriods, shownChange } from "../../../compare/table-facts.ts";
import type { Indicator } from "../../../data/indicator.ts";
import { unitWords } from "../../../data/unit.ts";
import {
  type DrawnTerritory,
  dumbbellLegend,
  dumbbellSentences,
  leftOutLegend,
  quadrantLegend,
  quadrantSentences,
} from "../../../french/charts.ts";
import { periodWords, spanWords } from "../../../french/periods.ts";
import type { Labels } from "../../labels.ts";
import type { FigureView, TableView } from "../table-view.ts";
import type { ChartRow } from "./data.ts";
import { chartRows } from "./rows.ts";

/** Points without which a cloud shows nothing. */
const LEAST_POINTS = 3;

/** The charts that a table can give, with their titles and sentences; null when there is nothing to draw. */
export function chartFigures(
  comparison: Comparison,
  indicator: Indicator,
  names: Labels,
): Pick<TableView, "haltere" | "quadrants"> {
  const data = chartRows(comparison, indicator, names);
  const periods = drawnPeriods(comparison);
  const territories = data.lignes.map(drawn);
  const first = data.premieres.map(drawn);
  const digits = tableDigits(comparison, periods, indicator);
  const facts = { indicator: printedWith(indicator, digits.value), periods, territories };
  const changes = { ...facts, indicator: printedWith(indicator, digits.gap) };
  const references = data.references.map(({ libelle }) => libelle);
  const moments = data.references.map(({ moment }) => moment);
  const placed = data.lignes.filter((row) => row.evolution_valeur !== null && row.evolution_ecart !== null);
  const legend = quadrantLegend(placed.map(({ changement }) => changement));
  const haltere = {
    titre: `${indicator.shortLabel} (${unitWords(indicator.unit).level}), ${periods.map(periodWords).join(" et ")}`,
    lecture: [
      ...dumbbellLegend(periods, moments, indicator),
      ...leftOutLegend(first.length, territories.length),
    ].join(" "),
    alternative: dumbbellSentences(facts, references, shownChange(comparison)).join(" "),
  };
  const quadrants = {
    titre: `Valeur et écart, ${spanWords(periods[0] ?? "", periods.at(-1) ?? "")}`,
    lecture: legend.join(" "),
    alternative: quadrantSentences(changes, groups(data.lignes)).join(" "),
  };
  return {
    haltere: data.lignes.length > 0 ? haltere : null,
    quadrants: data.coins.length > 0 && placed.length >= LEAST_POINTS ? quadrants : null,
  } satisfies Record<string, FigureView | null>;
}

const drawn = ({ nom, fin, evolution_ecart }: ChartRow): DrawnTerritory => ({
  name: nom,
  value: fin,
  gapChange: evolution_ecart,
});

/** The rows of each quadrant that has some, by its name. */
function groups(rows: readonly ChartRow[]): ReadonlyMap<string, readonly DrawnTerritory[]> {
  const all = Object.values(QUADRANT_WORDS).map((words) => {
    const members = rows.filter(({ lecture }) => lecture === words);
    return [words, members.map(drawn)] as const;
  });
  return new Map(all.filter(([, members]) => members.length > 0));
}

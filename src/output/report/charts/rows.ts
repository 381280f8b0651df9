import { MOVE_WORDS, QUADRANT_WORDS } from "../../../compare/change-names.ts";
import type { Comparison, ComparisonRow } from "../../../compare/comparison.ts";
import { isEstablished } from "../../../compare/established.ts";
import type { Sourced } from "../../../compare/level-facts.ts";
import { printedWith, tableDigits, valueDigits } from "../../../compare/printed-digits.ts";
import { drawnPeriods, levelAt } from "../../../compare/table-facts.ts";
import type { Indicator } from "../../../data/indicator.ts";
import { direction, isCount, unitWords } from "../../../data/unit.ts";
import { establishedWord, referenceLine } from "../../../french/charts.ts";
import { gapHeads } from "../../../french/opening-charts.ts";
import { periodWords } from "../../../french/periods.ts";
import type { Quantity, Unknown } from "../../../kernel/unknown.ts";
import type { Labels } from "../../labels.ts";
import { type ChartData, type ChartReference, type ChartRow, shortLabels } from "./data.ts";
import { FEW, gapRows, onTwoLines, WHOLE_NAME } from "./gap-rows.ts";
import { seriesData } from "./series.ts";

/** The reference's own values at the dates of the table, as lines of the chart; none for a count, which compares with nothing. */
export function chartReferences(
  comparison: Comparison,
  indicator: Indicator,
  rows: readonly ChartRow[],
): readonly ChartReference[] {
  if (isCount(indicator.unit)) return [];
  const periods = drawnPeriods(comparison);
  const known = periods.flatMap((period, index) => {
    const { value, step } = referenceFigure(comparison, period) ?? {};
    return typeof value === "number" ? [{ period, value, step, index }] : [];
  });
  const values = [
    ...rows.flatMap(({ debut, fin }) => [debut ?? fin, fin]),
    ...known.map(({ value }) => value),
  ];
  const numbers = values.filter((value) => value !== null);
  // On the left of the plot stand names, which a label may pass over; on its right a label would widen the figure.
  const near = Math.min(...numbers) + (Math.max(...numbers) - Math.min(...numbers)) / 4;
  return known.map(({ period, value, step, index }) => ({
    annee: periodWords(period),
    valeur: value,
    libelle: referenceLine(period, value, printedWith(indicator, valueDigits({ step }, indicator))),
    moment: index === periods.length - 1 ? "fin" : "debut",
    cote: value < near ? "droite" : "gauche",
  }));
}

function referenceFigure({ rows, secondOrder }: Comparison, period: string): Sourced | undefined {
  const own = secondOrder && levelAt(secondOrder, period)?.value;
  if (typeof own?.value === "number") return own;
  const seen = rows.map((row) => levelAt(row, period)?.reference);
  return seen.find((reference) => typeof reference?.value === "number");
}

/** Letters of a name on one line beside a plot of many rows; beside few it goes over two lines. */
const LONGEST_NAME = 62;

/** Rows that a chart of one line a QPV holds on the first page. */
const MOST_ROWS = 30;

/** The rows that charts draw from a gap table: QPV with a figure at its last date, worst placed first. */
export function chartRows(comparison: Comparison, indicator: Indicator, names: Labels): ChartData {
  const periods = drawnPeriods(comparison);
  const rows = comparison.rows
    .map((row) => chartRow(row, periods, names))
    .filter(({ fin }) => fin !== null)
    .sort((left, right) => worstFirst(left, right, indicator));
  const isFew = rows.length <= FEW;
  const labels = shortLabels(
    rows.map(({ code, nom }) => ({ code, label: nom })),
    isFew ? WHOLE_NAME : LONGEST_NAME,
  );
  const written = (name: string): string => (isFew ? onTwoLines(name) : name);
  const named = rows.map((row) => ({ ...row, quartier: written(labels.get(row.code) ?? row.nom) }));
  return {
    lignes: named,
    premieres: named.slice(0, MOST_ROWS),
    references: chartReferences(comparison, indicator, named),
    textes: [
      {
        valeur: `${indicator.shortLabel} (${unitWords(indicator.unit).level})`,
        evolution_valeur: `Évolution de la valeur (${unitWords(indicator.unit).gap})`,
        evolution_ecart: `Évolution de l’écart (${unitWords(indicator.unit).gap})`,
        decimales: tableDigits(comparison, periods, indicator).value,
        ...gapHeads(comparison, indicator),
      },
    ],
    ecarts: gapRows(comparison, indicator, names),
    ...seriesData(comparison, indicator),
  };
}

function chartRow(row: ComparisonRow, periods: readonly string[], names: Labels): ChartRow {
  const [start, end] = periods.length > 1 ? periods : [undefined, periods[0]];
  const before = start === undefined ? undefined : levelAt(row, start);
  const after = end === undefined ? undefined : levelAt(row, end);
  const { change } = row;
  return {
    code: row.territory,
    quartier: "",
    nom: names.label(row.territory),
    debut: orNull(before?.value.value),
    fin: orNull(after?.value.value),
    ecart_debut: orNull(before?.absolute),
    ecart_fin: orNull(after?.absolute),
    evolution_valeur: orNull(change?.value),
    evolution_ecart: orNull(change?.absolute),
    rapport_debut: orNull(before?.ratio),
    rapport_fin: orNull(after?.ratio),
    evolution_rapport: orNull(change?.ratio),
    lecture: wordOf(change?.quadrant, QUADRANT_WORDS),
    ecart_en_rapport: wordOf(change?.relativeMove, MOVE_WORDS),
    changement: establishedWord(isEstablished(change)),
  };
}

function orNull(quantity: Quantity | undefined): number | null {
  return typeof quantity === "number" ? quantity : null;
}

function wordOf<Key extends string>(
  key: Key | Unknown | undefined,
  words: Readonly<Record<Key, string>>,
): string {
  return typeof key === "string" ? words[key] : "";
}

/** The worst placed at its last date first; for a neutral indicator, the lowest first. Ties go by code. */
function worstFirst(left: ChartRow, right: ChartRow, { polarity }: Indicator): number {
  const order = ((left.fin ?? 0) - (right.fin ?? 0)) * (direction(polarity) || 1);
  return order || (left.code < right.code ? -1 : 1);
}

import type { Comparison } from "../../../compare/comparison.ts";
import { displayedPeriods, levelAt } from "../../../compare/table-facts.ts";
import type { Indicator } from "../../../data/indicator.ts";
import { formatLevel, isCount } from "../../../data/unit.ts";
import { periodWords } from "../../../french/periods.ts";
import type { ChartReference, ChartRow } from "./chart-data.ts";

/** The reference's own values at the dates of the table, as lines of the chart; none for a count, which compares with nothing. */
export function chartReferences(
  comparison: Comparison,
  indicator: Indicator,
  rows: readonly ChartRow[],
): readonly ChartReference[] {
  if (isCount(indicator.unit)) return [];
  const periods = displayedPeriods(comparison);
  const known = periods.flatMap((period, index) => {
    const value = referenceValue(comparison, period);
    return value === undefined ? [] : [{ period, value, index }];
  });
  const values = [
    ...rows.flatMap(({ debut, fin }) => [debut ?? fin, fin]),
    ...known.map(({ value }) => value),
  ];
  const numbers = values.filter((value) => value !== null);
  const middle = (Math.min(...numbers) + Math.max(...numbers)) / 2;
  return known.map(({ period, value, index }) => ({
    annee: periodWords(period),
    valeur: value,
    libelle: `Agglomération ${periodWords(period)} : ${formatLevel(value, indicator)}`,
    moment: index === periods.length - 1 ? "fin" : "debut",
    cote: value < middle ? "droite" : "gauche",
  }));
}

function referenceValue({ rows, secondOrder }: Comparison, period: string): number | undefined {
  const own = secondOrder && levelAt(secondOrder, period)?.value.value;
  if (typeof own === "number") return own;
  const seen = rows.map((row) => levelAt(row, period)?.reference.value);
  return seen.find((value) => typeof value === "number");
}

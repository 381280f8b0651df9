import { compareEpci } from "../../../src/compare/compare-epci.ts";
import type { Comparison, GapChange } from "../../../src/compare/comparison.ts";
import type { Indicator } from "../../../src/data/indicator.ts";
import { EPCI, epci, indicator, observation, qpv, share, workspace } from "../../build.ts";

export const INCOME = indicator("revenu_median", { concept: "revenu_disponible" });
export const POVERTY = share("taux_pauvrete", { shortLabel: "Taux de pauvreté", decimals: 0 });
export const OTHER = share("part_sans_bac", { shortLabel: "Sans le bac", decimals: 0 });

type Value = number | undefined;

/** What a table is made of: a row of values a QPV, in the order of the years, and the reference. */
export interface Made {
  readonly qpv: readonly (readonly Value[])[];
  readonly reference: readonly Value[];
  readonly years?: readonly string[];
  /** Yearly variation of prices, the same each year; none: current euros. */
  readonly prices?: number;
}

/** The table of an indicator over a window of years. */
export function tableOf(
  one: Indicator,
  { qpv: rows, reference, years = ["2014", "2019"], prices }: Made,
): Comparison {
  const at = (code: string, values: readonly Value[]) =>
    values.flatMap((value, index) =>
      value === undefined && code === EPCI
        ? []
        : [observation(code, years[index] ?? "", value, { indicator: one.id })],
    );
  const codes = rows.map((_, index) => `QP${index + 1}`);
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  const inflation =
    prices === undefined
      ? []
      : Array.from({ length: last - first }, (_, rank) =>
          observation("FR", String(first + rank + 1), prices, { indicator: "variation_prix_consommation" }),
        );
  const space = workspace({
    territories: [...codes.map((code) => qpv(code)), epci()],
    indicators: [one],
    figures: [
      ...codes.flatMap((code, index) => at(code, rows[index] ?? [])),
      ...at(EPCI, reference),
      ...inflation,
    ],
  });
  const window = years.length > 1 ? { start: years[0] ?? "", end: years.at(-1) ?? "" } : undefined;
  const [table] = compareEpci(space, { epci: EPCI, ...(window && { window }) });
  if (!table) throw new Error("no table");
  return { ...table, rows: table.rows.map((row) => ({ ...row, levels: [...row.levels] })) };
}

/** The same table with something said of the change of each row, in order. */
export const withChanges = (table: Comparison, changes: readonly Partial<GapChange>[]): Comparison => ({
  ...table,
  rows: table.rows.map((row, index) => ({
    ...row,
    change: row.change && { ...row.change, ...changes[index] },
  })),
});

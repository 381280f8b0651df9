import type { Comparison, PooledLevel } from "../../compare/comparison.ts";
import { madeWords } from "../../data/made-figure.ts";
import { digitsAt } from "../../data/rounding.ts";
import { changeTable } from "./changes.ts";
import {
  endColumns,
  GEOGRAPHY_COLUMN,
  INDICATOR_COLUMNS,
  type MeasuredRow,
  periodColumn,
  reasonCell,
  totalColumn,
  UNIT_COLUMN,
  valueReasonColumn,
} from "./columns.ts";
import { levelTable } from "./levels.ts";
import {
  type Column,
  countColumn,
  numberCell,
  numberColumn,
  type Table,
  type TableSource,
  textColumn,
} from "./table.ts";

/** The counts of a table, and its territories together at both dates. */
interface SummaryRow extends MeasuredRow {
  readonly summary: NonNullable<Comparison["summary"]>;
}

/** One line per indicator and zoning whose change is read: k of n, always with the years. */
export function summaryTable({ comparisons, indicators }: TableSource): Table<SummaryRow> {
  return {
    name: "syntheses",
    sheet: "Synthèses",
    title: "Combien de territoires : valeurs meilleures, désavantages plus grands",
    columns: [...COUNTS, ...POOLED_CHANGE],
    rows: comparisons.flatMap((table) => {
      const { summary } = table;
      return summary ? [{ table, indicator: indicators.get(table.indicator), summary }] : [];
    }),
  };
}

const COUNTS: readonly Column<SummaryRow>[] = [
  ...INDICATOR_COLUMNS,
  GEOGRAPHY_COLUMN,
  ...endColumns(({ summary }: SummaryRow) => summary),
  countColumn(
    "ameliores",
    "k améliorés",
    "Territoires dont la valeur est meilleure à la fin",
    // Nothing gets better or worse by a neutral indicator: "0 of 2" would say that nothing did.
    ({ indicator, summary }) => (indicator?.polarity === "neutre" ? undefined : summary.improved.count),
  ),
  countColumn("n", "n", "Territoires renseignés aux deux dates", ({ summary }) => summary.improved.known),
  countColumn(
    "ecarts_creuses",
    "k désavantages plus grands",
    "Territoires dont l’écart absolu, du côté du désavantage, est plus grand à la fin",
    ({ summary }) => summary.widenedAbsolute.count,
  ),
  countColumn(
    "ecarts_creuses_en_rapport",
    "k désavantages plus grands en rapport",
    "Territoires dont l’écart relatif, du côté du désavantage, est plus grand à la fin",
    ({ summary }) => summary.widenedRelative.count,
  ),
  countColumn(
    "n_ecarts",
    "n écarts",
    "Territoires dont l’écart est connu aux deux dates",
    ({ summary }) => summary.widenedAbsolute.known,
  ),
  totalColumn(({ summary }) => summary.improved.total),
];

const pooledDigits = ({ table, indicator }: SummaryRow): number | undefined =>
  indicator && digitsAt(indicator.decimals, table.pooledChange?.step);

/** The territories together at both dates, on those that are available at both; and why the change is not known. */
const POOLED_CHANGE: readonly Column<SummaryRow>[] = [
  numberColumn(
    "ensemble_debut",
    "QPV ensemble, début",
    "Les QPV ensemble au début, sur ceux qui sont disponibles aux deux dates",
    ({ table }) => numberCell(table.pooledChange?.start),
    pooledDigits,
  ),
  numberColumn(
    "ensemble_fin",
    "QPV ensemble, fin",
    "Les mêmes à la fin",
    ({ table }) => numberCell(table.pooledChange?.end),
    pooledDigits,
  ),
  numberColumn(
    "ensemble_evolution",
    "QPV ensemble, évolution",
    "Fin moins début, un montant dans les euros de la fin ; vide si inconnue",
    ({ table }) => numberCell(table.pooledChange?.change),
    pooledDigits,
  ),
  textColumn(
    "ensemble_calcul",
    "QPV ensemble, calcul",
    "Ce qui a été calculé, sur combien de QPV",
    40,
    ({ table: { pooledChange } }) => pooledChange && madeWords(pooledChange.made),
  ),
  textColumn(
    "ensemble_motif",
    "QPV ensemble, motif",
    "Pourquoi l’évolution des QPV ensemble n’est pas connue",
    26,
    ({ table: { pooledChange } }) => pooledChange && reasonCell(pooledChange.change),
  ),
];

/** The territories of a table together, in one period. */
interface PooledRow extends MeasuredRow {
  readonly level: PooledLevel;
}

/** One line per indicator, zoning and period: the territories together, how that was made, of how many. */
export function pooledTable({ comparisons, indicators }: TableSource): Table<PooledRow> {
  return {
    name: "ensembles",
    title: "QPV ensemble : part exacte, ou moyenne simple nommée comme telle, par période",
    columns: POOLED_COLUMNS,
    rows: comparisons.flatMap((table) =>
      (table.pooled ?? []).map((level) => ({ table, indicator: indicators.get(table.indicator), level })),
    ),
  };
}

const POOLED_COLUMNS: readonly Column<PooledRow>[] = [
  ...INDICATOR_COLUMNS,
  UNIT_COLUMN,
  GEOGRAPHY_COLUMN,
  periodColumn(({ level }) => level.period),
  numberColumn(
    "valeur",
    "Valeur",
    "Valeur calculée des QPV ensemble",
    ({ level }) => numberCell(level.value),
    ({ level, indicator }) => indicator && digitsAt(indicator.decimals, level.step),
  ),
  textColumn("calcul", "Calcul", "Ce qui a été calculé, sur combien de QPV", 40, ({ level }) =>
    madeWords(level.made),
  ),
  countColumn("n", "n", "QPV disponibles", ({ level }) => level.made.available),
  totalColumn(({ level }) => level.made.total),
  valueReasonColumn(({ level }) => level.value),
];

/** The gap tables: one line per territory and period, one per change, one per summary, one per figure of all together. */
export function gapTables(source: TableSource): Table[] {
  return [levelTable(source), changeTable(source), summaryTable(source), pooledTable(source)];
}

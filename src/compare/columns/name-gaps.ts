import { GAP_METHODS } from "../precision.ts";
import { CELL_REASONS, type GapColumns, type GapPlan } from "./gap-columns.ts";

/** What the numbers of a plan stand for. */
export interface PlanNames {
  readonly territories: readonly string[];
  readonly indicators: readonly string[];
}

/** A table as columns of the same length, by name; null where there is nothing. */
export type NamedColumns = Readonly<Record<string, readonly (string | number | null)[]>>;

/**
 * The gaps as a table with named columns, one row per pair, indicator and year: what is unknown is null, and its reason
 * stands in a column beside it. Ready for CSV, JSON or a DataFrame.
 */
export function nameGaps(cells: GapColumns, plan: GapPlan, names: PlanNames): NamedColumns {
  const perPair = plan.indicators * plan.years.length;
  const pairOf = (cell: number) => Math.floor(cell / perPair);
  const territory = (codes: Int32Array) => (cell: number) =>
    names.territories[codes[pairOf(cell)] ?? -1] ?? null;
  const indicatorOf = (cell: number) => Math.floor((cell % perPair) / plan.years.length);
  const column = <T>(read: (cell: number) => T): T[] =>
    Array.from({ length: cells.gap.length }, (_, cell) => read(cell));
  const number = (values: Float64Array) => column((cell) => known(values[cell]));
  const reason = (codes: Uint8Array) => column((cell) => CELL_REASONS[codes[cell] ?? 0] ?? null);
  return {
    territoire: column(territory(plan.pairTerritory)),
    reference: column(territory(plan.pairReference)),
    indicateur: column((cell) => names.indicators[indicatorOf(cell)] ?? null),
    annee: column((cell) => plan.years[cell % plan.years.length] ?? null),
    ecart: number(cells.gap),
    ecart_bas: number(cells.lower),
    ecart_haut: number(cells.upper),
    arrondi_bas: number(cells.roundingLower),
    arrondi_haut: number(cells.roundingUpper),
    rapport: number(cells.ratio),
    rapport_bas: number(cells.ratioLower),
    rapport_haut: number(cells.ratioUpper),
    methode: column((cell) => GAP_METHODS[cells.method[cell] ?? 0] ?? null),
    raison: reason(cells.reason),
    raison_intervalle: reason(cells.intervalReason),
    raison_rapport: reason(cells.ratioReason),
  };
}

const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

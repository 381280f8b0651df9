import type { ObservationInput } from "../../../../src/data/observation.ts";
import { observation, qpv } from "../../../build.ts";

/** A cell of a table: a figure, a figure that is suppressed, or no row at all. */
export type Cell = number | "secret" | undefined;

/** QPV numbered from 1. */
export function quarters(count: number) {
  return Array.from({ length: count }, (_, index) => qpv(`QP${index + 1}`));
}

/** Figures of QP1, QP2… in columns of periods: `cell` gives that of a row and a column. */
export function figuresOf(
  count: number,
  periods: readonly string[],
  cell: (row: number, column: number) => Cell,
  changes: Partial<ObservationInput> = {},
): ObservationInput[] {
  return Array.from({ length: count }, (_, row) => row).flatMap((row) =>
    periods.flatMap((period, column) => {
      const value = cell(row, column);
      if (value === undefined) return [];
      return [observation(`QP${row + 1}`, period, value === "secret" ? undefined : value, changes)];
    }),
  );
}

import { compareText } from "../kernel/text.ts";
import type { Comparison } from "./comparison.ts";
import { levelAt } from "./table-facts.ts";

/** A territory and its value. */
export interface PlacedValue {
  readonly territory: string;
  readonly value: number;
}

/** Where the territories of a table stand in one period. */
export interface MeanLevel {
  readonly period: string;
  /** The simple mean of the known values. */
  readonly value: number;
  /** The mean of their references; null where one of them is unknown. */
  readonly reference: number | null;
  readonly known: number;
  readonly total: number;
  readonly least: PlacedValue;
  readonly most: PlacedValue;
}

/** The level of the territories of a table in a period, together; undefined when none has a figure. */
export function meanLevel({ rows }: Pick<Comparison, "rows">, period: string): MeanLevel | undefined {
  const found = rows.flatMap((row) => {
    const level = levelAt(row, period);
    const value = level?.value.value;
    if (typeof value !== "number") return [];
    return [{ territory: row.territory, value, reference: level?.reference.value }];
  });
  const sorted = found.toSorted(
    (one, other) => one.value - other.value || compareText(one.territory, other.territory),
  );
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return undefined;
  const references = found.flatMap(({ reference }) => (typeof reference === "number" ? [reference] : []));
  return {
    period,
    value: meanOf(found.map(({ value }) => value)),
    reference: references.length === found.length ? meanOf(references) : null,
    known: found.length,
    total: rows.length,
    least: { territory: least.territory, value: least.value },
    most: { territory: most.territory, value: most.value },
  };
}

/** In the order of size: a sum of the same values is the same, whatever the order of the rows. */
const meanOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other).reduce((sum, value) => sum + value, 0) / values.length;

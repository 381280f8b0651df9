import type { NamedColumns } from "../../compare/columns/name-gaps.ts";

/** What is asked of danfojs-node (or danfojs): its constructor of a DataFrame. */
export interface DataFrameLibrary<T> {
  readonly DataFrame: new (columns: Record<string, (string | number)[]>) => T;
}

/**
 * A table as a DataFrame of danfojs. The library is passed in: it is not a dependency, and is loaded by those who want
 * it (`toDataFrame(table, danfo)`). In a DataFrame an absent number is NaN and an absent text is empty; the reasons stand
 * in columns of their own.
 */
export function toDataFrame<T>(table: NamedColumns, library: DataFrameLibrary<T>): T {
  const columns = Object.entries(table).map(([name, values]) => {
    const numeric = values.some((value) => typeof value === "number");
    return [name, values.map((value) => value ?? (numeric ? Number.NaN : ""))] as const;
  });
  return new library.DataFrame(Object.fromEntries(columns));
}

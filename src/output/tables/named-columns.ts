/** A table as columns of the same length, by name; null where there is nothing. */
export type NamedColumns = Readonly<Record<string, readonly (string | number | null)[]>>;

import { numberColumn } from "./number-column.ts";
import type { Column } from "./tables.ts";

/** A column of numbers of documents, in units of all kinds: a spreadsheet adds them no decimal. */
export const amountColumn = (name: string, title: string, description: string): Column => ({
  ...numberColumn(name, title, description),
  isPlain: true,
});

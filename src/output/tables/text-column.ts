import type { Column } from "./tables.ts";

/** A column of words, with its width in the workbook, in characters. */
export const textColumn = (name: string, title: string, description: string, width: number): Column => ({
  name,
  type: "string",
  title,
  description,
  width,
});

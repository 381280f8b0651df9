import type { Column } from "./tables.ts";

/** A column of numbers, which keep every digit. */
export const numberColumn = (name: string, title: string, description: string): Column => ({
  name,
  type: "number",
  title,
  description,
  width: 13,
});

import type { WrittenDate } from "./targets/written-files.ts";

/** A year, a day or a line number as text: YAML reads a lone one as a number. */
export function toDate(written: WrittenDate | undefined): string | undefined {
  return written === undefined ? undefined : String(written);
}

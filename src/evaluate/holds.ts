import type { Validity } from "../model/tree.ts";

/** Whether a day lies within the dates of an element, both included. */
export function holds({ from, to }: Validity, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

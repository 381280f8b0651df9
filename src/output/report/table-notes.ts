import { textWidth } from "./charts/text-width.ts";
import type { Footnote } from "./table-view.ts";

/** Lines under a table, their width and that of their letters in pixels: a sheet upright, 8.2 pt. */
const LINES = 4;
const WIDTH = 680;
const LETTERS = 10.9;

/** What a line loses where a word does not fit at its end. */
const FILLED = 0.94;

const room = LINES * WIDTH * FILLED;
const takes = (text: string): number => textWidth(`${text} `, LETTERS);

/**
 * The remarks that stand under a table in four lines, beside what must stand there: the marks of its cells and where its
 * figures come from. The others stand in the annex, with those.
 */
export function briefRemarks(
  remarks: readonly string[],
  always: readonly string[],
  notes: readonly Footnote[],
): readonly string[] {
  const marks = notes.map(({ texte, inconnu }) => `a ${inconnu ? "n.d. : " : ""}${texte}.`);
  let left = room - [...always, ...marks].reduce((total, text) => total + takes(text), 0);
  return remarks.filter((remark) => {
    const isFitting = takes(remark) <= left;
    if (isFitting) left -= takes(remark);
    return isFitting;
  });
}

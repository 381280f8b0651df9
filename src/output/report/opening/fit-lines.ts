import { textWidth } from "../charts/text-width.ts";

/** Room for some sentences, in points: a column, its type, how many lines. */
export interface Room {
  readonly width: number;
  readonly size: number;
  readonly lines: number;
}

/** Words do not fill a line to its end. */
const FILLED = 0.95;

/** Lines that a text takes in a column. */
export const linesOf = (text: string, { width, size }: Omit<Room, "lines">): number =>
  Math.ceil(textWidth(text, size) / (width * FILLED));

/**
 * The first of some sentences that a list has room for, each on lines of its own: a first page is one page whatever the names.
 * What is left out stands elsewhere in the report.
 */
export function withinLines(sentences: readonly string[], room: Room): string[] {
  let left = room.lines;
  return sentences.filter((sentence) => {
    left -= linesOf(sentence, room);
    return left >= 0;
  });
}

/** The same of sentences that follow one another in a paragraph. */
export function withinParagraph(sentences: readonly string[], room: Room): string[] {
  let said = "";
  return sentences.filter((sentence) => {
    const longer = `${said}${sentence} `;
    const fits = linesOf(longer, room) <= room.lines;
    if (fits) said = longer;
    return fits;
  });
}

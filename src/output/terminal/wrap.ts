/**
 * A paragraph cut at spaces into lines of at most so many characters. No-break spaces hold, and so does the space that
 * French puts before a colon, a semicolon, a question mark or inside its quotation marks.
 *
 * @example
 * wrap("un deux trois", 8)
 * // => "un deux\ntrois"
 */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<!«)[ \n]+(?![:;?!»%])/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && indent.length + longer.length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((one) => indent + one).join("\n");
}

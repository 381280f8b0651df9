import { cutText } from "../../kernel/text.ts";

/** Between a code and the words that explain it, in the lists of the workbook. No code holds a space. */
const BETWEEN = " – ";

/** A list of a spreadsheet that is wider than this is not read. */
const LONGEST = 70;

/**
 * What the lists of the workbook offer for a word of the contract: its code, then its words.
 *
 * @example
 * shownWord({ code: "QN05915M", words: "Pont De Pierre" })
 * // => "QN05915M – Pont De Pierre"
 */
export function shownWord({ code, words }: { readonly code: string; readonly words: string }): string {
  const said = words.replace(/[\s;]+/g, " ").trim();
  return said === "" || said === code ? code : `${code}${BETWEEN}${cutText(said, LONGEST)}`;
}

/**
 * The code of what such a list gave; the text itself when it holds no words.
 *
 * @example
 * codeOfShown("QN05915M – Pont De Pierre")
 * // => "QN05915M"
 */
export function codeOfShown(text: string): string {
  return /^(\S+)\s+[–—-]\s/.exec(text.trim())?.[1] ?? text.trim();
}

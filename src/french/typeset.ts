/**
 * French typography of a text: no-break spaces before « : ; ? ! » » and after « «, after « l. » and « n° », and between a
 * number and its unit. Words are never touched: a quotation stays word for word.
 *
 * @example
 * typeset("« Cité 4 » : 22 QPV, l. 12")
 * // => "«\u00a0Cité 4\u00a0»\u00a0: 22\u00a0QPV, l.\u00a012"
 */
export function typeset(text: string): string {
  return settled(text)
    .replace(/ (?=[:»])/g, "\u00a0")
    .replace(/ (?=[;?!])/g, "\u202f")
    .replace(/« /g, "«\u00a0")
    .replace(/\b(l\.|n°) (?=\d)/g, "$1\u00a0")
    .replace(/(\d) (?=QPV|IRIS|%|€|points?\b|ans\b|\d{3}\b)/g, "$1\u00a0");
}

/**
 * A text that stays in its place: a mark that turns the direction of writing is shown instead of obeyed, and a word of
 * more than eighty letters may be cut, or one label would push columns off the page.
 */
function settled(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`)
    .replace(/[^\s/\\._-]{81,}/gu, (word) => word.replace(/.{20}(?=.)/gu, "$&\u200b"));
}

/** The same value with every text in it typeset: nothing else changes, keys included. */
export function typesetDeep<T>(value: T): T {
  if (typeof value === "string") return typeset(value) as T;
  if (Array.isArray(value)) return value.map(typesetDeep) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, typesetDeep(held)])) as T;
}

/**
 * The items of a list in a cell: `59014, 59491`, or codes of five characters one after the other, as Insee's table of
 * QPV writes them.
 *
 * @example
 * splitList("59014, 59491")
 * // => ["59014", "59491"]
 * @example
 * splitList("5901459491")
 * // => ["59014", "59491"]
 */
export function splitList(cell: string): string[] {
  const items = cell
    .split(/[,;|]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  const [only] = items;
  const isGlued = items.length === 1 && only !== undefined && /^(?:\d[\dAB]\d{3}){2,}$/.test(only);
  return isGlued ? (only.match(/.{5}/g) ?? []) : items;
}

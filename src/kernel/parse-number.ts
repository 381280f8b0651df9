/** What a text turned out to be: a number, or why it is not one. */
export type ParsedNumber = { readonly value: number } | { readonly problem: "texte" | "ambigu" | "pourcent" };

/**
 * The number that a French or English text writes: any space between thousands, a comma or a point, a percent sign only
 * where a share is expected. A lone separator followed by three digits is a decimal mark where the producer's mark is
 * known to be that one; the other one could mean thousands, and is refused as ambiguous.
 *
 * @example
 * parseNumber("1.234,5", ",", false)
 * // => { value: 1234.5 }
 * @example
 * parseNumber("12,3 %", ",", true)
 * // => { value: 12.3 }
 * @example
 * parseNumber("1.234", ",", false)
 * // => { problem: "ambigu" }
 */
export function parseNumber(text: string, mark: string, isShare: boolean): ParsedNumber {
  const bare = text.replace(/[\s\u00a0\u2009\u202f]/g, "").replace("−", "-");
  const percent = bare.endsWith("%");
  if (percent && !isShare) return { problem: "pourcent" };
  const digits = percent ? bare.slice(0, -1) : bare;
  const other = mark === "," ? "." : ",";
  const [whole = "", fraction, ...more] = digits.split(mark);
  if (more.length > 0) return { problem: "texte" };
  if (fraction === undefined) return loneSeparator(digits, other);
  if (!/^\d+$/.test(fraction) || !isGrouped(whole, other)) return { problem: "texte" };
  return { value: Number(`${whole.replaceAll(other, "")}.${fraction}`) };
}

/** A number without the expected mark: whole, grouped by thousands, or with the other mark. */
function loneSeparator(digits: string, other: string): ParsedNumber {
  if (/^-?\d+$/.test(digits)) return { value: Number(digits) };
  const parts = digits.split(other);
  if (parts.length === 2 && /^-?\d+$/.test(parts[0] ?? "") && /^\d+$/.test(parts[1] ?? "")) {
    return parts[1]?.length === 3 ? { problem: "ambigu" } : { value: Number(parts.join(".")) };
  }
  return isGrouped(digits, other) ? { value: Number(digits.replaceAll(other, "")) } : { problem: "texte" };
}

/** Whole digits, in groups of three after the first separator. */
function isGrouped(text: string, separator: string): boolean {
  const [first = "", ...groups] = text.split(separator);
  return /^-?\d+$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}

/**
 * An identifier for an HTML anchor: letters, digits, hyphens and underscores, whatever the names.
 *
 * @example
 * anchor("constat", "Q1/revenu médian")
 * // => "constat-Q1-revenu-m-dian"
 */
export function anchor(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[^A-Za-z0-9_]+/g, "-")).join("-");
}

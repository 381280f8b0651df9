import type { Indicator } from "../data/indicator.ts";
import type { Measure } from "./aggregate-over.ts";

/**
 * What an indicator measures, as far as a group may be made of it.
 *
 * @example
 * measureOf({ unit: "EUR", label: "Revenu médian" })
 * // => "mediane"
 */
export function measureOf({ unit, label }: Pick<Indicator, "unit" | "label">): Measure {
  if (unit === "%") return "part";
  if (/médian/i.test(label)) return "mediane";
  return /décile|quartile/i.test(label) ? "quantile" : "moyenne";
}

import type { PrintedDetail } from "./observations.ts";
import type { TerritoryKind } from "./territory.ts";

/**
 * Whether a printed figure is a minimum or a maximum over a group. Quoted for one quarter ("max: 34 % in Transvaal"), it is
 * that quarter's own figure.
 *
 * @example
 * isRange({ qualifier: "exact", statistic: "max" }, "ensemble")
 * // => true
 */
export function isRange(printed: PrintedDetail | undefined, kind: TerritoryKind | undefined): boolean {
  return kind === "ensemble" && (printed?.statistic === "min" || printed?.statistic === "max");
}

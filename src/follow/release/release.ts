import { type Quantity, unknown } from "../../kernel/unknown.ts";
import { hiddenCells, type LinkedCells } from "../../statistics/cell-suppression.ts";
import { type Asking, askedNumber } from "../rules/asked.ts";

/** Under which number of persons nothing is shown, as the contract declares it; undefined when it declares none. */
export function releaseThreshold(asking: Asking): number | undefined {
  return askedNumber(asking, "seuil_de_diffusion")?.value;
}

/**
 * Whether a group is so small that nothing may be said of those who are in it, not even a 0, which says something of each. Of a
 * group of nobody there is nothing to keep back: each of its counts is 0.
 *
 * @example
 * [isFew(4, 5), isFew(5, 5), isFew(0, 5), isFew(4, undefined)]
 * // => [true, false, false, false]
 */
export const isFew = (group: number, threshold: number | undefined): boolean =>
  threshold !== undefined && group > 0 && group < threshold;

/**
 * What may be shown of linked tables of persons: the counts by id, and why the others are not there (`non_diffuse`,
 * `absent_des_donnees`; `seuil_de_diffusion_absent` for all when no threshold is declared). What is hidden is in no value that
 * is returned. A count of 0 is shown: it is nobody.
 */
export function released(linked: LinkedCells, threshold: number | undefined): (id: string) => Quantity {
  if (threshold === undefined) return () => unknown("seuil_de_diffusion_absent");
  const hidden = hiddenCells(linked, { threshold, hidesZero: false });
  const counts = new Map(
    linked.cells
      .filter(({ id, isPrinted }) => isPrinted && !hidden.has(id))
      .map(({ id, count }) => [id, count ?? unknown("absent_des_donnees")] as const),
  );
  return (id) => counts.get(id) ?? unknown(hidden.has(id) ? "non_diffuse" : "absent_des_donnees");
}

/**
 * A share (0 to 1) of two counts that are both shown; else why one of them is not.
 *
 * @example
 * shareOf(12, { unknown: "non_diffuse" })
 * // => { unknown: "non_diffuse" }
 */
export function shareOf(part: Quantity, whole: Quantity): Quantity {
  if (typeof part !== "number") return part;
  if (typeof whole !== "number") return whole;
  return whole === 0 ? unknown("denominateur_nul") : part / whole;
}

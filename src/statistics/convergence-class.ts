import { type Impossible, impossible } from "../kernel/unknown.ts";
import { sigmaDispersion } from "./sigma-dispersion.ts";

/** Whether the mean moves the good way, and whether the territories draw together. */
export type ConvergenceClass =
  | "convergence_par_le_haut"
  | "convergence_par_le_bas"
  | "divergence_par_le_haut"
  | "divergence_par_le_bas"
  | "stabilite";

/** The class of a group of territories between two periods. */
export interface Convergence {
  readonly class: ConvergenceClass;
  /** Every territory moves the way of the mean, and every gap between two of them that of the dispersion. */
  readonly strict: boolean;
}

/**
 * The class of a group between two periods. "Par le haut" is what is better for the inhabitants. `stabilite` when the mean
 * or the dispersion does not move. Unknown with fewer than two territories or different ones.
 *
 * @source Eurofound, upward convergence (METHODS § 2.6)
 * @example
 * convergenceClass([10, 20], [18, 22], "plus_haut")
 * // => { class: "convergence_par_le_haut", strict: true }
 */
export function convergenceClass(
  start: readonly number[],
  end: readonly number[],
  best: "plus_haut" | "plus_bas",
): Convergence | Impossible {
  const [before, after] = [sigmaDispersion(start), sigmaDispersion(end)];
  if ("unknown" in before) return before;
  if ("unknown" in after) return after;
  if (start.length !== end.length) return impossible("valeurs_manquantes");
  const moved = Math.sign(after.mean - before.mean);
  const spread = Math.sign(after.sigma - before.sigma);
  if (moved === 0 || spread === 0) return { class: "stabilite", strict: false };
  const side = moved === (best === "plus_haut" ? 1 : -1) ? "par_le_haut" : "par_le_bas";
  const strict = allMove(start, end, moved) && allGapsMove(start, end, spread);
  return { class: `${spread < 0 ? "convergence" : "divergence"}_${side}`, strict };
}

function allMove(start: readonly number[], end: readonly number[], sign: number): boolean {
  return start.every((value, index) => Math.sign((end[index] ?? value) - value) === sign);
}

function allGapsMove(start: readonly number[], end: readonly number[], sign: number): boolean {
  const gap = (values: readonly number[], one: number, other: number) =>
    Math.abs((values[one] ?? 0) - (values[other] ?? 0));
  return start.every((_, one) =>
    start.every(
      (_, other) => other <= one || Math.sign(gap(end, one, other) - gap(start, one, other)) === sign,
    ),
  );
}

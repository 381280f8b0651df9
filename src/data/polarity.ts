/** What is better for the inhabitants: more, less, or neither (a value then only characterises). */
export type Polarity = "plus_haut_mieux" | "plus_bas_mieux" | "neutre";

/**
 * The polarity as a factor: 1 when higher is better, -1 when lower is better, 0 when neutral.
 *
 * @example
 * direction("plus_bas_mieux")
 * // => -1
 */
export function direction(polarity: Polarity): 1 | -1 | 0 {
  return polarity === "neutre" ? 0 : polarity === "plus_haut_mieux" ? 1 : -1;
}

import { counted } from "./counted.ts";

/**
 * How many could be judged of how many, in French.
 *
 * @example
 * outOf({ evaluable: 2, total: 9 }, "cible")
 * // => "2 cibles sur 9 évaluables"
 */
export function outOf(
  { evaluable, total }: { readonly evaluable: number; readonly total: number },
  noun: string,
): string {
  return `${counted(evaluable, noun)} sur ${total} ${evaluable < 2 ? "évaluable" : "évaluables"}`;
}

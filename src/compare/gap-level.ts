import { bothKnown, referenceReason, unknown } from "../kernel/unknown.ts";
import type { GapLevel, Sourced } from "./comparison.ts";

/**
 * The gap of a value to its reference in one period: absolute (in the indicator's unit, points for a share), ratio,
 * and relative (0.12 is 12 % above). Unknown with the value's own reason when it is missing, `reference_absente`
 * when no file that was read holds the reference's, `reference_non_publiee` when its producer leaves it blank or keeps it
 * secret, its own reason when it cannot be computed; `reference_nulle` for ratio and relative gap when the reference is 0.
 *
 * @source METHODS, § 2.3 « The gap QPV–EPCI »: G = p_Q − p_E, R = p_Q / p_E, G / p_E, always published together
 * @example
 * gapLevel("2019", { value: 13220 }, { value: 17980 }).absolute
 * // => -4760
 * @example
 * gapLevel("2019", { value: { unknown: "secret" } }, { value: 17980 }).ratio
 * // => { unknown: "secret" }
 */
export function gapLevel(period: string, value: Sourced, reference: Sourced): GapLevel {
  const { value: other } = reference;
  const against = typeof other === "number" ? other : unknown(referenceReason(other.unknown));
  const ratio = bothKnown(value.value, against, (q, e) => (e === 0 ? unknown("reference_nulle") : q / e));
  return {
    period,
    value,
    reference,
    absolute: bothKnown(value.value, against, (q, e) => q - e),
    ratio,
    relative: typeof ratio === "number" ? ratio - 1 : ratio,
  };
}

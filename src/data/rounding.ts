import { yearOf } from "../kernel/dates.ts";
import { decimalsOf } from "../kernel/numbers.ts";

/** A step to which a producer rounds, in the indicator's unit: between two years, both included, for some systems of codes. */
export interface Rounding {
  readonly step: number;
  readonly since: number;
  readonly until: number;
  /** Every system of codes when empty. */
  readonly kinds: readonly string[];
}

/** As users write it, in a format or in the description of a set. */
export interface WrittenRounding {
  readonly pas: number;
  readonly depuis?: number;
  readonly jusqu_a?: number;
  readonly mailles?: readonly string[];
}

/**
 * A rounding from what users write; without a year, it holds at all times.
 *
 * @example
 * toRounding({ pas: 0.1, depuis: 2013, jusqu_a: 2020 })
 * // => { step: 0.1, since: 2013, until: 2020, kinds: [] }
 */
export function toRounding({ pas, depuis, jusqu_a, mailles }: WrittenRounding): Rounding {
  return {
    step: pas,
    since: depuis ?? Number.NEGATIVE_INFINITY,
    until: jusqu_a ?? Number.POSITIVE_INFINITY,
    kinds: mailles ?? [],
  };
}

/**
 * The step of a figure of a period and a system of codes, by the first rounding that fits; undefined when none does,
 * which is not to say that the figure is exact. An edition that does not date its figures has none.
 *
 * @example
 * roundingAt([{ step: 1, since: 2021, until: 2021, kinds: [] }, { step: 0.1, since: 2013, until: 2020, kinds: [] }], "2019", "qpv2015")
 * // => 0.1
 */
export function roundingAt(roundings: readonly Rounding[], period: string, kind: string): number | undefined {
  const year = yearOf(period);
  if (year === undefined) return undefined;
  const fits = roundings.find(
    ({ since, until, kinds }) =>
      year >= since && year <= until && (kinds.length === 0 || kinds.includes(kind)),
  );
  return fits?.step;
}

/**
 * The coarsest of some steps: a difference, or a mean, of figures rounded to them is known no finer. Undefined without any.
 *
 * @example
 * coarsest([0.1, undefined, 1])
 * // => 1
 */
export function coarsest(steps: readonly (number | undefined)[]): number | undefined {
  const known = steps.filter((step) => step !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

/**
 * Digits after the comma with which a figure is printed: those of its indicator, or fewer where it was rounded coarser. A
 * figure whose step is not known has those of its indicator.
 *
 * @example
 * digitsAt(1, 1)
 * // => 0
 * @example
 * digitsAt(1, undefined)
 * // => 1
 */
export function digitsAt(decimals: number, step: number | undefined): number {
  return step === undefined ? decimals : Math.min(decimals, decimalsOf(step));
}

import { decimalsOf } from "../../kernel/numbers.ts";
import type { Estimate, Interval } from "../../statistics/counts.ts";
import type { ClaimOperation, PrintedNumber } from "./claim.ts";

/** Operations that give one number; the two others have verdicts of their own. */
export type Arithmetic = Exclude<ClaimOperation, "part_possible" | "egalite">;

/**
 * The value of an operation on printed numbers, with the least and the greatest that their rounding allows; `rounded`
 * when whole numbers are rounded too. Shares and variations are in per cent. Undefined when it does not exist: a
 * division by zero, a number that is missing.
 */
export function recompute(
  operation: Arithmetic,
  numbers: readonly PrintedNumber[],
  unit: string | undefined,
  rounded = false,
): Estimate | undefined {
  const values = numbers.map(({ value }) => value);
  const isRounded = rounded || (SAME_UNIT.includes(operation) && unit === "%");
  const bounds = values.map((value) => boundsOf(value, isRounded));
  const value = apply(operation, values);
  const possible = BINARY.includes(operation)
    ? corners(operation, bounds)
    : [
        apply(
          operation,
          bounds.map(({ lower }) => lower),
        ),
        apply(
          operation,
          bounds.map(({ upper }) => upper),
        ),
      ];
  const all = [value, ...possible];
  if (!all.every(Number.isFinite)) return undefined;
  return { value, lower: Math.min(...all), upper: Math.max(...all) };
}

/** Their numbers are in the unit of the result: whole per cents were rounded too. */
const SAME_UNIT: readonly Arithmetic[] = ["somme", "difference", "minimum", "maximum"];

const BINARY: readonly Arithmetic[] = ["difference", "rapport", "part", "variation"];

function boundsOf(value: number, isRounded: boolean): Interval {
  const decimals = decimalsOf(value);
  const half = decimals > 0 || isRounded ? 0.5 * 10 ** -decimals : 0;
  return { lower: value - half, upper: value + half };
}

/** The extremes of two numbers lie at the corners: each operation is monotonous in each, when no divisor spans zero. */
function corners(operation: Arithmetic, bounds: readonly Interval[]): number[] {
  const [first, second] = bounds;
  if (!first || !second) return [Number.NaN];
  const divisor = operation === "variation" ? first : second;
  const spansZero = divisor.lower <= 0 && divisor.upper >= 0;
  if (operation !== "difference" && spansZero) return [Number.NaN];
  return [first.lower, first.upper].flatMap((one) =>
    [second.lower, second.upper].map((other) => apply(operation, [one, other])),
  );
}

function apply(operation: Arithmetic, values: readonly number[]): number {
  const [first = Number.NaN, second = Number.NaN] = values;
  return Number(APPLY[operation](values, first, second).toPrecision(12));
}

type Apply = (values: readonly number[], first: number, second: number) => number;

const APPLY: Readonly<Record<Arithmetic, Apply>> = {
  somme: (values) => values.reduce((sum, value) => sum + value, 0),
  difference: (_, first, second) => first - second,
  rapport: (_, first, second) => first / second,
  part: (_, first, second) => (100 * first) / second,
  variation: (_, first, second) => (100 * (second - first)) / first,
  produit: (values) => values.reduce((product, value) => product * value, 1),
  minimum: (values) => Math.min(...values),
  maximum: (values) => Math.max(...values),
  effectif: (values) => values.length,
};

import { decimalsOf } from "../../kernel/numbers.ts";
import type { Estimate, Interval } from "../../statistics/counts.ts";
import { possibleShares } from "../../statistics/roundings.ts";
import {
  CLAIM_CAUSES,
  type Claim,
  type ClaimCause,
  type ClaimOperation,
  type PrintedNumber,
  type RecheckedClaim,
} from "./claim.ts";

/** « environ », « près de », « un quart »: a tenth of what is printed. */
export const APPROXIMATION = 0.1;

type Recomputed = Partial<Pick<RecheckedClaim, "computed" | "lower" | "upper" | "counts">>;

/** A claim with the cause that was found, hence its verdict, and the numbers of its sentence. */
const rechecked = ({ id }: Claim, cause: ClaimCause, found: Recomputed = {}): RecheckedClaim => ({
  id,
  verdict: CLAIM_CAUSES[cause],
  cause,
  computed: null,
  lower: null,
  upper: null,
  counts: null,
  ...found,
});

/** Whether the numbers printed for one thing are the same, exactly or once rounded like the coarsest of them. */
export function recheckEquality(claim: Claim, numbers: readonly PrintedNumber[]): RecheckedClaim {
  const values = numbers.map(({ value }) => value);
  const range = { lower: Math.min(...values), upper: Math.max(...values) };
  if (values.length < 2) return rechecked(claim, "un_seul_nombre", range);
  return rechecked(claim, equalityCause(values, range, claim.approximate), range);
}

function equalityCause(
  values: readonly number[],
  { lower, upper }: Interval,
  approximate: boolean,
): ClaimCause {
  if (lower === upper) return "identique";
  const coarsest = Math.min(...values.map(decimalsOf));
  if (new Set(values.map((value) => roundTo(value, coarsest))).size === 1) return "arrondi";
  if (approximate && upper - lower <= APPROXIMATION * Math.abs(upper)) return "approche";
  return values.every(Number.isInteger) ? "nombres_differents" : "arrondi_insuffisant";
}

const roundTo = (value: number, decimals: number): number => Math.round(value * 10 ** decimals + 1e-9);

/** Whether a printed share can be that of a whole number of cases among the number given (GRIM). */
export function recheckShare(
  claim: Claim,
  printed: number,
  numbers: readonly PrintedNumber[],
): RecheckedClaim {
  const total = numbers[0]?.value ?? 0;
  const found = possibleShares(printed, claim.decimals ?? decimalsOf(printed), total);
  if ("unknown" in found) return rechecked(claim, "total_invalide");
  const part = (count: number): number => Number(((100 * count) / total).toPrecision(12));
  const [least, greatest] = [found.counts[0], found.counts.at(-1)];
  if (least === undefined || greatest === undefined) {
    const [under, over] = found.around;
    const around = { lower: part(under), upper: part(over), counts: [under, over] as const };
    return rechecked(claim, "effectif_impossible", around);
  }
  return rechecked(claim, "effectif_possible", {
    computed: part(least),
    lower: part(least),
    upper: part(greatest),
    counts: [least, greatest],
  });
}

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
  const bounds = numbers.map((number) => boundsOf(number, isRounded));
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

function boundsOf({ value, decimals = decimalsOf(value) }: PrintedNumber, isRounded: boolean): Interval {
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

/**
 * What a printed claim becomes when it is recomputed: `coherent` when the value rounds to what is printed; `arrondi` when
 * the rounding of the numbers, a truncation, or an announced « environ » explains the difference; else `contradictoire`.
 * `inverifiable` when the document does not give what it takes.
 */
export function recheckClaim(claim: Claim): RecheckedClaim {
  const { computation, printed } = claim;
  if (!computation) return rechecked(claim, "sans_nombres");
  const { operation, numbers } = computation;
  if (operation === "egalite") return recheckEquality(claim, numbers);
  if (operation === "part_possible")
    return printed === undefined ? rechecked(claim, "imprime_absent") : recheckShare(claim, printed, numbers);
  const computed = recompute(operation, numbers, claim.unit, computation.rounded);
  if (!computed) return rechecked(claim, "calcul_impossible");
  const { value, lower, upper } = computed;
  return rechecked(claim, causeFor(claim, computed), { computed: value, lower, upper });
}

/** A part without a number is never a zero: a total that is the sum of the others leaves it out. */
function causeFor(claim: Claim, computed: Estimate): ClaimCause {
  const { printed, computation } = claim;
  if (printed === undefined) return "imprime_absent";
  const cause = (claim.beyond ? beyondCause : causeOf)(computed, printed, claim);
  if (!computation?.blanks?.length) return cause;
  return cause === "identique" ? "partie_omise" : "partie_absente";
}

/** A printed range is kept when the value lies in it. */
function causeOf({ value, lower, upper }: Estimate, printed: number, claim: Claim): ClaimCause {
  const [from, to] = [
    Math.min(printed, claim.printedTo ?? printed),
    Math.max(printed, claim.printedTo ?? printed),
  ];
  const step = 10 ** -decimalsFor(claim);
  const half = step / 2 + 1e-9;
  if (value >= from - half && value <= to + half) return "identique";
  if (upper >= from - half && lower <= to + half) return "arrondi";
  if ([from, to].includes(Number((Math.trunc(value / step) * step).toPrecision(12)))) return "troncature";
  if (claim.approximate && isAbout(value, from, to)) return "approche";
  return [value, lower, upper, from, to].every(Number.isInteger)
    ? "nombres_differents"
    : "arrondi_insuffisant";
}

/** « plus de »: strictly above, or kept there by the rounding of the numbers. */
function beyondCause({ value, upper }: Estimate, printed: number): ClaimCause {
  if (value > printed) return "identique";
  return upper > printed ? "arrondi" : "non_depasse";
}

const isAbout = (value: number, from: number, to: number): boolean =>
  value >= from - APPROXIMATION * Math.abs(from) && value <= to + APPROXIMATION * Math.abs(to);

const decimalsFor = ({ decimals, printed, printedTo }: Claim): number =>
  decimals ?? Math.max(decimalsOf(printed ?? 0), decimalsOf(printedTo ?? 0));

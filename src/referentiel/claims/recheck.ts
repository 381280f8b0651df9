import { formatAmount } from "../../french/amounts.ts";
import { decimalsOf } from "../../kernel/numbers.ts";
import type { Estimate, Interval } from "../../statistics/counts.ts";
import { possibleShares } from "../../statistics/roundings.ts";
import type { Claim, ClaimCheck, ClaimOperation, ClaimVerdict, PrintedNumber } from "./claim.ts";

/** « environ », « près de », « un quart »: a tenth of what is printed. */
export const APPROXIMATION = 0.1;

/** Whether the numbers printed for one thing are the same, exactly or once rounded like the coarsest of them. */
export function recheckEquality(
  { id, unit, approximate }: Claim,
  numbers: readonly PrintedNumber[],
): ClaimCheck {
  const values = numbers.map(({ value }) => value);
  const range = { computed: null, lower: Math.min(...values), upper: Math.max(...values) };
  if (values.length < 2)
    return { id, ...range, verdict: "inverifiable", why: "Un seul nombre est donné : rien à comparer." };
  const coarsest = Math.min(...values.map(decimalsOf));
  const isSame = new Set(values).size === 1;
  const isAbout = approximate && range.upper - range.lower <= APPROXIMATION * Math.abs(range.upper);
  const isRounded = new Set(values.map((value) => roundTo(value, coarsest))).size === 1 || isAbout;
  const verdict: ClaimVerdict = isSame ? "coherent" : isRounded ? "arrondi" : "contradictoire";
  const listed = [...new Set(values)].map((value) => formatAmount(value, unit));
  return {
    id,
    ...range,
    verdict,
    why: `${sentenceRecheckEquality(verdict, listed, values.every(Number.isInteger))}.`,
  };
}

const roundTo = (value: number, decimals: number): number => Math.round(value * 10 ** decimals + 1e-9);

function sentenceRecheckEquality(verdict: ClaimVerdict, listed: readonly string[], isCount: boolean): string {
  if (verdict === "coherent") return `La même valeur partout : ${listed[0] ?? ""}`;
  const said = `Valeurs imprimées pour la même chose : ${listed.join(", ")}`;
  if (verdict === "arrondi") return `${said} ; l’arrondi l’explique`;
  return isCount ? `${said} ; les nombres diffèrent` : `${said} ; aucun arrondi ne les accorde`;
}

/** Whether a printed share can be that of a whole number of cases among the number given (GRIM). */
export function recheckShare(
  { id, decimals }: Claim,
  printed: number,
  numbers: readonly PrintedNumber[],
): ClaimCheck {
  const total = numbers[0]?.value ?? 0;
  const digits = decimals ?? decimalsOf(printed);
  const found = possibleShares(printed, digits, total);
  const share = formatAmount(printed, "%");
  if ("unknown" in found) {
    const why = `Aucun effectif entier ne peut être cherché pour ${share} sur ${formatAmount(total)}.`;
    return { id, verdict: "inverifiable", computed: null, lower: null, upper: null, why };
  }
  const [least, greatest] = [found.counts[0], found.counts.at(-1)];
  const part = (count: number): number => Number(((100 * count) / total).toPrecision(12));
  if (least === undefined || greatest === undefined) {
    const [under, over] = found.around;
    const why = `Aucun nombre entier sur ${total} ne donne ${share} : ${under} donne ${formatAmount(part(under), "%")}, ${over} donne ${formatAmount(part(over), "%")}.`;
    return { id, verdict: "contradictoire", computed: null, lower: part(under), upper: part(over), why };
  }
  const computed = part(least);
  const why =
    least === greatest
      ? `${least} sur ${total} donne ${formatAmount(computed, "%")}, imprimé ${share}.`
      : `De ${least} à ${greatest} sur ${total}, l’arrondi donne ${share} : le contrôle ne peut rien exclure.`;
  return { id, verdict: "coherent", computed, lower: part(least), upper: part(greatest), why };
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

/**
 * What a printed claim becomes when it is recomputed: `coherent` when the value rounds to what is printed; `arrondi` when
 * the rounding of the numbers, a truncation, or an announced « environ » explains the difference; else `contradictoire`.
 * `inverifiable` when the document does not give what it takes.
 */
export function recheckClaim(claim: Claim): ClaimCheck {
  const { computation } = claim;
  if (!computation) return withoutNumbers(claim);
  const { operation, numbers } = computation;
  if (operation === "egalite") return recheckEquality(claim, numbers);
  if (claim.printed === undefined) return unverifiable(claim, "Le nombre imprimé n’est pas déclaré");
  if (operation === "part_possible") return recheckShare(claim, claim.printed, numbers);
  const computed = recompute(operation, numbers, claim.unit, computation.rounded);
  if (!computed) return unverifiable(claim, "Le calcul n’existe pas pour ces nombres");
  const cause = (claim.beyond ? beyondCause : causeOf)(computed, claim.printed, claim);
  const { value, lower, upper } = computed;
  const why = sentence(claim, computed, cause);
  return { id: claim.id, verdict: VERDICTS[cause], computed: value, lower, upper, why };
}

function unverifiable({ id }: Claim, why: string): ClaimCheck {
  return { id, verdict: "inverifiable", computed: null, lower: null, upper: null, why: `${why}.` };
}

/** The note of the référentiel says what is missing. */
function withoutNumbers(claim: Claim): ClaimCheck {
  const { note } = claim;
  if (note === undefined) return unverifiable(claim, "Le document ne donne pas de quoi le recalculer");
  const why = `Rien à recalculer : le document ne donne pas de quoi. ${note}`;
  return unverifiable(claim, why.replace(/\.$/u, ""));
}

/** What explains that the value and what is printed are the same, or are not. */
type Cause = "same" | "rounded" | "cut" | "about" | "differs" | "under" | "other";

const VERDICTS: Readonly<Record<Cause, ClaimVerdict>> = {
  same: "coherent",
  rounded: "arrondi",
  cut: "arrondi",
  about: "arrondi",
  differs: "contradictoire",
  under: "contradictoire",
  other: "contradictoire",
};

/** A printed range is kept when the value lies in it. */
function causeOf({ value, lower, upper }: Estimate, printed: number, claim: Claim): Cause {
  const [from, to] = [
    Math.min(printed, claim.printedTo ?? printed),
    Math.max(printed, claim.printedTo ?? printed),
  ];
  const step = 10 ** -decimalsFor(claim);
  const half = step / 2 + 1e-9;
  if (value >= from - half && value <= to + half) return "same";
  if (upper >= from - half && lower <= to + half) return "rounded";
  if ([from, to].includes(Number((Math.trunc(value / step) * step).toPrecision(12)))) return "cut";
  if (claim.approximate && isAbout(value, from, to)) return "about";
  return [value, lower, upper, from, to].every(Number.isInteger) ? "differs" : "other";
}

/** « plus de »: strictly above, or kept there by the rounding of the numbers. */
function beyondCause({ value, upper }: Estimate, printed: number): Cause {
  if (value > printed) return "same";
  return upper > printed ? "rounded" : "under";
}

const isAbout = (value: number, from: number, to: number): boolean =>
  value >= from - APPROXIMATION * Math.abs(from) && value <= to + APPROXIMATION * Math.abs(to);

const decimalsFor = ({ decimals, printed, printedTo }: Claim): number =>
  decimals ?? Math.max(decimalsOf(printed ?? 0), decimalsOf(printedTo ?? 0));

function sentence(claim: Claim, { value, lower, upper }: Estimate, cause: Cause): string {
  const { printed = 0, printedTo, unit, beyond } = claim;
  const range =
    printedTo === undefined
      ? formatAmount(printed, unit)
      : `${formatAmount(printed)} à ${formatAmount(printedTo, unit)}`;
  const doubt =
    lower === upper
      ? ""
      : ` (de ${formatAmount(lower)} à ${formatAmount(upper)} selon les arrondis des nombres imprimés)`;
  return `Affirmé : ${beyond ? "plus de " : ""}${range} ; recalculé : ${formatAmount(value, unit)}${doubt}${ENDS[cause]}.`;
}

const ENDS: Readonly<Record<Cause, string>> = {
  same: "",
  rounded: ", un arrondi l’explique",
  cut: ", une troncature l’explique, pas un arrondi",
  about: ", à moins d’un dixième d’un nombre rond ou donné pour approché",
  differs: " : les deux nombres diffèrent",
  under: " : il ne le dépasse pas",
  other: ", aucun arrondi ne l’explique",
};

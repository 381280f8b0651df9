import { formatAmount } from "../../french/amount.ts";
import { decimalsOf } from "../../kernel/numbers.ts";
import type { Claim, ClaimVerdict, PrintedNumber } from "./claim.ts";
import type { ClaimCheck } from "./claim-check.ts";

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
  return { id, ...range, verdict, why: `${sentence(verdict, listed, values.every(Number.isInteger))}.` };
}

const roundTo = (value: number, decimals: number): number => Math.round(value * 10 ** decimals + 1e-9);

function sentence(verdict: ClaimVerdict, listed: readonly string[], isCount: boolean): string {
  if (verdict === "coherent") return `La même valeur partout : ${listed[0] ?? ""}`;
  const said = `Valeurs imprimées pour la même chose : ${listed.join(", ")}`;
  if (verdict === "arrondi") return `${said} ; l’arrondi l’explique`;
  return isCount ? `${said} ; les nombres diffèrent` : `${said} ; aucun arrondi ne les accorde`;
}

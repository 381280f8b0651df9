import { formatAmount } from "../../french/amount.ts";
import { decimalsOf } from "../../kernel/numbers.ts";
import type { Estimate } from "../../statistics/counts.ts";
import type { Claim, ClaimVerdict } from "./claim.ts";
import type { ClaimCheck } from "./claim-check.ts";
import { APPROXIMATION, recheckEquality } from "./recheck-equality.ts";
import { recheckShare } from "./recheck-share.ts";
import { recompute } from "./recompute.ts";

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

import { decimalsOf } from "../../kernel/decimals-of.ts";
import { formatAmount } from "../../model/amount.ts";
import type { Claim, ClaimVerdict } from "../../model/claim.ts";
import type { ClaimCheck } from "../../model/claim-check.ts";
import type { Estimate } from "../../statistics/shapes.ts";
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
  if (!computation) return unverifiable(claim, "Le document ne donne pas de quoi le recalculer");
  const { operation, numbers } = computation;
  if (operation === "egalite") return recheckEquality(claim, numbers);
  if (claim.printed === undefined) return unverifiable(claim, "Le nombre imprimé n’est pas déclaré");
  if (operation === "part_possible") return recheckShare(claim, claim.printed, numbers);
  const computed = recompute(operation, numbers, claim.unit);
  if (!computed) return unverifiable(claim, "Le calcul n’existe pas pour ces nombres");
  const verdict = compare(computed, claim, claim.printed);
  const { value, lower, upper } = computed;
  return { id: claim.id, verdict, computed: value, lower, upper, why: sentence(claim, computed, verdict) };
}

function unverifiable({ id }: Claim, why: string): ClaimCheck {
  return { id, verdict: "inverifiable", computed: null, lower: null, upper: null, why: `${why}.` };
}

/** A printed range is kept when the value lies in it. */
function compare({ value, lower, upper }: Estimate, claim: Claim, printed: number): ClaimVerdict {
  const [from, to] = [
    Math.min(printed, claim.printedTo ?? printed),
    Math.max(printed, claim.printedTo ?? printed),
  ];
  const step = 10 ** -decimalsFor(claim);
  const half = step / 2 + 1e-9;
  if (value >= from - half && value <= to + half) return "coherent";
  const isRounding = upper >= from - half && lower <= to + half;
  const isTruncated = [from, to].includes(Number((Math.trunc(value / step) * step).toPrecision(12)));
  const tenth = claim.approximate ? APPROXIMATION : 0;
  const isAbout = value >= from - tenth * Math.abs(from) && value <= to + tenth * Math.abs(to);
  return isRounding || isTruncated || isAbout ? "arrondi" : "contradictoire";
}

const decimalsFor = ({ decimals, printed, printedTo }: Claim): number =>
  decimals ?? Math.max(decimalsOf(printed ?? 0), decimalsOf(printedTo ?? 0));

function sentence(claim: Claim, { value, lower, upper }: Estimate, verdict: ClaimVerdict): string {
  const { printed = 0, printedTo, unit } = claim;
  const range =
    printedTo === undefined
      ? formatAmount(printed, unit)
      : `${formatAmount(printed)} à ${formatAmount(printedTo, unit)}`;
  const doubt =
    lower === upper
      ? ""
      : ` (de ${formatAmount(lower)} à ${formatAmount(upper)} selon les arrondis des nombres imprimés)`;
  return `Imprimé : ${range} ; recalculé : ${formatAmount(value, unit)}${doubt}${VERDICT_ENDS[verdict]}.`;
}

const VERDICT_ENDS: Readonly<Record<ClaimVerdict, string>> = {
  coherent: "",
  arrondi: ", un arrondi l’explique",
  contradictoire: ", aucun arrondi ne l’explique",
  inverifiable: "",
};

import { formatAmount } from "../../french/amount.ts";
import { decimalsOf } from "../../kernel/numbers.ts";
import { possibleShares } from "../../statistics/roundings.ts";
import type { Claim, PrintedNumber } from "./claim.ts";
import type { ClaimCheck } from "./claim-check.ts";

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

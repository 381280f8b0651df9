import { codesOf } from "../kernel/closed-list.ts";
import { counted } from "../kernel/french.ts";
import {
  CLAIM_VERDICTS,
  type Claim,
  type ClaimCause,
  type ClaimCheck,
  type RecheckedClaim,
} from "../referentiel/claims/claim.ts";
import { formatAmount } from "./amounts.ts";

/** Why a claim of a document has its verdict, with the numbers that it rests on: one French sentence. */
export function claimWhy(claim: Claim, found: RecheckedClaim): string {
  const said = UNVERIFIABLE[found.cause];
  if (said !== undefined) return `${said(claim)}.`;
  const operation = claim.computation?.operation;
  if (operation === "egalite") return `${equalityWords(claim, found)}.`;
  return operation === "part_possible" ? `${shareWords(claim, found)}.` : `${valueSentence(claim, found)}.`;
}

/** A note of the référentiel says what is missing. */
function withoutNumbers({ note }: Claim): string {
  return note === undefined
    ? "Le document ne donne pas de quoi le recalculer"
    : `Rien à recalculer : le document ne donne pas de quoi. ${note.replace(/\.$/u, "")}`;
}

const UNVERIFIABLE: Readonly<Partial<Record<ClaimCause, (claim: Claim) => string>>> = {
  sans_nombres: withoutNumbers,
  imprime_absent: () => "Le nombre imprimé n’est pas déclaré",
  calcul_impossible: () => "Le calcul n’existe pas pour ces nombres",
  un_seul_nombre: () => "Un seul nombre est donné : rien à comparer",
  total_invalide: (claim) =>
    `Aucun effectif entier ne peut être cherché pour ${printedShare(claim)} sur ${formatAmount(totalOf(claim))}`,
};

const totalOf = ({ computation }: Claim): number => computation?.numbers[0]?.value ?? 0;

const printedShare = ({ printed = 0 }: Claim): string => formatAmount(printed, "%");

function equalityWords({ computation, unit }: Claim, { cause }: RecheckedClaim): string {
  const values = (computation?.numbers ?? []).map(({ value }) => value);
  const listed = [...new Set(values)].map((value) => formatAmount(value, unit));
  if (cause === "identique") return `La même valeur partout : ${listed[0] ?? ""}`;
  return `Valeurs imprimées pour la même chose : ${listed.join(", ")} ; ${EQUALITY_ENDS[cause] ?? ""}`;
}

const EQUALITY_ENDS: Readonly<Partial<Record<ClaimCause, string>>> = {
  arrondi: "l’arrondi l’explique",
  approche: "l’arrondi l’explique",
  nombres_differents: "les nombres diffèrent",
  arrondi_insuffisant: "aucun arrondi ne les accorde",
};

function shareWords(claim: Claim, { cause, counts, lower, upper }: RecheckedClaim): string {
  const total = totalOf(claim);
  const [least = 0, greatest = 0] = counts ?? [];
  const [from, to] = [lower, upper].map((share) => formatAmount(share ?? 0, "%"));
  if (cause === "effectif_impossible")
    return `Aucun nombre entier sur ${total} ne donne ${printedShare(claim)} : ${least} donne ${from}, ${greatest} donne ${to}`;
  return least === greatest
    ? `${least} sur ${total} donne ${from}, imprimé ${printedShare(claim)}`
    : `De ${least} à ${greatest} sur ${total}, l’arrondi donne ${printedShare(claim)} : le contrôle ne peut rien exclure`;
}

function valueSentence(claim: Claim, { cause, computed, lower, upper }: RecheckedClaim): string {
  const { printed = 0, printedTo, unit, beyond } = claim;
  const range =
    printedTo === undefined
      ? formatAmount(printed, unit)
      : `${formatAmount(printed)} à ${formatAmount(printedTo, unit)}`;
  const doubt =
    lower === upper
      ? ""
      : ` (de ${formatAmount(lower ?? 0)} à ${formatAmount(upper ?? 0)} selon les arrondis des nombres imprimés)`;
  return `Affirmé : ${beyond ? "plus de " : ""}${range} ; recalculé : ${formatAmount(computed ?? 0, unit)}${doubt}${VALUE_ENDS[cause] ?? ""}`;
}

const VALUE_ENDS: Readonly<Partial<Record<ClaimCause, string>>> = {
  arrondi: ", un arrondi l’explique",
  troncature: ", une troncature l’explique, pas un arrondi",
  approche: ", à moins d’un dixième d’un nombre rond ou donné pour approché",
  nombres_differents: " : les deux nombres diffèrent",
  non_depasse: " : il ne le dépasse pas",
  arrondi_insuffisant: ", aucun arrondi ne l’explique",
};

/** How many claims were examined, then how many of each verdict: « 41 affirmations chiffrées examinées : cohérent 14… ». */
export function claimCounts(claims: readonly Pick<ClaimCheck, "verdict">[]): string {
  const counts = codesOf(CLAIM_VERDICTS)
    .map((verdict) => ({ verdict, count: claims.filter((one) => one.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${CLAIM_VERDICTS[verdict].toLowerCase()} ${count}`);
  const examined = counted(
    claims.length,
    "affirmation chiffrée examinée",
    "affirmations chiffrées examinées",
  );
  return `${examined} : ${counts.join(", ")}`;
}

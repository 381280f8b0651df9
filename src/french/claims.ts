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
  if (found.computed === null && found.cause === "imprime_absent") return `${NOT_PRINTED}.`;
  const operation = claim.computation?.operation;
  if (operation === "egalite") return `${equalityWords(claim, found)}.`;
  if (operation === "part_possible") return `${shareWords(claim, found)}.`;
  return `${(SUMS[found.cause] ?? valueSentence)(claim, found)}.`;
}

/** A note of the référentiel says what is missing. */
function withoutNumbers({ note }: Claim): string {
  return note === undefined
    ? "Le document ne donne pas de quoi le recalculer"
    : `Rien à recalculer : le document ne donne pas de quoi. ${note.replace(/\.$/u, "")}`;
}

const NOT_PRINTED = "Le nombre imprimé n’est pas déclaré";

const UNVERIFIABLE: Readonly<Partial<Record<ClaimCause, (claim: Claim) => string>>> = {
  sans_nombres: withoutNumbers,
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

/** A part that is printed without a number is unknown, and no zero. */
function blankSentence(
  { computation, printed = 0, unit }: Claim,
  { cause, computed }: RecheckedClaim,
): string {
  const blanks = (computation?.blanks ?? []).map(({ label, text }) => `« ${label} » (imprimé « ${text} »)`);
  const numbers = counted(computation?.numbers.length ?? 0, "nombre imprimé", "nombres imprimés");
  const sum = `Affirmé : ${formatAmount(printed, unit)} ; somme de ${numbers} : ${formatAmount(computed ?? 0, unit)}`;
  return cause === "partie_omise"
    ? `${sum} : le total laisse de côté ${blanks.join(", ")}`
    : `${sum}, sans ${blanks.join(", ")} : rien ne se vérifie`;
}

/** What a sum is said to be where no number can be set against it, or where a part has none. */
const SUMS: Readonly<Partial<Record<ClaimCause, (claim: Claim, found: RecheckedClaim) => string>>> = {
  imprime_absent: ({ unit }, { computed }) =>
    `Aucun total n’est imprimé ; recalculé : ${formatAmount(computed ?? 0, unit)}`,
  partie_omise: blankSentence,
  partie_absente: blankSentence,
};

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

import { formatAmount } from "../../french/amounts.ts";
import {
  type Claim,
  type ClaimCheck,
  type ClaimOperation,
  VERDICT_WORDS,
} from "../../referentiel/claims/claim.ts";
import { sourceLine } from "./source-line.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** A printed claim: its verdict, the operation and each number that it was recomputed from. */
export function explainClaim(claim: Claim, { verdict, why }: ClaimCheck, view: View): string {
  const { width } = view;
  const { computation } = claim;
  return [
    `${claim.id} : ${VERDICT_WORDS[verdict]}`,
    wrap(claim.text, width, "  "),
    "",
    wrap(`Pourquoi : ${why}`, width),
    ...(computation
      ? [
          "",
          wrap(`Calcul : ${OPERATIONS[computation.operation]}`, width),
          ...computation.numbers.map(({ value, label, source }) =>
            wrap(
              `${formatAmount(value)}${label === undefined ? "" : `  ${label}`}${source?.lines === undefined ? "" : ` (l. ${source.lines})`}`,
              width,
              "  ",
            ),
          ),
        ]
      : []),
    "",
    sourceLine(claim, { width, referentiel: view.evaluation.referentiel }),
  ].join("\n");
}

const OPERATIONS: Readonly<Record<ClaimOperation, string>> = {
  somme: "la somme de ces nombres",
  difference: "le premier moins le second",
  rapport: "le premier divisé par le second",
  part: "le premier en pour cent du second",
  variation: "du premier au second, en pour cent du premier",
  produit: "le produit de ces nombres",
  minimum: "le plus petit de ces nombres",
  maximum: "le plus grand de ces nombres",
  effectif: "combien il y en a",
  part_possible: "existe-t-il un nombre entier de cas, sur ce total, qui donne la part imprimée ?",
  egalite: "sont-ils les mêmes ?",
};

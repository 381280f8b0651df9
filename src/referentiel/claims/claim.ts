import type { Source } from "../tree.ts";

/** How a printed claim is recomputed, with what users read. Shares and variations are in per cent. */
export const CLAIM_OPERATIONS = {
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
} as const;

export type ClaimOperation = keyof typeof CLAIM_OPERATIONS;

/** Qualifiers of a printed number that a tenth may separate from what it stands for. */
export const APPROXIMATE: ReadonlySet<string> = new Set(["environ", "pres_de", "fraction"]);

/** A number as a document prints it. */
export interface PrintedNumber {
  readonly value: number;
  /** Digits after the comma with which it is printed; those of the value when absent. */
  readonly decimals?: number | undefined;
  readonly label?: string | undefined;
  readonly source?: Source | undefined;
}

/** A part of a sum where a document prints words and no number: « ??? », « nb ». */
export interface PrintedBlank {
  readonly label: string;
  readonly text: string;
  readonly source: Source;
}

/** Something a document affirms with numbers, and what it can be recomputed from. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly source: Source;
  readonly computation?:
    | {
        readonly operation: ClaimOperation;
        readonly numbers: readonly PrintedNumber[];
        /** The whole numbers are estimates: each may be off by a half. */
        readonly rounded?: boolean | undefined;
        /** Parts of the sum that are printed without a number. */
        readonly blanks?: readonly PrintedBlank[] | undefined;
      }
    | undefined;
  readonly printed?: number | undefined;
  /** The other bound, when a range is printed. */
  readonly printedTo?: number | undefined;
  readonly decimals?: number | undefined;
  readonly approximate: boolean;
  /** « plus de », « dépassant », « la majorité »: the value must be above what is printed. */
  readonly beyond?: boolean | undefined;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
}

/** What a recomputation says of a claim, with what users read. */
export const CLAIM_VERDICTS = {
  coherent: "Cohérent",
  arrondi: "Arrondi",
  contradictoire: "Contradictoire",
  inverifiable: "Invérifiable",
} as const;

export type ClaimVerdict = keyof typeof CLAIM_VERDICTS;

/** Why a claim has its verdict: each cause has one. `french/claims` says it with the numbers. */
export const CLAIM_CAUSES = {
  identique: "coherent",
  /** All the shares of a whole number of cases that round to it, or the only one. */
  effectif_possible: "coherent",
  arrondi: "arrondi",
  troncature: "arrondi",
  /** Within a tenth of a number that is said to be approximate. */
  approche: "arrondi",
  /** Whole numbers: no rounding is at stake. */
  nombres_differents: "contradictoire",
  arrondi_insuffisant: "contradictoire",
  /** « plus de »: the value is not above. */
  non_depasse: "contradictoire",
  effectif_impossible: "contradictoire",
  /** A part is printed without a number, and the total is the sum of the others. */
  partie_omise: "contradictoire",
  /** A part is printed without a number: the others say nothing of the total. */
  partie_absente: "inverifiable",
  sans_nombres: "inverifiable",
  /** Nothing is printed to compare with; the value is recomputed all the same. */
  imprime_absent: "inverifiable",
  calcul_impossible: "inverifiable",
  /** A share of what is not a whole number of cases. */
  total_invalide: "inverifiable",
  un_seul_nombre: "inverifiable",
} as const satisfies Readonly<Record<string, ClaimVerdict>>;

export type ClaimCause = keyof typeof CLAIM_CAUSES;

/** What became of a printed claim when it was recomputed from the numbers printed beside it. */
export interface RecheckedClaim {
  readonly id: string;
  readonly verdict: ClaimVerdict;
  readonly cause: ClaimCause;
  /** The value recomputed; null when it cannot be. */
  readonly computed: number | null;
  /** What the rounding of the numbers allows it to be; null when it cannot be computed. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** For a possible share: the least and the greatest number of cases that give it, or those around it. */
  readonly counts: readonly [least: number, greatest: number] | null;
}

/** The same, with one French sentence. */
export interface ClaimCheck extends RecheckedClaim {
  readonly why: string;
}

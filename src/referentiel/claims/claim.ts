import type { Source } from "../tree.ts";

/** How a printed claim is recomputed. Shares and variations are in per cent. */
export const CLAIM_OPERATIONS = [
  "somme",
  "difference",
  "rapport",
  "part",
  "variation",
  "produit",
  "minimum",
  "maximum",
  "effectif",
  "part_possible",
  "egalite",
] as const;

export type ClaimOperation = (typeof CLAIM_OPERATIONS)[number];

/** A number as a document prints it. */
export interface PrintedNumber {
  readonly value: number;
  readonly label?: string | undefined;
  readonly source?: Source | undefined;
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

/** What a recomputation says of a claim. */
export type ClaimVerdict = "coherent" | "arrondi" | "contradictoire" | "inverifiable";

/** What became of a printed claim when it was recomputed from the numbers printed beside it. */
export interface ClaimCheck {
  readonly id: string;
  readonly verdict: ClaimVerdict;
  /** The value recomputed; null when it cannot be. */
  readonly computed: number | null;
  /** What the rounding of the numbers allows it to be; null when it cannot be computed. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** One French sentence. */
  readonly why: string;
}

/** What users read for each verdict on a claim. */
export const VERDICT_WORDS: Readonly<Record<ClaimVerdict, string>> = {
  coherent: "Cohérent",
  arrondi: "Arrondi",
  contradictoire: "Contradictoire",
  inverifiable: "Invérifiable",
};

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

import type { ClaimVerdict } from "./claim.ts";

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

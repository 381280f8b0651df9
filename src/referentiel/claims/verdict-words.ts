import type { ClaimVerdict } from "./claim.ts";

/** What users read for each verdict on a claim. */
export const VERDICT_WORDS: Readonly<Record<ClaimVerdict, string>> = {
  coherent: "Cohérent",
  arrondi: "Arrondi",
  contradictoire: "Contradictoire",
  inverifiable: "Invérifiable",
};

import type { Criterion } from "./tree.ts";

/** The evaluative criteria, as the contracts write them. */
export const CRITERION_WORDS: Readonly<Record<Criterion, string>> = {
  effectivite: "effectivité",
  efficacite: "efficacité",
  efficience: "efficience",
  pertinence: "pertinence",
  coherence: "cohérence",
  effet: "effet",
  impact: "impact",
  opinion: "opinion",
};

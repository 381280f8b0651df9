import type { Criterion } from "./tree.ts";

/** What users read for each criterion. */
export const CRITERION_WORDS: Readonly<Record<Criterion, string>> = {
  effectivite: "Effectivité",
  efficacite: "Efficacité",
  efficience: "Efficience",
  pertinence: "Pertinence",
  coherence: "Cohérence",
  effet: "Effet",
  impact: "Impact",
  opinion: "Opinion",
};

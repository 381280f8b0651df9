import type { CoherenceResult } from "./coherence.ts";
import type { Referentiel } from "./referentiel.ts";
import { allQuestions } from "./walk-nodes.ts";

/** Questions that carry none of the eight criteria. */
export function questionsWithoutCriterion(referentiel: Referentiel): CoherenceResult {
  const questions = allQuestions(referentiel);
  const found = questions.filter(({ criteria }) => criteria.length === 0);
  return {
    check: "question_sans_critere",
    found: found.map(({ id, text }) => ({ id, label: text })),
    total: questions.length,
  };
}

import type { Evaluation } from "./evaluation.ts";

/** The part of an evaluation that a later one is compared with: an older document may lack targets and claims. */
export type EarlierEvaluation = Pick<Evaluation, "date" | "producedBy" | "referentiel" | "findings"> &
  Partial<Pick<Evaluation, "targets" | "claims">>;

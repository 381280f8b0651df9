import type { Evaluation } from "../../evaluation/evaluation.ts";

/** What every part is shown from. */
export interface View {
  readonly evaluation: Evaluation;
  readonly width: number;
  /** Everything, or the essential only. */
  readonly detail: boolean;
}

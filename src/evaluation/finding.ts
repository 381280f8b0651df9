import type { Appreciation } from "../referentiel/referentiel.ts";
import type { QpvOutcome, Status } from "../referentiel/rules/rule.ts";
import type { ConditionTrace, Fact } from "../referentiel/rules/trace.ts";

/** A verdict on one question for one indicator, or on a question that figures cannot answer. */
export interface Finding {
  /** `QUESTION/INDICATOR`, or `QUESTION` when no indicator is involved. */
  readonly id: string;
  readonly question: string;
  readonly node: string | null;
  readonly indicator: string | null;
  readonly status: Status;
  /** One French sentence: what the figures say, with k/n and the years, or why nothing can be said. */
  readonly why: string;
  /** What else must be read with it: the other reading disagrees, the euros are current… */
  readonly warnings: readonly string[];
  readonly rule: string | null;
  readonly trace: ConditionTrace | null;
  /** What the rule's `sans_objet_si` gave; absent when the rule has none. */
  readonly exemption?: ConditionTrace | undefined;
  readonly facts: Readonly<Partial<Record<QpvOutcome, readonly Fact[]>>>;
  readonly appreciation: Appreciation | null;
}

import type { Share } from "./comparison.ts";
import type { Quantity } from "./quantity.ts";
import type { Appreciation } from "./referentiel.ts";
import type { Reading, Status } from "./rule.ts";

/** One figure that an answer rests on. */
export interface UsedFigure {
  readonly territory: string;
  readonly period: string;
  readonly value: Quantity;
  /** `file:line`; absent when the figure is not published. */
  readonly address?: string | undefined;
}

/** The answer of one QPV to one reading, with the figures it rests on. */
export interface Fact {
  readonly territory: string;
  readonly answer: boolean | null;
  /** Why there is no answer, when there is none. */
  readonly reason?: string | undefined;
  readonly figures: readonly UsedFigure[];
}

/** What a condition gave, and why: same shape as the condition. */
export interface ConditionTrace {
  readonly kind: "part_des_qpv" | "tous" | "au_moins_un" | "non";
  readonly result: boolean | null;
  readonly reading?: Reading | undefined;
  readonly share?: Share | undefined;
  readonly parameter?:
    | { readonly id: string; readonly value: number; readonly from: string; readonly reference: string }
    | undefined;
  readonly children: readonly ConditionTrace[];
}

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
  readonly facts: Readonly<Partial<Record<Reading, readonly Fact[]>>>;
  readonly appreciation: Appreciation | null;
}

import type { GapMove } from "../../compare/change-names.ts";
import type { OutOf } from "../../compare/comparison.ts";
import type { Quantity } from "../../kernel/unknown.ts";
import type { Trend } from "../../statistics/trend.ts";
import type { Comparator, Condition, GapMeasure, QpvOutcome, Status } from "./rule.ts";

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

/** A term or a threshold as a condition read it. */
export interface Operand {
  /** The name of a term of the rule, or the identifier of a parameter. */
  readonly id: string;
  /** What sentences call it. */
  readonly label?: string | undefined;
  readonly kind: "terme" | "parametre";
  /** In `unit`; null when it is unknown, with the reason in French. */
  readonly value: number | boolean | null;
  readonly unit?: string | undefined;
  readonly reason?: string | undefined;
  /** All that is known of the value, when it is not exact. */
  readonly between?: readonly [lower: number, upper: number] | undefined;
  /** Since when a parameter is worth this, and what says so. */
  readonly from?: string | undefined;
  readonly reference?: string | undefined;
  readonly figures: readonly UsedFigure[];
}

/** What a condition gave for one QPV. */
export interface QpvTrace {
  readonly territory: string;
  readonly trace: ConditionTrace;
}

/** What a condition gave, and why: same shape as the condition. */
export interface ConditionTrace {
  readonly kind: Condition["kind"];
  readonly result: boolean | null;
  /** Why it is unknown, in French, when the operands do not say it. */
  readonly reason?: string | undefined;
  readonly outcome?: QpvOutcome | undefined;
  readonly outOf?: OutOf | undefined;
  /** The share must be reached, and not exceeded. */
  readonly atLeast?: boolean | undefined;
  /** The threshold of a share. */
  readonly parameter?:
    | {
        readonly id: string;
        readonly label?: string | undefined;
        readonly value: number;
        readonly from: string;
        readonly reference: string;
      }
    | undefined;
  /** What was compared, in the order of the condition: the term, then its thresholds. */
  readonly operands?: readonly Operand[] | undefined;
  readonly comparator?: Comparator | undefined;
  readonly direction?: "hausse" | "baisse" | "reduit" | "creuse" | undefined;
  /** What the test of five points gave. */
  readonly trend?: Trend | undefined;
  readonly gap?: GapMeasure | undefined;
  /** What the gap did, when it is known. */
  readonly move?: GapMove | undefined;
  readonly figures?: readonly UsedFigure[] | undefined;
  /** The target or the rule whose status was read. */
  readonly target?: string | undefined;
  readonly rule?: string | undefined;
  readonly status?: Status | undefined;
  readonly n?: number | undefined;
  /** For a share that carries a condition: what it gave for each QPV. */
  readonly qpv?: readonly QpvTrace[] | undefined;
  readonly children: readonly ConditionTrace[];
}

import type { GapMove } from "../../compare/change-names.ts";
import type { OutOf } from "../../compare/comparison.ts";
import type { Quantity, UnknownReason } from "../../kernel/unknown.ts";
import type { Trend } from "../../statistics/trend.ts";
import type { Source } from "../tree.ts";
import type { Comparator, Condition, GapMeasure, QpvOutcome, Status } from "./rule.ts";

/** Why a term or a condition is unknown, beside the reasons of a figure, with what users read. */
export const TRACE_REASONS = {
  terme_inconnu: "terme inconnu",
  sans_indicateur: "aucun indicateur à lire",
  sans_territoire: "aucun territoire à lire",
  aucun_releve: "aucun relevé",
  un_seul_releve: "un seul relevé, il en faut deux",
  hors_delai: "hors délai",
  avant_jour_limite: "le jour limite n’est pas passé",
  date_imprecise: "la date du relevé ne dit pas s’il est dans le délai",
  releve_inconnu: "relevé « inconnu »",
  parametre_sans_valeur: "paramètre sans valeur à cette date",
  /** In an example of a rule. */
  suppose_inconnu: "supposé inconnu",
  annee_seule: "une seule année fait cette évolution",
  cible_sans_constat: "aucun constat sur cette cible",
  regle_absente: "aucune règle de ce nom ne vaut à cette date",
} as const;

export type TraceReason = UnknownReason | keyof typeof TRACE_REASONS;

/** The line of releves.csv that would answer: its identifier, and the year when one is asked for. */
export interface ExpectedMeasurement {
  readonly id: string;
  readonly year?: string | undefined;
  /** The last day on which it counts. */
  readonly by?: string | undefined;
}

/** One figure that an answer rests on. */
export interface UsedFigure {
  readonly territory: string;
  readonly period: string;
  readonly value: Quantity;
  /** `file:line`; absent when the figure is not published. */
  readonly address?: string | undefined;
  /** Where a document prints it: it is no published figure, and no record of the follow-up. */
  readonly printed?: Source | undefined;
  /** To what it was rounded for print; absent: not known, or exact. */
  readonly step?: number | undefined;
}

/** The answer of one QPV to one outcome, with the figures it rests on. */
export interface Fact {
  readonly territory: string;
  readonly answer: boolean | null;
  /** Why there is no answer, when there is none. */
  readonly reason?: UnknownReason | undefined;
  readonly figures: readonly UsedFigure[];
}

/** A term or a threshold as a condition read it. */
export interface Operand {
  /** The name of a term of the rule, or the identifier of a parameter. */
  readonly id: string;
  /** What sentences call it. */
  readonly label?: string | undefined;
  readonly kind: "terme" | "parametre";
  /** In `unit`; null when it is unknown, with the reason. */
  readonly value: number | boolean | null;
  readonly unit?: string | undefined;
  readonly reason?: TraceReason | undefined;
  readonly expected?: ExpectedMeasurement | undefined;
  /** All that is known of the value, when it is not exact. */
  readonly between?: readonly [lower: number, upper: number] | undefined;
  /** Since when a parameter is worth this, and what says so. */
  readonly from?: string | undefined;
  readonly reference?: string | undefined;
  /** The last day on which a record of the term counts: the value is that of this day. */
  readonly dueDay?: string | undefined;
  readonly figures: readonly UsedFigure[];
}

/** What the test of five points gave, with the threshold of its χ². */
export interface TestedTrend extends Trend {
  readonly threshold: number;
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
  /** Why it is unknown, when neither the operands nor a status say it. */
  readonly reason?: TraceReason | undefined;
  readonly outcome?: QpvOutcome | undefined;
  readonly outOf?: OutOf | undefined;
  /** The QPV counted are those that the question names, and no other. */
  readonly aimed?: boolean | undefined;
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
  readonly trend?: TestedTrend | undefined;
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

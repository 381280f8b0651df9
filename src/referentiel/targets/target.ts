import { lastDay } from "../../kernel/dates.ts";
import type { Estimate } from "../../statistics/counts.ts";
import { isEachYear } from "../due-day.ts";
import type { PublishedFigure } from "../records.ts";
import type { Status } from "../rules/rule.ts";
import type { Origin, Scale, Source, Validity } from "../tree.ts";
import type { TargetReason } from "./target-reasons.ts";

/** The shapes of targets met in the contracts. */
export const TARGET_SHAPES = [
  "au_moins",
  "au_plus",
  "exactement",
  "couverture",
  "hausse_de",
  "baisse_de",
  "multiplie_par",
  "fourchette",
  "par_periode",
  "plus_vite_que",
  "sens",
  "jalon",
  "livrable",
  "reduction_ecart",
] as const;

export type TargetShape = (typeof TARGET_SHAPES)[number];

/** What the starting value of a target is, with what users read after it. */
export const BASELINE_NATURES = {
  constat: "constatée",
  cible_passee: "un objectif antérieur, pas un constat",
  non_datee: "non datée",
  annoncee: "annoncée par le document",
} as const;

export type BaselineNature = keyof typeof BASELINE_NATURES;

/** The starting value of a target. A past target or an undated value is not an observation: no path starts from it. */
export interface Baseline {
  readonly value?: number | undefined;
  /** AAAA, AAAA-MM or AAAA-MM-JJ; absent when the document does not say. */
  readonly date?: string | undefined;
  readonly nature: BaselineNature;
  readonly text?: string | undefined;
  readonly source?: Source | undefined;
}

/** What a document prints of a target: a value in its unit, or that it is done or not. */
export interface PrintedAnswer {
  readonly value: number | boolean;
  /** AAAA, AAAA-MM or AAAA-MM-JJ. */
  readonly date?: string | undefined;
  readonly source: Source;
}

/** What a document aims at. Values are in `unit`, the document's own words; `%` is from 0 to 100. */
export interface Target extends Validity {
  readonly id: string;
  readonly label: string;
  readonly node?: string | undefined;
  readonly objective?: string | undefined;
  readonly shape: TargetShape;
  /** The value aimed at; for `hausse_de` and `baisse_de` in % of the baseline; for `multiplie_par` the factor. */
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** « plus de », « moins de »: the value itself is not enough. */
  readonly strict: boolean;
  /** « environ », « près de ». */
  readonly approximate: boolean;
  readonly unit?: string | undefined;
  /** For a share: what is over what. Two shares of different denominators are two different targets. */
  readonly shareOf?: string | undefined;
  readonly direction?: "hausse" | "baisse" | undefined;
  /** For `par_periode`, and a `couverture` to be had again in each period: the length of the period, in months. */
  readonly everyMonths?: number | undefined;
  readonly comparator?: string | undefined;
  readonly baseline?: Baseline | undefined;
  /** AAAA, AAAA-MM or AAAA-MM-JJ. */
  readonly due?: string | undefined;
  readonly duePrinted?: string | undefined;
  /** What comes after the deadline does not meet it; when not said, a deadline printed « avant… » is one. */
  readonly dueIsCondition?: boolean | undefined;
  /** The last day on which a record counts: AAAA-MM-JJ, or MM-JJ of each year. A condition by itself. */
  readonly dueDay?: string | undefined;
  /** The parties of the référentiel of which each must reach it. */
  readonly each?: string | undefined;
  /** What the document itself prints of it; without a date, that of the document. */
  readonly printed?: PrintedAnswer | undefined;
  /** The scale at which it is judged, and at no other. */
  readonly scale: Scale;
  readonly territory?: string | undefined;
  /** A role or an institution; never a person's name. */
  readonly lead?: string | undefined;
  readonly indicator?: string | undefined;
  readonly textKind: "engagement" | "exemple" | "constat" | "plafond_reglementaire";
  readonly note?: string | undefined;
  readonly origin: Origin;
  readonly source: Source;
}

/**
 * Whether a deadline is a condition: a later fact does not meet it.
 *
 * @example
 * isCondition({ duePrinted: "avant le 1er janvier 2025" })
 * // => true
 */
export function isCondition({
  dueIsCondition,
  duePrinted,
  dueDay,
}: Pick<Target, "dueIsCondition" | "duePrinted" | "dueDay">): boolean {
  if (dueDay !== undefined) return true;
  return dueIsCondition ?? /^(avant|au plus tard) /iu.test(duePrinted ?? "");
}

/**
 * The last day on which a record counts, when the deadline is a condition of one day; undefined when a later one counts too,
 * and for a day of each year.
 *
 * @example
 * lastDayOf({ due: "2024", duePrinted: "avant la fin de 2024" })
 * // => "2024-12-31"
 */
export function lastDayOf(
  target: Pick<Target, "due" | "duePrinted" | "dueIsCondition" | "dueDay">,
): string | undefined {
  const { due, dueDay } = target;
  if (dueDay !== undefined) return isEachYear(dueDay) ? undefined : dueDay;
  return due !== undefined && isCondition(target) ? lastDay(due) : undefined;
}

/** Under which name releves.csv records the other group of a target « plus vite que »: the target's and this. */
export const COMPARATOR_SUFFIX = "-comparateur";

/** The value that a target is judged on. */
export interface JudgedMeasure {
  /** In the target's unit; a number even for a count summed over a period; true or false for a thing done or not. */
  readonly value: number | boolean;
  /** The least and the greatest that it may stand for; both are the value when no precision is recorded. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** AAAA, AAAA-MM or AAAA-MM-JJ; for a count, the period counted. */
  readonly date: string;
  readonly source: string;
  /** `file:line` of each figure that it rests on. */
  readonly addresses: readonly string[];
  /** Where a document prints it, when no follow-up recorded it. */
  readonly printed?: Source | undefined;
  /** What its producer publishes it as, when no follow-up recorded it. */
  readonly published?: PublishedFigure | undefined;
}

/** What came of a target for one of the parties that it binds. */
export interface JudgedParty {
  readonly id: string;
  /** An institution or a role; never a person's name. */
  readonly name: string;
  readonly status: Status;
  readonly reason: TargetReason | null;
  readonly measure: JudgedMeasure | null;
}

/** A verdict on a target on a day, with all that it rests on. `null` is what could not be known or has no object. */
export interface JudgedTarget {
  readonly id: string;
  readonly node: string | null;
  readonly status: Status;
  readonly reason: TargetReason | null;
  /** The scale at which it is judged, and at no other. */
  readonly scale: Scale;
  /** The value aimed at, in the target's unit, when it can be computed: the bound of a range nearest to the start. */
  readonly aim: number | null;
  readonly measure: JudgedMeasure | null;
  /** What the straight path from a dated, observed start to the deadline requires on the date of the measure. */
  readonly required: number | null;
  /** (measure − start) / (required − start): 1 is on the path; with the interval that the measure's precision gives. */
  readonly progress: Estimate | null;
  /** (measure − start) / (aim − start): 1 is at the target. */
  readonly pathDone: Estimate | null;
  /** The start was at the target already: it is to be kept. */
  readonly alreadyMet: boolean;
  readonly due: string | null;
  /** The deadline is before the day of the evaluation. */
  readonly overdue: boolean;
  /** The last day on which a record counted, AAAA-MM-JJ; null when a later one counts too. */
  readonly dueDay: string | null;
  /** The day of the document, from which the path is drawn when the starting value is « aujourd’hui »; else null. */
  readonly startDay: string | null;
  /** One verdict per party, in the order of the référentiel, when each must reach it; null when it binds as a whole. */
  readonly parties: readonly JudgedParty[] | null;
  /** The element that replaces it on this day. */
  readonly replacedBy: string | null;
}

/** The same, with one or two French sentences: what was recorded, what is aimed at, or what is missing. */
export interface TargetFinding extends JudgedTarget {
  readonly why: string;
}

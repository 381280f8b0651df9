import { lastDay } from "../../kernel/dates.ts";
import { dueDayAt } from "../due-day.ts";
import { type InForce, inForceIn } from "../in-force.ts";
import type { PartyGroup } from "../parties.ts";
import type { Measurement } from "../records.ts";
import type { Referentiel } from "../referentiel.ts";
import { isBeforeContract } from "../starting-state.ts";
import { isJudgedAt, type QuotedDocument, type Scale } from "../tree.ts";
import { measuresOf, NOTHING, type Verdict } from "./goal.ts";
import { judgeCount, judgeEachPeriod } from "./judge-count.ts";
import { judgeDone } from "./judge-done.ts";
import { judgeLevel } from "./judge-level.ts";
import { judgeParties } from "./judge-parties.ts";
import { judgeRace } from "./judge-race.ts";
import { printedMeasures } from "./printed-measures.ts";
import { type PublishedSource, publishedMeasures } from "./published-measures.ts";
import {
  type Baseline,
  COMPARATOR_SUFFIX,
  type JudgedTarget,
  lastDayOf,
  type Target,
  type TargetShape,
} from "./target.ts";
import type { TargetReason } from "./target-reasons.ts";

/** What a target is judged in. */
export interface TargetContext {
  readonly measurements: readonly Measurement[];
  /** The day of the evaluation, AAAA-MM-JJ. */
  readonly day: string;
  /** The scale at which it is looked at: that of the référentiel in which it is written, or of the contract that adopts it. */
  readonly scale: Scale;
  /** Years of the contract: « 2024-2030 ». Absent: nothing is of before it. */
  readonly contract?: string | undefined;
  /** What holds on the day in the référentiel in which it is written. */
  readonly force: InForce<{ readonly id: string }>;
  /** The parties that the référentiel names, and the documents that it quotes. */
  readonly parties?: readonly PartyGroup[] | undefined;
  readonly documents?: readonly QuotedDocument[] | undefined;
}

/**
 * The verdict on a target on a day. What is not to be judged is `sans_objet` and says why: replaced, out of its dates, a
 * report or an example, another scale. What cannot be is `non_evaluable` with its reason.
 */
export function judgeTarget(target: Target, context: TargetContext): JudgedTarget {
  const { day } = context;
  const aside = asideReason(target, context);
  const startDay = documentDay(target, context);
  const dated =
    startDay === undefined
      ? target
      : { ...target, baseline: { ...target.baseline, date: startDay } as Baseline };
  const { verdict, parties } = aside
    ? { verdict: { ...NOTHING, status: "sans_objet" as const, reason: aside }, parties: null }
    : judgeAllParties(dated, context);
  return {
    id: target.id,
    node: target.node ?? null,
    scale: target.scale,
    ...verdict,
    due: target.due ?? null,
    overdue: target.due !== undefined && lastDay(target.due) < day,
    dueDay: target.dueDay === undefined ? (lastDayOf(target) ?? null) : dueDayAt(target.dueDay, day),
    parties,
    startDay: verdict.required === null ? null : (startDay ?? null),
    replacedBy: context.force.replacer(target)?.id ?? null,
  };
}

/** The day of the document that gives a starting value in the present tense; undefined when the value has its own date. */
function documentDay({ baseline, source }: Target, { documents = [] }: TargetContext): string | undefined {
  if (baseline?.nature !== "non_datee" || baseline.value === undefined) return undefined;
  return documents.find(({ id }) => id === (baseline.source ?? source).document)?.date;
}

/** On the follow-up, and on what the document itself prints; by party when each must reach the target. */
function judgeAllParties(
  target: Target,
  { measurements, day, parties, documents = [], contract }: TargetContext,
) {
  const members = parties?.find(({ id }) => id === target.each)?.members;
  const all = [...printedMeasures(target, members, documents), ...measurements];
  const judge = JUDGES[target.shape];
  const found = members
    ? judgeParties(target, members, { measurements: all, day, judge })
    : { verdict: judge(target, all, day), parties: null };
  return { ...found, verdict: ofStart(found.verdict, contract) };
}

/** A level recorded before the contract is no result of it; what was done before is done. */
function ofStart(verdict: Verdict, contract = ""): Verdict {
  const { measure, status } = verdict;
  if (!measure || measure.value === true || status === "non_evaluable") return verdict;
  if (!isBeforeContract(measure.date, contract)) return verdict;
  return { ...verdict, status: "etat_de_depart", reason: "avant_contrat" };
}

type Judge = (target: Target, measurements: readonly Measurement[], day: string) => Verdict;

const JUDGES: Readonly<Record<TargetShape, Judge>> = {
  au_moins: judgeLevel,
  au_plus: judgeLevel,
  exactement: judgeLevel,
  couverture: (target, ...rest) =>
    (target.everyMonths === undefined ? judgeLevel : judgeEachPeriod)(target, ...rest),
  hausse_de: judgeLevel,
  baisse_de: judgeLevel,
  multiplie_par: judgeLevel,
  fourchette: judgeLevel,
  sens: judgeLevel,
  reduction_ecart: judgeLevel,
  par_periode: judgeCount,
  plus_vite_que: judgeRace,
  jalon: judgeMilestone,
  livrable: judgeMilestone,
};

/** « 3 livrets »: a deliverable that is counted is judged by its number. */
function judgeMilestone(target: Target, measurements: readonly Measurement[], day: string): Verdict {
  const latest = measuresOf(target.id, measurements, day).at(-1);
  const isCounted = target.value !== undefined && typeof latest?.value === "number";
  return (isCounted ? judgeLevel : judgeDone)(target, measurements, day);
}

function asideReason(target: Target, context: TargetContext): TargetReason | undefined {
  if (context.force.replacer(target)) return "remplacee";
  if (!context.force.isWithin(target)) return "hors_validite";
  if (target.textKind === "constat") return "texte_constat";
  if (target.textKind === "exemple") return "texte_exemple";
  if (isJudgedAt(target.scale, context.scale)) return undefined;
  return context.scale === "contractuelle" ? "autre_echelle" : "chaque_contrat";
}

/**
 * A verdict on each target of a référentiel, in its order, on what its own follow-up recorded and on what producers
 * publish of its indicator, at its scale and in its unit (`publishedMeasures`). A line of the follow-up speaks before a
 * published figure of the same date; without any line, why the published figures do not judge is the reason. In a shared
 * référentiel, what binds each contract is judged for the contract that adopts it, on the lines that its own follow-up
 * records under « référentiel/cible »; without a contract it is not judged.
 */
export function judgeAll(
  referentiel: Referentiel,
  workspace: PublishedSource,
  day: string,
  contract?: Referentiel,
): JudgedTarget[] {
  const force = inForceIn(referentiel, day);
  const { parties = [], documents } = referentiel;
  return referentiel.targets.map((target) => {
    const isOfContract = contract !== undefined && !isJudgedAt(target.scale, referentiel.scale);
    const judge = isOfContract ? contract : referentiel;
    const recorded = isOfContract
      ? recordedBy(contract, referentiel.id, target.id)
      : referentiel.measurements;
    const published = publishedMeasures(target, judge, workspace);
    const judged = judgeTarget(target, {
      measurements: [...published.measurements, ...recorded],
      day,
      scale: judge.scale,
      contract: judge.contract,
      force,
      parties,
      documents,
    });
    return judged.reason === "aucun_releve" && published.refusal
      ? { ...judged, reason: published.refusal }
      : judged;
  });
}

/** The lines of a contract about a target that it adopts, under the name that its own référentiel gives the target. */
function recordedBy({ measurements }: Referentiel, shared: string, id: string): Measurement[] {
  const name = `${shared}/${id}`;
  return measurements
    .filter(
      (one) => one.id === name || one.id === `${name}${COMPARATOR_SUFFIX}` || one.id.startsWith(`${name}/`),
    )
    .map((one) => ({ ...one, id: one.id.slice(shared.length + 1) }));
}

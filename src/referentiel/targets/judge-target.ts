import { targetWhy } from "../../french/target-why.ts";
import { lastDay } from "../../kernel/dates.ts";
import type { Measurement } from "../follow-up.ts";
import type { InForce } from "../in-force.ts";
import { isJudgedAt } from "../is-judged-at.ts";
import type { Scope } from "../scope.ts";
import { judgeCount } from "./judge-count.ts";
import { judgeDone } from "./judge-done.ts";
import { judgeEachPeriod } from "./judge-each-period.ts";
import { judgeLevel } from "./judge-level.ts";
import { judgeRace } from "./judge-race.ts";
import { measuresOf } from "./measures-of.ts";
import type { Target, TargetShape } from "./target.ts";
import type { TargetFinding, TargetReason } from "./target-finding.ts";
import { NOTHING, type Verdict } from "./verdict.ts";

/** What a target is judged in. */
export interface TargetContext {
  readonly measurements: readonly Measurement[];
  /** The day of the evaluation, AAAA-MM-JJ. */
  readonly day: string;
  /** The scale at which it is looked at: that of the référentiel in which it is written, or of the contract that adopts it. */
  readonly scope: Scope;
  /** What holds on the day in the référentiel in which it is written. */
  readonly force: InForce<{ readonly id: string }>;
}

/**
 * The verdict on a target on a day. What is not to be judged is `sans_objet` and says why: replaced, out of its dates, a
 * report or an example, another scale. What cannot be is `non_evaluable` with its reason.
 */
export function judgeTarget(target: Target, context: TargetContext): TargetFinding {
  const { measurements, day } = context;
  const aside = asideReason(target, context);
  const verdict = aside
    ? ({ ...NOTHING, status: "sans_objet", reason: aside } as const)
    : JUDGES[target.shape](target, measurements, day);
  const found = {
    id: target.id,
    node: target.node ?? null,
    scope: target.scope,
    ...verdict,
    due: target.due ?? null,
    overdue: target.due !== undefined && lastDay(target.due) < day,
    replacedBy: context.force.replacer(target)?.id ?? null,
  };
  return { ...found, why: targetWhy(target, found) };
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
  if (target.standing === "constat") return "texte_constat";
  if (target.standing === "exemple") return "texte_exemple";
  if (isJudgedAt(target.scope, context.scope)) return undefined;
  return context.scope === "contractuelle" ? "autre_echelle" : "chaque_contrat";
}

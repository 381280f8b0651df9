import type { Measurement } from "../follow-up.ts";
import { clean, type Goal, type NotJudged } from "./goal.ts";
import { observedStart, startValue } from "./start-of.ts";
import type { Target, TargetShape } from "./target.ts";

/** « environ », « près de »: up to a tenth. The same as for the claims of a document. */
const APPROXIMATION = 0.1;

type Bounds = { readonly low?: number | undefined; readonly high?: number | undefined };

/**
 * The values that reach a target, in its unit. `hausse_de`, `baisse_de` and `multiplie_par` are of the starting value,
 * whose date does not matter here; a direction needs a start that was observed on a date. Unknown with its reason.
 */
export function goalOf(target: Target, measurements: readonly Measurement[]): Goal | NotJudged {
  if (target.shape === "sens" || target.shape === "reduction_ecart")
    return directionGoal(target, measurements);
  const bounds = RELATIVE.includes(target.shape)
    ? relativeBounds(target, startValue(target, measurements))
    : plainBounds(target);
  if ("reason" in bounds) return bounds;
  const [low, high] = [bounds.low ?? null, bounds.high ?? null];
  if (low === null && high === null) return { reason: "cible_incomplete" };
  const slack = target.approximate ? APPROXIMATION * Math.abs(low ?? high ?? 0) : 0;
  return { low, high, strict: target.strict, slack, isDirection: false };
}

const RELATIVE: readonly TargetShape[] = ["hausse_de", "baisse_de", "multiplie_par"];

function plainBounds({ shape, value, min, max }: Target): Bounds {
  if (shape === "au_plus") return { high: value };
  if (shape === "exactement") return { low: value, high: value };
  if (shape === "couverture") return { low: value ?? 100 };
  return min === undefined && max === undefined ? { low: value } : { low: min, high: max };
}

/** A part of nothing is nothing: a start of zero aims at no value. */
function relativeBounds({ shape, value }: Target, start: number | NotJudged): Bounds | NotJudged {
  if (typeof start !== "number") return start;
  if (value === undefined) return { reason: "cible_incomplete" };
  if (start === 0 || (shape === "multiplie_par" && start < 0)) return { reason: "depart_nul" };
  const step = (Math.abs(start) * value) / 100;
  if (shape === "hausse_de") return { low: clean(start + step) };
  if (shape === "baisse_de") return { high: clean(start - step) };
  return value < 1 ? { high: clean(start * value) } : { low: clean(start * value) };
}

function directionGoal(target: Target, measurements: readonly Measurement[]): Goal | NotJudged {
  const common = { strict: true, slack: 0, isDirection: true };
  const isGap = target.shape === "reduction_ecart";
  if (isGap && target.value !== undefined)
    return {
      low: null,
      high: Math.abs(target.value),
      strict: target.strict,
      slack: target.approximate ? APPROXIMATION * Math.abs(target.value) : 0,
      isDirection: false,
    };
  const start = observedStart(target, measurements);
  if ("reason" in start) return start;
  if (isGap) return { low: null, high: Math.abs(start.value), ...common };
  if (target.direction === undefined) return { reason: "cible_incomplete" };
  return target.direction === "hausse"
    ? { low: start.value, high: null, ...common }
    : { low: null, high: start.value, ...common };
}

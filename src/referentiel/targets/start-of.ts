import type { Measurement } from "../follow-up.ts";
import type { NotJudged } from "./goal.ts";
import type { Target } from "./target.ts";

/** A starting value that was observed, and when. */
export interface Start {
  readonly value: number;
  readonly date: string;
}

/**
 * The starting value of a target whatever its date: enough to know what « + 20 % » aims at. A past target is not a
 * value; one that the document only announces is looked for among the measurements of its date.
 */
export function startValue(target: Target, measurements: readonly Measurement[]): number | NotJudged {
  const { baseline } = target;
  if (!baseline) return { reason: "depart_absent" };
  if (baseline.nature === "cible_passee") return { reason: "depart_objectif" };
  if (baseline.nature === "annoncee") return announced(target, measurements) ?? { reason: "depart_annonce" };
  return baseline.value ?? { reason: "depart_absent" };
}

/** The starting value when it was observed on a known date: only from there can a path be drawn. */
export function observedStart(target: Target, measurements: readonly Measurement[]): Start | NotJudged {
  const value = startValue(target, measurements);
  if (typeof value !== "number") return value;
  const date = target.baseline?.nature === "non_datee" ? undefined : target.baseline?.date;
  return date === undefined ? { reason: "depart_non_date" } : { value, date };
}

function announced({ id, baseline }: Target, measurements: readonly Measurement[]): number | undefined {
  const found = measurements.find((one) => one.id === id && one.date === baseline?.date);
  return typeof found?.value === "number" ? found.value : undefined;
}

import type { Coherence, CoherenceResult } from "./coherence.ts";
import { communeMatrix } from "./commune-matrix.ts";
import { emptyObjectives } from "./empty-objectives.ts";
import { inEffect } from "./in-effect.ts";
import { leaderlessCommitments } from "./leaderless-commitments.ts";
import { leaderlessFlagships } from "./leaderless-flagships.ts";
import { questionsWithoutCriterion } from "./questions-without-criterion.ts";
import type { Referentiel } from "./referentiel.ts";
import { targetsPastDue } from "./targets-past-due.ts";
import { targetsWithoutDeadline } from "./targets-without-deadline.ts";
import { targetsWithoutMeasurement } from "./targets-without-measurement.ts";
import { targetsWithoutStart } from "./targets-without-start.ts";
import { targetsWithoutValue } from "./targets-without-value.ts";

type Check = (referentiel: Referentiel, day: string) => CoherenceResult;

/** In the order of `COHERENCE_CHECKS`: from the tree to its parts. */
const CHECKS: readonly Check[] = [
  emptyObjectives,
  leaderlessCommitments,
  leaderlessFlagships,
  targetsWithoutStart,
  targetsWithoutDeadline,
  targetsWithoutValue,
  targetsWithoutMeasurement,
  targetsPastDue,
  questionsWithoutCriterion,
];

/** What a référentiel leaves out on a day, over the elements in effect; and who commits to what. */
export function coherence(referentiel: Referentiel, day: string): Coherence {
  const current = inEffect(referentiel, day);
  return { checks: CHECKS.map((check) => check(current, day)), communes: communeMatrix(current) };
}

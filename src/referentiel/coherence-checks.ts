import { lastDay } from "../kernel/dates.ts";
import { compareText } from "../kernel/text.ts";
import type { Coherence, CoherenceResult, CommuneMatrix } from "./coherence.ts";
import { inForceIn } from "./in-force.ts";
import type { Referentiel } from "./referentiel.ts";
import { observedStart } from "./targets/goal.ts";
import type { Target, TargetShape } from "./targets/target.ts";
import { allQuestions, isJudgedAt, type ReferentielNode, walkNodes } from "./tree.ts";

/** How many commitments each commune takes under each node of the first level; null when none names a commune. */
export function communeMatrix({ nodes, commitments }: Referentiel): CommuneMatrix | null {
  const topOf = new Map(nodes.flatMap((top) => walkNodes([top]).map(({ id }) => [id, top.id] as const)));
  const communal = commitments.flatMap(({ commune, node }) =>
    commune === undefined ? [] : [{ commune, top: node === undefined ? undefined : topOf.get(node) }],
  );
  if (communal.length === 0) return null;
  const communes = [...new Set(communal.map(({ commune }) => commune))].toSorted(compareText);
  const rows = communes.map((commune) => {
    const own = communal.filter((one) => one.commune === commune);
    const counts = nodes.map(({ id }) => own.filter(({ top }) => top === id).length);
    const elsewhere = own.filter(({ top }) => top === undefined).length;
    return { commune, counts, elsewhere, total: own.length };
  });
  return { nodes: nodes.map(({ id, label }) => ({ id, label })), rows };
}

/** Nodes of the last level that nothing makes measurable: no indicator, target, commitment nor follow-up block. */
export function emptyObjectives(referentiel: Referentiel): CoherenceResult {
  const { targets, commitments, followUpBlocks } = referentiel;
  const named = new Set([...targets, ...commitments, ...followUpBlocks].flatMap(({ node }) => node ?? []));
  const leaves = walkNodes(referentiel.nodes).filter(({ children }) => children.length === 0);
  const found = leaves.filter(
    ({ id, indicators, questions }) =>
      !named.has(id) && indicators.length === 0 && questions.every((one) => one.indicators.length === 0),
  );
  return {
    check: "objectif_vide",
    found: found.map(({ id, label }) => ({ id, label })),
    total: leaves.length,
  };
}

/** A référentiel without the questions, targets and commitments that are replaced or out of their dates on a day. */
export function inEffect(referentiel: Referentiel, day: string): Referentiel {
  const { has } = inForceIn(referentiel, day);
  const prune = (node: ReferentielNode): ReferentielNode => ({
    ...node,
    questions: node.questions.filter(has),
    children: node.children.map(prune),
  });
  return {
    ...referentiel,
    questions: referentiel.questions.filter(has),
    nodes: referentiel.nodes.map(prune),
    targets: referentiel.targets.filter(has),
    commitments: referentiel.commitments.filter(has),
  };
}

/** Commitments for which the document names no lead. */
export function leaderlessCommitments({ commitments }: Referentiel): CoherenceResult {
  const found = commitments.filter(({ lead }) => lead === undefined);
  return {
    check: "engagement_sans_pilote",
    found: found.map(({ id, label }) => ({ id, label })),
    total: commitments.length,
  };
}

/** Projects that the contract calls « phare » and gives no lead. */
export function leaderlessFlagships({ nodes }: Referentiel): CoherenceResult {
  const flagships = walkNodes(nodes).filter(({ flagship }) => flagship);
  const found = flagships.filter(({ lead }) => lead === undefined);
  return {
    check: "phare_sans_pilote",
    found: found.map(({ id, label }) => ({ id, label })),
    total: flagships.length,
  };
}

/** Questions that carry none of the eight criteria. */
export function questionsWithoutCriterion(referentiel: Referentiel): CoherenceResult {
  const questions = allQuestions(referentiel);
  const found = questions.filter(({ criteria }) => criteria.length === 0);
  return {
    check: "question_sans_critere",
    found: found.map(({ id, text }) => ({ id, label: text })),
    total: questions.length,
  };
}

/** The targets that bind here: not what a document gives as an example or reports as a result, nor what is judged at another scale. */
export function bindingTargets({ targets, scale }: Referentiel): readonly Target[] {
  return targets.filter(
    (target) =>
      (target.textKind === "engagement" || target.textKind === "plafond_reglementaire") &&
      isJudgedAt(target.scale, scale),
  );
}

/** Targets whose deadline is before the day, reached or not. */
export function targetsPastDue(referentiel: Referentiel, day: string): CoherenceResult {
  const targets = bindingTargets(referentiel);
  const found = targets.filter(({ due }) => due !== undefined && lastDay(due) < day);
  return {
    check: "cible_echue",
    found: found.map(({ id, label }) => ({ id, label })),
    total: targets.length,
  };
}

/** Targets that say by when neither as a date nor as a frequency; a ceiling binds at any time. */
export function targetsWithoutDeadline(referentiel: Referentiel): CoherenceResult {
  const targets = bindingTargets(referentiel).filter(
    ({ everyMonths, textKind }) => everyMonths === undefined && textKind !== "plafond_reglementaire",
  );
  const found = targets.filter(({ due }) => due === undefined);
  return {
    check: "cible_sans_echeance",
    found: found.map(({ id, label }) => ({ id, label })),
    total: targets.length,
  };
}

/** Targets that the follow-up has recorded nothing of, and no published indicator measures. */
export function targetsWithoutMeasurement(referentiel: Referentiel): CoherenceResult {
  const recorded = new Set(referentiel.measurements.map(({ id }) => id.replace(/\/[^/]*$/, "")));
  const targets = bindingTargets(referentiel);
  const found = targets.filter(
    ({ id, indicator, printed }) => !recorded.has(id) && indicator === undefined && printed === undefined,
  );
  return {
    check: "cible_sans_releve",
    found: found.map(({ id, label }) => ({ id, label })),
    total: targets.length,
  };
}

/** Shapes that are of a starting value. */
const OF_START: readonly TargetShape[] = ["hausse_de", "baisse_de", "multiplie_par", "sens"];

/** Shapes that a path leads to, when they have a deadline. */
const ON_PATH: readonly TargetShape[] = ["au_moins", "au_plus", "exactement", "fourchette", "couverture"];

/** Of the targets that need a starting value to be judged, or to be judged before their deadline: those whose starting value is absent, undated, announced, or an earlier target. */
export function targetsWithoutStart(referentiel: Referentiel): CoherenceResult {
  const targets = bindingTargets(referentiel).filter(needsStart);
  const isMissing = (target: Target): boolean => "reason" in observedStart(target, referentiel.measurements);
  return {
    check: "cible_sans_depart",
    found: targets.filter(isMissing).map(({ id, label }) => ({ id, label })),
    total: targets.length,
  };
}

function needsStart({ shape, value, due, everyMonths, textKind }: Target): boolean {
  if (OF_START.includes(shape)) return true;
  if (shape === "reduction_ecart") return value === undefined || due !== undefined;
  const isCeiling = textKind === "plafond_reglementaire";
  return ON_PATH.includes(shape) && due !== undefined && everyMonths === undefined && !isCeiling;
}

/** Shapes that say everything without a number. */
const NUMBERLESS: readonly TargetShape[] = ["jalon", "livrable", "couverture"];

/** Targets that give no number to reach: a direction, a comparison, a number left out. */
export function targetsWithoutValue(referentiel: Referentiel): CoherenceResult {
  const targets = bindingTargets(referentiel).filter(({ shape }) => !NUMBERLESS.includes(shape));
  const isMissing = ({ value, min, max }: Target): boolean =>
    value === undefined && min === undefined && max === undefined;
  return {
    check: "cible_sans_grandeur",
    found: targets.filter(isMissing).map(({ id, label }) => ({ id, label })),
    total: targets.length,
  };
}

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

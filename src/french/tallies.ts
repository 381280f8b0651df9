import { counted, outOf } from "../kernel/french.ts";
import { groupsBy } from "../kernel/groups.ts";
import { STATUSES, type Status } from "../referentiel/rules/rule.ts";
import { CRITERIA, type Criterion } from "../referentiel/tree.ts";

interface OutOfTotal {
  readonly evaluable: number;
  readonly total: number;
}

/** What hangs on a node and under it. */
interface NodeCounts {
  readonly questions?: OutOfTotal | undefined;
  readonly targets: OutOfTotal;
  readonly commitments: number;
}

/** « 7 questions sur 31 évaluables, 2 cibles sur 9 évaluables, 14 engagements »; empty when nothing hangs there. */
export function nodeCounts({ questions, targets, commitments }: NodeCounts): string {
  return [
    ...(questions && questions.total > 0 ? [outOf(questions, "question")] : []),
    ...(targets.total > 0 ? [outOf(targets, "cible")] : []),
    ...(commitments > 0 ? [counted(commitments, "engagement")] : []),
  ].join(", ");
}

/** The same on a line that is cut at a width: « 0/2 cibles, 12 eng. », after the status of a node that declares one. */
export function nodeCountsInBrief(
  { questions, targets, commitments }: NodeCounts,
  status: Status | null,
): string {
  return [
    ...(status && status !== "non_evaluable" ? [STATUSES[status].toLowerCase()] : []),
    ...(questions && questions.total > 0 ? [`${questions.evaluable}/${questions.total} quest.`] : []),
    ...(targets.total > 0 ? [`${targets.evaluable}/${targets.total} cibles`] : []),
    ...(commitments > 0 ? [`${commitments} eng.`] : []),
  ].join(", ");
}

/**
 * The nodes of a contract that have neither question nor figure, by level; empty when there is none.
 *
 * @example
 * foldedNodes([{ level: "objectif" }, { level: "axe" }, { level: "objectif" }])
 * // => "Sans question ni chiffre : objectif (2), axe (1)."
 */
export function foldedNodes(nodes: readonly { readonly level: string }[]): string {
  if (nodes.length === 0) return "";
  const levels = groupsBy(nodes, ({ level }) => level).map((own) => `${own[0]?.level} (${own.length})`);
  return `Sans question ni chiffre : ${levels.join(", ")}.`;
}

/** A criterion that questions carry; null for the questions that carry none. */
export const criterionWords = (criterion: Criterion | null): string =>
  criterion ? CRITERIA[criterion] : "sans critère";

/** How many questions figures answer, and what the others wait for. */
export function coverageSentence({
  evaluable,
  starting,
  awaiting,
  unmeasured,
  total,
}: {
  readonly evaluable: number;
  readonly starting: number;
  readonly awaiting: number;
  readonly unmeasured: number;
  readonly total: number;
}): string {
  if (total === 0) return "Aucune question évaluative.";
  const waiting = [
    ...startingWords({ evaluable, starting }),
    ...(awaiting > 0 ? [`${awaiting} en attente d’une appréciation`] : []),
    ...(unmeasured > 0 ? [`${unmeasured} en attente d’un chiffre ou d’un relevé`] : []),
  ];
  return `${[`${outOf({ evaluable, total }, "question")} par les chiffres`, ...waiting].join(", ")}.`;
}

function startingWords({ evaluable, starting }: { readonly evaluable: number; readonly starting: number }) {
  if (starting === 0) return [];
  return [`${starting < evaluable ? `dont ${starting} ` : ""}sur l’état de départ seulement`];
}

import { codesOf } from "../kernel/closed-list.ts";
import { allOf, type TriState } from "../kernel/logic.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { STATUSES, type Status } from "../referentiel/rules/rule.ts";
import type { JudgedTarget } from "../referentiel/targets/target.ts";
import {
  allQuestions,
  CRITERIA,
  type Question,
  type ReferentielNode,
  walkNodes,
} from "../referentiel/tree.ts";
import type { LevelTally, NodeTally, StatusTally, Tallies, Tally } from "./evaluation.ts";
import type { Finding } from "./finding.ts";

const TRUTH: Readonly<Record<Exclude<Status, "sans_objet">, TriState>> = {
  atteint: true,
  non_atteint: false,
  selon_la_lecture: undefined,
  etat_de_depart: undefined,
  en_bonne_voie: undefined,
  en_retard: undefined,
  non_evaluable: undefined,
};

/**
 * The status of a whole whose parts must all be reached: `atteint` when all are, `non_atteint` as soon as one is not, else
 * `non_evaluable`, and so it is when there is nothing to judge. Parts without object do not count; what is on its way or
 * late is not known yet.
 *
 * @example
 * conjunction(["atteint", "non_evaluable", "non_atteint"])
 * // => "non_atteint"
 * @example
 * conjunction([])
 * // => "non_evaluable"
 */
export function conjunction(statuses: readonly Status[]): Status {
  const parts = statuses.filter((status) => status !== "sans_objet");
  if (parts.length === 0) return "non_evaluable";
  const all = allOf(parts.map((status) => TRUTH[status]));
  if (all === undefined) return "non_evaluable";
  return all ? "atteint" : "non_atteint";
}

/** How many of each status, zero included. */
export function tallyStatuses(statuses: readonly Status[]): StatusTally {
  const count = (status: Status): number => statuses.filter((one) => one === status).length;
  return Object.fromEntries(codesOf(STATUSES).map((status) => [status, count(status)])) as StatusTally;
}

/** Whether a status says something of what was judged. */
export const isEvaluable = (status: Status): boolean => status !== "non_evaluable" && status !== "sans_objet";

/** How many groups of statuses could be judged, out of those that have an object. */
export function evaluableOf(groups: readonly (readonly Status[])[]): Tally["questions"] {
  const withObject = groups.filter((group) => group.some((status) => status !== "sans_objet"));
  return {
    evaluable: withObject.filter((group) => group.some(isEvaluable)).length,
    total: withObject.length,
  };
}

/** What is counted. */
export interface Counted {
  readonly referentiel: Referentiel;
  readonly findings: readonly Finding[];
  readonly targets: readonly JudgedTarget[];
}

/** The roll-up over the whole référentiel, by criterion, by level and by node. */
export function tallyAll(counted: Counted): Tallies {
  const { referentiel, targets } = counted;
  const questions = allQuestions(referentiel);
  const nodes = walkNodes(referentiel.nodes).map((node) => nodeTally(node, counted));
  return {
    whole: tallyOf(questions, targets, counted),
    criteria: criteria(questions, counted),
    levels: levels(nodes),
    nodes,
  };
}

function tallyOf(
  questions: readonly Question[],
  targets: readonly JudgedTarget[],
  { findings }: Counted,
): Tally {
  const groups = questions.map(({ id }) =>
    findings.filter(({ question }) => question === id).map(({ status }) => status),
  );
  const statuses = targets.map(({ status }) => status);
  return {
    questions: evaluableOf(groups),
    targets: evaluableOf(statuses.map((status) => [status])),
    findings: tallyStatuses(groups.flat()),
    targetFindings: tallyStatuses(statuses),
  };
}

function nodeTally(node: ReferentielNode, counted: Counted): NodeTally {
  const { referentiel, findings, targets } = counted;
  const below = walkNodes([node]);
  const ids = new Set(below.map(({ id }) => id));
  const questions = below.flatMap((one) => one.questions);
  const asked = new Set(questions.map(({ id }) => id));
  const ownTargets = targets.filter((target) => target.node !== null && ids.has(target.node));
  const statuses = [...findings.filter(({ question }) => asked.has(question)), ...ownTargets].map(
    ({ status }) => status,
  );
  return {
    node: node.id,
    level: node.level,
    ...tallyOf(questions, ownTargets, counted),
    commitments: referentiel.commitments.filter((one) => one.node !== undefined && ids.has(one.node)).length,
    status: referentiel.rollUp === "tous" ? conjunction(statuses) : null,
  };
}

/** The criteria that are carried, in their order; last, the questions that carry none. */
function criteria(questions: readonly Question[], counted: Counted): Tallies["criteria"] {
  const carried = [...codesOf(CRITERIA), null].map((criterion) => ({
    criterion,
    asked: questions.filter((one) =>
      criterion === null ? one.criteria.length === 0 : one.criteria.includes(criterion),
    ),
  }));
  return carried
    .filter(({ asked }) => asked.length > 0)
    .map(({ criterion, asked }) => ({ criterion, ...tallyOf(asked, [], counted) }));
}

function levels(nodes: readonly NodeTally[]): LevelTally[] {
  const names = [...new Set(nodes.map(({ level }) => level))];
  return names.map((level) => {
    const own = nodes.filter((node) => node.level === level);
    const evaluable = own.filter(({ questions, targets }) => questions.evaluable + targets.evaluable > 0);
    const statuses = tallyStatuses(own.flatMap(({ status }) => status ?? []));
    return { level, nodes: own.length, evaluable: evaluable.length, statuses };
  });
}

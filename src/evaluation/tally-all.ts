import type { Referentiel } from "../referentiel/referentiel.ts";
import type { TargetFinding } from "../referentiel/targets/target.ts";
import {
  allQuestions,
  CRITERIA,
  type Question,
  type ReferentielNode,
  walkNodes,
} from "../referentiel/tree.ts";
import { conjunction } from "./conjunction.ts";
import type { Finding } from "./finding.ts";
import type { LevelTally, NodeTally, Tallies, Tally } from "./tallies.ts";
import { evaluableOf, tallyStatuses } from "./tally-statuses.ts";

/** What is counted. */
export interface Counted {
  readonly referentiel: Referentiel;
  readonly findings: readonly Finding[];
  readonly targets: readonly TargetFinding[];
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
  targets: readonly TargetFinding[],
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
  const carried = [...CRITERIA, null].map((criterion) => ({
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

import type { Comparison } from "../compare/comparison.ts";
import type { Territory } from "../data/territory.ts";
import type { Workspace } from "../data/workspace.ts";
import { readNode } from "../french/nodes.ts";
import { recheckClaim } from "../referentiel/claims/recheck.ts";
import { coherence } from "../referentiel/coherence-checks.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import { judgeAll } from "../referentiel/targets/judge-target.ts";
import type { TargetFinding } from "../referentiel/targets/target.ts";
import { allQuestions, walkNodes } from "../referentiel/tree.ts";
import { datasetsOf, indicatorsOf, printedValues, territoriesOf } from "./assembled-sources.ts";
import type { AdoptedReferentiel, Evaluation } from "./evaluation.ts";
import { findAll } from "./find-all.ts";
import type { Finding } from "./finding.ts";
import { quartersOf } from "./quarters-of.ts";
import { readCorrections } from "./read-corrections.ts";
import { readOpinion } from "./read-opinion.ts";
import { tallyAll } from "./tally-all.ts";
import { isEvaluable } from "./tally-statuses.ts";

/** All that an evaluation is assembled from. `comparisons` are the tables of the EPCI, one per indicator and zoning. */
export interface AssemblyInput {
  readonly workspace: Workspace;
  readonly referentiel: Referentiel;
  /** Null for a shared référentiel. */
  readonly epci: Territory | null;
  /** The shared référentiels that it takes over. */
  readonly adopted: readonly Referentiel[];
  readonly comparisons: readonly Comparison[];
  readonly date: string;
  readonly producedBy: Evaluation["producedBy"];
}

/** The whole evaluation document: tables, findings, targets, claims, coherence, readings, printed values and sources. */
export function assemble(input: AssemblyInput): Evaluation {
  const { workspace, referentiel, epci, comparisons, date, producedBy } = input;
  const targets = judgeAll(referentiel, workspace, date);
  const findings = findingsOf(input, targets);
  const printed = printedValues(workspace.observations, referentiel.printedDatasets);
  const shared = input.adopted.map((one) => adopt(one, input));
  const { indicators, territories } = workspace;
  const sources = { comparisons, indicators, printed, territories };
  return {
    format: "ecarts/evaluation",
    formatVersion: 1,
    producedBy,
    date,
    referentiel,
    epci,
    territories: territoriesOf(comparisons, referentiel, workspace, printed),
    indicators: indicatorsOf(comparisons, referentiel, workspace),
    comparisons,
    findings,
    targets,
    claims: referentiel.claims.map(recheckClaim),
    opinions: referentiel.opinions.map(readOpinion),
    corrections: readCorrections(referentiel.corrections, findings, targets),
    tallies: tallyAll({ referentiel, findings, targets }),
    coherence: coherence(referentiel, date),
    shared,
    changes: null,
    readings: walkNodes(referentiel.nodes).flatMap((node) => readNode(node, sources)),
    coverage: coverage(referentiel, findings),
    printed,
    datasets: datasetsOf(
      comparisons,
      printed,
      [...targets, ...shared.flatMap((one) => one.findings)],
      workspace,
    ),
  };
}

/** On the tables of the contract's zoning; rules may ask what the targets came to. */
function findingsOf(
  { workspace, referentiel, comparisons, date }: AssemblyInput,
  targets: readonly TargetFinding[],
): Finding[] {
  const onContractZoning = comparisons.filter(({ geography }) => geography === referentiel.geography);
  return findAll(referentiel, {
    tables: new Map(onContractZoning.map((table) => [table.indicator, table])),
    indicators: workspace.indicators,
    observations: workspace.observations,
    quarters: quartersOf(referentiel, workspace.territories.values()),
    targetStatuses: new Map(targets.map(({ id, status }) => [id, status])),
    day: date,
  });
}

/** A shared référentiel is judged at its own scale, on its own follow-up; what binds each contract, on the contract's. */
function adopt(
  referentiel: Referentiel,
  { workspace, date, referentiel: contract }: AssemblyInput,
): AdoptedReferentiel {
  const { id, title, scope, territory, documents, targets } = referentiel;
  return {
    id,
    title,
    scope,
    territory,
    documents,
    targets,
    findings: judgeAll(referentiel, workspace, date, contract),
  };
}

function coverage(referentiel: Referentiel, findings: readonly Finding[]): Evaluation["coverage"] {
  const questions = allQuestions(referentiel)
    .map(({ id }) => findings.filter(({ question }) => question === id))
    .filter((group) => group.some(({ status }) => status !== "sans_objet"));
  const answered = (group: readonly Finding[]) => group.some(({ status }) => isEvaluable(status));
  const open = questions.filter(
    (group) => !answered(group) && group.every(({ appreciation }) => !appreciation),
  );
  const hasRule = (group: readonly Finding[]) => group.some(({ rule }) => rule !== null);
  return {
    evaluable: questions.filter(answered).length,
    awaiting: open.filter((group) => !hasRule(group)).length,
    unmeasured: open.filter(hasRule).length,
    total: questions.length,
  };
}

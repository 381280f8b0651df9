import type { Comparison } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import { publishedPeriods, qpvOf } from "../data/published-periods.ts";
import type { Territory } from "../data/territory.ts";
import type { Workspace } from "../data/workspace.ts";
import { claimWhy } from "../french/claims.ts";
import { nodeFigures } from "../french/nodes.ts";
import { knownElsewhere } from "../french/one-date.ts";
import { targetWhy } from "../french/targets.ts";
import type { Claim, ClaimCheck } from "../referentiel/claims/claim.ts";
import { recheckClaim } from "../referentiel/claims/recheck.ts";
import { coherence } from "../referentiel/coherence-checks.ts";
import { followUp } from "../referentiel/follow-up/follow-up.ts";
import type { Correction, Referentiel } from "../referentiel/referentiel.ts";
import { judgeAll } from "../referentiel/targets/judge-target.ts";
import type { JudgedTarget, Target, TargetFinding } from "../referentiel/targets/target.ts";
import { allQuestions, walkNodes } from "../referentiel/tree.ts";
import type { AdoptedReferentiel, CorrectedFinding, Evaluation } from "./evaluation.ts";
import { findAll } from "./find.ts";
import type { Finding } from "./finding.ts";
import { datasetsOf, indicatorsOf, printedValues, territoriesOf } from "./named.ts";
import { readOpinion } from "./opinions.ts";
import { isEvaluable, tallyAll } from "./tallies.ts";

/**
 * Each correction beside the statuses that were computed for what it corrects: of the finding or target that it names, or
 * of every finding of the question that it names. Neither erases the other.
 */
export function readCorrections(
  corrections: readonly Correction[],
  findings: readonly Finding[],
  targets: readonly TargetFinding[],
): CorrectedFinding[] {
  return corrections.map((correction) => {
    const { finding: name } = correction;
    const named = [
      ...findings.filter(({ id, question }) => id === name || question === name),
      ...targets.filter(({ id }) => id === name),
    ];
    return { ...correction, computed: [...new Set(named.map(({ status }) => status))] };
  });
}

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
  const targets = saidTargets(referentiel.targets, judgeAll(referentiel, workspace, date));
  const findings = findingsOf(input, targets);
  const printed = printedValues(workspace.observations, referentiel.printedDatasets);
  const shared = input.adopted.map((one) => adopt(one, input));
  const { indicators, territories, observations } = workspace;
  const qpv = epci ? qpvOf({ epci: epci.code }, territories) : [];
  const published = (indicator: Indicator) => publishedPeriods(indicator, qpv, observations);
  const sources = { comparisons, indicators, printed, territories, published };
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
    followed: followUp({ referentiel, adopted: input.adopted, workspace, day: date }),
    claims: referentiel.claims.map(checkClaim),
    opinions: referentiel.opinions.map(readOpinion),
    corrections: readCorrections(referentiel.corrections, findings, targets),
    tallies: tallyAll({ referentiel, findings, targets }),
    coherence: coherence(referentiel, date),
    shared,
    changes: null,
    nodeFigures: walkNodes(referentiel.nodes).flatMap((node) => nodeFigures(node, sources)),
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

/** The verdicts on targets with their sentences, in the order of the targets. */
export function saidTargets(targets: readonly Target[], judged: readonly JudgedTarget[]): TargetFinding[] {
  const byId = new Map(targets.map((target) => [target.id, target]));
  return judged.flatMap((found) => {
    const target = byId.get(found.id);
    return target ? [{ ...found, why: targetWhy(target, found) }] : [];
  });
}

function checkClaim(claim: Claim): ClaimCheck {
  const found = recheckClaim(claim);
  return { ...found, why: claimWhy(claim, found) };
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
    qpv: qpvOf(referentiel, workspace.territories),
    targetStatuses: new Map(targets.map(({ id, status }) => [id, status])),
    day: date,
    elsewhere: (indicator) => knownElsewhere(comparisons, indicator, referentiel.geography),
  });
}

/** A shared référentiel is judged at its own scale, on its own follow-up; what binds each contract, on the contract's. */
function adopt(
  referentiel: Referentiel,
  { workspace, date, referentiel: contract }: AssemblyInput,
): AdoptedReferentiel {
  const { id, title, scale, territory, documents, targets } = referentiel;
  return {
    id,
    title,
    scale,
    territory,
    documents,
    targets,
    findings: saidTargets(targets, judgeAll(referentiel, workspace, date, contract)),
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
  const isStart = (group: readonly Finding[]) =>
    group.every(({ status }) => status === "etat_de_depart" || !isEvaluable(status));
  return {
    evaluable: questions.filter(answered).length,
    starting: questions.filter((group) => answered(group) && isStart(group)).length,
    awaiting: open.filter((group) => !hasRule(group)).length,
    unmeasured: open.filter(hasRule).length,
    total: questions.length,
  };
}

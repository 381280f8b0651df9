import type { Comparison } from "../compare/comparison.ts";
import { levelSources } from "../compare/table-facts.ts";
import type { Observation, Observations, PrintedValue } from "../data/observation.ts";
import type { Territory } from "../data/territory.ts";
import type { Dataset, Workspace } from "../data/workspace.ts";
import { claimWhy } from "../french/claims.ts";
import { readNode } from "../french/nodes.ts";
import { targetWhy } from "../french/targets.ts";
import type { Claim, ClaimCheck } from "../referentiel/claims/claim.ts";
import { recheckClaim } from "../referentiel/claims/recheck.ts";
import { coherence } from "../referentiel/coherence-checks.ts";
import type { Correction, Referentiel } from "../referentiel/referentiel.ts";
import { judgeAll } from "../referentiel/targets/judge-target.ts";
import type { JudgedTarget, Target, TargetFinding } from "../referentiel/targets/target.ts";
import { allQuestions, walkNodes } from "../referentiel/tree.ts";
import type { AdoptedReferentiel, CorrectedFinding, Evaluation } from "./evaluation.ts";
import { findAll, qpvOf } from "./find.ts";
import type { Finding } from "./finding.ts";
import { readOpinion } from "./opinions.ts";
import { isEvaluable, tallyAll } from "./tallies.ts";

/** The values that the contract itself prints, from the sets that hold them. */
export function printedValues(observations: Observations, datasets: readonly string[]): PrintedValue[] {
  const rows = Array.from({ length: observations.size }, (_, row) => observations.at(row));
  const quoted = rows.filter(({ address }) => datasets.includes(address.dataset));
  return quoted.flatMap((row) => printedValue(row) ?? []);
}

function printedValue({ printed, value, ...row }: Observation): PrintedValue | undefined {
  if (!printed || typeof value !== "number") return undefined;
  return {
    indicator: row.indicator,
    territory: row.code,
    period: row.period,
    value,
    ...printed,
    address: `${row.address.file}:${row.address.line}`,
  };
}

/**
 * The territories that an evaluation names, in the order of the workspace: those compared, and the other EPCI in which a
 * QPV lies, which the report names beside it.
 */
export function territoriesOf(
  comparisons: readonly Comparison[],
  { above }: Referentiel,
  { territories }: Workspace,
  printed: readonly PrintedValue[],
): Territory[] {
  const compared = comparisons.flatMap((table) => [
    table.reference,
    ...table.rows.map(({ territory }) => territory),
    ...(table.secondOrder ? [table.secondOrder.territory] : []),
  ]);
  const shared = compared.flatMap((code) => territories.get(code)?.epci ?? []);
  const codes = new Set([above, ...compared, ...shared, ...printed.map(({ territory }) => territory)]);
  return [...territories.values()].filter(({ code }) => codes.has(code));
}

/** The indicators that an evaluation names, in the order of the workspace. */
export function indicatorsOf(
  comparisons: readonly Comparison[],
  referentiel: Referentiel,
  { indicators }: Workspace,
) {
  const asked = [...allQuestions(referentiel), ...walkNodes(referentiel.nodes)].flatMap(
    (one) => one.indicators,
  );
  const ids = new Set([...comparisons.map(({ indicator }) => indicator), ...asked]);
  return [...indicators.values()].filter(({ id }) => ids.has(id));
}

/** The sets that hold a figure of the evaluation, or a list of territories. */
export function datasetsOf(
  comparisons: readonly Comparison[],
  printed: readonly PrintedValue[],
  targets: readonly TargetFinding[],
  { datasets }: Workspace,
): Dataset[] {
  const levels = comparisons.flatMap((table) =>
    [...table.rows, ...(table.secondOrder ? [table.secondOrder] : [])].flatMap((row) => row.levels),
  );
  const figures = levels.flatMap(levelSources).map(({ address }) => address);
  const measured = targets.flatMap(({ measure }) => measure?.addresses ?? []);
  const files = new Set(
    [...figures, ...printed.map(({ address }) => address), ...measured].map((address) =>
      address.replace(/:\d+$/, ""),
    ),
  );
  const isUsed = ({ role, path }: Dataset["resources"][number]) => role === "territoires" || files.has(path);
  return datasets.filter(({ resources }) => resources.some(isUsed));
}

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
    claims: referentiel.claims.map(checkClaim),
    opinions: referentiel.opinions.map(readOpinion),
    corrections: readCorrections(referentiel.corrections, findings, targets),
    tallies: tallyAll({ referentiel, findings, targets }),
    coherence: coherence(referentiel, date),
    shared,
    changes: null,
    nodeFigures: walkNodes(referentiel.nodes).flatMap((node) => readNode(node, sources)),
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
    qpv: qpvOf(referentiel, workspace.territories.values()),
    targetStatuses: new Map(targets.map(({ id, status }) => [id, status])),
    day: date,
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
  return {
    evaluable: questions.filter(answered).length,
    awaiting: open.filter((group) => !hasRule(group)).length,
    unmeasured: open.filter(hasRule).length,
    total: questions.length,
  };
}

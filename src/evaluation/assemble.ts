import type { Comparison } from "../compare/comparison.ts";
import type { Contour } from "../data/contour.ts";
import type { Indicator } from "../data/indicator.ts";
import { heldLabel } from "../data/printed-name.ts";
import { publishedPeriods, qpvOf } from "../data/published-periods.ts";
import type { Territory } from "../data/territory.ts";
import type { Workspace } from "../data/workspace.ts";
import type { FollowContext } from "../follow/context.ts";
import { namedOpinions } from "../follow/councils/consultation.ts";
import { consultedIn } from "../follow/councils/consulted.ts";
import type { FollowYear } from "../follow/follow-year.ts";
import { partnerLenses } from "../follow/lens/partner-lens.ts";
import { followUp } from "../follow/standing/follow-up.ts";
import { claimWhy } from "../french/claims.ts";
import { nodeFigures } from "../french/nodes.ts";
import { knownElsewhere } from "../french/one-date.ts";
import { targetWhy } from "../french/targets.ts";
import type { AnnualRule } from "../referentiel/annual-rule.ts";
import type { Claim, ClaimCheck } from "../referentiel/claims/claim.ts";
import { printedBeside } from "../referentiel/claims/printed-beside.ts";
import { recheckClaim } from "../referentiel/claims/recheck.ts";
import { coherence } from "../referentiel/coherence-checks.ts";
import type { Correction, Referentiel } from "../referentiel/referentiel.ts";
import { judgeAll } from "../referentiel/targets/judge-target.ts";
import type { JudgedTarget, Target, TargetFinding } from "../referentiel/targets/target.ts";
import { allQuestions, walkNodes } from "../referentiel/tree.ts";
import { annualReport, measuredTables } from "./annual-report.ts";
import type { AdoptedReferentiel, CorrectedFinding, Evaluation } from "./evaluation.ts";
import { findAll } from "./find.ts";
import type { Finding } from "./finding.ts";
import { datasetsOf, indicatorsOf, printedRows, printedValue, territoriesOf } from "./named.ts";
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
  /** A year of its follow-up, when it has one. */
  readonly followUp?: FollowYear | undefined;
  /** What states of the follow-up are read from; absent of a shared référentiel. */
  readonly follow?: FollowContext | undefined;
  /** Whether a document of one organisation is to be made of it. */
  readonly hasPartners?: boolean | undefined;
  /** Of the territories compared, where a document draws maps; absent when none does. */
  readonly contours?: readonly Contour[] | undefined;
  /** What is asked of the annual report; absent when nothing is yet. */
  readonly annualRule?: AnnualRule | undefined;
  readonly producedBy: Evaluation["producedBy"];
}

/** The whole evaluation document: tables, findings, targets, claims, coherence, readings, printed values and sources. */
export function assemble(input: AssemblyInput): Evaluation {
  const { workspace, referentiel, epci, comparisons, date, producedBy } = input;
  const targets = saidTargets(referentiel.targets, judgeAll(referentiel, workspace, date));
  const findings = findingsOf(input, targets);
  const rows = printedRows(workspace.observations, referentiel.printedDatasets);
  const printed = rows.flatMap((row) => printedValue(row) ?? []);
  const beside = printedBeside(rows, workspace);
  const shared = input.adopted.map((one) => adopt(one, input));
  const allTargets = [...targets, ...shared.flatMap((one) => one.findings)];
  const { indicators, territories, observations } = workspace;
  const qpv = epci ? qpvOf({ epci: epci.code }, territories) : [];
  const published = (indicator: Indicator) => publishedPeriods(indicator, qpv, observations);
  const sources = { comparisons, indicators, printed, territories, published };
  const named = territoriesOf(comparisons, referentiel, workspace, printed);
  return {
    format: "ecarts/evaluation",
    formatVersion: 1,
    producedBy,
    date,
    referentiel,
    epci,
    territories: named,
    ...(input.contours && { contours: input.contours }),
    indicators: indicatorsOf(comparisons, referentiel, beside, workspace),
    comparisons,
    findings,
    targets,
    ...followUpOf(input),
    ...annualReportOf(input, { findings, targets }),
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
    printedBeside: beside,
    datasets: datasetsOf(comparisons, { printed, beside }, allTargets, workspace, named, input.contours),
  };
}

/** Where every identifier stands, what a year of the tables says, and the contract as its organisations see it when that is asked. */
function followUpOf(input: AssemblyInput): Pick<Evaluation, "followed" | "followUp" | "partners"> {
  const { follow, hasPartners, date: day } = input;
  const followed = followUp({ ...input, day });
  return {
    followed,
    ...(input.followUp && { followUp: input.followUp }),
    ...(hasPartners && follow && { partners: partnerLenses(followed, follow, input.adopted) }),
  };
}

/** The state of the annual report of a contract: of the year that is followed, else of the year before the day. */
function annualReportOf(
  { annualRule, referentiel, epci, workspace, comparisons, followUp, date }: AssemblyInput,
  { findings, targets }: Pick<Evaluation, "findings" | "targets">,
): Pick<Evaluation, "annualReport"> {
  if (!annualRule || !epci) return {};
  const { territories } = workspace;
  const names = new Map((followUp?.names ?? []).map(({ code, words }) => [code, words]));
  const facts = {
    year: followUp?.year ?? Number(date.slice(0, 4)) - 1,
    referentiel,
    measured: measuredTables(comparisons.filter(({ geography }) => geography === referentiel.geography)),
    judged: [...findings, ...targets].filter(
      ({ status }) => isEvaluable(status) && status !== "etat_de_depart",
    ).length,
    actions: followUp?.actions.actions.length ?? 0,
    consulted: consultedIn(epci.code, territories),
    opinions: namedOpinions(
      followUp?.opinions ?? [],
      (code) => heldLabel(code, territories) ?? names.get(code),
    ),
  };
  return { annualReport: annualReport(annualRule, facts) };
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
    labelOf: (code) => heldLabel(code, workspace.territories),
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

import type { Comparison } from "../model/comparison.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Evaluation, PrintedValue } from "../model/evaluation.ts";
import type { Finding } from "../model/finding.ts";
import type { Observation, Observations } from "../model/observations.ts";
import type { Referentiel } from "../model/referentiel.ts";
import type { Territory } from "../model/territory.ts";
import { allQuestions, walkNodes } from "../model/walk-nodes.ts";
import type { Workspace } from "../model/workspace.ts";
import { findAll } from "./find-all.ts";
import { quartersOf } from "./quarters-of.ts";
import { readNode } from "./read-node.ts";

/** All that an evaluation is assembled from. `comparisons` are the tables of the EPCI, one per indicator and zoning. */
export interface AssemblyInput {
  readonly workspace: Workspace;
  readonly referentiel: Referentiel;
  readonly epci: Territory;
  readonly comparisons: readonly Comparison[];
  readonly date: string;
  readonly producedBy: Evaluation["producedBy"];
}

/** The whole evaluation document: tables, findings, readings, printed values, coverage and sources. */
export function assemble({
  workspace,
  referentiel,
  epci,
  comparisons,
  date,
  producedBy,
}: AssemblyInput): Evaluation {
  const onContractZoning = comparisons.filter(({ geography }) => geography === referentiel.geography);
  const tables = new Map(onContractZoning.map((table) => [table.indicator, table]));
  const findings = findAll(referentiel, {
    tables,
    indicators: workspace.indicators,
    observations: workspace.observations,
    quarters: quartersOf(referentiel, workspace.territories.values()),
    targetStatuses: new Map(),
    day: date,
  });
  const printed = printedValues(workspace.observations, referentiel.printedDatasets);
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
    readings: walkNodes(referentiel.nodes).flatMap((node) => readNode(node, sources)),
    coverage: coverage(referentiel, findings),
    printed,
    datasets: datasetsOf(comparisons, printed, workspace),
  };
}

function coverage(referentiel: Referentiel, findings: readonly Finding[]): Evaluation["coverage"] {
  const questions = allQuestions(referentiel).map(({ id }) =>
    findings.filter(({ question }) => question === id),
  );
  const answered = (group: readonly Finding[]) => group.some(({ status }) => status !== "non_evaluable");
  const awaiting = (group: readonly Finding[]) =>
    !answered(group) && group.every(({ appreciation }) => !appreciation);
  return {
    evaluable: questions.filter(answered).length,
    awaiting: questions.filter(awaiting).length,
    total: questions.length,
  };
}

function printedValues(observations: Observations, datasets: readonly string[]): PrintedValue[] {
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

function territoriesOf(
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
  const codes = new Set([above, ...compared, ...printed.map(({ territory }) => territory)]);
  return [...territories.values()].filter(({ code }) => codes.has(code));
}

function indicatorsOf(
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

function datasetsOf(
  comparisons: readonly Comparison[],
  printed: readonly PrintedValue[],
  { datasets }: Workspace,
): Dataset[] {
  const levels = comparisons.flatMap((table) =>
    [...table.rows, ...(table.secondOrder ? [table.secondOrder] : [])].flatMap((row) => row.levels),
  );
  const figures = levels.flatMap(({ value, reference }) => [value.address ?? "", reference.address ?? ""]);
  const files = new Set(
    [...figures, ...printed.map(({ address }) => address)].map((address) => address.replace(/:\d+$/, "")),
  );
  const isUsed = ({ role, path }: Dataset["resources"][number]) => role === "territoires" || files.has(path);
  return datasets.filter(({ resources }) => resources.some(isUsed));
}

import type { Comparison } from "../compare/comparison.ts";
import { levelSources } from "../compare/table-facts.ts";
import type { Observation, Observations, PrintedValue } from "../data/observation.ts";
import type { Territory } from "../data/territory.ts";
import { territoriesOf as allOfKind } from "../data/territory-parts.ts";
import type { Dataset, Workspace } from "../data/workspace.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import type { TargetFinding } from "../referentiel/targets/target.ts";
import { allQuestions, walkNodes } from "../referentiel/tree.ts";

/** The values that the contract itself prints, from the sets that hold them. */
export function printedValues(observations: Observations, datasets: readonly string[]): PrintedValue[] {
  const quoted = observations.printed().filter(({ address }) => datasets.includes(address.dataset));
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
 * The territories that an evaluation names, in the order of the workspace: those compared, the other EPCI in which a QPV
 * lies, which the report names beside it, and the QPV of 2015 that those of 2024 succeed, or that have none after them.
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
  const epci = new Set(comparisons.map(({ reference }) => reference));
  const before = compared.flatMap((code) => territories.get(code)?.predecessors ?? []);
  const gone = allOfKind(territories, "qpv").filter(
    (one) => one.succession === "sorti" && one.epci.some((code) => epci.has(code)),
  );
  const codes = new Set([
    above,
    ...compared,
    ...shared,
    ...before,
    ...gone.map(({ code }) => code),
    ...printed.map(({ territory }) => territory),
  ]);
  return [...territories.values()].filter(({ code }) => codes.has(code));
}

/** The indicators that an evaluation names, in the order of the workspace, without what only the checks of data read. */
export function indicatorsOf(
  comparisons: readonly Comparison[],
  referentiel: Referentiel,
  { indicators }: Workspace,
) {
  const asked = [...allQuestions(referentiel), ...walkNodes(referentiel.nodes)].flatMap(
    (one) => one.indicators,
  );
  const ids = new Set([...comparisons.map(({ indicator }) => indicator), ...asked]);
  const named = [...indicators.values()].filter(({ id }) => ids.has(id));
  return named.map(({ coherence: _, ...indicator }) => indicator);
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
  const measured = targets.flatMap(({ measure, parties }) =>
    [measure, ...(parties ?? []).map((party) => party.measure)].flatMap((one) => one?.addresses ?? []),
  );
  const files = new Set(
    [...figures, ...printed.map(({ address }) => address), ...measured].map((address) =>
      address.replace(/:\d+$/, ""),
    ),
  );
  const isUsed = ({ role, path }: Dataset["resources"][number]) => role === "territoires" || files.has(path);
  return datasets.filter(({ resources }) => resources.some(isUsed));
}

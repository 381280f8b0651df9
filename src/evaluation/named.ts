import type { Comparison } from "../compare/comparison.ts";
import { levelSources } from "../compare/table-facts.ts";
import type { Contour } from "../data/contour.ts";
import type { Observation, Observations, PrintedValue } from "../data/observation.ts";
import type { Territory } from "../data/territory.ts";
import { communeOf } from "../data/territory-codes.ts";
import { territoriesOf as allOfKind, territoriesAmong } from "../data/territory-parts.ts";
import type { Dataset, Workspace } from "../data/workspace.ts";
import { addressFile } from "../kernel/addresses.ts";
import type { PrintedBeside } from "../referentiel/claims/printed-beside.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";
import type { TargetFinding } from "../referentiel/targets/target.ts";
import { allQuestions, walkNodes } from "../referentiel/tree.ts";

/** The values that the contract itself prints, from the sets that hold them. */
export function printedRows(observations: Observations, datasets: readonly string[]): Observation[] {
  return observations.printed().filter(({ address }) => datasets.includes(address.dataset));
}

/** One of them as an evaluation holds it; undefined when its value is not known. */
export function printedValue({ printed, value, ...row }: Observation): PrintedValue | undefined {
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
 * The territories that an evaluation names, in the order of the workspace: those compared, the communes (the city of an
 * arrondissement too) and the other EPCI in which a QPV lies, and, where a correspondence table was read, all QPV of the EPCI in both zonings: what became of each.
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
  const towns = compared.flatMap((code) => territories.get(code)?.communes ?? []);
  const cities = towns.map(communeOf);
  const epci = new Set(comparisons.map(({ reference }) => reference));
  const before = compared.flatMap((code) => territories.get(code)?.predecessors ?? []);
  const qpv = allOfKind(territories, "qpv");
  const isLinked = qpv.some(({ succession }) => succession !== undefined);
  const own = qpv.filter((one) => isLinked && one.epci.some((code) => epci.has(code)));
  const codes = new Set([
    above,
    ...compared,
    ...shared,
    ...towns,
    ...cities,
    ...before,
    ...own.map(({ code }) => code),
    ...printed.map(({ territory }) => territory),
  ]);
  return territoriesAmong(territories, codes);
}

/** The indicators that an evaluation names, in the order of the workspace, without what only the checks of data read. */
export function indicatorsOf(
  comparisons: readonly Comparison[],
  referentiel: Referentiel,
  beside: readonly PrintedBeside[],
  { indicators }: Workspace,
) {
  const asked = [...allQuestions(referentiel), ...walkNodes(referentiel.nodes)].flatMap(
    (one) => one.indicators,
  );
  const read = beside.flatMap((one) => [one.indicator, ...(isRead(one) ? [one.beside] : [])]);
  const ids = new Set([...comparisons.map(({ indicator }) => indicator), ...asked, ...read]);
  const named = [...indicators.values()].filter(({ id }) => ids.has(id));
  return named.map(({ coherence: _, ...indicator }) => indicator);
}

/** Whether a figure of the published indicator stands beside a printed value. */
const isRead = (one: PrintedBeside): one is PrintedBeside & { readonly beside: string } =>
  one.beside !== null && one.same.length + one.others.length + (one.published ? 1 : 0) > 0;

/** The values that the contract itself prints, and the same beside the published ones. */
export interface QuotedValues {
  readonly printed: readonly PrintedValue[];
  readonly beside: readonly PrintedBeside[];
}

/** The sets that hold a figure of the evaluation, describe one of its territories, or hold a contour that is drawn. */
export function datasetsOf(
  comparisons: readonly Comparison[],
  { printed, beside }: QuotedValues,
  targets: readonly TargetFinding[],
  { datasets }: Workspace,
  named: readonly Territory[],
  contours: readonly Contour[] = [],
): Dataset[] {
  const levels = comparisons.flatMap((table) =>
    [...table.rows, ...(table.secondOrder ? [table.secondOrder] : [])].flatMap((row) => row.levels),
  );
  const figures = levels.flatMap(levelSources).map(({ address }) => address);
  const measured = targets.flatMap(({ measure, parties }) =>
    [measure, ...(parties ?? []).map((party) => party.measure)].flatMap((one) => one?.addresses ?? []),
  );
  const files = new Set(
    [
      ...figures,
      ...printed.map(({ address }) => address),
      ...beside.flatMap(({ published }) => published?.addresses ?? []),
      ...measured,
    ].map(addressFile),
  );
  const codes = new Set(named.map(({ code }) => code));
  const isUsed = ({ path, territories = [] }: Dataset["resources"][number]) =>
    files.has(path) || territories.some((code) => codes.has(code));
  const drawn = new Set(contours.map(({ dataset }) => dataset));
  return datasets
    .filter(({ id, resources }) => drawn.has(id) || resources.some(isUsed))
    .map((set) => ({ ...set, resources: set.resources.map(({ territories: _, ...kept }) => kept) }));
}

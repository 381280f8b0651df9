import type { Address } from "../../data/observation.ts";
import { type ObservationSource, ObservationTable } from "../../data/observation-table.ts";
import type { Dataset, Workspace } from "../../data/workspace.ts";
import { ABSENCES, type Absence, type Quantity } from "../../kernel/unknown.ts";
import { rowsOf } from "./rows-of.ts";

/**
 * The figures of a workspace in columns, whatever holds them: a check reads millions of rows without an object each. Every
 * row keeps the file that it comes from, and the reason of its absence.
 */
export function tableOf(workspace: Workspace): ObservationTable {
  const { observations } = workspace;
  if (observations instanceof ObservationTable) return observations;
  const rows = rowsOf(workspace);
  const files = [...new Map(rows.map(({ address }) => [address.file, address])).values()];
  const numbers = new Map(files.map(({ file }, index) => [file, index]));
  const inputs = rows.map((row) => ({
    ...row,
    value: typeof row.value === "number" ? row.value : undefined,
    absence: absenceOf(row.value),
    resource: numbers.get(row.address.file) ?? 0,
    line: row.address.line,
    isRange: row.printed?.statistic === "min" || row.printed?.statistic === "max",
  }));
  return new ObservationTable(
    inputs,
    files.map((file) => sourceOf(file, workspace.datasets)),
  );
}

function absenceOf(value: Quantity): Absence {
  const reason = typeof value === "number" ? "absent" : value.unknown;
  return ABSENCES.find((one) => one === reason) ?? "absent";
}

/** The file of an address in its set; one that no set lists is taken as the address describes it. */
function sourceOf({ file, sha256, dataset: id }: Address, datasets: readonly Dataset[]): ObservationSource {
  const listed = datasets.find(({ resources }) => resources.some(({ path }) => path === file));
  const dataset = listed ?? datasets.find((one) => one.id === id) ?? { ...NO_SET, id };
  const resource = listed?.resources.find(({ path }) => path === file);
  return { dataset, resource: resource ?? { path: file, sha256, role: "observations" } };
}

const NO_SET: Dataset = {
  id: "",
  title: "",
  description: "",
  producer: "",
  licence: "",
  sources: [],
  period: "",
  updated: "",
  resources: [],
};

import type { Evaluation } from "../evaluation/evaluation.ts";
import type { OutputFile, World } from "../files/world.ts";
import { claimTable } from "./tables/table-claims.ts";
import { commitmentTable } from "./tables/table-commitments.ts";
import { findingTable } from "./tables/table-findings.ts";
import { ruleTable } from "./tables/table-rules.ts";
import { targetTable } from "./tables/table-targets.ts";
import { tables } from "./tables/tables.ts";
import { toCsv } from "./tables/to-csv.ts";
import { type PackageHead, toDatapackage } from "./tables/to-datapackage.ts";
import { toXlsx } from "./tables/to-xlsx.ts";

/** Everything that a report is but its pages: the evaluation, the tables as a data package, the workbook. */
export async function dataFiles(
  evaluation: Evaluation,
  { sha256 }: Pick<World, "sha256">,
): Promise<OutputFile[]> {
  const indicators = new Map(evaluation.indicators.map((indicator) => [indicator.id, indicator]));
  const territories = new Map(evaluation.territories.map((territory) => [territory.code, territory]));
  const all = [
    ...tables({
      comparisons: evaluation.comparisons,
      indicators,
      territories,
      datasets: evaluation.datasets,
    }),
    findingTable(evaluation),
    targetTable(evaluation),
    commitmentTable(evaluation),
    claimTable(evaluation),
    ruleTable(evaluation),
  ];
  const csv = all.map((table) => ({
    table,
    file: { path: `tables/${table.name}.csv`, content: toCsv(table) },
  }));
  return [
    { path: "evaluation.json", content: `${JSON.stringify(evaluation, undefined, 2)}\n` },
    { path: "ecarts.xlsx", content: await toXlsx(evaluation, all) },
    ...csv.map(({ file }) => file),
    { path: "tables/datapackage.json", content: toDatapackage(headOf(evaluation), csv, sha256) },
  ];
}

const headOf = ({ referentiel, shared, date, producedBy, datasets }: Evaluation): PackageHead => ({
  name: referentiel.id,
  title: `Écarts et constats : ${referentiel.title}`,
  date,
  version: producedBy.version,
  datasets,
  documents: [referentiel, ...shared.filter(({ targets }) => targets.length > 0)].flatMap(
    (one) => one.documents,
  ),
});

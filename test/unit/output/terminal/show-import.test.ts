import { expect, test } from "vitest";
import { showImport } from "../../../../src/output/terminal/import.ts";
import type { ImportedTable } from "../../../../src/workspace/import/import-report.ts";

const TABLE: ImportedTable = {
  place: "a.csv",
  format: "insee/a",
  title: "Table",
  kind: "qpv2015",
  territories: 3,
  indicators: ["revenu"],
  periods: ["2019"],
  geographies: ["qpv2015"],
  observations: 1340,
  absences: { secret: 40, absent: 296 },
  setAside: [],
  undeclared: [],
  aggregates: [],
  labelRows: 0,
  repeatedRows: 0,
  atFloor: 2,
};

test("absent figures are counted by reason, whatever their number", () => {
  const file = { file: "a.csv", outcome: "importe", sha256: "0", tables: [TABLE] } as const;
  const shown = showImport({ files: [file], isDryRun: false }, 200);
  expect(shown.replace(/[\u00a0\u202f]/g, " ")).toContain(
    "valeurs : 1 004 publiées, 2 au plancher (« au plus »), absentes : 40 (secret statistique), 296 (valeur non publiée)",
  );
});

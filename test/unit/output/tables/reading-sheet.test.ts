import { describe, expect, test } from "vitest";
import { fileInZip } from "../../../../.ci/read-zip.mjs";
import { unknown } from "../../../../src/kernel/unknown.ts";
import { ruleTable } from "../../../../src/output/tables/members.ts";
import { type ReadingSheet, readingSheets } from "../../../../src/output/tables/reading-sheet.ts";
import { toXlsx } from "../../../../src/output/tables/xlsx.ts";
import { workbookHead } from "../../../../src/output/write-report.ts";
import { evaluationOf, manyQpv } from "../report/fixture.ts";

function readingsOf(qpv: Parameters<typeof evaluationOf>[0]): readonly ReadingSheet[] {
  const { comparisons, indicators, territories, datasets } = evaluationOf(qpv);
  return readingSheets({
    comparisons,
    indicators: new Map(indicators.map((one) => [one.id, one])),
    territories: new Map(territories.map((one) => [one.code, one])),
    datasets,
  });
}

describe("a sheet to read", () => {
  test("has a line a QPV, by name, the furthest from its reference first, units and years in its head", () => {
    const [sheet] = readingsOf(manyQpv(6));
    expect(sheet?.headers.slice(0, 3)).toEqual(["Territoire", "Valeur 2014 (€)", "Valeur 2019 (€)"]);
    expect(sheet?.headers).toContain("Écart 2019 (€)");
    expect(sheet?.headers).toContain("Évolution de l’écart (en euros courants)");
    const at = sheet?.headers.indexOf("Écart 2019 (€)") ?? -1;
    const gaps = (sheet?.rows ?? []).flatMap((row) => {
      const cell = row[at];
      return typeof cell === "object" && cell !== null ? [cell.value] : [];
    });
    expect(gaps).toHaveLength(6);
    expect(gaps).toEqual(gaps.toSorted((one, other) => one - other));
  });

  test("says what the QPV are compared with: once where it is the same, else of each", () => {
    const { comparisons, indicators, territories, datasets } = evaluationOf(manyQpv(4));
    const maps = {
      indicators: new Map(indicators.map((one) => [one.id, one])),
      territories: new Map(territories.map((one) => [one.code, one])),
      datasets,
    };
    const [one] = readingSheets({ comparisons, ...maps });
    expect(one?.notes.at(-1)).toBe("Comparé à : E1.");
    expect(one?.headers).not.toContain("Comparé à");
    const wide = comparisons.map((table) => ({
      ...table,
      referenceKind: "commune" as const,
      rows: table.rows.map((row, index) => Object.assign(Object.create(row), { reference: `6200${index}` })),
    }));
    const [each] = readingSheets({ comparisons: wide, ...maps });
    expect(each?.headers.slice(0, 2)).toEqual(["Territoire", "Comparé à"]);
    expect(
      each?.headers
        .filter((one) => one.startsWith("Pour 100"))
        .every((one) => one.includes("à la référence")),
    ).toBe(true);
  });

  test("says in which euros a change is: it is not the difference of the two columns before it", () => {
    const { comparisons, indicators, territories, datasets } = evaluationOf(manyQpv(4));
    const prices = { base: "2019", factor: 1.0427, addresses: [] };
    const constant = comparisons.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, change: row.change && { ...row.change, prices } })),
    }));
    const [sheet] = readingSheets({
      comparisons: constant,
      indicators: new Map(indicators.map((one) => [one.id, one])),
      territories: new Map(territories.map((one) => [one.code, one])),
      datasets,
    });
    expect(sheet?.headers).toContain("Évolution de l’écart (en euros constants de 2019)");
    expect(sheet?.notes.join(" ")).toContain("prix de 2014 à 2019 : +4,3");
  });

  test("keeps the order that the user asked for", () => {
    const { comparisons, indicators, territories, datasets } = evaluationOf(manyQpv(6));
    const reversed = comparisons.map((table) => ({ ...table, rows: table.rows.toReversed() }));
    const [sheet] = readingSheets({
      comparisons: reversed,
      indicators: new Map(indicators.map((one) => [one.id, one])),
      territories: new Map(territories.map((one) => [one.code, one])),
      datasets,
      isOrdered: true,
    });
    const names = new Map(territories.map((one) => [one.code, one.label]));
    const asked = (reversed[0]?.rows ?? []).map(({ territory }) => names.get(territory));
    expect(sheet?.rows.map(([name]) => name).slice(-asked.length)).toEqual(asked);
  });

  test("says why a cell is empty, and writes nothing in it", () => {
    const qpv = manyQpv(5).map((one, index) =>
      index === 0 ? { ...one, values: [unknown("secret"), unknown("secret")] as const } : one,
    );
    const [sheet] = readingsOf(qpv);
    const last = sheet?.rows.at(-1);
    expect(sheet?.headers.at(-1)).toBe("Pourquoi une case est vide");
    expect(last?.at(-1)).toMatch(/2014 : secret statistique ; 2019 : secret statistique/);
    expect(last?.slice(1, -1).every((cell) => cell === null)).toBe(true);
  });

  test("is not made of fewer QPV than a table", () => {
    const none = [unknown("secret"), unknown("secret")] as const;
    const qpv = manyQpv(5).map((one, index) => (index < 3 ? { ...one, values: none } : one));
    expect(readingsOf(qpv)).toEqual([]);
  });

  test("bears a name that a workbook takes, once", () => {
    const { comparisons, indicators, territories, datasets } = evaluationOf(manyQpv(4));
    const [indicator] = indicators;
    const named = { ...indicator, shortLabel: "Revenu [médian] : par unité de consommation / an" };
    const sheets = readingSheets({
      comparisons: [...comparisons, ...comparisons],
      indicators: new Map([[comparisons[0]?.indicator ?? "", named as NonNullable<typeof indicator>]]),
      territories: new Map(territories.map((one) => [one.code, one])),
      datasets,
    });
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "Revenu médian par unité de cons",
      "Revenu médian par unité de co 2",
    ]);
  });

  test("a sheet of a whole table is as wide as a page too", async () => {
    const evaluation = evaluationOf(manyQpv(4));
    const zip = Buffer.from(await toXlsx(workbookHead(evaluation), [ruleTable(evaluation)]));
    const sheet = fileInZip(zip, "xl/worksheets/sheet2.xml");
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('fitToWidth="1" fitToHeight="0"');
  });

  test("is filtered, as wide as a page, and has its head on each page", async () => {
    const evaluation = evaluationOf(manyQpv(4));
    const readings = readingsOf(manyQpv(4));
    const zip = Buffer.from(await toXlsx(workbookHead(evaluation), [], readings));
    const sheet = fileInZip(zip, "xl/worksheets/sheet2.xml");
    const [{ rows = [], notes = [] } = {}] = readings;
    const head = notes.length + 2;
    expect(sheet).toMatch(new RegExp(`<autoFilter ref="A${head}:[A-Z]+${head + rows.length}"/>`));
    expect(sheet).toContain('fitToWidth="1" fitToHeight="0"');
    expect(sheet).toMatch(new RegExp(`<pane [^>]*ySplit="${head}"`));
    const book = fileInZip(zip, "xl/workbook.xml");
    expect(book).toMatch(
      new RegExp(`Print_Titles" localSheetId="1">[^<]*\\$A:\\$A,[^<]*\\$${head}:\\$${head}<`),
    );
    expect(fileInZip(zip, "xl/worksheets/sheet1.xml")).not.toContain("autoFilter");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comparison } from "../../src/compare/comparison.ts";
import type { Printer } from "../../src/files/printing.ts";
import { unknown } from "../../src/kernel/unknown.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openPrinter } from "../../src/machine/printer.ts";
import { renderReport } from "../../src/output/report/render-report.ts";
import { readTemplate } from "../../src/output/report/template/read-template.ts";
import { evaluationOf, houseTemplate, INCOME, manyQpv } from "../unit/output/report/fixture.ts";
import { PROJECT } from "../world.ts";
import { DAY, hasBrowser, pageOf, REPORTS, skipped } from "./pages.ts";

let printer: Printer | undefined;
beforeAll(() => {
  printer = openPrinter();
});
afterAll(async () => printer?.close());

/** A contract whose workspace has twenty-two more indicators, of which only the figures of the QPV are published. */
function wideEvaluation() {
  const evaluation = evaluationOf(manyQpv(12));
  const words = [
    "Revenu disponible",
    "Demandeurs d’emploi",
    "Bénéficiaires de prestations",
    "Établissements",
  ];
  const indicators = Array.from({ length: 22 }, (_, rank) => ({
    ...INCOME,
    id: `autre-${rank}`,
    label: `${words[rank % words.length]} ${rank}`,
  }));
  const first = evaluation.comparisons[0];
  const alone = indicators.map(({ id }): Comparison[] =>
    first
      ? [
          {
            ...first,
            indicator: id,
            periods: ["2019"],
            rows: first.rows.map(aloneRow),
            summary: undefined,
            secondOrder: null,
          } as unknown as Comparison,
        ]
      : [],
  );
  return {
    ...evaluation,
    indicators: [...evaluation.indicators, ...indicators],
    comparisons: [...evaluation.comparisons, ...alone.flat()],
  };
}

function aloneRow(row: Comparison["rows"][number]): Comparison["rows"][number] {
  const none = unknown("absent_des_donnees");
  const levels = row.levels
    .slice(1)
    .map((level) => ({ ...level, absolute: none, ratio: none, relative: none, reference: { value: none } }));
  return { ...row, levels, change: null } as Comparison["rows"][number];
}

describe.skipIf(!hasBrowser)(`every page of a report stands on its sheets${skipped}`, () => {
  it.each(REPORTS)(
    "%s",
    async (id) => {
      const printed = await printer?.print(await pageOf(id), DAY);
      expect(printed?.overflows).toEqual([]);
      expect(printed?.pages).toBeGreaterThan(5);
    },
    120_000,
  );

  it("a contract of twenty-two indicators without a gap: its table is cut, no column is", async () => {
    const { value: template } = await readTemplate("rapport-annuel", nodeWorld(PROJECT));
    const { html = "" } = renderReport(wideEvaluation(), template ?? houseTemplate());
    expect(html.match(/<caption>[^<]*\(suite : /g)?.length).toBeGreaterThan(1);
    expect(html).toContain("Établissements 19");
    const printed = await printer?.print(html, DAY);
    expect(printed?.overflows).toEqual([]);
  }, 60_000);
});

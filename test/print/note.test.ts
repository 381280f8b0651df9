import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/evaluation/evaluation.ts";
import type { Printer } from "../../src/files/printing.ts";
import { unknown } from "../../src/kernel/unknown.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openPrinter } from "../../src/machine/printer.ts";
import { renderReport } from "../../src/output/report/render-report.ts";
import { readTemplate } from "../../src/output/report/template/read-template.ts";
import { evaluationOf, manyQpv } from "../unit/output/report/fixture.ts";
import { PROJECT } from "../world.ts";
import { DAY, hasBrowser, pageOf, REPORTS, skipped } from "./pages.ts";

let printer: Printer | undefined;
beforeAll(() => {
  printer = openPrinter();
});
afterAll(async () => printer?.close());

async function noteOf(evaluation: Evaluation): Promise<string> {
  const { value: template } = await readTemplate("note-copil", nodeWorld(PROJECT));
  if (!template) throw new Error("no template");
  return renderReport(evaluation, template).html ?? "";
}

const NAME = "Les Hauts de Liévin, Résidence Des Provinces et Cité Du Transvaal";
const longNames = (): Evaluation => {
  const evaluation = evaluationOf(manyQpv(22));
  return {
    ...evaluation,
    territories: evaluation.territories.map((one) =>
      one.kind === "qpv" ? { ...one, label: `${one.label} ${NAME} ${NAME}` } : one,
    ),
  };
};
const silent = (): Evaluation =>
  evaluationOf(
    manyQpv(4).map((one) => ({ ...one, values: [unknown("secret"), unknown("secret")] as const })),
  );

describe.skipIf(!hasBrowser)(`the note of a committee has two pages, whatever the contract${skipped}`, () => {
  it.each([...REPORTS, "200042190"])(
    "%s",
    async (id) => {
      const page = await pageOf(id, "note-copil");
      const printed = await printer?.print(page, DAY);
      expect(printed?.overflows).toEqual([]);
      expect(printed?.pages).toBe(2);
      for (const title of ["La pauvreté a-t-elle reculé", "Quels quartiers décrochent", "D’où viennent ces"])
        expect(page).toContain(title);
    },
    120_000,
  );

  it.each([
    ["names three times as long", longNames],
    ["no value at all", silent],
  ])(
    "%s",
    async (_, made) => {
      const printed = await printer?.print(await noteOf(made()), DAY);
      expect(printed?.overflows).toEqual([]);
      expect(printed?.pages).toBe(2);
    },
    60_000,
  );
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/evaluation/evaluation.ts";
import type { Printer } from "../../src/files/printing.ts";
import { unknown } from "../../src/kernel/unknown.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openPrinter } from "../../src/machine/printer.ts";
import { renderReport } from "../../src/output/report/render-report.ts";
import { type Subject, subjectsOf } from "../../src/output/report/subject.ts";
import { readTemplate } from "../../src/output/report/template/read-template.ts";
import { evaluate } from "../../src/run/evaluate.ts";
import { projectWithBase } from "../base/base.ts";
import { commitment } from "../build.ts";
import { evaluationOf, houseTemplate, manyQpv } from "../unit/output/report/fixture.ts";
import { PROJECT } from "../world.ts";
import { DAY, hasBrowser, skipped } from "./pages.ts";

let printer: Printer | undefined;
beforeAll(() => {
  printer = openPrinter();
});
afterAll(async () => printer?.close());

const LONG =
  "Quartier Intercommunal Roubaix-Tourcoing - Blanc Seau - Croix Bas Saint Pierre - Wattrelos Nord et Résidence des Provinces - Cités 9-9bis";
const TOWNS = ["59001", "59002", "59003", "59004"];

/** As many quarters as wanted, with the longest names, in four communes each, with actions and commitments of long labels. */
function longEvaluation(count: number): Evaluation {
  const made = evaluationOf(manyQpv(count).map((one, rank) => ({ ...one, label: `${LONG} ${rank}` })));
  const towns = TOWNS.map((code) => ({
    code,
    label: `Montigny-en-Gohelle-sous-Lens-${code}`,
    kind: "commune" as const,
    geography: "cog",
    communes: [],
    epci: ["E1"],
    aliases: [],
  }));
  const sum = { known: 1_234_567, missing: 3, lines: 12 };
  const action = (rank: number) => ({
    id: `a${rank}`,
    label: `${LONG} ${rank}`,
    holder: "Association départementale pour la promotion de la santé et de l’éducation",
    node: null,
    qpv: ["Q000"],
    frame: null,
    state: "partielle",
    reason: null,
    sheet: "recue",
    money: { asked: sum, granted: sum, paid: sum },
    expected: null,
    obtained: null,
    participants: unknown("seuil_de_diffusion_absent"),
    grantedEach: unknown("absent"),
    before: null,
    address: "a.csv:2",
  });
  return {
    ...made,
    territories: [
      ...made.territories.map((one) => (one.kind === "qpv" ? { ...one, communes: TOWNS } : one)),
      ...towns,
    ],
    referentiel: {
      ...made.referentiel,
      commitments: Array.from({ length: 30 }, (_, rank) =>
        commitment(`E-${rank}`, { commune: towns[0]?.label, by: LONG, label: `${LONG}, ${LONG} ${rank}` }),
      ),
    },
    followUp: {
      year: 2025,
      actions: { actions: Array.from({ length: 12 }, (_, rank) => action(rank)) },
    } as never,
  };
}

const SUBJECTS: readonly (readonly [string, number, Subject])[] = [1, 2, 12, 60].flatMap((count) => [
  ["fiche-qpv", count, { scope: "quartier", code: "Q000", label: LONG }] as const,
  ["fiche-commune", count, { scope: "commune", code: TOWNS[0] ?? "", label: "Montigny" }] as const,
]);

describe.skipIf(!hasBrowser)(`two pages at most, whatever the names${skipped}`, () => {
  it.each(SUBJECTS)(
    "%s of a contract of %i QPV",
    async (id, count, subject) => {
      const { value: template } = await readTemplate(id, nodeWorld(PROJECT));
      const { html = "", diagnostics } = renderReport(longEvaluation(count), template ?? houseTemplate(), {
        subject,
      });
      expect(diagnostics).toEqual([]);
      const printed = await printer?.print(html, DAY);
      expect(printed?.overflows).toEqual([]);
      expect(printed?.pages).toBeLessThanOrEqual(2);
    },
    60_000,
  );

  it("of every quarter of a contract with a map and a year of follow-up", async () => {
    const world = { ...projectWithBase(), cache: undefined };
    const { value } = await evaluate(
      "exemple-maubeuge",
      { date: DAY, hasPartners: true, hasMaps: true },
      world,
    );
    const { value: template } = await readTemplate("fiche-qpv", nodeWorld(PROJECT));
    if (!value || !template) throw new Error("no evaluation, or no template");
    const pages: number[] = [];
    for (const subject of subjectsOf(value, "quartier")) {
      const { html = "" } = renderReport(value, template, { subject });
      pages.push((await printer?.print(html, DAY))?.pages ?? 0);
    }
    expect(pages).toEqual(Array.from({ length: 9 }, () => 2));
  }, 240_000);
});

import { describe, expect, test } from "vitest";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, file, imported } from "./workspace.ts";

const REQUEST =
  "https://api.insee.fr/melodi/data/DS_FILOSOFI_CC?GEO=EPCI&FILOSOFI_MEASURE=PR_MD60&maxResult=1";

const seen = (code: string, value: number, measures: Record<string, unknown> = {}) => ({
  dimensions: { GEO: `2025-EPCI-${code}`, FILOSOFI_MEASURE: "PR_MD60", TIME_PERIOD: "2021" },
  measures: { OBS_VALUE_NIVEAU: { value }, ...measures },
});

/** A page of an answer, as Melodi writes them: figures are fictitious. */
function page(
  number: number,
  last: number,
  observations: readonly unknown[],
  more: Record<string, unknown> = {},
) {
  const paging = {
    first: `${REQUEST}&page=1`,
    ...(number > 1 && { prev: `${REQUEST}&page=${number - 1}` }),
    ...(number < last && { next: `${REQUEST}&page=${number + 1}` }),
    isLast: number === last,
    ...more,
  };
  return file(`page${number}.json`, JSON.stringify({ identifier: "DS_FILOSOFI_CC", observations, paging }));
}

const [LENS, HAINAUT, MAUBEUGE] = [seen("246200364", 23.8), seen("200042190", 23), seen("200043396", 28)];

describe("an answer of Melodi in several pages", () => {
  test("is one set when all of them are given together", async () => {
    const folder = emptyFolder();
    const files = [await page(2, 3, [HAINAUT]), await page(1, 3, [LENS]), await page(3, 3, [MAUBEUGE])];
    expect((await imported(folder, files)).outcomes).toEqual(["importe", "importe", "importe"]);
    const { value } = await openWorkspace(nodeWorld(folder));
    const rates = ["246200364", "200042190", "200043396"].map(
      (code) => value?.observations.find("taux_pauvrete_60", code, "2021")?.value,
    );
    expect(rates).toEqual([23.8, 23, 28]);
  });

  test.each([
    ["the first alone", [1], "la page 2 et celles qui la suivent"],
    ["the last alone", [3], "les pages 1, 2"],
    ["without the one between", [1, 3], "la page 2"],
  ] as const)("is refused, and nothing is stored: %s", async (_, numbers, missing) => {
    const folder = emptyFolder();
    const files = await Promise.all(
      numbers.map((number) => page(number, 3, [number === 1 ? LENS : MAUBEUGE])),
    );
    const { outcomes, diagnostics } = await imported(folder, files);
    expect(outcomes).toEqual(numbers.map(() => "explique"));
    expect(diagnostics.map(({ code, message }) => [code, message.includes(missing)])).toEqual(
      numbers.map(() => ["import/page-manquante", true]),
    );
  });

  test("is refused as a whole when one of its pages is, and that page is the one that is missing", async () => {
    const bad = seen("12", 23);
    const files = await Promise.all([page(1, 3, [LENS]), page(2, 3, [bad]), page(3, 3, [MAUBEUGE])]);
    const { outcomes, diagnostics } = await imported(emptyFolder(), files);
    expect(outcomes).toEqual(["explique", "explique", "explique"]);
    const said = diagnostics.map(({ code, message }) => [code, message.includes("la page 2")]);
    expect(said).toEqual(
      expect.arrayContaining([
        ["import/code-invalide", false],
        ["import/page-manquante", true],
      ]),
    );
  });

  test("a page that says nothing of the next, but that it is not the last, is one of several", async () => {
    const content = JSON.stringify({ observations: [LENS], isLast: false });
    const { codes } = await imported(emptyFolder(), [await file("a.json", content)]);
    expect(codes).toEqual(["import/page-manquante"]);
  });

  test("fewer observations than the answer counts are not all of it", async () => {
    const { codes } = await imported(emptyFolder(), [await page(1, 1, [LENS], { count: 3 })]);
    expect(codes).toEqual(["import/page-manquante"]);
  });

  test("several measures in an observation are not chosen between", async () => {
    const two = seen("246200364", 23.8, { OBS_VALUE_RANG: { value: 3 } });
    const { codes } = await imported(emptyFolder(), [await page(1, 1, [two])]);
    expect(codes).toEqual(["import/json-illisible"]);
  });
});

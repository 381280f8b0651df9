import { describe, expect, test } from "vitest";
import type { TerritoryKind } from "../../../../src/data/territory.ts";
import { aggregateRow } from "../../../../src/workspace/checks/aggregate-row.ts";
import { indicator, qpv, workspace } from "../../../build.ts";
import { type Cell, figuresOf, quarters } from "./columns-fixture.ts";

describe("a label that says a total", () => {
  test.each<[string, TerritoryKind, boolean]>([
    ["Ensemble des quartiers", "qpv", true],
    ["TOTAL", "qpv", true],
    ["Tous les QPV", "commune", true],
    ["Moyenne des QPV", "epci", true],
    ["Totalité du Bois", "qpv", false],
    ["Les Ensembles", "qpv", false],
    ["Grande Résidence", "qpv", false],
    ["Ensemble des QPV", "ensemble", false],
    ["Total France", "france", false],
  ])("« %s » of a %s: %s", (label, kind, isSaid) => {
    const found = aggregateRow(workspace({ territories: [qpv("QP1", { label, kind })] }));
    const message = `« QP1 » (${label}) ressemble à un total parmi des territoires : son libellé le dit`;
    expect(found.map((one) => one.message)).toEqual(isSaid ? [message] : []);
  });
});

/** Ten QPV of which the first has a given headcount, the nine others 100 each. */
const withFirst = (first: Cell, unit = "hab", count = 10) =>
  aggregateRow(
    workspace({
      territories: quarters(count),
      indicators: [indicator("population", { unit })],
      figures: figuresOf(count, ["2019"], (row) => (row === 0 ? first : 100), { indicator: "population" }),
    }),
  );

describe("a headcount that is that of all the others", () => {
  test.each<[string, Cell, boolean]>([
    ["their sum is a total", 900, true],
    ["within 2 % above, it is still one", 918, true],
    ["within 2 % below, it is still one", 882, true],
    ["farther above, it is not", 919, false],
    ["farther below, it is not", 881, false],
    ["suppressed, it is unknown, and is no total", "secret", false],
    ["a large territory is not a total", 450, false],
  ])("%s", (_, first, isSaid) => {
    expect(
      withFirst(first).map(({ code, severity, place, message }) => [code, severity, place, message]),
    ).toEqual(
      isSaid
        ? [
            [
              "dataset/agregat",
              "avertissement",
              { file: "datasets" },
              "« QP1 » (Quartier QP1) ressemble à un total parmi des territoires : sa valeur de « population » est la somme des autres",
            ],
          ]
        : [],
    );
  });

  test.each([
    ["hab", 1],
    ["foyers", 1],
    ["personnes", 1],
    ["logements", 1],
    ["%", 0],
    ["EUR", 0],
  ])("is read in « %s »: %i said", (unit, count) => {
    expect(withFirst(900, unit)).toHaveLength(count);
  });

  test("nine territories are too few to tell", () => {
    expect(withFirst(800, "hab", 9)).toEqual([]);
  });

  test("territories without anyone have no total", () => {
    const figures = figuresOf(10, ["2019"], () => 0);
    const indicators = [indicator("revenu", { unit: "hab" })];
    expect(aggregateRow(workspace({ territories: quarters(10), indicators, figures }))).toEqual([]);
  });

  test("is said once, whatever the number of periods", () => {
    const figures = figuresOf(10, ["2018", "2019"], (row) => (row === 0 ? 900 : 100));
    const indicators = [indicator("revenu", { unit: "hab" })];
    expect(aggregateRow(workspace({ territories: quarters(10), indicators, figures }))).toHaveLength(1);
  });

  test("an indicator that nothing describes has no unit: it is not read", () => {
    const figures = figuresOf(10, ["2019"], (row) => (row === 0 ? 900 : 100));
    expect(aggregateRow(workspace({ territories: quarters(10), indicators: [], figures }))).toEqual([]);
  });
});

test("two published figures among eight suppressed are no total and its only part", () => {
  const figures = figuresOf(10, ["2019"], (row) => (row < 2 ? 100 : "secret"), { indicator: "population" });
  const territories = quarters(10);
  expect(
    aggregateRow(workspace({ territories, indicators: [indicator("population", { unit: "hab" })], figures })),
  ).toEqual([]);
});

test("a total by its label and by its sum is said once", () => {
  const [first, ...others] = quarters(10);
  const territories = [{ ...(first ?? qpv("QP1")), label: "Total" }, ...others];
  const figures = figuresOf(10, ["2019"], (row) => (row === 0 ? 900 : 100), { indicator: "population" });
  const found = aggregateRow(
    workspace({ territories, indicators: [indicator("population", { unit: "hab" })], figures }),
  );
  expect(found).toHaveLength(1);
});

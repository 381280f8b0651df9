import { expect, test } from "vitest";
import { comparePerimeter } from "../../../../src/compare/compare-epci.ts";
import type { Comparison } from "../../../../src/compare/comparison.ts";
import { curvesPart } from "../../../../src/output/site/curves-part.ts";
import { EPCI, epci, observation, qpv, share, workspace } from "../../../build.ts";

const OTHER = "200093201";
const POVERTY = share();
const figure = (code: string, period: string, value: number | undefined) =>
  observation(code, period, value, { indicator: POVERTY.id });

const held = workspace({
  territories: [epci(), epci(OTHER), qpv("QP1"), qpv("QP2"), qpv("QP3", { epci: [OTHER] })],
  indicators: [POVERTY],
  figures: [
    figure("QP1", "2014", 40),
    figure("QP1", "2016", 42),
    figure("QP1", "2018", 44),
    figure("QP2", "2014", 30),
    figure("QP2", "2016", undefined),
    figure("QP2", "2018", 34),
    figure("QP3", "2018", 25),
    figure(EPCI, "2014", 20),
    figure(EPCI, "2018", 24),
    figure(OTHER, "2018", 18),
  ],
});

const [TABLE] = comparePerimeter(held, { perimeter: { kind: "france" } }) as [Comparison];

test("each quarter has its line and that of its EPCI, on one scale from the least to the greatest of both", () => {
  const { groups, unit } = curvesPart(TABLE, POVERTY);
  const group = groups[EPCI];
  expect(unit).toBe("%");
  expect(group?.values.map(({ text }) => text)).toEqual(["44\u00a0%", "20\u00a0%"]);
  expect(group?.dates.map(({ text }) => text)).toEqual(["2014", "2018"]);
  expect(group?.rows["QP1"]).toEqual({
    path: "M4 19L100 12.5L196 6",
    dots: "",
    said: "40\u00a0% en 2014, 44\u00a0% en 2018",
  });
  expect(group?.reference).toEqual({
    path: "M4 84L196 71",
    dots: "",
    said: "20\u00a0% en 2014, 24\u00a0% en 2018",
  });
});

test("a date without a figure is no point: the line goes from the one before to the one after", () => {
  expect(curvesPart(TABLE, POVERTY).groups[EPCI]?.rows["QP2"]?.path).toBe("M4 51.5L196 38.5");
});

test("an EPCI of which one date alone is known has no curves", () => {
  expect(curvesPart(TABLE, POVERTY).groups[OTHER]).toBeUndefined();
});

test("a line stops where the measure changes, and a point that is left alone is a dot", () => {
  const broken: Comparison = {
    ...TABLE,
    breaks: [{ text: "nouvelle enquête", scope: "evolution", source: "Essai", break: "2017" }],
  };
  const group = curvesPart(broken, POVERTY).groups[EPCI];
  expect(group?.rows["QP1"]).toMatchObject({ path: "M4 19L100 12.5", dots: "M196 6h0" });
  expect(group?.breaks).toEqual([{ x: 100, width: 96 }]);
});

test("of one value everywhere, the line stands in the middle", () => {
  const flat = workspace({
    territories: [epci(), qpv("QP1")],
    indicators: [POVERTY],
    figures: ["2014", "2018"].flatMap((period) => [figure("QP1", period, 20), figure(EPCI, period, 20)]),
  });
  const [table] = comparePerimeter(flat, { perimeter: { kind: "epci", codes: [EPCI] } }) as [Comparison];
  expect(curvesPart(table, POVERTY).groups[EPCI]?.rows["QP1"]?.path).toBe("M4 45L196 45");
});

import { expect, test } from "vitest";
import type { Contour, GroundPoint } from "../../../../src/data/contour.ts";
import { mapPart } from "../../../../src/output/site/map-part.ts";
import { dataset, EPCI, epci, qpv } from "../../../build.ts";

const square = (territory: string, rank: number): Contour => {
  const [west, south, side] = [2.7 + 0.03 * rank, 50.3, 0.012];
  const points: GroundPoint[] = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south],
  ];
  return { territory, dataset: "essai", polygons: [[points]] };
};

const CODES = ["QP1", "QP2", "QP3", "QP4"];
const NOUNS = {
  territories: new Map(
    [epci(), ...CODES.map((code, rank) => qpv(code, { label: `Cité ${9 - rank}` }))].map((one) => [
      one.code,
      one,
    ]),
  ),
  indicators: new Map(),
  datasets: [dataset()],
};
const GROUPS = new Map([[EPCI, new Set(CODES)]]);
const drawn = (count: number) => mapPart(GROUPS, CODES.slice(0, count).map(square), NOUNS)?.drawings[EPCI];

test("quarters are numbered by their names, and each that has a contour is a closed path", () => {
  const drawing = drawn(4);
  expect(drawing?.ranks).toEqual({ QP4: "1", QP3: "2", QP2: "3", QP1: "4" });
  expect(drawing?.quarters.map(({ code }) => code)).toEqual(CODES);
  expect(drawing?.quarters.every(({ path }) => /^M[\d. L-]+Z$/.test(path))).toBe(true);
  expect(drawing?.numbers.map(({ text }) => text).sort()).toEqual(["1", "2", "3", "4"]);
  expect(drawing?.scale.text).toMatch(/km$/);
  expect(drawing?.said).toEqual([expect.stringMatching(/^Contours\s: /)]);
});

test("those without contour are named, where half of them have one", () => {
  expect(drawn(2)?.said[0]).toBe("Sans contour dans les données\u00a0: Cité 6, Cité 7.");
  expect(drawn(1)).toBeUndefined();
});

test("without any contour there is no map", () => {
  expect(mapPart(GROUPS, [], NOUNS)).toBeUndefined();
});

test("outlines of communes and of the EPCI are drawn where they are known", () => {
  const around = [square(EPCI, 1), square("62498", 2)];
  const part = mapPart(GROUPS, [...CODES.map(square), ...around], NOUNS);
  expect(part?.drawings[EPCI]?.outlines).toHaveLength(2);
});

test("beyond sixty quarters none is numbered: each is named as it is chosen", () => {
  const many = Array.from({ length: 61 }, (_, rank) => `QP${String(rank).padStart(3, "0")}`);
  const contours = many.map((code, rank) => square(code, rank));
  const part = mapPart(new Map([[EPCI, new Set(many)]]), contours, NOUNS);
  expect([part?.drawings[EPCI]?.numbers, part?.drawings[EPCI]?.ranks]).toEqual([[], {}]);
});

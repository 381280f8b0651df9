import { expect, test } from "vitest";
import { datedWords, deducedPeriods } from "../../../src/french/periods.ts";
import { sourceLines } from "../../../src/french/sources.ts";
import { dataset, resource } from "../../build.ts";

const RAW = [
  { ...resource("datasets/insee/revn/REVN_2019.csv", "brut"), deduced: ["2015"] },
  resource("datasets/insee/revn/REVN_2021.csv", "brut"),
];
const SETS = [
  dataset("revn", { title: "Revenus", resources: RAW }),
  dataset("epci", { title: "Revenu de six EPCI", licence: "Licence Ouverte 2.0, sans plus" }),
  dataset("autre"),
];
const FIGURES = [
  { address: "datasets/insee/revn/REVN_2019.csv:12", period: "2015" },
  { address: "datasets/insee/revn/REVN_2021.csv:8", period: "2019-12-31" },
  { address: "datasets/insee/revn/REVN_2021.csv:9", period: "2017" },
  { address: "datasets/epci/observations.csv:2", period: "2019" },
];

test("producer, title, files with the periods shown, licence; a set of which nothing is shown is not named", () => {
  expect(sourceLines(FIGURES, SETS)).toEqual([
    "Insee, Revenus : REVN_2019.csv (2015, date déduite de l’édition), REVN_2021.csv (2017, 31\u00a0décembre 2019), Licence Ouverte 2.0",
    "Insee, Revenu de six EPCI : données 2019, Licence Ouverte 2.0",
  ]);
  expect(sourceLines([], SETS)).toEqual([]);
});

test("a copy is said, and the producer's own date; the day of our description is nobody's", () => {
  const [figure] = FIGURES.slice(3);
  const lines = (over: Partial<ReturnType<typeof dataset>>) =>
    sourceLines(figure ? [figure] : [], [dataset("epci", { title: "Revenu", licence: "LO", ...over })]);
  expect(lines({ copy: "exacte", updated: "2024-06" })).toEqual([
    "Insee, Revenu : données 2019, LO, mis à jour par le producteur en juin 2024, relevé dans une copie",
  ]);
  expect(lines({ copy: "transformee" })).toEqual([
    "Insee, Revenu : données 2019, LO, relevé dans une copie transformée par un tiers",
  ]);
});

test("a date is deduced in the file that says so, and nowhere else", () => {
  expect([...deducedPeriods(FIGURES, SETS)]).toEqual(["2015"]);
  expect(deducedPeriods([{ ...FIGURES[0], period: "2015", address: "ailleurs.csv:1" }], SETS).size).toBe(0);
});

test("one date of two is deduced: the caution goes with that one", () => {
  expect(datedWords(["2015", "2019"], new Set(["2015"]))).toBe("2015 (date déduite de l’édition) et 2019");
  expect(datedWords(["2015", "2019"], new Set(["2015", "2019"]))).toBe(
    "2015 et 2019 (dates déduites de l’édition)",
  );
});

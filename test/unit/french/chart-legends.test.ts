import { expect, test } from "vitest";
import {
  type DrawnMoment,
  dumbbellExample,
  dumbbellLegend,
  leftOutLegend,
} from "../../../src/french/charts.ts";
import { share } from "../../build.ts";

const POINTS = "Cercle vide : 2014 ; point plein : 2019. Un QPV par ligne, le moins bien placé en haut.";

test.each<[string, readonly DrawnMoment[], readonly string[]]>([
  ["nothing known", [], []],
  [
    "both dates",
    ["debut", "fin"],
    ["Traits verticaux : valeur de l’agglomération, en tirets au début, continu à la fin."],
  ],
  ["the end alone", ["fin"], ["Trait vertical : valeur de l’agglomération à la fin (inconnue au début)."]],
  [
    "the start alone",
    ["debut"],
    ["Trait vertical en tirets : valeur de l’agglomération au début (inconnue à la fin)."],
  ],
])("the lines of the reference, %s", (_, drawn, lines) => {
  expect(dumbbellLegend(["2014", "2019"], drawn, share())).toEqual([POINTS, ...lines]);
});

test("one date has one line, and needs not say of which", () => {
  expect(dumbbellLegend(["2021"], ["fin"], share("p", { polarity: "neutre" }))).toEqual([
    "Point plein : 2021. Un QPV par ligne, la valeur la plus basse en haut.",
    "Trait vertical : valeur de l’agglomération.",
  ]);
});

test("QPV for which a chart has no room are in the table", () => {
  expect(leftOutLegend(22, 22)).toEqual([]);
  expect(leftOutLegend(40, 158)).toEqual([
    "Les 40 premiers des 158 QPV ; les autres sont dans le tableau de cet indicateur.",
  ]);
});

test("the first row of a chart, read; nothing of a chart without figures", () => {
  const drawn = { indicator: share("p"), periods: ["2014", "2019"] };
  const read = (...values: readonly (number | null)[]) =>
    dumbbellExample(drawn, { name: "Camus", values })[0];
  expect(read(40, 43)?.replaceAll(/\s/g, " ")).toMatch(/^Lecture : Camus, 40.* en 2014 et 43.* en 2019\.$/);
  expect(read(null, 43)?.replaceAll(/\s/g, " ")).toMatch(/^Lecture : Camus, 43.* en 2019\.$/);
  expect([read(null, null), dumbbellExample(drawn, undefined)]).toEqual([undefined, []]);
});

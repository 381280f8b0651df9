import { expect, test } from "vitest";
import { CATALOGUE, type Code } from "../../../src/diagnostics/catalogue.ts";
import { byCause, CAUSES, causeOf } from "../../../src/diagnostics/causes.ts";
import { problem } from "../../../src/diagnostics/problem.ts";

const CODES = Object.keys(CATALOGUE) as Code[];
const NAMES = Object.keys(CAUSES);

test("every message has a cause, and every cause a message", () => {
  expect(CODES.filter((code) => !NAMES.includes(causeOf(code)))).toEqual([]);
  expect(NAMES.filter((name) => !CODES.some((code) => causeOf(code) === name))).toEqual([]);
});

test("the name of a cause is a plain word, without accents, that is typed", () => {
  expect(NAMES.filter((name) => !/^[a-z]{4,14}$/.test(name))).toEqual([]);
});

test("a cause, what it is and what to do fit on a line with a count of five digits", () => {
  const lines = Object.entries(CAUSES).map(([name, { title, action }]) => `${name} : ${title} ; ${action}`);
  expect(lines.filter((line) => line.length > 80 - 7)).toEqual([]);
});

test("slips of the hand come before figures that are only far, and these before dates and columns", () => {
  const order: Code[] = [
    "dataset/facteur-dix",
    "dataset/somme-des-parts",
    "dataset/valeur-extreme",
    "dataset/serie-trouee",
    "import/periode-deduite",
    "import/colonne-non-declaree",
    "import/zeros-manges",
  ];
  const ranks = order.map((code) => NAMES.indexOf(causeOf(code)));
  expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
});

test("problems are grouped by cause in that order, and keep their own in each", () => {
  const at = (code: "csv/cellules", line: number) =>
    problem(code, { file: "a.csv", line }, { found: 1, expected: 2 });
  const zeros = problem(
    "import/zeros-manges",
    { file: "a.csv" },
    { column: "c", count: 1, example: "1", repaired: "01" },
  );
  expect(
    byCause([zeros, at("csv/cellules", 9), at("csv/cellules", 2)]).map(({ cause, problems }) => [
      cause,
      problems.map(({ place }) => place.line),
    ]),
  ).toEqual([
    ["fichiers", [9, 2]],
    ["enregistrement", [undefined]],
  ]);
  expect(byCause([])).toEqual([]);
});

import { expect, test } from "vitest";
import { hasErrors } from "../../../../src/diagnostics/diagnostic.ts";
import { checkWorkspace, reviewWorkspace } from "../../../../src/workspace/checks/checks.ts";
import { indicator, observation, qpv, workspace } from "../../../build.ts";
import { figuresOf, quarters } from "./columns-fixture.ts";

const PARTS = ["", ".femmes", ".hommes"].map((part) => `emploi${part}`);
const spread = (row: number, column: number) => {
  if (row === 10 && column === 3) return 9000;
  if (row === 0 && column === 1) return undefined;
  if (row > 20 && column === 2) return "secret";
  return column * (row % 2 === 0 ? 10 : 20);
};
const SPACE = workspace({
  territories: [
    ...quarters(25).map((one, index) => ({ ...one, isListed: index > 0 })),
    qpv("T", { label: "Total" }),
  ],
  indicators: [indicator("revenu"), ...PARTS.map((id) => indicator(id, { unit: "hab" }))],
  figures: [
    ...figuresOf(25, ["2014", "2015", "2016", "2017"], spread),
    observation("QP2", "2018", 1, { geography: "cog2020" }),
    ...PARTS.map((id) => observation("QP1", "2019", 100, { indicator: id })),
  ],
});

test("each thing that deserves a look is said in one pass", () => {
  const found = reviewWorkspace(SPACE);
  expect([...new Set(found.map(({ code }) => code))]).toEqual([
    "dataset/agregat",
    "dataset/serie-trouee",
    "dataset/valeur-extreme",
    "dataset/somme-des-parts",
    "dataset/saut-de-secret",
    "dataset/changement-de-geographie",
    "territory/hors-liste",
  ]);
});

test("what deserves a look blocks nothing", () => {
  expect(hasErrors(reviewWorkspace(SPACE))).toBe(false);
  expect(checkWorkspace(SPACE)).toEqual([]);
});

test("an empty workspace has nothing to look at", () => {
  expect(reviewWorkspace(workspace({ territories: [] }))).toEqual([]);
});

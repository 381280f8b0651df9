import { beforeAll, describe, expect, test } from "vitest";
import { cellAt, type PrintedTable } from "../../../../src/data/printed-table.ts";
import { nodeWorld } from "../../../../src/machine/node-world.ts";
import type { Claim } from "../../../../src/referentiel/claims/claim.ts";
import { recheckClaim } from "../../../../src/referentiel/claims/recheck.ts";
import { readReferentiel } from "../../../../src/referentiel/read-referentiel.ts";
import { openWorkspace } from "../../../../src/workspace/inspect.ts";

/** The référentiel of a contract, with the tables that its document prints and the claims that they make. */
async function open(id: string) {
  const world = nodeWorld(".");
  const { value: workspace } = await openWorkspace(world);
  if (!workspace) throw new Error("the embedded data cannot be read");
  const { value } = await readReferentiel(id, workspace, world, "2026-11-20");
  if (!value) throw new Error(`${id} cannot be read`);
  const { printedTables: tables, claims } = value;
  const sums = claims.filter(({ id: name }) => name.startsWith("T-"));
  return { tables, sums };
}

const named = (tables: readonly PrintedTable[], title: string): PrintedTable => {
  const found = tables.find((table) => table.title === title);
  if (!found) throw new Error(title);
  return found;
};

const verdicts = (claims: readonly Claim[]) =>
  claims.map((claim) => [claim.id, recheckClaim(claim).verdict, recheckClaim(claim).computed]);

describe("the tables of the contract of Hazebrouck, to the digit", () => {
  let tables: readonly PrintedTable[];
  let sums: readonly Claim[];
  beforeAll(async () => {
    ({ tables, sums } = await open("hazebrouck"));
  });

  /** 002, lines 290-296 of the text. */
  test.each([
    ["2015", [20, 28, 32, 80, 61, 19]],
    ["2016", [26, 23, 16, 65, 55, 10]],
    ["2017", [39, 21, 17, 77, 66, 11]],
    ["2018", [28, 22, 19, 69, 63, 6]],
    ["TOTAL", [113, 94, 84, 291, 245, 46]],
    ["Femmes", [90, 72, 60, 222]],
    ["Hommes", [23, 22, 24, 69]],
  ])("health mediation, %s", (row, values) => {
    const table = named(tables, "Accès aux droits et aux soins");
    const columns = [
      "Accès aux droits",
      "Accès aux soins",
      "Autres accompagnements",
      "Total",
      "QPV",
      "Hors QPV",
    ];
    expect(columns.flatMap((column) => cellAt(table, "rangees", row, column)?.value ?? [])).toEqual(values);
  });

  test("its 22 sums of rows and columns are those that are printed", () => {
    const mediation = sums.filter(({ id }) => id.startsWith("T-MEDIATION"));
    expect(mediation).toHaveLength(22);
    expect(mediation.filter((claim) => recheckClaim(claim).cause !== "identique")).toEqual([]);
  });

  /** 002, lines 404-412; the total and the shares are those of 002.md (§ 6): 1 906 552 €, 30.1 / 24.4 / 24.3 / 12.3 / 6.6 / 2.3 %. */
  test("subsidies of 2015 to 2022: six amounts, no total printed, their sum and their shares", () => {
    const table = named(tables, "Subventions PDV entre 2015 et 2022");
    const amounts = table.cells.map(({ value = Number.NaN }) => value);
    expect(amounts).toEqual([574_157, 464_959, 462_794, 235_242, 125_200, 44_200]);
    expect(table.cells.map(({ lines }) => lines)).toEqual(["404", "405", "406", "410", "411", "412"]);
    const [claim] = sums.filter(({ id }) => id === "T-SUBVENTIONS");
    if (!claim) throw new Error("T-SUBVENTIONS");
    expect(recheckClaim(claim)).toMatchObject({
      verdict: "inverifiable",
      cause: "imprime_absent",
      computed: 1_906_552,
    });
    const total = recheckClaim(claim).computed ?? Number.NaN;
    expect(amounts.map((amount) => ((100 * amount) / total).toFixed(1))).toEqual([
      "30.1",
      "24.4",
      "24.3",
      "12.3",
      "6.6",
      "2.3",
    ]);
  });

  test("shares of women and men, and of levels of education, make a hundred", () => {
    const shares = sums.filter(({ id }) => /^T-(?:SEXE|FORMATION)/.test(id));
    expect(shares).toHaveLength(8);
    expect(verdicts(shares).map(([, verdict]) => verdict)).toEqual(Array(8).fill("coherent"));
  });
});

describe("the tables of the contract of Porte du Hainaut", () => {
  let tables: readonly PrintedTable[];
  let sums: readonly Claim[];
  beforeAll(async () => {
    ({ tables, sums } = await open("porte-du-hainaut"));
  });

  /** 001, lines 988-1037, 1098-1118, 1138-1165; « ??? » stands on line 1159. */
  test("two totals are the sum of their rows; the third leaves a row without a number out", () => {
    expect(verdicts(sums)).toEqual([
      ["T-QPV", "coherent", 32_305],
      ["T-POCHES", "coherent", 7_000],
      ["T-COMPLEMENTAIRE", "contradictoire", 50_697],
    ]);
    expect(sums[2]?.computation?.blanks).toMatchObject([
      { text: "???", source: { document: "contrat", lines: "1158-1159" } },
    ]);
  });

  /** 001, lines 4341-4365 and 4371-4548. */
  test("the abatement: rate, exemption, compensation, eight axes twice, 31 actions", () => {
    const programme = named(tables, "Programme de l’abattement de la TFPB");
    expect(programme.cells.flatMap(({ value }) => value ?? [])).toEqual([30, 15, 40]);
    const axes = named(tables, "Axes de l’abattement de la TFPB");
    expect(axes.cells).toHaveLength(16);
    expect(axes.cells.find(({ note }) => note)?.text).toContain("moyens de gestion de droit commun");
    expect(named(tables, "Actions de l’abattement de la TFPB par axe").cells).toHaveLength(31);
  });
});

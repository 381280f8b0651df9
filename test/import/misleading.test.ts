import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { ImportSettings } from "../../src/formats/plan.ts";
import { propose } from "../../src/formats/propose.ts";
import { nodeImportWorld, nodeWorld } from "../../src/machine/node-world.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, file, imported } from "./workspace.ts";

const QUANTILES = "CODGEO;LIBGEO;NBUC21;Q221;D121";
const POOR = "CODGEO;TP4021;TP6021;TP60Q221\n246200364;14,0;31,5;8000\n";

/** The codes of the problems of one file that is alone in its workspace. */
async function codesOf(name: string, content: string | Uint8Array, settings: ImportSettings = {}) {
  return (await imported(emptyFolder(), [await file(name, content)], settings)).codes;
}

describe("a file that would be misread is refused, and says why", () => {
  test.each([
    [
      "neither name nor column tells declared from disposable",
      "pauvrete.csv",
      POOR,
      ["import/famille-a-preciser"],
    ],
    [
      "a day in December is not the declared income",
      "export 12-dec-2021.csv",
      POOR,
      ["import/famille-a-preciser"],
    ],
    [
      "a name that contradicts the columns",
      "FILO2021_DISP_EPCI.csv",
      `${QUANTILES};PMIMP21\n246200364;Lens;1;16500;4230;42\n`,
      ["import/nom-contraire"],
    ],
    [
      "euros in thousands",
      "FILO2021_DISP_EPCI.csv",
      `${QUANTILES};PPSOC21\n246200364;Lens;1;19,01;11,2;3\n`,
      ["import/hors-bornes"],
    ],
    [
      "a département beside the name of another",
      "FILO2021_DISP_DEP.csv",
      `${QUANTILES}\n59;Ain;1;19010;11230\n62;Pas-de-Calais;1;19010;11230\n`,
      ["import/code-et-libelle"],
    ],
    [
      "a column of sex in a long table",
      "t.csv",
      "code,indicateur,periode,sexe,valeur\n246200364,taux_pauvrete_60,2021,F,24.1\n",
      ["import/dimension", "import/colonne-non-declaree"],
    ],
    [
      "a column of age in a wide one",
      "q.csv",
      "CODGEO;DISP_MED_A21;DISP_TP60_A21;AGE\nQN06201M;13500;46;moins de 30 ans\n",
      ["import/dimension", "import/colonne-non-declaree"],
    ],
    [
      "two years in a name",
      "RPLS_2024_maj_2025.csv",
      "CodGeo;nbLsPls;txVac\nQN06201M;1200;2,6\n",
      ["import/edition-ambigue"],
    ],
    [
      "the year of the zoning alone",
      "RPLS_QPV_2024.csv",
      "CodGeo;nbLsPls;txVac\nQN06201M;1200;2,6\n",
      ["import/edition-inconnue"],
    ],
    [
      "a year to come",
      "q.csv",
      "CODGEO;DISP_MED_A60;DISP_TP60_A60\nQN06201M;13500;46\n",
      ["import/annee-a-venir"],
    ],
    [
      "an item of a list that is no code",
      "l.csv",
      "code_qp;lib_qp;insee_com;siren_epci\nQN06201M;A;62498;246200364 et autres\n",
      ["import/code-invalide"],
    ],
  ])("%s", async (_, name, content, expected) => {
    const codes = await codesOf(name, content);
    expect(codes).toEqual(expect.arrayContaining([...expected]));
    expect(codes.filter((code) => !expected.includes(code))).toEqual([]);
  });

  test("--periode that contradicts the header", async () => {
    const content = "CODGEO;DISP_MED_A21;DISP_TP60_A21\nQN06201M;13500;46\n";
    expect(await codesOf("q.csv", content, { period: "2019" })).toEqual(["import/periode-contraire"]);
    expect(await codesOf("q.csv", content, { period: "2021" })).toEqual([]);
  });

  test("--proposer does not take a known variable, nor a year to come, for a year", async () => {
    const path = await file("p.csv", "code_qp;tp60;part_15_64\nQN06201M;48,9;60,2\nQN06202M;50,1;61,3\n");
    const { value } = await propose([path], nodeImportWorld(emptyFolder()));
    expect(value).not.toContain("{AA}");
    expect(value).toContain("- tp60");
  });
});

describe("a file that need not be refused is read", () => {
  test.each([
    ["'62510 / 62498'", "62510 / 62498"],
    ["a list of Python", "['62510', '62498']"],
    ["glued codes", "6251062498"],
    ["a protected code", '"=""62510"" 62498"'],
  ])("communes in a cell: %s", async (_, cell) => {
    const folder = emptyFolder();
    const content = `code_qp;lib_qp;insee_com;siren_epci\nQN06201M;A;${cell};246200364\n`;
    expect((await imported(folder, [await file("l.csv", content)])).outcomes).toEqual(["importe"]);
    const { value } = await openWorkspace(nodeWorld(folder));
    expect(value?.territories.get("QN06201M")?.communes).toEqual(["62510", "62498"]);
  });

  test("a .csv.gz, an .xls that is a web page, an archive in an archive", async () => {
    const csv = "CODGEO;DISP_MED_A21;DISP_TP60_A21\nQN06201M;13500;46,5\n";
    const page = `<html><table>${csv
      .trim()
      .split("\n")
      .map((row) => `<tr><td>${row.replaceAll(";", "</td><td>")}</td></tr>`)
      .join("")}</table></html>`;
    const nested = zipSync({ "a.csv": strToU8(csv), "b.zip": zipSync({ "c.csv": strToU8(csv) }) });
    for (const [name, content] of [
      ["a.csv.gz", gzipSync(strToU8(csv))],
      ["a.xls", page],
      ["a.zip", nested],
    ] as const) {
      const folder = emptyFolder();
      const { outcomes } = await imported(folder, [await file(name, content)]);
      expect(outcomes, name).toEqual(["importe"]);
      const { value } = await openWorkspace(nodeWorld(folder));
      expect(value?.observations.find("taux_pauvrete_60", "QN06201M", "2021")?.value, name).toBe(46.5);
    }
  });

  test("several censuses in one file: a column has the year of its name", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "datasets/formats/insee"), { recursive: true });
    writeFileSync(join(folder, "datasets/formats/insee/rp.yaml"), CENSUS);
    const content = "CODGEO;P21_POP;P15_POP;P10_POP\n62498;20000.4;20500;21000\n";
    const { outcomes } = await imported(folder, [await file("base-cc.csv", content)]);
    expect(outcomes).toEqual(["importe"]);
    const { value } = await openWorkspace(nodeWorld(folder));
    const figures = ["2010", "2015", "2021"].map(
      (year) => value?.observations.find("population_municipale", "62498", year)?.value,
    );
    expect(figures).toEqual([21000, 20500, 20000.4]);
  });
});

const CENSUS = `id: insee/rp
titre: Recensement
producteur: Insee
jeu: insee/rp
source: Insee, recensement {periode}
licence: { titre: Licence Ouverte 2.0 }
disposition: large
reconnaissance: { colonnes: [CODGEO, "P{AA}_POP"] }
territoires: [{ code: [CODGEO], mailles: [commune] }]
periode: { en_tete: true }
decimale: "."
indicateurs: [{ id: population_municipale, colonnes: ["P{AA}_POP"] }]
`;

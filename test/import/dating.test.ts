import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { propose } from "../../src/formats/propose.ts";
import { nodeImportWorld } from "../../src/machine/node-world.ts";
import { emptyFolder, file, imported, QPV } from "./workspace.ts";

const ROWS = ["QP062025;14030;48,9;", "QP062026;13000;50,1;"];
const LONG = "code;geographie;indicateur;periode;valeur\nQP062025;qpv2015;taux_pauvrete_60;2019;40\n";
const IPRO = (last: string) =>
  `CODGEO;TX_TOT_EMPL;ABC;ABCDE;${last}\nQP062025;40,1;100;150;1\nQP062026;41,1;110;160;2\n`;
const DEMO = (last: string) =>
  `CODGEO;POP_MUN;TX_TOT_0A24;IND_JEUNE;${last}\nQP062025;2400;40,1;1,1;1\nQP062026;2500;41,1;1,2;2\n`;

describe("a period given for a file that dates itself", () => {
  it("by a column is refused, and nothing is stored", async () => {
    const folder = emptyFolder();
    const { codes, report, diagnostics } = await imported(folder, [await file("a.csv", LONG)], {
      period: "2018",
    });
    expect(codes).toContain("import/periode-sans-effet");
    expect(diagnostics[0]?.message).toContain("la colonne « periode » donne déjà la période de chaque ligne");
    expect(report?.files.map(({ outcome }) => outcome) ?? []).not.toContain("importe");
  });

  it("by its header is refused when it differs, and read when it agrees", async () => {
    const path = await file("data_filo18_qp_revdis.csv", QPV("18", ROWS));
    expect((await imported(emptyFolder(), [path], { period: "2017" })).codes).toContain(
      "import/periode-contraire",
    );
    expect((await imported(emptyFolder(), [path], { period: "2018" })).outcomes).toEqual(["importe"]);
  });
});

describe("a name of another edition than the header", () => {
  it.each([
    ["two digits", "data_filo17_qp_revdis.csv"],
    ["four digits", "revenus_2017.csv"],
  ])("is said, and the header dates the figures: %s", async (_, name) => {
    const { codes, outcomes } = await imported(emptyFolder(), [await file(name, QPV("18", ROWS))]);
    expect(codes).toContain("import/nom-different");
    expect(outcomes).toEqual(["importe"]);
  });

  it.each(["data_filo18_qp_revdis.csv", "revenus.csv", "revenus_QP24_2018.csv", "QPV_2024.csv"])(
    "is not said of a name that agrees, or that says nothing: %s",
    async (name) => {
      const { codes } = await imported(emptyFolder(), [await file(name, QPV("18", ROWS))]);
      expect(codes).not.toContain("import/nom-different");
    },
  );

  it.each([
    ["IPRO_2019.csv", IPRO("TX_TOT_EDLIM")],
    ["IPRO_2022.csv", IPRO("TX_TOT_EPREC")],
    ["IPRO_2021.csv", IPRO("CUI")],
    ["DEMO_2018.csv", DEMO("NOTE_RP")],
  ])("is refused where a column belongs to other editions: %s", async (name, text) => {
    expect((await imported(emptyFolder(), [await file(name, text)])).codes).toContain(
      "import/edition-contraire",
    );
  });

  it.each([
    ["IPRO_2021.csv", IPRO("TX_TOT_EDLIM")],
    ["DEMO_2021.csv", DEMO("NOTE_RP")],
  ])("is not where it does: %s", async (name, text) => {
    expect((await imported(emptyFolder(), [await file(name, text)])).codes).not.toContain(
      "import/edition-contraire",
    );
  });
});

describe("a draft written over by the shell", () => {
  it("is proposed although its own file is there, empty", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "datasets/formats/x"), { recursive: true });
    writeFileSync(join(folder, "datasets/formats/x/y.yaml"), "");
    const path = await file("inconnu.csv", "ident;taux\nQP062025;1,5\nQP062026;2,5\n");
    const { value, diagnostics } = await propose([path], nodeImportWorld(folder));
    expect(diagnostics).toEqual([]);
    expect(value).toContain("disposition: large");
  });

  it("in a folder that is given whole leaves the others proposed", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "a.csv"), "ident;taux\nQP062025;1,5\nQP062026;2,5\n");
    writeFileSync(join(folder, "sortie.yaml"), "");
    const { value, diagnostics } = await propose([folder], nodeImportWorld(emptyFolder()));
    expect(value).toContain("disposition: large");
    expect(diagnostics.map(({ code }) => code)).toEqual(["file/vide"]);
  });
});

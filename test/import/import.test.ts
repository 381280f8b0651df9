import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { showImport } from "../../src/output/terminal/import.ts";
import { verify } from "../../src/run/verify.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, file, imported, QPV, treeOf } from "./workspace.ts";

const ROWS = ["Ensemble;14010;43,6;0", "QP059050;13 490;47;0", "QP062025;13\u00a0220;49,9;0", "QP062026;;;1"];

describe("importing a file", () => {
  test("stores its bytes unchanged, with sha256 and date, and reads it back with its absences", async () => {
    const folder = emptyFolder();
    const path = await file("n-importe-quoi.csv", QPV("19", ROWS));
    const { report, outcomes } = await imported(folder, [path]);
    expect(outcomes).toEqual(["importe"]);
    const stored = report?.files[0]?.path ?? "";
    expect(readFileSync(join(folder, stored))).toEqual(readFileSync(path));
    const table = report?.files[0]?.tables[0];
    expect(table).toMatchObject({
      format: "insee/qpv-filosofi",
      kind: "qpv2015",
      periods: ["2019"],
      territories: 3,
      absences: { absent: 2 },
      aggregates: [{ code: "Ensemble", rows: 1 }],
    });
    const described = JSON.parse(
      readFileSync(join(folder, "datasets/insee/qpv-filosofi/datapackage.json"), "utf8"),
    );
    expect(described.resources[0].hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(described.resources[0].ecarts.recu).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const { value } = await openWorkspace(nodeWorld(folder));
    const find = (code: string) => value?.observations.find("revenu_median_disponible", code, "2019");
    expect(find("QP062025")?.value).toBe(13220);
    expect(find("QP062026")?.value).toEqual({ unknown: "absent" });
    expect(find("Ensemble")).toBeUndefined();
    expect(find("QP059050")?.address).toMatchObject({ line: 3, column: "DISP_MED_A19" });
  });

  test("--a-blanc writes nothing", async () => {
    const folder = emptyFolder();
    const { outcomes } = await imported(folder, [await file("a.csv", QPV("19", ROWS))], {}, true);
    expect(outcomes).toEqual(["importe"]);
    expect(treeOf(folder)).toEqual({});
  });

  test("the same figures in other bytes are held already: nothing is stored, and it is said where they are", async () => {
    const folder = emptyFolder();
    const rows = ["QP059050;13490;47;0", "QP062025;13220;49;0"];
    await imported(folder, [await file("a.csv", QPV("19", rows))]);
    const before = treeOf(folder);
    const resaved = QPV("19", rows).replaceAll(";", "\t");
    const again = await imported(folder, [await file("a.csv", resaved)]);
    expect(again.outcomes).toEqual(["deja_importe"]);
    expect(treeOf(folder)).toEqual(before);
    expect(again.report && showImport(again.report, 100)).toContain(
      "mêmes valeurs que datasets/insee/qpv-filosofi/a.csv, déjà importé : rien n’est rangé",
    );
    for (const other of [
      rows.slice(1),
      ["QP059050;13490;47;0", "QP062025;13220;48;0"],
      ["QP059050;13490;47;0", "QP062025;13220;ns;0"],
    ])
      expect((await imported(folder, [await file("a.csv", QPV("19", other))], {}, true)).outcomes).toEqual([
        "importe",
      ]);
    const both = await imported(emptyFolder(), [
      await file("a.csv", QPV("19", rows)),
      await file("b.csv", resaved),
    ]);
    expect(both.outcomes).toEqual(["importe", "deja_importe"]);
  });

  test("the same bytes again are « déjà importé », even under another name", async () => {
    const folder = emptyFolder();
    await imported(folder, [await file("a.csv", QPV("19", ROWS))]);
    const before = treeOf(folder);
    const again = await imported(folder, [await file("b.csv", QPV("19", ROWS))]);
    expect(again.outcomes).toEqual(["deja_importe"]);
    expect(treeOf(folder)).toEqual(before);
  });

  test("a revised file keeps the old one and says which numbers change and by how much", async () => {
    const folder = emptyFolder();
    await imported(folder, [await file("a.csv", QPV("19", ROWS))]);
    const revised = ROWS.map((row) => row.replace("13 490;47", "13 500;46,5"));
    const { report } = await imported(folder, [await file("a.csv", QPV("19", revised))]);
    expect(report?.files[0]?.revises?.changes).toEqual([
      {
        code: "QP059050",
        indicator: "revenu_median_disponible",
        period: "2019",
        before: 13490,
        after: 13500,
      },
      { code: "QP059050", indicator: "taux_pauvrete_60", period: "2019", before: 47, after: 46.5 },
    ]);
    expect(Object.keys(treeOf(folder))).toHaveLength(3);
    const { value } = await verify(nodeWorld(folder));
    expect(value?.workspace.observations.find("revenu_median_disponible", "QP059050", "2019")?.value).toBe(
      13500,
    );
  });

  test("a revision of a part of a file changes that part, and the rest of the old file is still read", async () => {
    const folder = emptyFolder();
    await imported(folder, [await file("a.csv", QPV("19", ROWS))]);
    const part = "CODGEO;DISP_MED_A19;DISP_TP60_A19;DISP_NOTE_A19\nQP059050;;46,5;0\nQP062099;12000;50;0\n";
    const { report, codes } = await imported(folder, [await file("a.csv", part)]);
    expect(codes).toEqual([]);
    const revises = report?.files[0]?.revises;
    expect(revises?.files).toEqual([{ path: "datasets/insee/qpv-filosofi/a.csv", isReplaced: false }]);
    expect(revises?.changes.map(({ before, after }) => [before, after])).toEqual([
      [13490, undefined],
      [47, 46.5],
    ]);
    expect(revises?.added.map(({ code, after }) => [code, after])).toEqual([
      ["QP062099", 12000],
      ["QP062099", 50],
    ]);
    expect(revises?.kept.map(({ code, before }) => [code, before])).toEqual([
      ["QP062025", 13220],
      ["QP062025", 49.9],
    ]);
    const find = async (indicator: string, code: string) => {
      const { value, diagnostics } = await verify(nodeWorld(folder));
      expect(diagnostics.filter((one) => one.code === "dataset/valeurs-divergentes")).toEqual([]);
      return value?.workspace.observations.find(indicator, code, "2019")?.value;
    };
    expect(await find("revenu_median_disponible", "QP059050")).toEqual({ unknown: "absent" });
    expect(await find("taux_pauvrete_60", "QP059050")).toBe(46.5);
    expect(await find("revenu_median_disponible", "QP062025")).toBe(13220);
    expect(await find("revenu_median_disponible", "QP062099")).toBe(12000);
    await imported(folder, [await file("a.csv", QPV("19", ["QP059050;13 600;46,5;0"]))]);
    expect(await find("revenu_median_disponible", "QP059050")).toBe(13600);
    expect(await find("revenu_median_disponible", "QP062025")).toBe(13220);
  });

  test("two files of one import that contradict each other in part do not say which is the later", async () => {
    const folder = emptyFolder();
    const files = [
      await file("a.csv", QPV("19", ROWS)),
      await file("b.csv", QPV("19", ["QP059050;13000;47;0"])),
    ];
    const { codes, outcomes } = await imported(folder, files);
    expect(codes).toEqual(["import/revision-partielle"]);
    expect(outcomes).toEqual(["importe", "explique"]);
  });

  test("a missing workspace and missing files are said in one pass", async () => {
    const here = await file("a.csv", QPV("19", ROWS));
    const { diagnostics } = await imported(join(emptyFolder(), "absent"), ["rien.csv", here, "personne.csv"]);
    expect(diagnostics.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      "workspace/introuvable .",
      "import/introuvable rien.csv",
      "import/introuvable personne.csv",
    ]);
  });

  test("a description named .yml is said to be unread, by the import and by the reading", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "datasets/indicateurs"), { recursive: true });
    writeFileSync(join(folder, "datasets/indicateurs/nouveau.yml"), "id: nouveau\n");
    const { codes } = await imported(folder, [await file("a.csv", QPV("19", ROWS))]);
    expect(codes).toEqual(["file/extension"]);
    const { diagnostics } = await verify(nodeWorld(folder));
    expect(diagnostics.map(({ code }) => code)).toEqual(["file/extension"]);
  });

  test("one file with a problem does not stop the others, and nothing of it is stored", async () => {
    const folder = emptyFolder();
    const good = await file("a.csv", QPV("19", ROWS));
    const bad = await file("b.csv", QPV("18", ["QP059050;beaucoup;47;0"]));
    const { outcomes, codes } = await imported(folder, [bad, good]);
    expect(outcomes).toEqual(["explique", "importe"]);
    expect(codes).toEqual(["import/nombre-illisible"]);
    expect(Object.keys(treeOf(folder)).filter((path) => path.includes("b.csv"))).toEqual([]);
  });

  test("an edition is not a period: REVN_2021 is 2017; without an edition the file is explained", async () => {
    const text = "CODGEO;DISP_Q2;DECUC_Q2;BREV;A\nQP059050;12960;9000;60,1;\nQP062025;12560;9000;;5\n";
    const folder = emptyFolder();
    const { report } = await imported(folder, [await file("REVN_2021.csv", text)]);
    expect(report?.files[0]?.tables[0]?.periods).toEqual(["2017", "2019-12-31"]);
    const lost = await imported(emptyFolder(), [await file("renomme.csv", text)]);
    expect(lost.codes).toEqual(["import/edition-inconnue"]);
    const told = await imported(emptyFolder(), [await file("renomme.csv", text)], { edition: "2022" });
    expect(told.report?.files[0]?.tables[0]?.periods).toContain("2018");
  });

  test("a format that gives columns of one concept to an indicator of another is refused", async () => {
    const folder = emptyFolder();
    const wrong = readFileSync("datasets/formats/insee/qpv-filosofi.yaml", "utf8").replace(
      "concept: revenu_disponible",
      "concept: revenu_declare",
    );
    mkdirSync(join(folder, "datasets/formats/insee"), { recursive: true });
    writeFileSync(join(folder, "datasets/formats/insee/qpv-filosofi.yaml"), wrong);
    const { codes, diagnostics } = await imported(folder, [await file("a.csv", QPV("19", ROWS))]);
    expect(codes).toEqual(["format/concept"]);
    expect(diagnostics[0]?.message).toContain("le format lit « revenu_declare »");
  });

  test("a stored file that becomes a link out of the workspace is not followed", async () => {
    const folder = emptyFolder();
    const { report } = await imported(folder, [await file("a.csv", QPV("19", ROWS))]);
    const stored = join(folder, report?.files[0]?.path ?? "");
    const { rmSync } = await import("node:fs");
    rmSync(stored);
    symlinkSync("/etc/hostname", stored);
    const { diagnostics } = await openWorkspace(nodeWorld(folder));
    expect(diagnostics.map(({ code }) => code)).toEqual(["file/illisible"]);
  });
});

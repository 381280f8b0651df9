import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { verify } from "../../src/run/verify.ts";
import { PROJECT } from "../world.ts";
import { emptyFolder, file, imported, QPV, treeOf } from "./workspace.ts";

const LONG = (...rows: string[]) => `code;indicateur;periode;valeur\n${rows.join("\n")}\n`;

/** A workspace with the figures that come with the program. */
function embedded(): string {
  const folder = emptyFolder();
  cpSync(join(PROJECT, "datasets"), join(folder, "datasets"), { recursive: true });
  return folder;
}

async function errorsIn(folder: string): Promise<string[]> {
  const { diagnostics } = await verify(nodeWorld(folder));
  return diagnostics.filter(({ severity }) => severity === "erreur").map(({ code }) => code);
}

async function valueIn(folder: string, indicator: string, code: string, period: string) {
  const { value } = await verify(nodeWorld(folder));
  return value?.workspace.observations.find(indicator, code, period)?.value;
}

const MEDIAN = "revenu_median_disponible";

describe("what would be an error later is an error at import, and nothing is stored", () => {
  const REVN = "CODGEO;DISP_Q2;DECUC_Q2;BREV;A";
  const cases: readonly (readonly [string, string, string | Uint8Array, string])[] = [
    [
      "a row twice with different values",
      "REVN_2022.csv",
      `${REVN}\nQP059050;13190;9000;60,1;1500\nQP059050;13200;9000;60,1;1500\n`,
      "dataset/cle-dupliquee",
    ],
    [
      "an indicator that is not described",
      "a.csv",
      LONG("59350;taux_tauvrete_60;2019;25.1"),
      "dataset/indicateur-inconnu",
    ],
    [
      "two tables of one archive that contradict",
      "a.zip",
      zipSync({
        "a.csv": Buffer.from(QPV("19", ["QP059050;13490;47;0"])),
        "b.csv": Buffer.from(QPV("19", ["QP059050;13500;47;0"])),
      }),
      "dataset/cle-dupliquee",
    ],
    [
      "a number and a secret for the same figure",
      "a.csv",
      QPV("19", ["QP059050;13490;47;0", "QP059050;s;47;0"]),
      "dataset/cle-dupliquee",
    ],
  ];
  test.each(cases)("%s", async (_, name, content, code) => {
    const folder = emptyFolder();
    await imported(folder, [await file("b.csv", QPV("17", ["QP059050;13490;47;0"]))]);
    const before = treeOf(folder);
    const path = await file(name, content);
    const { codes, diagnostics, outcomes } = await imported(folder, [path]);
    expect(codes).toContain(code);
    expect(outcomes).toEqual(["explique"]);
    expect(diagnostics.find((one) => one.code === code)?.place.file.startsWith(path)).toBe(true);
    expect(treeOf(folder)).toEqual(before);
    expect(await errorsIn(folder)).toEqual([]);
  });

  test("the dry run says the same", async () => {
    const path = await file("a.csv", LONG("59350;taux_tauvrete_60;2019;25.1"));
    expect((await imported(emptyFolder(), [path], {}, true)).codes).toEqual(["dataset/indicateur-inconnu"]);
  });

  test("the other files of the command are stored", async () => {
    const folder = emptyFolder();
    const bad = await file("a.csv", LONG("59350;taux_tauvrete_60;2019;25.1"));
    const { outcomes } = await imported(folder, [
      bad,
      await file("b.csv", QPV("18", ["QP059050;13490;47;0"])),
    ]);
    expect(outcomes).toEqual(["explique", "importe"]);
    expect(await errorsIn(folder)).toEqual([]);
  });

  test("identical rows are one", async () => {
    const folder = emptyFolder();
    const rows = ["QP059050;13490;47;0", "QP059050;13490;47;0"];
    const { outcomes } = await imported(folder, [await file("a.csv", QPV("19", rows))]);
    expect(outcomes).toEqual(["importe"]);
    expect(await errorsIn(folder)).toEqual([]);
    expect(await valueIn(folder, MEDIAN, "QP059050", "2019")).toBe(13490);
  });
});

describe("figures that are held already are compared", () => {
  test("a producer's file beside the embedded figures: equal ones have two sources, others take over and are said", async () => {
    const folder = embedded();
    const csv = readFileSync(join(folder, "datasets/insee/filosofi-qpv2015/observations.csv"), "utf8");
    const rows = csv
      .split("\n")
      .filter((line) => line.includes(`;${MEDIAN};2019`) && line.startsWith("QP062"));
    const [code = "", , , , value = ""] = (rows[0] ?? "").split(";");
    const [other = "", , , , held = ""] = (rows[1] ?? "").split(";");
    const text = QPV("19", [
      `${code};${value};;0`,
      `${other};${Number(held) + 1000};;0`,
      "QP999999;13000;;0",
    ]);
    const { report, codes, outcomes } = await imported(folder, [await file("a.csv", text)]);
    expect(codes).toEqual([]);
    expect(outcomes).toEqual(["importe"]);
    expect(report?.files[0]?.compared).toMatchObject({ added: 1, agrees: 1, overrules: 1, givesWay: 0 });
    expect(report?.files[0]?.compared?.examples.overrules[0]).toMatchObject({
      code: other,
      held: Number(held),
      value: Number(held) + 1000,
      where: expect.stringContaining("observations.csv:"),
    });
    expect(await errorsIn(folder)).toEqual([]);
    expect(await valueIn(folder, MEDIAN, other, "2019")).toBe(Number(held) + 1000);
    const { diagnostics } = await verify(nodeWorld(folder));
    expect(diagnostics.filter((one) => one.code === "dataset/valeurs-divergentes")).toHaveLength(1);
  });

  test("a copy that differs from the producer's file gives way, whichever came first", async () => {
    const producer = await file("a.csv", QPV("19", ["QP059050;13490;47;0"]));
    const copy = await file("b.csv", LONG(`QP059050;${MEDIAN};2019;12000`));
    for (const order of [
      [producer, copy],
      [copy, producer],
    ]) {
      const folder = emptyFolder();
      for (const path of order) expect((await imported(folder, [path])).outcomes).toEqual(["importe"]);
      expect(await valueIn(folder, MEDIAN, "QP059050", "2019")).toBe(13490);
    }
  });

  test("two copies that differ: the second is refused with both addresses", async () => {
    const folder = embedded();
    const csv = readFileSync(join(folder, "datasets/insee/filosofi-qpv2015/observations.csv"), "utf8");
    const at = csv.split("\n").findIndex((line) => line.includes(`;${MEDIAN};2019`));
    const [code = ""] = (csv.split("\n")[at] ?? "").split(";");
    const { codes, diagnostics } = await imported(folder, [
      await file("b.csv", LONG(`${code};${MEDIAN};2019;12345`)),
    ]);
    expect(codes).toEqual(["import/sans-preseance"]);
    expect(diagnostics[0]?.message).toContain(`filosofi-qpv2015/observations.csv:${at + 1}`);
    expect(diagnostics[0]?.place).toMatchObject({ file: expect.stringContaining("b.csv"), line: 2 });
  });

  test("most figures differ from those held: the period is doubtful, and it is said", async () => {
    const folder = embedded();
    const csv = readFileSync(join(folder, "datasets/insee/filosofi-qpv2015/observations.csv"), "utf8");
    const codes2019 = csv
      .split("\n")
      .filter((line) => line.includes(`;${MEDIAN};2019`))
      .map((line) => line.split(";")[0])
      .slice(0, 12);
    const { codes } = await imported(folder, [
      await file(
        "a.csv",
        QPV(
          "19",
          codes2019.map((one) => `${one};1000;;0`),
        ),
      ),
    ]);
    expect(codes).toEqual(["import/majorite-differe"]);
  });
});

import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeImportWorld, nodeWorld } from "../../src/machine/node-world.ts";
import { showHistory, showRetirement } from "../../src/output/terminal/history.ts";
import { goBack, history, retire } from "../../src/run/history.ts";
import { verify } from "../../src/run/verify.ts";
import { PROJECT } from "../world.ts";
import { emptyFolder, file, imported, QPV, treeOf } from "./workspace.ts";

const A = QPV("19", ["QP059050;13490;47;0", "QP062025;13220;49;0"]);
const REVISED = QPV("19", ["QP059050;13500;46;0", "QP062025;13220;49;0"]);
const SET = "insee/qpv-filosofi";

async function medianIn(folder: string, code = "QP059050") {
  const { value } = await verify(nodeWorld(folder));
  return value?.workspace.observations.find("revenu_median_disponible", code, "2019")?.value;
}

describe("ecarts retirer", () => {
  test("takes out an import and nothing else, and says how many figures go", async () => {
    const folder = emptyFolder();
    cpSync(join(PROJECT, "datasets"), join(folder, "datasets"), { recursive: true });
    const before = treeOf(folder);
    await imported(folder, [await file("a.csv", A)]);
    const dry = await retire(SET, true, nodeImportWorld(folder));
    expect(dry.value?.files).toEqual([{ path: `datasets/${SET}/a.csv`, figures: 4 }]);
    expect(treeOf(folder)).not.toEqual(before);
    const { diagnostics } = await retire(SET, false, nodeImportWorld(folder));
    expect(diagnostics).toEqual([]);
    expect(treeOf(folder)).toEqual(before);
    expect(existsSync(join(folder, "datasets", SET))).toBe(false);
  });

  test("of a revision, the revised file is read again", async () => {
    const folder = emptyFolder();
    await imported(folder, [await file("a.csv", A)]);
    const before = treeOf(folder);
    const { report } = await imported(folder, [await file("b.csv", REVISED)]);
    expect(await medianIn(folder)).toBe(13500);
    const { value } = await retire(report?.files[0]?.path ?? "", false, nodeImportWorld(folder));
    expect(value?.restored).toEqual([`datasets/${SET}/a.csv`]);
    expect(await medianIn(folder)).toBe(13490);
    expect(treeOf(folder)).toEqual(before);
  });

  test("of files that came under one name, takes out the one that is meant, and says which stay", async () => {
    const folder = emptyFolder();
    await imported(folder, [await file("a.csv", A)]);
    const other = QPV("18", ["QP059050;13000;48;0"]);
    await imported(folder, [await file("a.csv", other)]);
    const third = QPV("17", ["QP059050;12900;48;0"]);
    await imported(folder, [await file("a.csv", third)]);
    const { value } = await retire(`${SET}/a.csv`, false, nodeImportWorld(folder));
    expect(value?.files.map(({ path }) => path)).toEqual([`datasets/${SET}/a.csv`]);
    expect(value?.left).toHaveLength(2);
    expect(value && showRetirement(value, 200)).toContain(
      `reste, importé sous le même nom : ${value?.left[0]}`,
    );
    const several = await retire(`${SET}/a.csv`, false, nodeImportWorld(folder));
    expect(several.diagnostics.map(({ code }) => code)).toEqual(["history/plusieurs-fichiers"]);
    const [second = ""] = value?.left ?? [];
    expect((await retire(second, false, nodeImportWorld(folder))).value?.left).toHaveLength(1);
    const last = await retire(`${SET}/a.csv`, false, nodeImportWorld(folder));
    expect(last.value?.files.map(({ path }) => path)).toEqual([value?.left[1]]);
  });

  test("never takes out what was not imported", async () => {
    const folder = emptyFolder();
    cpSync(join(PROJECT, "datasets"), join(folder, "datasets"), { recursive: true });
    const { value, diagnostics } = await retire("insee/filosofi-epci", false, nodeImportWorld(folder));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["history/rien-a-retirer"]);
  });
});

describe("ecarts historique", () => {
  test("gives each event its day and its hour; one that was kept without an hour is read all the same", async () => {
    const folder = emptyFolder();
    await imported(folder, [await file("a.csv", A)]);
    await retire(SET, false, { ...nodeImportWorld(folder), today: () => "2026-11-20", time: () => "14:32" });
    const first = join(folder, ".ecarts/historique/1.json");
    const { time: _, ...old } = JSON.parse(readFileSync(first, "utf8"));
    writeFileSync(first, JSON.stringify({ ...old, day: "2026-11-19" }));
    const { value = [] } = await history(nodeImportWorld(folder));
    const shown = showHistory(value, 80);
    expect(shown).toMatch(/^n° 1 {2}2026-11-19 {2}importer$/m);
    expect(shown).toMatch(/^n° 2 {2}2026-11-20 {2}14:32 {2}retirer$/m);
  });

  test("lists what was done, and goes back to any state, forwards too", async () => {
    const folder = emptyFolder();
    const states = [treeOf(folder)];
    await imported(folder, [await file("a.csv", A)]);
    states.push(treeOf(folder));
    await imported(folder, [await file("b.csv", REVISED)]);
    states.push(treeOf(folder));
    await retire(SET, false, nodeImportWorld(folder));
    states.push(treeOf(folder));
    const { value } = await history(nodeImportWorld(folder));
    expect(value?.map(({ id, verb }) => `${id} ${verb}`)).toEqual(["1 importer", "2 importer", "3 retirer"]);
    for (const id of [2, 0, 1, 3, 2]) {
      expect((await goBack(id, false, nodeImportWorld(folder))).diagnostics).toEqual([]);
      expect(treeOf(folder)).toEqual(states[id]);
    }
    expect(await medianIn(folder)).toBe(13500);
  });

  test("a step that cannot be read keeps its file: the next one takes another number", async () => {
    const folder = emptyFolder();
    await imported(folder, [await file("a.csv", A)]);
    const damaged = join(folder, ".ecarts/historique/1.json");
    writeFileSync(damaged, "abîmé");
    await imported(folder, [await file("b.csv", REVISED)]);
    expect(readFileSync(damaged, "utf8")).toBe("abîmé");
    expect(existsSync(join(folder, ".ecarts/historique/2.json"))).toBe(true);
    const { diagnostics } = await history(nodeImportWorld(folder));
    expect(diagnostics.map(({ code }) => code)).toEqual(["history/illisible"]);
  });

  test("--a-blanc writes nothing", async () => {
    const folder = emptyFolder();
    await imported(folder, [await file("a.csv", A)]);
    const before = treeOf(folder);
    const { value } = await goBack(0, true, nodeImportWorld(folder));
    expect(value?.step.removed).toHaveLength(2);
    expect(treeOf(folder)).toEqual(before);
  });

  test("a file changed by hand since is not lost", async () => {
    const folder = emptyFolder();
    await imported(folder, [await file("a.csv", A)]);
    appendFileSync(join(folder, "datasets", SET, "datapackage.json"), "\n");
    const before = treeOf(folder);
    const { diagnostics } = await goBack(0, false, nodeImportWorld(folder));
    expect(diagnostics.map(({ code }) => code)).toEqual(["history/modifie"]);
    expect(treeOf(folder)).toEqual(before);
  });

  test.each([
    ["another path", { path: "datasets/../../x", before: "0".repeat(64) }],
    ["no hash", { path: "datasets/a/b.csv", before: "../../../x" }],
  ])("an event of someone else that names %s brings nothing back", async (_, change) => {
    const folder = emptyFolder();
    mkdirSync(join(folder, ".ecarts/historique"), { recursive: true });
    const event = { id: 1, day: "2026-01-01", verb: "importer", words: [], files: [change] };
    writeFileSync(join(folder, ".ecarts/historique/1.json"), JSON.stringify(event));
    const { diagnostics } = await goBack(0, false, nodeImportWorld(folder));
    expect(diagnostics.map(({ code }) => code)).toEqual(["history/illisible"]);
  });
});

describe("ecarts importer DOSSIER", () => {
  test("imports each file or names it with its reason, whatever the order of their names", async () => {
    const folders = await Promise.all(
      [
        ["1.csv", "2.csv", "3.txt"],
        ["3.csv", "1.csv", "2.txt"],
      ].map(async (names) => {
        const folder = emptyFolder();
        const contents = [A, QPV("18", ["QP059050;13000;48;0"]), "Ceci n’est pas une table."];
        names.forEach((name, index) => {
          writeFileSync(join(folder, name), contents[index] ?? "");
        });
        return folder;
      }),
    );
    for (const from of folders) {
      const folder = emptyFolder();
      const { outcomes, report } = await imported(folder, [from]);
      expect(outcomes.toSorted()).toEqual(["explique", "importe", "importe"]);
      expect(report?.files.map(({ file: path }) => path)).toEqual(
        readdirSync(from)
          .sort()
          .map((name) => join(from, name)),
      );
      expect(await medianIn(folder)).toBe(13490);
    }
  });
});

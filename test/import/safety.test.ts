import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { nodeImportWorld } from "../../src/machine/node-world.ts";
import { emptyFolder, file, imported, QPV, treeOf } from "./workspace.ts";

const MAIN = resolve("dist/cli/main.js");
const rows = Array.from({ length: 3000 }, (_, index) => `QP0590${String(index).padStart(2, "0").slice(-2)}`);

/** Files of several families, so that one import changes several sets. */
async function manyFiles(): Promise<string[]> {
  const codes = [...new Set(rows)];
  const qpv = (year: string) =>
    QPV(
      year,
      codes.map((code, index) => `${code};${10000 + index};40;0`),
    );
  const communes = Array.from(
    { length: 20_000 },
    (_, index) => `${10000 + index};Commune ${index};200042190;Y;59;32`,
  );
  return [
    await file("a16.csv", qpv("16")),
    await file("a17.csv", qpv("17")),
    await file("EPCI_2021.csv", `CODGEO;LIBGEO;EPCI;LIBEPCI;DEP;REG\n${communes.join("\n")}\n`),
    await file("neet.csv", "codgeo;libgeo;an;part_non_inseres\n200042190;X;2018;25,0\n"),
  ];
}

describe("the workspace is as before or as after", () => {
  test("an import killed at any moment", async () => {
    const files = await manyFiles();
    const whole = emptyFolder();
    await imported(whole, files);
    const after = JSON.stringify(treeOf(whole));
    const seen = new Set<string>();
    for (let delay = 60; delay <= 460; delay += 25) {
      const folder = emptyFolder();
      const child = spawn(process.execPath, [MAIN, "importer", ...files, "--espace", folder], {
        stdio: "ignore",
      });
      await setTimeout(delay);
      child.kill("SIGKILL");
      await new Promise((done) => child.once("exit", done));
      // What any next command does first.
      await nodeImportWorld(folder).recover?.();
      const tree = JSON.stringify(treeOf(folder));
      seen.add(tree === "{}" ? "before" : tree === after ? "after" : "between");
    }
    expect(seen.has("between")).toBe(false);
    expect(seen.has("before")).toBe(true);
  });

  test("killed between the journal and the moves: the next command finishes", async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, ".ecarts/import-x/datasets/a/b"), { recursive: true });
    writeFileSync(join(folder, ".ecarts/import-x/datasets/a/b/x.csv"), "x");
    const files = ["datasets/a/b/x.csv", "datasets/a/b/already-moved.csv"];
    writeFileSync(
      join(folder, ".ecarts/journal.json"),
      JSON.stringify({ staging: ".ecarts/import-x", files }),
    );
    await nodeImportWorld(folder).recover?.();
    expect(treeOf(folder)).toEqual({ "datasets/a/b/x.csv": "x" });
    expect(readdirSync(join(folder, ".ecarts"))).toEqual([]);
  });

  test("two imports at once: the second is told, and writes nothing", async () => {
    const folder = emptyFolder();
    const lock = await nodeImportWorld(folder).lock();
    const { codes } = await imported(folder, await manyFiles());
    expect(codes).toEqual(["import/deja-en-cours"]);
    if ("release" in lock) await lock.release();
    expect((await imported(folder, await manyFiles())).codes).toEqual([]);
  });

  test("two processes at once: all that was imported is there", async () => {
    const folder = emptyFolder();
    const [first = "", second = ""] = await manyFiles();
    const run = (path: string) =>
      new Promise<number>((done) => {
        const child = spawn(process.execPath, [MAIN, "importer", path, "--espace", folder], {
          stdio: "ignore",
        });
        child.once("exit", (code) => done(code ?? 1));
      });
    const codes = await Promise.all([run(first), run(second)]);
    const stored = Object.keys(treeOf(folder)).filter((path) => path.endsWith(".csv"));
    expect(stored).toHaveLength(codes.filter((code) => code === 0).length);
  });

  test("the lock of a dead process is taken over", async () => {
    const folder = emptyFolder();
    const lock = join(folder, ".ecarts/verrou.lock");
    mkdirSync(lock, { recursive: true });
    const long = new Date(Date.now() - 60_000);
    utimesSync(lock, long, long);
    expect((await imported(folder, await manyFiles())).codes).toEqual([]);
  });

  const disk = smallDisk();
  test.skipIf(disk === undefined)(
    disk ? "a full disk" : "a full disk: no right to mount one here",
    async () => {
      const folder = disk ?? "";
      const [small = "", , big = ""] = await manyFiles();
      await imported(folder, [small]);
      const before = treeOf(folder);
      const { codes, diagnostics } = await imported(folder, [big]);
      expect(codes).toEqual(["import/ecriture-impossible"]);
      expect(diagnostics[0]?.message).toContain("le disque est plein");
      expect(treeOf(folder)).toEqual(before);
      execFileSync("umount", [folder]);
    },
  );
});

/** A disk of 256 kB, where the machine allows it. */
function smallDisk(): string | undefined {
  const folder = emptyFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    return undefined;
  }
}

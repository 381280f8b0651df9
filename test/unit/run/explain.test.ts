import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesOnDisk } from "../../../src/machine/read-disk.ts";
import { explain } from "../../../src/run/explain.ts";
import { memoryWorld, PROJECT } from "../../world.ts";

const ENTRY = join(PROJECT, "test/golden/02-inconnu/entree");

/** A world that remembers which files were read. */
async function watched() {
  const paths = await filesOnDisk(ENTRY).list(".");
  const world = memoryWorld(new Map(paths.map((path) => [path, readFileSync(join(ENTRY, path))])));
  const reads: string[] = [];
  const read = (path: string) => {
    reads.push(path);
    return world.read(path);
  };
  return { world: { ...world, read }, reads };
}

describe("explain", () => {
  // A question of two référentiels, a row of a gap table, and what nothing names: every référentiel is then evaluated.
  it.each([
    ["Q1", "explain/ambigu"],
    ["QP000001/revenu/2014", undefined],
    ["RIEN", "explain/inconnu"],
  ])("%s: the data are read once", async (id, code) => {
    const { world, reads } = await watched();
    const { value, diagnostics } = await explain(id, {}, world);
    expect(value ? undefined : diagnostics.at(-1)?.code).toBe(code);
    const data = reads.filter((path) => path.startsWith("datasets/"));
    expect(data.length).toBeGreaterThan(3);
    expect(data).toEqual([...new Set(data)]);
  });

  it("evaluates no référentiel that cannot hold what is looked for", async () => {
    const { world, reads } = await watched();
    for (const path of world.files.keys()) if (path.includes("sans-valeur")) world.files.delete(path);
    world.files.set("referentiels/autre/referentiel.yaml", "id: autre\ntitre: Z9\n");
    world.files.set("referentiels/autre/cibles.yaml", "cibles: []\n");
    const { value } = await explain("Q1", {}, world);
    expect(value?.kind).toBe("findings");
    // Its files are looked through for the name, once; nothing of it is opened.
    expect(reads.filter((path) => path.startsWith("referentiels/autre/")).sort()).toEqual([
      "referentiels/autre/cibles.yaml",
      "referentiels/autre/referentiel.yaml",
    ]);
  });
});

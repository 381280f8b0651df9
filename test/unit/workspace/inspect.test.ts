import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { World } from "../../../src/files/world.ts";
import { nodeWorld } from "../../../src/machine/node-world.ts";
import { inspect } from "../../../src/workspace/inspect.ts";
import { PROJECT } from "../../world.ts";

const folder = mkdtempSync(join(tmpdir(), "ecarts-inspect-"));
const csv = join(folder, "datasets/essai/valeurs/observations.csv");
const original = readFileSync(
  join(PROJECT, "test/golden/02-inconnu/entree/datasets/essai/valeurs/observations.csv"),
  "utf8",
);

beforeEach(() => {
  rmSync(join(folder, "datasets"), { recursive: true, force: true });
  cpSync(join(PROJECT, "test/golden/02-inconnu/entree"), folder, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The same length, and the dates that the file had: only its bytes tell that it changed. */
function changeInSecret(): void {
  const { atime, mtime } = statSync(csv);
  const changed = original.replace(";18000;", ";18001;");
  expect(changed).not.toBe(original);
  writeFileSync(csv, changed);
  utimesSync(csv, atime, mtime);
}

const median = async (world: World) => {
  const { value } = await inspect(world);
  const values = Array.from(
    { length: value?.observations.size ?? 0 },
    (_, row) => value?.observations.at(row).value,
  );
  return values.filter((one) => one === 18000 || one === 18001);
};

describe("a workspace read again in the same process", () => {
  it("is the same as long as every byte is", async () => {
    const world = nodeWorld(folder);
    const first = await inspect(world);
    expect(await inspect(world)).toBe(first);
    expect(await inspect(nodeWorld(folder))).not.toBe(first);
  });

  it("is read anew when a file changed, though its size and its dates did not", async () => {
    const world = nodeWorld(folder);
    expect(await median(world)).toEqual([18000]);
    changeInSecret();
    expect(await median(world)).toEqual([18001]);
    writeFileSync(csv, original);
    expect(await median(world)).toEqual([18000]);
  });

  it("is read anew when a file is added, and when one is gone", async () => {
    const world = nodeWorld(folder);
    const first = await inspect(world);
    writeFileSync(join(folder, "datasets/indicateurs/vide.yaml"), "");
    const more = await inspect(world);
    expect(more.diagnostics.length).toBe(first.diagnostics.length + 1);
    rmSync(join(folder, "datasets/indicateurs/vide.yaml"));
    expect((await inspect(world)).diagnostics).toEqual(first.diagnostics);
  });

  it("a change made while it is read is seen the next time", async () => {
    const world = nodeWorld(folder);
    let isChanged = false;
    // The first reading of anything after the files were taken: the file changes behind its back.
    const meddling: World = {
      ...world,
      isFolder: async (path) => {
        if (!isChanged) changeInSecret();
        isChanged = true;
        return world.isFolder(path);
      },
    };
    expect(await median(meddling)).toEqual([18000]);
    expect(await median(meddling)).toEqual([18001]);
  });

  it("what rests on a file that the data do not list is not taken over", async () => {
    rmSync(csv);
    const world = nodeWorld(folder);
    const first = await inspect(world);
    expect(first.diagnostics.map(({ code }) => code)).toContain("file/introuvable");
    expect(await inspect(world)).not.toBe(first);
    expect(await inspect(world)).toEqual(first);
  });
});

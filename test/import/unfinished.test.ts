import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UnfinishedError, type World } from "../../src/files/world.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { compare } from "../../src/run/compare.ts";
import { evaluate } from "../../src/run/evaluate.ts";
import { report } from "../../src/run/report.ts";
import { verify } from "../../src/run/verify.ts";
import { openWorkspace } from "../../src/workspace/inspect.ts";
import { emptyFolder, file, imported, QPV, treeOf } from "./workspace.ts";

/** A workspace that holds a file, and an import of another that died right after its journal. */
async function halfDone(files: readonly string[] = ["datasets/a/b/x.csv"], staging = ".ecarts/import-x") {
  const folder = emptyFolder();
  await imported(folder, [await file("a.csv", QPV("19", ["QP059050;13490;47;0", "QP062025;13220;49;0"]))]);
  mkdirSync(join(folder, ".ecarts/import-x/datasets/a/b"), { recursive: true });
  writeFileSync(join(folder, ".ecarts/import-x/datasets/a/b/x.csv"), "x");
  writeFileSync(join(folder, ".ecarts/journal.json"), JSON.stringify({ staging, files }));
  return folder;
}

const readOnly = (folder: string): World => ({
  ...nodeWorld(folder),
  recover: async () => {
    throw new UnfinishedError("le disque est en lecture seule");
  },
});

const commands: readonly (readonly [
  string,
  (world: World) => Promise<{ diagnostics: readonly { code: string }[] }>,
])[] = [
  ["opening", openWorkspace],
  ["verifier", verify],
  ["comparer", (world) => compare({ epci: "200042190" }, world)],
  ["evaluer", (world) => evaluate("x", {}, world)],
  ["rapport", (world) => report("x", {}, world)],
];

describe("an import stopped on its way that cannot be finished", () => {
  test.each(commands)("%s reads nothing of the half-done workspace, and says why", async (_, run) => {
    const read = await run(readOnly(await halfDone()));
    expect(read).not.toHaveProperty("value.workspace");
    expect(read.diagnostics).toContainEqual(
      expect.objectContaining({
        code: "workspace/import-inacheve",
        severity: "erreur",
        message: expect.stringContaining("le disque est en lecture seule"),
      }),
    );
  });

  test("a disk that refuses for real blocks too", async () => {
    const folder = await halfDone();
    // A file stands where the journal wants a folder: no right is needed to be refused, and root is refused as well.
    mkdirSync(join(folder, "datasets/a"), { recursive: true });
    writeFileSync(join(folder, "datasets/a/b"), "");
    const { value, diagnostics } = await openWorkspace(nodeWorld(folder));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["workspace/import-inacheve"]);
  });

  test.each<[string, string]>([
    ["cut short", '{"staging":".ecarts/import-x","fil'],
    ["another document", "[1]"],
    ["without a list", '{"staging":".ecarts/import-x"}'],
    ["with a number for a path", '{"staging":".ecarts/import-x","files":[1]}'],
  ])("a journal that is %s blocks: nothing says what was to be moved", async (_, text) => {
    const folder = await halfDone();
    writeFileSync(join(folder, ".ecarts/journal.json"), text);
    const { diagnostics } = await openWorkspace(nodeWorld(folder));
    expect(diagnostics.map(({ code }) => code)).toEqual(["workspace/import-inacheve"]);
  });

  test.each<[string, string[], string]>([
    ["to its own root", ["vole.csv"], ".ecarts/import-x"],
    ["out of datasets", ["datasets/../vole.csv"], ".ecarts/import-x"],
    // Never a path of the machine: were the check to fail, what is named here would be removed.
    ["from elsewhere", ["datasets/a/b/x.csv"], ".ecarts/../datasets"],
    ["from another folder of the workspace", ["datasets/a/b/x.csv"], "datasets"],
  ])("a journal of someone else that moves %s moves nothing", async (_, files, staging) => {
    const folder = await halfDone(files, staging);
    const before = treeOf(folder);
    const { diagnostics } = await openWorkspace(nodeWorld(folder));
    expect(diagnostics.map(({ code }) => code)).toEqual(["workspace/import-inacheve"]);
    expect(treeOf(folder)).toEqual(before);
    expect(existsSync(join(folder, "vole.csv"))).toBe(false);
  });

  test("the next import says it too, and writes nothing", async () => {
    const folder = await halfDone();
    writeFileSync(join(folder, "datasets/a"), "");
    const before = treeOf(folder);
    const { codes } = await imported(folder, [await file("b.csv", QPV("18", ["QP059050;1;2;0"]))]);
    expect(codes).toEqual(["workspace/import-inacheve"]);
    expect(treeOf(folder)).toEqual(before);
  });

  test("a workspace without a journal opens on a disk that cannot be written", async () => {
    const folder = emptyFolder();
    await imported(folder, [await file("a.csv", QPV("19", ["QP059050;13490;47;0"]))]);
    chmodSync(folder, 0o555);
    const { value } = await openWorkspace(nodeWorld(folder));
    chmodSync(folder, 0o755);
    expect(value?.observations.size).toBe(2);
  });
});

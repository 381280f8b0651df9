/**
 * Links, journals and caches of someone else. Run as an unprivileged user where one is at hand: such an attempt, were the
 * program to fail, must not be able to harm the machine. Everything happens in folders made for it.
 */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { emptyFolder, QPV } from "./workspace.ts";

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const canDrop = isRoot && spawnSync("setpriv", ["--version"]).status === 0;
const isSafe = !isRoot || canDrop;
const DIST = resolve("dist");
let program = "";

beforeAll(() => {
  // The unprivileged user may not be able to read the project: it gets a copy of the program.
  program = emptyFolder();
  for (const name of [
    "dist",
    "datasets/formats",
    "datasets/indicateurs",
    "datasets/comparabilite",
    "schemas",
    "package.json",
  ])
    cpSync(resolve(name), join(program, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(program, "node_modules"));
  chmodSync(program, 0o755);
}, 120_000);

/** A workspace and, beside it, files that nobody may touch. */
function place() {
  const root = emptyFolder();
  const [space, outside] = [join(root, "espace"), join(root, "dehors")];
  mkdirSync(join(outside, "ecarts"), { recursive: true });
  mkdirSync(space);
  for (const name of ["canari", "journal.json.txt", "ecarts/espace-x", "ecarts/canari"])
    writeFileSync(join(outside, name), "intact");
  for (let index = 0; index < 12; index += 1)
    writeFileSync(join(outside, `ecarts/canari-${index}`), "intact");
  writeFileSync(join(root, "a.csv"), QPV("19", ["QP059050;13490;47;0"]));
  return { root, space, outside };
}

function give(folder: string): void {
  if (!canDrop) return;
  for (const path of [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true }).flatMap((entry) =>
      entry.isSymbolicLink() ? [] : [join(entry.parentPath, entry.name)],
    ),
  ])
    chownSync(path, NOBODY, NOBODY);
}

function run(root: string, args: readonly string[]) {
  give(root);
  const command = [process.execPath, join(program, "dist/cli/main.js"), ...args];
  const drop = canDrop ? ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"] : [];
  const [first = "", ...rest] = [...drop, ...command];
  return spawnSync(first, rest, {
    cwd: root,
    encoding: "utf8",
    timeout: 60_000,
    env: { PATH: process.env["PATH"], HOME: root },
  });
}

/** Every file beside the workspace, with what it holds. */
function outsideOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return entries
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path} ${readFileSync(path, "utf8")}`);
}

describe.skipIf(!isSafe)(
  isSafe ? "links of someone else" : "links: not tried as root without setpriv",
  () => {
    test.each([
      ["datasets", "datasets"],
      [".ecarts", ".ecarts"],
      ["a folder of a producer", "datasets/insee"],
      ["a folder of a set", "datasets/insee/qpv-filosofi"],
      ["the lock", ".ecarts/verrou.lock"],
      [".cache", ".cache"],
    ])("%s is a link: an import and a reading touch nothing outside", (_, path) => {
      const { root, space, outside } = place();
      mkdirSync(join(space, path, ".."), { recursive: true });
      symlinkSync(outside, join(space, path));
      const before = outsideOf(outside);
      const found = [
        ["importer", "a.csv", "--espace", space],
        ["verifier", "--espace", space],
      ].map((args) => run(root, args));
      expect(found.map(({ status }) => status)).not.toContain(3);
      expect(outsideOf(outside)).toEqual(before);
    });

    test.each([
      ["a file behind a link of datasets", { staging: ".ecarts/import-x", files: ["datasets/lien/canari"] }],
      ["a folder behind a link of .ecarts", { staging: ".ecarts/import-lien", files: ["datasets/a/canari"] }],
      [
        "a file to take out behind a link",
        {
          staging: ".ecarts/import-x",
          files: [],
          removed: [{ path: "datasets/lien/canari", kept: `.ecarts/historique/objets/${"0".repeat(64)}` }],
        },
      ],
      [
        "a file to take out of nowhere",
        { staging: ".ecarts/import-x", files: [], removed: [{ path: "../dehors/canari", kept: "x" }] },
      ],
    ])("a journal that moves %s moves nothing", (_, journal) => {
      const { root, space, outside } = place();
      mkdirSync(join(space, ".ecarts/import-x/datasets/lien"), { recursive: true });
      mkdirSync(join(space, "datasets"));
      writeFileSync(join(space, ".ecarts/import-x/datasets/lien/canari"), "vole");
      symlinkSync(outside, join(space, "datasets/lien"));
      symlinkSync(outside, join(space, ".ecarts/import-lien"));
      writeFileSync(join(space, ".ecarts/journal.json"), JSON.stringify(journal));
      const before = outsideOf(outside);
      const { status, stdout, stderr } = run(root, ["verifier", "--espace", space]);
      expect(status).toBe(1);
      expect(stdout + stderr).toContain("workspace/import-inacheve");
      expect(outsideOf(outside)).toEqual(before);
    });

    test("staging folders that are links are taken away themselves", () => {
      const { root, space, outside } = place();
      mkdirSync(join(space, ".ecarts"));
      symlinkSync(outside, join(space, ".ecarts/import-abc"));
      const before = outsideOf(outside);
      expect(run(root, ["importer", "a.csv", "--espace", space]).status).toBe(0);
      expect(outsideOf(outside)).toEqual(before);
    });

    test("a package whose resource is a link out of its folder is not read", () => {
      const { root, space } = place();
      mkdirSync(join(root, "paquet"));
      symlinkSync(join(root, "a.csv"), join(root, "paquet/b.csv"));
      writeFileSync(
        join(root, "paquet/datapackage.json"),
        JSON.stringify({ resources: [{ name: "b", path: "b.csv" }] }),
      );
      const { status, stderr } = run(root, ["importer", "paquet", "--espace", space]);
      expect(status).toBe(1);
      expect(stderr).toContain("import/introuvable");
    });

    test.skipIf(process.platform === "win32")(
      "a read-only dataset folder is refused before anything is written",
      () => {
        const { root, space } = place();
        mkdirSync(join(space, "datasets/insee/qpv-filosofi"), { recursive: true });
        give(root);
        chmodSync(join(space, "datasets/insee/qpv-filosofi"), 0o555);
        const { status, stdout, stderr } = run(root, ["importer", "a.csv", "--espace", space]);
        expect(status).toBe(1);
        expect(stderr).toContain("import/ecriture-impossible");
        expect(stdout).not.toContain("importé : 1");
        expect(
          readdirSync(join(space, ".ecarts")).filter(
            (name) => name.startsWith("import-") || name === "journal.json",
          ),
        ).toEqual([]);
      },
    );

    test("a lock without a sign of life is taken over, one that lives is named", () => {
      const { root, space } = place();
      const lock = join(space, ".ecarts/verrou.lock");
      mkdirSync(lock, { recursive: true });
      const { status, stderr } = run(root, ["importer", "a.csv", "--espace", space]);
      expect(status).toBe(1);
      expect(stderr).toContain(".ecarts/verrou.lock");
      const old = new Date(Date.now() - 60_000);
      utimesSync(lock, old, old);
      expect(run(root, ["importer", "a.csv", "--espace", space]).status).toBe(0);
    });
  },
);

test("the program under trial is that of this project", () => {
  expect(readFileSync(join(program, "dist/cli/main.js"))).toEqual(readFileSync(join(DIST, "cli/main.js")));
});

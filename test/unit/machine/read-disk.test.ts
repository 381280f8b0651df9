import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { filesOnDisk } from "../../../src/machine/read-disk.ts";

const root = mkdtempSync(join(tmpdir(), "ecarts-lire-"));
const outside = `${root}-voisin`;
const world = filesOnDisk(root);
mkdirSync(join(root, "b/c"), { recursive: true });
mkdirSync(outside);
writeFileSync(join(root, "b/c/d.txt"), "dedans");
writeFileSync(join(root, "b/a.txt"), "a");
writeFileSync(join(outside, "secret.txt"), "dehors");
writeFileSync(join(root, "b/gros"), "");
truncateSync(join(root, "b/gros"), 64_000_001);
symlinkSync("c/d.txt", join(root, "b/lien"));
symlinkSync(join(outside, "secret.txt"), join(root, "b/lien-dehors"));
symlinkSync("boucle", join(root, "b/boucle"));
symlinkSync(outside, join(root, "b/dossier-dehors"));
symlinkSync("nulle-part", join(root, "b/perdu"));

afterAll(() => {
  rmSync(root, { recursive: true });
  rmSync(outside, { recursive: true });
});

describe("filesOnDisk", () => {
  it("lists every file, sorted; a link to a folder ends with a slash", async () => {
    expect(await world.list("b")).toEqual([
      "a.txt",
      "boucle",
      "c/d.txt",
      "dossier-dehors/",
      "gros",
      "lien",
      "lien-dehors",
      "perdu",
    ]);
    expect(await world.list("rien")).toEqual([]);
    expect(await world.list("b/a.txt")).toEqual([]);
  });

  it("tells a folder", async () => {
    expect([
      await world.isFolder("."),
      await world.isFolder("b/a.txt"),
      await world.isFolder("rien"),
    ]).toEqual([true, false, false]);
  });

  it("reads a file, through a link that stays inside too", async () => {
    expect(Buffer.from((await world.read("b/c/d.txt")) ?? []).toString()).toBe("dedans");
    expect(Buffer.from((await world.read("b/lien")) ?? []).toString()).toBe("dedans");
  });

  it("reads a file too big to be read at once", async () => {
    writeFileSync(join(root, "long.csv"), "x".repeat(1_500_000));
    expect((await world.read("long.csv"))?.byteLength).toBe(1_500_000);
  });

  it("reads through a root that is itself a link", async () => {
    symlinkSync(root, `${root}-lien`);
    const linked = filesOnDisk(`${root}-lien`);
    expect(Buffer.from((await linked.read("b/c/d.txt")) ?? []).toString()).toBe("dedans");
    await expect(linked.read("b/lien-dehors")).rejects.toThrow("hors de l’espace de travail");
    rmSync(`${root}-lien`);
  });

  it.each(["rien", "b/rien", "b/a.txt/x", "b/perdu"])("%s is not there", async (path) => {
    expect(await world.read(path)).toBeUndefined();
  });

  it.each([
    ["../x", undefined],
    ["b/lien-dehors", "lien qui mène hors"],
    [`../${outside.split("/").at(-1)}/secret.txt`, "hors de l’espace"],
    ["b/dossier-dehors/secret.txt", "hors de l’espace"],
    ["b/boucle", "tournent en rond"],
    ["b", "c’est un dossier"],
    ["b/gros", "pèse 65 Mo"],
    ["a\u0000b", "caractère interdit"],
    ["x".repeat(5000), "trop long"],
  ])("refuses %s, or does not find it", async (path, words) => {
    if (words === undefined) expect(await world.read(path)).toBeUndefined();
    else await expect(world.read(path)).rejects.toThrow(words);
  });

  it("does not wait for a pipe that nobody fills", async () => {
    execFileSync("mkfifo", [join(root, "b/tuyau")]);
    await expect(world.read("b/tuyau")).rejects.toThrow("fichier ordinaire");
    rmSync(join(root, "b/tuyau"));
  });

  it.skipIf(process.getuid?.() === 0)("says that it may not read", async () => {
    writeFileSync(join(root, "b/ferme"), "x", { mode: 0o000 });
    await expect(world.read("b/ferme")).rejects.toThrow("droits insuffisants");
  });

  it("takes fingerprints of texts and bytes alike", () => {
    expect(world.sha256("é")).toBe(world.sha256(Buffer.from("é")));
  });
});

describe("the stamp of a file", () => {
  const at = filesOnDisk(root, -1000);
  const changed = (change: (path: string) => void): boolean => {
    const path = join(root, "b/tampon");
    writeFileSync(path, "avant");
    const before = at.stamp?.("b/tampon");
    expect(before).toBe(at.stamp?.("b/tampon"));
    change(path);
    return at.stamp?.("b/tampon") !== before;
  };

  it("is another one when a file of the same size takes its dates", () => {
    const replaced = changed((path) => {
      const { atime, mtime } = statSync(path);
      writeFileSync(`${path}-neuf`, "après".slice(0, 5));
      utimesSync(`${path}-neuf`, atime, mtime);
      renameSync(`${path}-neuf`, path);
    });
    expect(replaced).toBe(true);
    expect(changed((path) => utimesSync(path, 1, 1))).toBe(true);
  });

  it("is none for a file that has just changed, a folder, a link that leads nowhere or round, what is not there", () => {
    writeFileSync(join(root, "b/tampon"), "");
    expect(world.stamp?.("b/tampon")).toBeUndefined();
    for (const path of ["b", "b/perdu", "b/boucle", "b/rien"]) expect(at.stamp?.(path)).toBeUndefined();
    rmSync(join(root, "b/tampon"));
  });
});

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { abandonedFolders, ownedFolder } from "../../../src/machine/owned-folder.ts";

const ROOT = mkdtempSync(join(tmpdir(), "ecarts-a-soi-"));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

it("is abandoned at once when its process is dead, never while it lives", async () => {
  const { path, remove } = await ownedFolder(ROOT, "x-");
  const dead = spawnSync(process.execPath, ["-e", "process.exit()"]).pid;
  const named = (pid: number, name = basename(path).replace(`-${process.pid}-`, `-${pid}-`)) => {
    mkdirSync(join(ROOT, name), { recursive: true });
    return join(ROOT, name);
  };
  const left = named(dead);
  const alive = named(process.ppid);
  // In a container a process often has the number of the one that died before it.
  const former = named(process.pid, basename(path).replace(/\w{6}$/, "formER"));
  expect((await abandonedFolders(ROOT, "x-")).sort()).toEqual([left, former].sort());
  expect(existsSync(alive)).toBe(true);
  await remove();
  expect(existsSync(path)).toBe(false);
});

it("of another machine, or of nobody, is abandoned after an hour; a folder of another shape never", async () => {
  const names = ["y-00000000-12-AbCdEf", "y-GhIjKl", "y-00000000-12-autre", "y-mes documents", "z-GhIjKl"];
  for (const name of names) mkdirSync(join(ROOT, name));
  expect(await abandonedFolders(ROOT, "y-")).toEqual([]);
  for (const name of names) utimesSync(join(ROOT, name), new Date(0), new Date(0));
  const found = await abandonedFolders(ROOT, "y-");
  expect(found.map((path) => basename(path)).sort()).toEqual(names.slice(0, 2).sort());
  expect(readdirSync(ROOT)).toContain("z-GhIjKl");
  expect(await abandonedFolders(join(ROOT, "nulle-part"), "y-")).toEqual([]);
});

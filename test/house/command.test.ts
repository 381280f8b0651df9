import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

/** What package.json names: npx links it once, so it must be there before anything is built. */
const { bin, files, version } = JSON.parse(readFileSync("package.json", "utf8"));

test("the command runs, and is in the package", () => {
  expect(files).toContain(bin.ecarts);
  expect(execFileSync(process.execPath, [bin.ecarts, "--version"], { encoding: "utf8" }).trim()).toBe(
    version,
  );
});

test("before the program is built, the command says what to do", () => {
  const clone = mkdtempSync(join(tmpdir(), "ecarts-"));
  mkdirSync(join(clone, "scripts"));
  copyFileSync(bin.ecarts, join(clone, bin.ecarts));
  const { status, stderr } = spawnSync(process.execPath, [join(clone, bin.ecarts)], { encoding: "utf8" });
  expect(stderr).toContain("npm start");
  expect(status).toBe(1);
});

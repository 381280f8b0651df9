/** A workspace comes from someone else: no file of it is run as the settings of a library, whichever command is given. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openPrinter } from "../../src/machine/printer.ts";
import { PROJECT } from "../world.ts";

const folder = mkdtempSync(join(tmpdir(), "ecarts-reglages-"));
const ran = join(folder, "execute");
const home = process.cwd();
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

/** Where libraries look for settings that are programs, from the working folder. */
const SETTINGS = [
  ".puppeteerrc.cjs",
  "puppeteer.config.cjs",
  "puppeteer.config.js",
  ".config/puppeteerrc.cjs",
  ".ajvrc.cjs",
  "node_modules/yaml/index.js",
  "node_modules/vega/index.js",
  "node_modules/puppeteer-core/index.js",
];

test("neither a report nor its PDF runs a settings file, or a library, of the workspace", async () => {
  const space = join(folder, "espace");
  cpSync(join(PROJECT, "test/golden/02-inconnu/entree"), space, { recursive: true });
  for (const name of SETTINGS) {
    mkdirSync(join(space, name, ".."), { recursive: true });
    writeFileSync(
      join(space, name),
      `require("fs").writeFileSync(${JSON.stringify(ran)}, ${JSON.stringify(name)})`,
    );
  }
  const options = { cwd: space, stdio: "pipe" } as const;
  // Evaluates, draws charts and prints; its exit code does not matter here.
  try {
    execFileSync(process.execPath, [join(PROJECT, "dist/cli/main.js"), "rapport", "petit"], options);
  } catch {}
  expect(existsSync(ran)).toBe(false);
  process.chdir(space);
  const printer = openPrinter();
  await printer?.print("<p>a</p>", "2026-11-29");
  await printer?.close();
  process.chdir(home);
  expect(existsSync(ran)).toBe(false);
}, 60_000);

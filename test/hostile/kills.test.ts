import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { findBrowser } from "../../src/machine/find-browser.ts";

const canTell = process.platform === "linux" && findBrowser() !== undefined;

test.skipIf(!canTell)(
  `reports killed at random leave no process, and the next one leaves no folder${canTell ? "" : ": SKIPPED, no browser"}`,
  () => {
    const script = resolve("bench/hostile/kills.mjs");
    const said = execFileSync(process.execPath, [script, "3", "6000"], { encoding: "utf8" });
    expect(JSON.parse(said)).toMatchObject({ kills: 3, processes: 0, folders: [] });
  },
  240_000,
);

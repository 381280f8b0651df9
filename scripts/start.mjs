// The one command: makes the project ready, then writes the report of the embedded contract.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./step.mjs";

const REFERENTIEL = "lens-lievin";

// Ctrl-C is for the command that runs; this one waits for its exit code.
process.on("SIGINT", () => {});

const ready = node(join(ROOT, "scripts", "setup.mjs"));
process.exitCode =
  ready === 0
    ? node(join(ROOT, "dist", "cli", "main.js"), "rapport", REFERENTIEL, ...process.argv.slice(2))
    : ready;

/** @param {string[]} args */
function node(...args) {
  // A process that a signal ended has no exit code; it has not succeeded either.
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" }).status ?? 1;
}

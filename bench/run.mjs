// How long the commands take on this machine, beside what Node alone takes to start: ratios travel, absolutes do not.
// Usage: npm run bench [runs]. Nothing is asserted; docs/decisions and the changelog quote what it prints.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { evaluate, nodeWorld } from "../dist/index.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const RUNS = Number(process.argv[2] ?? 7);
const MAIN = join(ROOT, "dist/cli/main.js");
const output = mkdtempSync(join(tmpdir(), "ecarts-bench-"));

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

function command(...args) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT });
    if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
    return performance.now() - start;
  });
  return median(times);
}

/** The engine alone, in a process that has already run it once: reading, checking, comparing, evaluating. */
async function engine() {
  const world = nodeWorld(ROOT);
  await evaluate("lens-lievin", {}, world);
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await evaluate("lens-lievin", {}, world);
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The same, the very first time in a process: what a command pays. */
function engineCold() {
  const script = `const { evaluate, nodeWorld } = await import(${JSON.stringify(join(ROOT, "dist/index.js"))});
    const start = performance.now(); await evaluate("lens-lievin", {}, nodeWorld(${JSON.stringify(ROOT)}));
    process.stdout.write(String(performance.now() - start));`;
  const times = Array.from({ length: RUNS }, () =>
    Number(spawnSync(process.execPath, ["--input-type=module", "-e", script]).stdout.toString()),
  );
  return median(times);
}

/** `verify` in a process that has run nothing: of the embedded data with or without the référentiels, or what a run kept. */
function verifyCold(folders, isKept) {
  const workspace = mkdtempSync(join(tmpdir(), "ecarts-bench-"));
  for (const folder of folders) cpSync(join(ROOT, folder), join(workspace, folder), { recursive: true });
  const script = `const { nodeWorld, verify } = await import(${JSON.stringify(join(ROOT, "dist/index.js"))});
    const start = performance.now(); await verify(nodeWorld(${JSON.stringify(workspace)}));
    process.stdout.write(String(performance.now() - start));`;
  const run = () =>
    Number(spawnSync(process.execPath, ["--input-type=module", "-e", script]).stdout.toString());
  if (isKept) run();
  const times = Array.from({ length: RUNS }, () => {
    if (!isKept) rmSync(join(workspace, ".cache"), { recursive: true, force: true });
    return run();
  });
  rmSync(workspace, { recursive: true, force: true });
  return median(times);
}

const alone = command("-e", "0");
const rows = [
  ["node -e 0 (start of Node alone)", alone],
  ["ecarts --aide", command(MAIN, "--aide")],
  ["ecarts comparer --epci 246200364", command(MAIN, "comparer", "--epci", "246200364")],
  ["ecarts evaluer lens-lievin", command(MAIN, "evaluer", "lens-lievin")],
  ["ecarts rapport lens-lievin (PDF included)", command(MAIN, "rapport", "lens-lievin", "--sortie", output)],
  ["verify, the data alone", verifyCold(["datasets"], false)],
  ["verify, with all the référentiels", verifyCold(["datasets", "referentiels"], false)],
  ["verify, référentiels kept from the last run", verifyCold(["datasets", "referentiels"], true)],
  ["engine alone, first evaluation of a process", engineCold()],
  ["engine alone, repeated", await engine()],
];
for (const [name, time] of rows) {
  console.log(
    `${name.padEnd(46)} ${time.toFixed(0).padStart(6)} ms  ${(time / alone).toFixed(1).padStart(6)} × Node`,
  );
}
console.log(`median of ${RUNS} runs, Node ${process.version}`);
rmSync(output, { recursive: true, force: true });

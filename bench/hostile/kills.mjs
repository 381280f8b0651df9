/**
 * Kills reports at random moments and looks at what is left: `node bench/hostile/kills.mjs 300`. After the last kill one report
 * runs to its end, as the next user would run it; then no process and no folder of theirs may be there, and the report must be
 * whole. Run it as an unprivileged user, with a browser on the machine.
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../", import.meta.url));
const [count = "30", longest = "8000"] = process.argv.slice(2);
const place = mkdtempSync(join(tmpdir(), "e-"));
const [space, temporary] = [join(place, "espace"), join(place, "t")];
mkdirSync(temporary);
for (const name of ["datasets", "referentiels"])
  cpSync(join(PROGRAM, name), join(space, name), { recursive: true });

const report = () =>
  spawn(process.execPath, [join(PROGRAM, "dist/cli/main.js"), "rapport", "lens-lievin", "--espace", space], {
    stdio: "ignore",
    env: { ...process.env, TMPDIR: temporary },
  });
const ended = (child) => new Promise((done) => child.once("close", done));
const wait = (time) => new Promise((done) => setTimeout(done, time));

/** Browsers whose profile is in our temporary folder; tasks apart, which have it in their environment. */
function processes() {
  const all = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  return all.filter((line) => line.includes(temporary) || (line.includes("apart-child") && isOurs(line)));
}

function isOurs(line) {
  try {
    return readFileSync(`/proc/${Number.parseInt(line, 10)}/environ`, "utf8").includes(temporary);
  } catch {
    return false;
  }
}

let early = 0;
for (let kill = 0; kill < Number(count); kill += 1) {
  const child = report();
  const end = ended(child);
  await wait(Math.random() * Number(longest));
  if (child.exitCode !== null) early += 1;
  child.kill("SIGKILL");
  await end;
}
await wait(3000);
const alive = processes();
await ended(report());
const folders = [
  ...readdirSync(temporary),
  ...readdirSync(join(space, "reports")).filter((name) => name.startsWith(".ecarts-")),
];
const files = readdirSync(join(space, "reports/lens-lievin"));
const said = {
  kills: Number(count),
  endedBefore: early,
  processes: alive.length,
  folders,
  report: files.length,
};
process.stdout.write(`${JSON.stringify(said)}\n`);
if (alive.length + folders.length === 0) rmSync(place, { recursive: true });
process.exitCode = alive.length + folders.length === 0 && files.includes("rapport.html") ? 0 : 1;

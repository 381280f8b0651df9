// The contenders side by side, on the same columns: results are compared before any time is shown.
// Usage: node run.mjs [runs] [contenders…]   (after `npm run build` at the root and `npm install --ignore-scripts` here)
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LEVELS, SERIES } from "./contenders.mjs";

const [runs = "5", ...asked] = process.argv.slice(2);
const names = asked.length > 0 ? asked : ["duckdb2", "duckdb1", "arquero", "danfo"];
const options = process.env.ECARTS_BENCH ?? "{}";
const folder = mkdtempSync(join(tmpdir(), "ecarts-gaps-"));
const script = new URL("one.mjs", import.meta.url).pathname;

function once(name, repeats) {
  const flags = [
    "--expose-gc",
    "--max-old-space-size=12000",
    script,
    name,
    options,
    repeats,
    join(folder, name),
  ];
  // `ours` alone on one core, its compiler and collector included.
  const command =
    name === "ours" ? ["taskset", "-c", "0", process.execPath, ...flags] : [process.execPath, ...flags];
  const out = execFileSync(command[0], command.slice(1), {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(out.trim().split("\n").at(-1));
}

function differences(name) {
  let worst = 0;
  for (const column of [...LEVELS, ...SERIES]) {
    const read = (who) => new Float64Array(readFileSync(`${join(folder, who)}.${column}`).buffer.slice(0));
    let other;
    try {
      other = read(name);
    } catch {
      continue;
    }
    const own = read("ours");
    if (other.length !== own.length)
      throw new Error(`${name} ${column}: ${other.length} rows, ${own.length} expected`);
    for (let row = 0; row < own.length; row += 1) {
      if (Number.isNaN(own[row]) && Number.isNaN(other[row])) continue;
      const difference = Math.abs(own[row] - other[row]) / Math.max(1, Math.abs(own[row]));
      if (!(difference <= 1e-7))
        throw new Error(`${name} ${column}, row ${row}: ${other[row]}, ${own[row]} expected`);
      worst = Math.max(worst, difference);
    }
  }
  return worst;
}

const ours = once("ours", runs);
const results = names.map((name) => ({
  ...once(name, name === "danfo" ? "2" : runs),
  worst: differences(name),
}));
rmSync(folder, { recursive: true, force: true });
console.log(
  `${ours.rows} figures, Node ${process.versions.node}; same results, largest relative difference below 1e-7\n`,
);
console.log(
  "| | first (ms) | median (ms) | processor (ms) | times ours (median) | memory before → after first (MB) | largest difference |",
);
console.log("|---|---|---|---|---|---|---|");
for (const one of [ours, ...results]) {
  const ratio = (one.median / ours.median).toFixed(1);
  const difference = one.worst === undefined ? "" : one.worst.toExponential(0);
  console.log(
    `| ${one.name} | ${one.first.toFixed(0)} | ${one.median.toFixed(0)} | ${one.cpu.toFixed(0)} | ${ratio} | ${one.before.toFixed(0)} → ${one.after.toFixed(0)} | ${difference} |`,
  );
}

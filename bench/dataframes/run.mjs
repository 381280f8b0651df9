// The three contenders, five processes each; outputs are compared before any time is shown.
import { execFileSync } from "node:child_process";

const [rows = "100000", keys = "1500"] = process.argv.slice(2);
const script = new URL("one.mjs", import.meta.url).pathname;
const once = (name) => {
  const out = execFileSync(process.execPath, [script, name, rows, keys], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(out.trim().split("\n").at(-1));
};
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const runs = ["typed", "arquero", "danfo"].map((name) => Array.from({ length: 5 }, () => once(name)));

const outputs = new Set(
  runs.flat().map(({ rows, known, digest }) => `${rows} rows, ${known} known, ${digest}`),
);
if (outputs.size !== 1) {
  process.stderr.write(
    `outputs differ, no time is shown\n${[...runs.flat().map((run) => JSON.stringify(run))].join("\n")}\n`,
  );
  process.exit(1);
}
const column = (list, field) => median(list.map((run) => run[field])).toFixed(field === "memory" ? 0 : 1);
process.stdout.write(
  `same output everywhere: ${[...outputs][0]}\nNode ${process.versions.node}, medians of 5 processes\n\n`,
);
process.stdout.write(
  "| | import (ms) | build (ms) | gaps, first (ms) | gaps, median of 5 (ms) | memory of the process (MB) | rows kept in order |\n|---|---|---|---|---|---|---|\n",
);
for (const list of runs) {
  const cells = ["load", "build", "first", "gaps", "memory"].map((field) => column(list, field));
  process.stdout.write(`| ${list[0].name} | ${cells.join(" | ")} | ${list[0].inOrder ? "yes" : "no"} |\n`);
}

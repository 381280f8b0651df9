// The same fiches by one worker process and by four: `node workers.mjs EPCI [MODELE]`. Each into a folder of its own, compared at the end.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [epci = "245901160", template = "fiche-qpv"] = process.argv.slice(2);
const program = resolve(import.meta.dirname, "../../scripts/ecarts.mjs");
const folder = mkdtempSync(join(tmpdir(), "ecarts-banc-"));
const seconds = {};
for (const workers of [1, 4, 1, 4]) {
  const output = join(folder, `${workers}-${seconds[workers]?.length ?? 0}`);
  const words = ["--epci", epci, "--modele", template, "--date", "2026-11-30", "--sortie", output];
  const start = performance.now();
  spawnSync(process.execPath, [program, "campagne", ...words, "--ouvriers", String(workers)], {
    stdio: "ignore",
  });
  seconds[workers] = [...(seconds[workers] ?? []), (performance.now() - start) / 1000];
}
const held = (name) =>
  readdirSync(join(folder, name)).map((one) => readFileSync(join(folder, name, one), "latin1"));
const same = JSON.stringify(held("1-0")) === JSON.stringify(held("4-0"));
const least = (workers) => Math.min(...seconds[workers]);
console.log(
  `${held("4-0").length / 2} fiches: one worker ${least(1).toFixed(1)} s, four ${least(4).toFixed(1)} s, ${(least(1) / least(4)).toFixed(2)} ×; ${same ? "same bytes" : "BYTES DIFFER"}`,
);
rmSync(folder, { recursive: true });

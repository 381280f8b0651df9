// The same fiches by `rapport` (one process, two lanes), by one worker and by four: `node workers.mjs [59 [MODELE [RUNS]]]` (a département).
// Each into a folder of its own, compared at the end. What each keeps of the cores says how much others could add on this machine.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { measured } from "./processor.mjs";

const [departement = "59", template = "fiche-qpv", runs = "1"] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "ecarts-banc-"));
const asked = ["--departement", departement, "--modele", template, "--date", "2026-11-30", "--sortie"];
const WAYS = {
  rapport: ["rapport", ...asked],
  "one worker": ["campagne", "--ouvriers", "1", ...asked],
  "four workers": ["campagne", "--ouvriers", "4", ...asked],
};

const best = {};
for (let run = 0; run < Number(runs); run += 1)
  for (const [name, words] of Object.entries(WAYS)) {
    // What a worker keeps for the others would be there for the next way.
    for (const entry of entries().filter((one) => one.startsWith("contrat-")))
      rmSync(join(root, ".cache/ecarts", entry));
    const output = join(folder, `${name}-${run}`);
    const made = await measured(process.execPath, [join(root, "scripts/ecarts.mjs"), ...words, output], {
      cwd: root,
      stdio: ["ignore", "ignore", "ignore"],
    });
    if (made.exit !== 0) throw new Error(`${name}: ${made.exit}`);
    if (!best[name] || made.seconds < best[name].seconds) best[name] = { ...made, folder: output };
    console.log(
      `${name}: ${made.seconds.toFixed(1)} s, ${made.user.toFixed(1)} s user + ${made.system.toFixed(1)} system, ${made.cores.toFixed(2)} of ${made.of} cores (others ${made.others.toFixed(2)}), ${made.megabytes.toFixed(0)} MB`,
    );
  }

const held = (name) =>
  readdirSync(best[name].folder, { recursive: true })
    .filter((one) => /\.(pdf|html)$/.test(one))
    .sort()
    .map((one) => [one, readFileSync(join(best[name].folder, one), "latin1")]);
const same = Object.keys(WAYS).every(
  (name) => JSON.stringify(held(name)) === JSON.stringify(held("rapport")),
);
const times = (name) => (best[name].seconds / best["four workers"].seconds).toFixed(2);
const most = (name) => (best[name].of / best[name].cores).toFixed(2);
console.log(
  `${held("rapport").length / 2} documents; four workers: ${times("one worker")} × one worker (which leaves room for ${most("one worker")} ×), ${times("rapport")} × rapport (room for ${most("rapport")} ×); ${same ? "same bytes" : "BYTES DIFFER"}`,
);
rmSync(folder, { recursive: true });

function entries() {
  try {
    return readdirSync(join(root, ".cache/ecarts"));
  } catch {
    return [];
  }
}

// How long a site takes to be written, and its size: the whole command, in a folder that is taken away afterwards.
// node bench/site/write.mjs [options of ecarts site]   (needs a build)
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../scripts/step.mjs";

const folder = mkdtempSync(join(tmpdir(), "ecarts-bench-site-"));
const start = performance.now();
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, "scripts/ecarts.mjs"), "site", ...process.argv.slice(2), "--sortie", folder],
  { stdio: ["ignore", "inherit", "inherit"], cwd: ROOT },
);
const seconds = (performance.now() - start) / 1000;
const files = readdirSync(folder, { recursive: true })
  .map((path) => statSync(join(folder, path)))
  .filter((one) => one.isFile());
const size = files.reduce((sum, one) => sum + one.size, 0);
console.log(`${seconds.toFixed(1)} s, ${files.length} files, ${(size / 1e6).toFixed(1)} MB, exit ${status}`);
rmSync(folder, { recursive: true });

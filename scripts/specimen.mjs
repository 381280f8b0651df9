// Regenerates the specimen report of reports/specimen/, on a fixed day and without a browser: the same bytes on every
// machine, so that CI can compare them and a reviewer can read what a change does to a report.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ensureBuild } from "./build.mjs";
import { ROOT } from "./step.mjs";

await ensureBuild();
const { nodeWorld, report } = await import("../dist/index.js");

const FOLDER = join(ROOT, "reports", "specimen");
const DAY = "2026-11-20";
/** What a reviewer reads. The golden tests compare the same files, the digest of the evaluation and the cells of the workbook. */
const KEPT = /\.(html|csv)$|datapackage\.json$/;

const world = {
  ...nodeWorld(ROOT),
  printer: () => undefined,
  write: async (folder, files) => {
    for (const { path, content } of files.filter((file) => KEPT.test(file.path))) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  },
};
await rm(FOLDER, { recursive: true, force: true });
const { value, diagnostics } = await report("lens-lievin", { output: FOLDER, date: DAY }, world);
if (!value) {
  for (const { place, message } of diagnostics) console.error(`${place.file}: ${message}`);
  process.exitCode = 1;
}

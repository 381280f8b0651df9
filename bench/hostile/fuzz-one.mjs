/** Imports and verifies the files that it is told, each in a new workspace, and says what came of it. See fuzz.mjs. */
import { mkdirSync } from "node:fs";
import { nodeImportWorld, nodeWorld } from "../../dist/machine/node-world.js";
import { verify } from "../../dist/run/verify.js";
import { importFiles } from "../../dist/workspace/import/import-files.js";

let peak = 0;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 50).unref();

process.on("message", async ({ path, space }) => {
  peak = process.memoryUsage().rss;
  let said = {};
  try {
    mkdirSync(space);
    const options = { files: [path], dryRun: false, settings: {} };
    const { value } = await importFiles(options, nodeImportWorld(space));
    const isImported = value?.files.some(({ outcome }) => outcome === "importe") ?? false;
    if (isImported) await verify(nodeWorld(space));
    said = { imported: isImported };
  } catch (error) {
    said = {
      bug: String(error?.stack ?? error)
        .split("\n")
        .slice(0, 3)
        .join(" | "),
    };
  }
  peak = Math.max(peak, process.memoryUsage().rss);
  process.send({ ...said, megabytes: Math.round(peak / 1e6) });
});

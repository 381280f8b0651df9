// How long the gap tables of one EPCI take in a process that has already read its workspace, beside the bare reading of the
// same files (no indicator compared). Usage: node bench/gaps/one-epci.mjs [workspace] [epci] [runs]. Nothing is asserted.
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { compare, nodeWorld } from "../../dist/index.js";
import { inspect } from "../../dist/workspace/inspect.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const [, , folder = ROOT, epci = "246200364", asked = "15"] = process.argv;
const RUNS = Number(asked);

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

async function timed(run) {
  await run();
  const times = [];
  for (let at = 0; at < RUNS; at += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return `médiane ${median(times).toFixed(1)} ms, de ${Math.min(...times).toFixed(1)} à ${Math.max(...times).toFixed(1)} ms`;
}

const world = nodeWorld(folder);
const load = loadavg()
  .map((one) => one.toFixed(1))
  .join(" ");
console.log(`Node ${process.version}, charge ${load}, ${RUNS} passages, EPCI ${epci}`);
console.log(`lecture seule : ${await timed(() => inspect(world))}`);
console.log(`comparer, lecture comprise : ${await timed(() => compare({ epci }, world))}`);

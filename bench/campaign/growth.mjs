// Whole campaigns of 10 to 10,000 documents by one worker: queue, evaluation, layout, files; but the browser, in whose place stands a PDF
// that is always the same. `node growth.mjs [postgres://…]`: the queue in memory, and that of a server. Draws docs/campagnes-croissance.svg.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MemoryQueue } from "../../dist/machine/memory-queue.js";
import { nodeWorld } from "../../dist/machine/node-world.js";
import { openPostgresQueue } from "../../dist/machine/postgres-queue.js";
import { jobContent } from "../../dist/run/job-content.js";
import { work } from "../../dist/run/work.js";
import { drawGrowth } from "./draw-growth.mjs";
import { measured } from "./processor.mjs";
import { writeSmallWorkspace } from "./small-workspace.mjs";

const COUNTS = [10, 100, 1000, 10_000];
const KINDS = { memoire: "file en mémoire", serveur: "file PostgreSQL" };

const [server, kind, count] = process.argv.slice(2);
if (kind === undefined) await all();
else await one(kind, Number(count));

/** Each campaign in a process of its own. */
async function all() {
  const rows = [];
  for (const name of server ? ["memoire", "serveur"] : ["memoire"])
    for (const many of COUNTS) {
      const words = [fileURLToPath(import.meta.url), server ?? "", name, String(many)];
      const made = await measured(process.execPath, words, { env: { ...process.env, ECARTS_BASE: "non" } });
      if (made.exit !== 0) throw new Error(`${name} ${many}: ${made.output}`);
      const { seconds, megabytes } = JSON.parse(made.output);
      rows.push({ file: KINDS[name], documents: many, secondes: made.processor, megaoctets: megabytes });
      console.log(
        `${name}, ${many}: ${made.processor.toFixed(1)} s of processor, ${((1000 * made.processor) / many).toFixed(1)} ms a document, ${seconds.toFixed(1)} s on the clock, ${megabytes.toFixed(0)} MB; others took ${made.others.toFixed(2)} of ${made.of} cores`,
      );
    }
  drawGrowth(rows);
}

async function one(name, many) {
  process.env.ECARTS_BASE = "non";
  const folder = mkdtempSync(join(tmpdir(), "ecarts-croissance-"));
  try {
    const contracts = writeSmallWorkspace(folder, many);
    const pdf = { pdf: Buffer.from("%PDF-1.7\n%%EOF\n"), pages: 1, overflows: [] };
    const printer = {
      lanes: 1,
      expect: () => undefined,
      print: async () => pdf,
      close: async () => undefined,
    };
    const world = { ...nodeWorld(folder), printer: () => printer };
    const start = performance.now();
    const content = await jobContent(world);
    const queue = name === "memoire" ? new MemoryQueue() : await queueOn(content);
    const own = name === "memoire" ? queue.of(1) : queue;
    const jobs = contracts.map((contract) => ({
      content,
      template: "ligne",
      day: "2026-11-20",
      scope: { referentiel: contract },
      contract,
    }));
    await own.add(jobs);
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 100);
    await work(own, { content, stays: false }, world);
    clearInterval(watch);
    const { written, unmade, lost } = await own.standing();
    await own.close();
    if (written !== many) throw new Error(`${written} of ${many}: ${JSON.stringify([unmade[0], lost[0]])}`);
    const seconds = (performance.now() - start) / 1000;
    console.log(JSON.stringify({ seconds, megabytes: Math.max(most, process.memoryUsage.rss()) / 1e6 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function queueOn(content) {
  const asked = { server, name: `croissance${Date.now()}`, content, heldSeconds: 300, patienceSeconds: 10 };
  const queue = await openPostgresQueue(asked);
  await queue.create();
  return queue;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type Job, type JobQueue, QueueError } from "../../../src/files/jobs.ts";
import { PrintError } from "../../../src/files/printing.ts";
import { type Cache, OutputError, type World } from "../../../src/files/world.ts";
import { MemoryQueue } from "../../../src/machine/memory-queue.ts";
import { filesOnDisk } from "../../../src/machine/read-disk.ts";
import { campaign } from "../../../src/run/campaign.ts";
import { campaignJobs } from "../../../src/run/campaign-jobs.ts";
import { work } from "../../../src/run/work.ts";
import { Worker } from "../../../src/run/worker.ts";
import { type MemoryWorld, memoryWorld, PROJECT } from "../../world.ts";

const ENTRY = join(PROJECT, "test/golden/02-inconnu/entree");
const TEMPLATE = {
  "modele.yaml": "id: fiche\ntitre: F\ndescription: D\nporte: quartier\npages_au_plus: 2\ngabarit: f.hbs\n",
  "f.hbs": `<!doctype html><html lang="fr"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"><title>T</title></head><body><p>{{sujet.nom}}</p></body></html>`,
};

let pages = 1;
let isDead = false;
const printer = () => ({
  lanes: 1,
  expect: () => undefined,
  print: async () => {
    if (isDead) throw new PrintError("il s’est fermé de lui-même");
    return { pdf: new Uint8Array([37]), pages, overflows: [] };
  },
  close: async () => undefined,
});

async function world(changes: Partial<World> = {}): Promise<MemoryWorld> {
  const paths = await filesOnDisk(ENTRY).list(".");
  const files = paths.map((path) => [path, readFileSync(join(ENTRY, path))] as const);
  const model = Object.entries(TEMPLATE).map(([path, text]) => [`templates/fiche/${path}`, text] as const);
  return memoryWorld(new Map<string, string | Uint8Array>([...files, ...model]), { printer, ...changes });
}

const SCOPE = { referentiel: "petit" };
const OPTIONS = { template: "fiche", date: "2026-11-20" };

/** The queue of a campaign, and the content of its jobs. */
async function queueOf(on: World): Promise<{ queue: MemoryQueue; content: string; jobs: readonly Job[] }> {
  const { value } = await campaignJobs(SCOPE, OPTIONS, on);
  if (!value) throw new Error("no jobs");
  const queue = new MemoryQueue();
  queue.add(value.jobs);
  return { queue, content: value.content, jobs: value.jobs };
}

const doAll = async (on: World, queue: MemoryQueue, content: string) =>
  work(queue.of(1), { content, stays: false }, on);

function cache(): Cache & { readonly entries: Map<string, Uint8Array> } {
  const entries = new Map<string, Uint8Array>();
  return {
    entries,
    get: async (key) => entries.get(key),
    put: async (key, bytes) => void entries.set(key, bytes),
    open: async () => undefined,
    putParts: async () => undefined,
  };
}

beforeEach(() => {
  [pages, isDead] = [1, false];
});

describe("a worker of a campaign", () => {
  test("counts the documents of a contract and makes each, to the bytes of a single run", async () => {
    const [alone, here] = [await world(), await world()];
    const all = (await campaign(SCOPE, OPTIONS, alone)).value?.written ?? 0;
    const { queue, content } = await queueOf(here);
    const { value: taken } = await doAll(here, queue, content);
    expect(taken).toBe(all + 1);
    expect(queue.standing()).toMatchObject({ written: all, waiting: 0, held: 0, uncounted: 0, lost: [] });
    expect(here.written).toEqual(alone.written);
  });

  test("knows a document that is there already, and does not print it again", async () => {
    const here = await world();
    await campaign(SCOPE, OPTIONS, here);
    isDead = true;
    const { queue, content } = await queueOf(here);
    await doAll(here, queue, content);
    expect(queue.standing()).toMatchObject({ written: 0, kept: here.written.size / 2, lost: [] });
  });

  test("refuses the jobs of another content, and writes nothing", async () => {
    const here = await world();
    const { queue } = await queueOf(here);
    await doAll(here, queue, "f".repeat(64));
    const { unmade } = queue.standing();
    expect(unmade.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
      ["campagne/autre-contenu"],
    ]);
    expect(here.written.size).toBe(0);
  });

  test("makes nothing of a subject or of a contract that its content does not hold", async () => {
    const here = await world();
    const { queue, content, jobs } = await queueOf(here);
    const [job] = jobs as [Job];
    queue.add([
      { ...job, subject: "QP000000" },
      { ...job, contract: "unknown", subject: null },
    ]);
    await doAll(here, queue, content);
    expect(
      queue
        .standing()
        .unmade.map(({ label }) => label)
        .sort(),
    ).toEqual(["petit, QP000000", "unknown"]);
  });

  test("what is the document’s fault is its result", async () => {
    pages = 3;
    const here = await world();
    const { queue, content } = await queueOf(here);
    await doAll(here, queue, content);
    const { unmade, lost, written } = queue.standing();
    expect([unmade.length > 1, lost, written]).toEqual([true, [], 0]);
    expect(unmade[0]?.diagnostics.map(({ code }) => code)).toEqual(["pdf/trop-de-pages"]);
  });

  test("what is the machine’s fault gives the job back, and is given up in the end", async () => {
    isDead = true;
    const here = await world();
    const { queue, content } = await queueOf(here);
    await doAll(here, queue, content);
    const { unmade, lost } = queue.standing();
    expect([unmade, lost.length > 1]).toEqual([[], true]);
    expect(lost[0]?.reason).toContain("il s’est fermé de lui-même");
  });

  test("a full disk gives the job back: once there is room, the document is made", async () => {
    let refusals = 2;
    const here = await world();
    const put: World["put"] = async (...files) => {
      refusals -= 1;
      if (refusals >= 0) throw new OutputError("le disque est plein");
      await here.put(...files);
    };
    const { queue, content } = await queueOf(here);
    await doAll({ ...here, put }, queue, content);
    expect(queue.standing()).toMatchObject({ unmade: [], lost: [], written: here.written.size / 2 });
  });

  test("a bug of ours ends no worker: the job goes back with its words", async () => {
    const here = await world({ reread: () => Promise.reject(new Error("a bug")) });
    const { queue, content } = await queueOf(here);
    const { value } = await doAll(here, queue, content);
    expect(value).toBeGreaterThan(3);
    expect(new Set(queue.standing().lost.map(({ reason }) => reason))).toEqual(new Set(["a bug"]));
  });

  test("a server that is gone ends it", async () => {
    const here = await world();
    const { queue, content } = await queueOf(here);
    const gone: JobQueue = { ...queue.of(1), settle: () => Promise.reject(new QueueError("gone")) };
    await expect(work(gone, { content, stays: false }, here)).rejects.toThrow("gone");
  });

  test("without a browser it takes no job", async () => {
    const here = await world({ printer: () => undefined });
    const { queue, content } = await queueOf(here);
    const { diagnostics } = await doAll(here, queue, content);
    expect(diagnostics.map(({ code }) => code)).toEqual(["campagne/sans-navigateur"]);
    expect(queue.standing().uncounted).toBe(1);
  });
});

describe("a contract that a worker has evaluated", () => {
  test("is not evaluated again by the one that takes its place", async () => {
    const kept = cache();
    const [alone, here] = [await world(), await world({ cache: kept })];
    await campaign(SCOPE, OPTIONS, alone);
    const { queue, content } = await queueOf(here);
    const first = new Worker(queue.of(1), content, undefined, here, printer());
    await first.do(await queue.of(1).take(1));
    expect([...kept.entries.keys()].filter((key) => key.startsWith("contrat-"))).toHaveLength(1);
    const blind: World = { ...here, read: () => Promise.reject(new Error("read again")) };
    await doAll(blind, queue, content);
    expect(queue.standing()).toMatchObject({ lost: [], unmade: [], written: alone.written.size / 2 });
    expect(here.written).toEqual(alone.written);
  });

  test("is not kept when its files changed while it was read: it would be of no content that could be named", async () => {
    const kept = cache();
    const here = await world({ cache: kept });
    const { queue, content } = await queueOf(here);
    here.files.set("templates/fiche/f.hbs", `${TEMPLATE["f.hbs"]}\n`);
    await doAll(here, queue, content);
    expect([...kept.entries.keys()].filter((key) => key.startsWith("contrat-"))).toEqual([]);
  });

  test("of another day or another template is another", async () => {
    const kept = cache();
    const here = await world({ cache: kept });
    for (const date of ["2026-11-20", "2026-11-21"]) {
      const { value } = await campaignJobs(SCOPE, { ...OPTIONS, date }, here);
      const queue = new MemoryQueue();
      queue.add(value?.jobs ?? []);
      await doAll(here, queue, value?.content ?? "");
    }
    expect([...kept.entries.keys()].filter((key) => key.startsWith("contrat-"))).toHaveLength(2);
  });
});

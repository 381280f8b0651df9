import { execFile, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StoreServer } from "../queue/store-server.ts";
import { PROJECT } from "../world.ts";
import { hasBrowser, skipped } from "./pages.ts";

const PROGRAM = join(PROJECT, "scripts/ecarts.mjs");
const ENTRY = join(PROJECT, "test/golden/02-inconnu/entree");
const PAGE = `<!doctype html><html lang="fr"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"><title>T</title></head><body><h1>{{sujet.nom}}</h1>${"<p>{{sujet.nom}}</p>".repeat(400)}</body></html>`;

const folder = mkdtempSync(join(tmpdir(), "ecarts-campagne-"));
beforeAll(() => {
  for (const name of ["datasets", "referentiels"])
    cpSync(join(ENTRY, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, "templates/fiche"), { recursive: true });
  const model = "id: fiche\ntitre: F\ndescription: D\nporte: quartier\ngabarit: f.hbs\n";
  writeFileSync(join(folder, "templates/fiche/modele.yaml"), model);
  writeFileSync(join(folder, "templates/fiche/f.hbs"), PAGE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asked = (output: string) => [
  ...[PROGRAM, "rapport", "petit", "--modele", "fiche", "--tous", "--espace", folder, "--json"],
  ...["--date", "2026-11-20", "--sortie", join(folder, output)],
];

const run = (output: string): { written: number; kept: number; unmade: unknown[] } =>
  JSON.parse(spawnSync(process.execPath, asked(output), { encoding: "utf8" }).stdout).result;

/** What a folder holds, by name; what is being made ready is hidden, and is not of it. */
const held = (output: string): Map<string, string> => {
  const path = join(folder, output);
  const names = existsSync(path) ? readdirSync(path) : [];
  const shown = names.filter((name) => !name.startsWith(".")).sort();
  return new Map(shown.map((name) => [name, readFileSync(join(path, name), "latin1")]));
};

describe.skipIf(!hasBrowser)(`a campaign killed with signal 9${skipped}`, () => {
  test("goes on where it stopped, and ends with the bytes of one that was not", async () => {
    const { written: all } = run("entiere");
    const child = spawn(process.execPath, asked("tuee"), { stdio: "ignore" });
    const ended = new Promise((done) => child.once("close", done));
    while ([...held("tuee").keys()].every((name) => !name.endsWith(".html")) && child.exitCode === null)
      await new Promise((later) => setTimeout(later, 2));
    child.kill("SIGKILL");
    await ended;
    const before = held("tuee");
    for (const [name, content] of before)
      if (name.endsWith(".pdf")) expect(content.trimEnd().endsWith("%%EOF")).toBe(true);
    const again = run("tuee");
    expect(again.kept).toBeGreaterThan(0);
    expect([again.written + again.kept, again.unmade]).toEqual([all, []]);
    expect(held("tuee")).toEqual(held("entiere"));
    expect(readdirSync(join(folder, "tuee")).filter((name) => name.startsWith("."))).toEqual([]);
  }, 240_000);
});

describe.skipIf(!hasBrowser)(`a campaign whose documents go into an object store${skipped}`, () => {
  test("has two workers fill it, through its failures, with the bytes that a folder would have", async () => {
    const store = await StoreServer.start();
    const words = [
      "campagne",
      "petit",
      "--modele",
      "fiche",
      "--espace",
      folder,
      "--date",
      "2026-11-20",
      "--json",
    ];
    const made = (): Promise<{ written: number; kept: number; unmade: []; lost: [] }> =>
      new Promise((done) => {
        const asked = [PROGRAM, ...words, "--ouvriers", "2", "--sortie", "s3://seau/2026"];
        const env = { ...process.env, ...store.environment };
        execFile(process.execPath, asked, { env }, (_, output) => done(JSON.parse(output).result));
      });
    run("dossier");
    store.failures.push(503, 0);
    const expected = held("dossier");
    expect(await made()).toMatchObject({ written: expected.size / 2, kept: 0, unmade: [], lost: [] });
    const objects = [...store.objects].map(
      ([key, bytes]) => [key.slice("/seau/2026/".length), bytes.toString("latin1")] as const,
    );
    expect(new Map(objects.sort())).toEqual(expected);
    expect(await made()).toMatchObject({ written: 0, kept: expected.size / 2 });
    await store.stop();
  }, 240_000);
});

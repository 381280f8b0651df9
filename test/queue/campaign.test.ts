/**
 * A campaign over four workers and a real PostgreSQL: one worker is killed every five seconds, the server is stopped once, and each
 * document is there once. The ordinary run is small; `ECARTS_FICHES=300 npx vitest run test/queue` is that of many documents.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBrowser } from "../../src/machine/find-browser.ts";
import { PROJECT } from "../world.ts";
import { PostgresServer, postgresPrograms } from "./postgres.ts";

const programs = postgresPrograms();
const canRun = programs !== undefined && findBrowser() !== undefined;
const WORD = canRun ? "" : ": SKIPPED, no PostgreSQL or no browser on this machine";

const DOCUMENTS = Number(process.env["ECARTS_FICHES"] ?? 24);
const WORKERS = 4;
const BETWEEN_KILLS_IN_MILLISECONDS = 5000;
const HELD = ["--delai", "10"];
const PAGE = `<!doctype html><html lang="fr"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"><title>T</title></head><body><h1>{{sujet.nom}}</h1></body></html>`;

const folder = mkdtempSync(join(tmpdir(), "ecarts-file-"));
let server: PostgresServer | undefined;
beforeAll(async () => {
  if (!canRun) return;
  makeWorkspace(join(folder, "espace"), DOCUMENTS);
  server = await PostgresServer.start(programs);
}, 120_000);
afterAll(() => {
  server?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A contract of so many QPV, and a template of one small page. */
function makeWorkspace(path: string, count: number): void {
  const entry = join(PROJECT, "test/golden/02-inconnu/entree");
  for (const name of ["datasets", "referentiels"])
    cpSync(join(entry, name), join(path, name), { recursive: true });
  const codes = Array.from({ length: count - 2 }, (_, rank) => `QP9${String(rank).padStart(5, "0")}`);
  const lines = (make: (code: string, rank: number) => string) => codes.map(make).join("");
  addTo(
    join(path, "datasets/essai/territoires"),
    "territoires.csv",
    lines((code, rank) => `${code};Quartier ${rank};qpv;qpv2015;62001;200000001;\n`),
  );
  addTo(
    join(path, "datasets/essai/valeurs"),
    "observations.csv",
    lines((code, rank) =>
      [2014, 2019].map((year) => `${code};qpv2015;revenu;${year};${12000 + rank};\n`).join(""),
    ),
  );
  mkdirSync(join(path, "templates/fiche"), { recursive: true });
  const model = "id: fiche\ntitre: F\ndescription: D\nporte: quartier\ngabarit: f.hbs\n";
  writeFileSync(join(path, "templates/fiche/modele.yaml"), model);
  writeFileSync(join(path, "templates/fiche/f.hbs"), PAGE);
}

function addTo(set: string, file: string, lines: string): void {
  appendFileSync(join(set, file), lines);
  const hash = createHash("sha256")
    .update(readFileSync(join(set, file)))
    .digest("hex");
  const described = readFileSync(join(set, "datapackage.json"), "utf8");
  writeFileSync(join(set, "datapackage.json"), described.replace(/sha256:[0-9a-f]{64}/, `sha256:${hash}`));
}

const program = (...words: string[]) => [
  join(PROJECT, "scripts/ecarts.mjs"),
  ...words,
  "--espace",
  join(folder, "espace"),
];
const CAMPAIGN = ["campagne", "petit", "--modele", "fiche", "--date", "2026-11-20", "--json"];
const queued = () => ["--serveur", server?.address ?? "", "--file", "essai", ...HELD];

interface Told {
  result: {
    written: number;
    kept: number;
    waiting: number;
    held: number;
    uncounted: number;
    unmade: [];
    lost: [];
  };
  diagnostics: { code: string }[];
}

/** What the program says, whatever its exit code; workers are killed meanwhile. */
const told = (...words: string[]): Promise<Told> =>
  new Promise((done) =>
    execFile(process.execPath, program(...words), (_, output) => done(JSON.parse(output))),
  );

const worker = (): ChildProcess =>
  spawn(process.execPath, program("ouvrier", ...queued(), "--sortie", join(folder, "ensemble")), {
    stdio: "ignore",
  });

/** What a folder holds, by name; what is being made ready is hidden. */
const held = (name: string): Map<string, string> => {
  const names = readdirSync(join(folder, name)).filter((one) => !one.startsWith("."));
  return new Map(names.sort().map((one) => [one, readFileSync(join(folder, name, one), "latin1")]));
};

describe.skipIf(!canRun)(`a campaign over several workers${WORD}`, () => {
  test("each document is made once, whoever dies, to the bytes of a single run", async () => {
    const alone = ["rapport", "petit", "--modele", "fiche", "--tous", "--date", "2026-11-20", "--json"];
    expect((await told(...alone, "--sortie", join(folder, "seul"))).result.written).toBe(DOCUMENTS);
    await told(...CAMPAIGN, ...queued());
    expect((await told(...CAMPAIGN, ...queued())).result.uncounted).toBe(1);
    const workers = Array.from({ length: WORKERS }, worker);
    let kills = 0;
    const killing = setInterval(() => {
      workers.shift()?.kill("SIGKILL");
      kills += 1;
      workers.push(worker());
    }, BETWEEN_KILLS_IN_MILLISECONDS);
    await pause(12_000);
    server?.stop();
    await pause(2000);
    server?.begin();
    let { result: state } = await told(...CAMPAIGN, ...queued(), "--etat");
    while (state.uncounted + state.waiting + state.held > 0) {
      await pause(1000);
      state = (await told(...CAMPAIGN, ...queued(), "--etat")).result;
    }
    clearInterval(killing);
    for (const one of workers) one.kill("SIGKILL");
    expect([state.written + state.kept, state.unmade, state.lost]).toEqual([DOCUMENTS, [], []]);
    expect(held("ensemble")).toEqual(held("seul"));
    console.info(
      `${DOCUMENTS} documents, ${WORKERS} workers, ${kills} killed, ${state.kept} found already there`,
    );
  }, 3_600_000);

  test("a worker of another content refuses the queue, and one that no campaign filled", async () => {
    const refused = async (...words: string[]) =>
      (await told("ouvrier", "--json", ...words)).diagnostics.map(({ code }) => code);
    const empty = queued().map((word) => (word === "essai" ? "vide" : word));
    expect(await refused(...empty)).toEqual(["campagne/file-absente"]);
    appendFileSync(join(folder, "espace/templates/fiche/f.hbs"), "\n");
    expect(await refused(...queued())).toEqual(["campagne/autre-contenu"]);
  }, 120_000);
});

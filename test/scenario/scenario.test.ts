/**
 * Scenarios of the command line: one text file each. The sections before `====commande====` prepare a workspace in a
 * folder of its own; the program runs in this process, on the real disk; what it says and writes must be the rest of the
 * file, word for word. `vitest -u` writes that rest anew: read it before committing it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Output } from "../../src/cli/output.ts";
import { start } from "../../src/cli/start.ts";
import type { Network } from "../../src/files/network.ts";
import type { World } from "../../src/files/world.ts";
import { nodeImportWorld, nodeWorld } from "../../src/machine/node-world.ts";
import { PROJECT } from "../world.ts";
import { prepare, type Section, sections } from "./prepare.ts";

const HERE = join(PROJECT, "test/scenario");
const ROOT = mkdtempSync(join(tmpdir(), "ecarts-scenario-"));
const NAMES = readdirSync(HERE).filter((name) => name.endsWith(".txt"));
const ASKED_FOR = ["commande", "sortie", "erreurs", "code", "ecrits"];

afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

describe("every scenario", () => {
  it.each(NAMES)("%s", async (name) => {
    const all = sections(readFileSync(join(HERE, name), "utf8"));
    const folder = mkdtempSync(join(ROOT, "e-"));
    const settings = prepare(all, folder);
    const told = await run(commandOf(all), folder, settings);
    const kept = all.filter(({ title }) => !ASKED_FOR.slice(1).includes(title));
    const text = [...kept, ...told]
      .map(({ title, body }) => `${title && `====${title}====\n`}${body}`)
      .join("");
    await expect(text).toMatchFileSnapshot(join(HERE, name));
  });
});

function commandOf(all: readonly Section[]): string {
  return all.find(({ title }) => title === "commande")?.body.trim() ?? "ecarts";
}

async function run(command: string, folder: string, settings: Map<string, string>): Promise<Section[]> {
  const [results, problems]: [string[], string[]] = [[], []];
  const output: Output = {
    result: (text) => void results.push(text),
    problem: (text) => void problems.push(text),
    width: 80,
  };
  const args: string[] = command.replaceAll("<dossier>", folder).match(/"[^"]*"|\S+/g) ?? [];
  const openWorld = async (path: string) => worldOf(path === "." ? folder : path, settings);
  const openImportWorld = async (path: string) => ({
    ...nodeImportWorld(path === "." ? folder : path),
    network: UNPLUGGED,
    today: () => "2026-11-20",
  });
  const before = process.cwd();
  process.chdir(folder);
  const code = await withVariables(settings, folder, () =>
    start(
      args.slice(1).map((one) => one.replaceAll('"', "")),
      { openWorld, openImportWorld, output },
    ),
  );
  process.chdir(before);
  const clean = (text: string) => `${text.replaceAll(folder, "<dossier>").replace(/^ +at .*\n?/gm, "")}\n`;
  const isJson = args.includes("--json") && code < 2;
  return [
    { title: "sortie", body: isJson ? digest(results.join("\n")) : results.map(clean).join("") },
    { title: "erreurs", body: problems.map(clean).join("") },
    { title: "code", body: `${code}\n` },
    ...(args.includes("rapport") ? [{ title: "ecrits", body: filesUnder(join(folder, "rapport")) }] : []),
  ];
}

/** No scenario asks anybody: what producers answer is tried in test/refresh. */
const UNPLUGGED: Network = {
  get: async () => ({ failure: "injoignable", detail: "son nom n’a pas été trouvé" }),
  wait: async () => undefined,
  now: () => 0,
};

/** The real world on a fixed day; `navigateur=aucun` is a machine without a browser. */
function worldOf(path: string, settings: Map<string, string>): World {
  const world: World = { ...nodeWorld(path), today: () => "2026-11-20", progress: () => () => undefined };
  if (settings.get("navigateur") === "aucun") return { ...world, printer: () => undefined };
  const bug = settings.get("bogue");
  return bug ? { ...world, list: () => Promise.reject(new Error(bug)) } : world;
}

async function withVariables<T>(
  settings: Map<string, string>,
  folder: string,
  use: () => Promise<T>,
): Promise<T> {
  const path = settings.get("PUPPETEER_EXECUTABLE_PATH");
  if (path === undefined) return use();
  const before = process.env["PUPPETEER_EXECUTABLE_PATH"];
  process.env["PUPPETEER_EXECUTABLE_PATH"] = join(folder, path);
  try {
    return await use();
  } finally {
    if (before === undefined) delete process.env["PUPPETEER_EXECUTABLE_PATH"];
    else process.env["PUPPETEER_EXECUTABLE_PATH"] = before;
  }
}

/** What a JSON document holds, without its thousand lines: it parses, it is one, and no problem is left out. */
function digest(json: string): string {
  const { result, diagnostics, ...others } = JSON.parse(json);
  const counts = new Map<string, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  const held = Array.isArray(result) ? `${result.length} éléments` : Object.keys(result ?? {}).join(", ");
  const lines = [...counts].map(([code, count]) => `problème : ${code} × ${count}`);
  return `${[`JSON : ${result === null ? "rien" : held}`, ...Object.keys(others), ...lines].join("\n")}\n`;
}

function filesUnder(folder: string): string {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    return paths
      .sort()
      .map((path) => `${path}\n`)
      .join("");
  } catch {
    return "";
  }
}

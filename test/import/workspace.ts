import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import type { ImportSettings } from "../../src/formats/plan.ts";
import { nodeImportWorld } from "../../src/machine/node-world.ts";
import { importFiles } from "../../src/workspace/import/import-files.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that the end of the tests removes. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ecarts-import-"));
  made.push(folder);
  return folder;
}

/** A file of a given content in a folder of its own. */
export async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(emptyFolder(), name);
  await mkdir(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Imports files and gives what was said of them: outcomes, codes of the problems, the whole result. */
export async function imported(
  folder: string,
  files: readonly string[],
  settings: ImportSettings = {},
  dryRun = false,
) {
  const { value, diagnostics } = await importFiles({ files, dryRun, settings }, nodeImportWorld(folder));
  return {
    report: value,
    diagnostics,
    codes: [...new Set(diagnostics.map(({ code }) => code))],
    outcomes: value?.files.map(({ outcome }) => outcome) ?? [],
  };
}

/** Every file under a folder with its content, by path; the lock's folder and the cache left out. */
export function treeOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  const kept = paths.filter((path) => !path.startsWith(".ecarts") && !path.startsWith(".cache")).sort();
  return Object.fromEntries(kept.map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}

export const QPV = (year: string, rows: readonly string[]) =>
  `CODGEO;DISP_MED_A${year};DISP_TP60_A${year};DISP_NOTE_A${year}\n${rows.join("\n")}\n`;

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { expect } from "vitest";
import { columnsOf } from "../../src/follow/tables/table.ts";
import { FOLLOW_TABLES, type FollowTableName } from "../../src/follow/tables/tables.ts";

/** An officer's spreadsheet is not part of the project: where LibreOffice is not installed what needs it is skipped, and said. */
export const hasSpreadsheet = spawnSync("soffice", ["--version"]).status === 0;
if (!hasSpreadsheet)
  console.warn("test/real: LibreOffice is absent, the follow-up workbook is NOT opened by a spreadsheet");

/** The tables of the workbook, in its order. */
export const IDS = Object.keys(FOLLOW_TABLES) as FollowTableName[];
const SHEETS = ["Instructions", "Exemple", ...IDS.map((id) => FOLLOW_TABLES[id].name), "Listes"];

/** The part of a workbook that holds a sheet. */
export const partOf = (sheet: string): string => `xl/worksheets/sheet${SHEETS.indexOf(sheet) + 1}.xml`;

/** The days between 30 December 1899, from which spreadsheets count, and a day. */
export const serial = (day: string): number =>
  (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** Cells of a table, by the field of their column. */
export type Filled = Partial<Readonly<Record<FollowTableName, Readonly<Record<string, string | number>>>>>;

/** A workbook with the cells that an officer would fill in the first row of tables, below the explanations. */
export function filled(bytes: Uint8Array, tables: Filled): Uint8Array {
  const files = unzipSync(bytes);
  for (const [id, values = {}] of Object.entries(tables) as [FollowTableName, Filled["actions"]][]) {
    const part = partOf(FOLLOW_TABLES[id].name);
    const fields = columnsOf(FOLLOW_TABLES[id]).map(({ field }) => field);
    const xml = Object.entries(values).reduce((text, [field, value]) => {
      const cell = new RegExp(`<c r="${letters(fields.indexOf(field))}3"( s="\\d+")?(?:/>| t=[^>]*>.*?</c>)`);
      expect(text).toMatch(cell);
      const content =
        typeof value === "number" ? `><v>${value}</v></c>` : ` t="inlineStr"><is><t>${value}</t></is></c>`;
      return text.replace(
        cell,
        (_, style = "") => `<c r="${letters(fields.indexOf(field))}3"${style}${content}`,
      );
    }, new TextDecoder().decode(files[part]));
    files[part] = new TextEncoder().encode(xml);
  }
  return zipSync(files);
}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;

/** A workbook as LibreOffice saves it, opened and written again in another format, or in the same. */
export function savedAs(kind: "xlsx" | "ods", path: string, folder: string): Uint8Array {
  const out = join(folder, `${kind}-saved`);
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const run = spawnSync("soffice", [profile, "--headless", "--convert-to", kind, "--outdir", out, path]);
  expect(run.status, String(run.stderr)).toBe(0);
  return readFileSync(join(out, basename(path).replace(/\.\w+$/, `.${kind}`)));
}

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { Read } from "../../files/read.ts";
import type { World } from "../../files/world.ts";
import type { ContractLists, ListEntry } from "../context.ts";
import type { Row } from "../tables/table.ts";
import { FOLLOW_TABLES, type FollowRecords, type FollowTableName } from "../tables/tables.ts";
import { textOf } from "./cell.ts";
import { identifyingCells } from "./identifying.ts";
import { KeptSheets } from "./kept-sheets.ts";
import { personalData } from "./personal-data.ts";
import { readTable } from "./read-table.ts";
import { type Conflict, sameLines } from "./same-lines.ts";
import { type SortedTable, type SortedTables, sortTables } from "./sort-tables.ts";
import { WordLists } from "./words.ts";
import { writtenTables } from "./written-table.ts";

/** A file of the follow-up: its bytes, and the year that it is kept under; undefined when nothing says one. */
export interface FollowFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly year: number | undefined;
}

/** What was read of the follow-up of a contract. */
export interface ReadFollowUp {
  readonly records: FollowRecords;
  /** The lines of every file, before those that several hold are made one. */
  readonly lines: readonly { readonly table: FollowTableName; readonly row: Row }[];
  /** Lines that workbooks prepared and nobody filled, by table. */
  readonly prepared: Readonly<Partial<Record<FollowTableName, number>>>;
  /** Lines whose value was written in per cent, or as a fraction, by their addresses. */
  readonly shares: ReadonlySet<string>;
  /** Lines that contradict each other, by table. */
  readonly conflicts: readonly (Conflict & { readonly table: FollowTableName })[];
  /** What was read, with its fingerprint. */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

const TABLE_IDS = Object.keys(FOLLOW_TABLES) as FollowTableName[];

/** Tables whose year is that of what they follow; the barometer describes any year. */
export const DATED_BY_FOLDER: ReadonlySet<FollowTableName> = new Set<FollowTableName>([
  "actions",
  "funding",
  "sheets",
  "audiences",
  "tfpb",
]);

/**
 * Reads files of the follow-up together: their tables, each line once, every problem of every cell. Actions of all the files are known to
 * all of them. There is always a value: what could not be read is left out, and said.
 *
 * @diagnostic entry/annee-du-dossier
 */
export async function readFollowFiles(
  files: readonly FollowFile[],
  lists: ContractLists,
  world: Pick<World, "apart" | "cache" | "own" | "sha256">,
): Promise<Read<ReadFollowUp> & { readonly value: ReadFollowUp }> {
  const sheets = new KeptSheets(world);
  const opened = await Promise.all(
    files.map(async (file) => ({ file, ...(await writtenTables(file.content, file.path, sheets)) })),
  );
  const sorted = opened.flatMap(({ file, value }) =>
    value ? [{ file, tables: sortTables(file.path, value) }] : [],
  );
  const words = new WordLists({ ...lists, actions: actionsOf(sorted, lists.actions) });
  const aside = sorted.flatMap(({ tables }) => [
    ...tables.diagnostics,
    ...tables.others.flatMap((other) => identifyingCells(other, undefined, words).diagnostics),
  ]);
  const reads = sorted.flatMap(({ file, tables }) =>
    tables.tables.map((one) => {
      const { id } = one;
      const read = readTable(one, words);
      return { id, ...read, years: otherYears(read.rows, id, file.year) };
    }),
  );
  const same = TABLE_IDS.map((id) => {
    const rows = reads.filter((read) => read.id === id).flatMap((read) => read.rows);
    return { id, ...sameLines(FOLLOW_TABLES[id], rows) };
  });
  const value: ReadFollowUp = {
    records: Object.fromEntries(same.map(({ id, rows }) => [id, rows])) as unknown as FollowRecords,
    lines: reads.flatMap(({ id, rows }) => rows.map((row) => ({ table: id, row }))),
    prepared: sumsOf(reads),
    shares: new Set(reads.flatMap((read) => read.shares)),
    conflicts: same.flatMap(({ id, conflicts }) => conflicts.map((one) => ({ ...one, table: id }))),
    files: files.map(({ path, content }) => ({ path, sha256: world.sha256(content) })),
  };
  const diagnostics = [
    ...opened.flatMap((one) => one.diagnostics),
    ...aside,
    ...reads.flatMap((read) => [...read.diagnostics, ...read.years]),
    ...same.flatMap((one) => one.diagnostics),
  ];
  await sheets.keep(diagnostics);
  return { value, diagnostics };
}

function sumsOf(
  reads: readonly { readonly id: FollowTableName; readonly prepared: number }[],
): ReadFollowUp["prepared"] {
  const sums = new Map<FollowTableName, number>();
  for (const { id, prepared } of reads) sums.set(id, (sums.get(id) ?? 0) + prepared);
  return Object.fromEntries(sums);
}

/** The actions that the files name, wherever the rest of their lines can be read or not. One that names a person is not repeated. */
function actionsOf(
  sorted: readonly { readonly tables: SortedTables }[],
  known: readonly ListEntry[],
): readonly ListEntry[] {
  const tables = sorted.flatMap(({ tables: { tables } }) => tables).filter(({ id }) => id === "actions");
  const found = new Map<string, ListEntry>(known.map((entry) => [entry.code, entry]));
  for (const { code, words } of tables.flatMap(namedActions))
    if (code !== "" && personalData(code, "tout") === undefined && !found.has(code))
      found.set(code, { code, words });
  return [...found.values()];
}

function namedActions({ header }: SortedTable): ListEntry[] {
  const cellOf = (field: string) => header.columns.find((one) => one.field === field)?.cell ?? -1;
  const [code, words] = [cellOf("id"), cellOf("label")];
  return header.lines.map(({ cells }) => ({ code: textOf(cells[code]), words: textOf(cells[words]) }));
}

function otherYears(rows: readonly Row[], id: FollowTableName, folder: number | undefined): Diagnostic[] {
  if (folder === undefined || !DATED_BY_FOLDER.has(id)) return [];
  return rows.flatMap((row) => {
    const { year } = row as unknown as { readonly year: number };
    return year === folder ? [] : [problem("entry/annee-du-dossier", row.place("year"), { year, folder })];
  });
}

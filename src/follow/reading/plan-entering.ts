import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { OutputFile } from "../../files/world.ts";
import type { Row } from "../tables/table.ts";
import { FOLLOW_TABLES, type FollowTableName } from "../tables/tables.ts";
import { DATED_BY_FOLDER, type FollowFile, type ReadFollowUp } from "./read-follow-up.ts";
import { lineKey } from "./same-lines.ts";
import { followFolder } from "./stored-files.ts";

/** Files that are given and not held yet, those that are held, and which of them win. */
export interface Entry {
  readonly fresh: readonly FollowFile[];
  readonly stored: readonly FollowFile[];
  readonly isReplacing: boolean;
}

/** What storing the files would change. */
export interface EnteringPlan {
  /** Held files that the given ones replace. */
  readonly replaced: readonly FollowFile[];
  readonly kept: readonly FollowFile[];
  readonly files: readonly OutputFile[];
  /** Paths of those that are replaced and not written over. */
  readonly removed: readonly string[];
  /** Where each given file goes. */
  readonly pathOf: ReadonlyMap<string, string>;
  /** The held file of the name of each given one, where there is one that stays. */
  readonly heldOf: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

type Lines = ReadFollowUp["lines"];

/**
 * Where each file that was read goes, and what it replaces. Files of one name are kept side by side, unless the new one wins: it then
 * replaces that name, and those that it contradicts, as long as no line of theirs is lost.
 *
 * @diagnostic entry/annee-a-dire
 * @diagnostic entry/lignes-perdues
 * @diagnostic entry/lignes-retirees
 */
export function planEntering(id: string, entry: Entry, { lines, conflicts }: ReadFollowUp): EnteringPlan {
  const { fresh, stored, isReplacing } = entry;
  const diagnostics: Diagnostic[] = [];
  const wanted = fresh.flatMap((file) => {
    const years = file.year === undefined ? yearsOf(file.path, lines) : [file.year];
    const [year, other] = years;
    if (year !== undefined && other === undefined)
      return [{ file, path: `${followFolder(id)}/${year}/${nameOf(file.path)}` }];
    const said = years.length === 0 ? "aucune" : years.join(", ");
    diagnostics.push(problem("entry/annee-a-dire", { file: file.path }, { years: said }));
    return [];
  });
  const isFresh = new Set(fresh.map(({ path }) => path));
  const contradicted = new Set(
    conflicts
      .map(({ field, first, second }) => [first.place(field).file, second.place(field).file])
      .filter((files) => files.some((file) => isFresh.has(file)))
      .flat(),
  );
  const named = new Set(wanted.map(({ path }) => path));
  const replaced = isReplacing ? stored.filter(({ path }) => named.has(path) || contradicted.has(path)) : [];
  const kept = stored.filter((file) => !replaced.includes(file));
  for (const file of replaced) diagnostics.push(...lostLines(file, replaced, lines, named.has(file.path)));
  const taken = new Set(kept.map(({ path }) => path));
  const heldOf = new Map(
    wanted.filter(({ path }) => taken.has(path)).map(({ file, path }) => [file.path, path]),
  );
  const pathOf = new Map<string, string>();
  for (const { file, path } of wanted) {
    const free = freePath(path, taken);
    taken.add(free);
    pathOf.set(file.path, free);
  }
  const files = wanted.map(({ file }) => ({ path: `${pathOf.get(file.path)}`, content: file.content }));
  const written = new Set(files.map(({ path }) => path));
  const removed = replaced.map(({ path }) => path).filter((path) => !written.has(path));
  return { replaced, kept, files, removed, pathOf, heldOf, diagnostics };
}

const nameOf = (path: string): string => path.replace(/^.*[/\\]/, "").normalize("NFC");

const fileOf = (row: Row): string => row.place("").file;

/** Tables whose lines have a year that may be another than that of their folder: it says the folder when nothing else does. */
const OF_ANY_YEAR: ReadonlySet<FollowTableName> = new Set<FollowTableName>(["form", "programme"]);

/** The years that the lines of a file are of; by their dates when no table of it has a year that its folder must have. */
function yearsOf(path: string, lines: Lines): number[] {
  const own = lines.filter(({ row }) => fileOf(row) === path);
  const values = own.map(({ table, row }) => ({ table, row: row as unknown as Record<string, unknown> }));
  const yearsIn = (tables: ReadonlySet<FollowTableName>) =>
    values.filter(({ table }) => tables.has(table)).map(({ row }) => Number(row["year"]));
  const dated = values
    .map(({ row }) => row["date"] ?? row["heldOn"] ?? row["plannedOn"])
    .flatMap((date) => (typeof date === "string" ? [Number(date.slice(0, 4))] : []));
  const found = [yearsIn(DATED_BY_FOLDER), dated, yearsIn(OF_ANY_YEAR)].find((years) => years.length > 0);
  return [...new Set(found)].sort();
}

/** Lines of a file that would go, which no file that stays or comes has. */
function lostLines(
  file: FollowFile,
  replaced: readonly FollowFile[],
  lines: Lines,
  isSameName: boolean,
): Diagnostic[] {
  const going = new Set(replaced.map(({ path }) => path));
  const keyOf = ({ table, row }: Lines[number]) => `${table} ${lineKey(FOLLOW_TABLES[table], row)}`;
  const staying = new Set(lines.filter(({ row }) => !going.has(fileOf(row))).map(keyOf));
  const lost = lines.filter((line) => fileOf(line.row) === file.path && !staying.has(keyOf(line)));
  const [first] = lost;
  if (!first) return [];
  const code = isSameName ? "entry/lignes-retirees" : "entry/lignes-perdues";
  return [problem(code, first.row.place(`${FOLLOW_TABLES[first.table].key[0]}`), { count: lost.length })];
}

/** `suivi-2.xlsx` when another file is called so already. */
function freePath(path: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path)) return path;
  const [, stem, end] = /^(.*?)(\.[^.]*)?$/.exec(path) ?? [];
  let rank = 2;
  while (taken.has(`${stem}-${rank}${end}`)) rank += 1;
  return `${stem}-${rank}${end}`;
}

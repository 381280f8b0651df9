import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { ImportWorld } from "../../files/world.ts";
import { importUnderLock } from "../import/import-files.ts";
import type { ImportedFile, ImportReport } from "../import/import-report.ts";
import { LARGEST_RAW_IN_MEGABYTES } from "../raw-file.ts";
import type { Kept } from "./kept.ts";
import type { RefreshedSource } from "./refresh-source.ts";

/**
 * Imports what was fetched, through the same door as files that a user gives. Sources that say an edition or a period of their
 * own are imported apart: it is said of all files of an import. What was stored is then known, and no longer kept here; what was
 * refused stays, to be looked at.
 */
export async function importFetched(
  sources: readonly RefreshedSource[],
  kept: Kept,
  world: ImportWorld,
): Promise<{ readonly report: ImportReport; readonly diagnostics: readonly Diagnostic[] }> {
  const groups = new Map<string, RefreshedSource[]>();
  for (const one of sources) {
    const key = JSON.stringify(one.source.settings);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const files: ImportedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const group of groups.values()) {
    const read = await importGroup(group, world);
    files.push(...(read.value?.files ?? []));
    diagnostics.push(...read.diagnostics);
    const stored = group.filter((source) => isStored(source, read.value?.files ?? []));
    const answers = new Map(stored.flatMap((one) => [...one.answers]));
    await kept.settle(
      answers,
      stored.flatMap((one) => one.files),
    );
  }
  return { report: { files, isDryRun: false }, diagnostics };
}

async function importGroup(group: readonly RefreshedSource[], world: ImportWorld) {
  const paths = group.flatMap(({ files }) => files.map(({ path }) => path));
  const fetched: ImportWorld = {
    ...world,
    source: async (path) => {
      const bytes = paths.includes(path) ? await world.read(path, LARGEST_RAW_IN_MEGABYTES) : undefined;
      return bytes ? { bytes } : { missing: true };
    },
    folder: async () => undefined,
  };
  const settings = group[0]?.source.settings ?? {};
  const { value, diagnostics } = await importUnderLock({ files: paths, dryRun: false, settings }, fetched);
  return { value, diagnostics: [...diagnostics, ...group.flatMap((one) => otherFamilies(one, value))] };
}

function isStored({ files }: RefreshedSource, imported: readonly ImportedFile[]): boolean {
  const outcomes = new Map(imported.map(({ file, outcome }) => [file, outcome]));
  return files.every(({ path }) => ["importe", "deja_importe"].includes(outcomes.get(path) ?? ""));
}

/** A file that is not of a family that the register names: it is imported, and said. */
function otherFamilies({ source, files }: RefreshedSource, report: ImportReport | undefined): Diagnostic[] {
  const paths = new Set(files.map(({ path }) => path));
  const tables = (report?.files ?? []).flatMap((one) => (paths.has(one.file) ? one.tables : []));
  const found = [...new Set(tables.map(({ format }) => format))];
  const expected = source.families.join(", ");
  return found.some((format) => source.families.includes(format)) || found.length === 0
    ? []
    : [problem("refresh/autre-famille", { file: source.file }, { found: found.join(", "), expected })];
}

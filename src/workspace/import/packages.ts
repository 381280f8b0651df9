import type { Format } from "../../formats/format.ts";
import type { ImportSettings } from "../../formats/plan.ts";
import type { ImportedTable, Revision } from "./import-report.ts";
import type { PackageDocument, PackageFile } from "./package-shape.ts";

/** A file that enters a set. */
export interface NewFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly day: string;
  readonly settings: ImportSettings;
  readonly tables: readonly ImportedTable[];
  /** The files that it revises, by their paths in the set. */
  readonly revises: Revision["files"];
}

/** A set with one more file; the files that it revises stay, marked as replaced or as giving way to it. */
export function addToPackage(
  held: PackageDocument | undefined,
  format: Format,
  file: NewFile,
): PackageDocument {
  const resources = (held?.resources ?? []).map((resource) => marked(resource, file));
  const periods = file.tables.flatMap((table) => table.periods);
  const sources = sourcesOf(held, format, periods);
  return {
    ...(held ?? newPackage(format, file.day)),
    temporal: temporalOf(held, periods, file),
    sources,
    resources: [...resources, toResource(file)],
  };
}

function marked(resource: PackageFile, { path, revises }: NewFile): PackageFile {
  const { ecarts } = resource;
  const found = revises.find((one) => one.path === resource.path);
  if (!found || !ecarts) return resource;
  const mark = found.isReplaced
    ? { remplace_par: path }
    : { revise_par: [...(ecarts.revise_par ?? []), path] };
  return { ...resource, ecarts: { ...ecarts, ...mark } };
}

function newPackage(format: Format, day: string): PackageDocument {
  const { licence } = format;
  return {
    profile: "data-package",
    name: format.dataset.replaceAll("/", "-"),
    title: format.title,
    description: format.description,
    created: `${day}T00:00:00Z`,
    licenses: [
      licence.link === undefined ? { title: licence.title } : { title: licence.title, path: licence.link },
    ],
    contributors: [{ title: format.producer, role: "publisher" }],
  };
}

function sourcesOf(held: PackageDocument | undefined, format: Format, periods: readonly string[]) {
  const words = periods.length === 0 ? [format.source.replace(/,? ?\{periode\}/, "")] : [];
  const titles = [
    ...new Set([...words, ...periods.map((period) => format.source.replace("{periode}", period))]),
  ];
  const known = held?.sources ?? [];
  const fresh = titles.filter((title) => !known.some((one) => one.title === title));
  return [...known, ...fresh.map((title) => ({ title }))];
}

function temporalOf(held: PackageDocument | undefined, periods: readonly string[], file: NewFile) {
  const years = periods.map((period) => period.replace(/^edition-/, "")).sort();
  const own = years.length > 0 ? years : [file.settings.edition ?? yearIn(file.name) ?? file.day.slice(0, 4)];
  const all = [held?.temporal?.start, held?.temporal?.end, ...own].filter((one) => one !== undefined).sort();
  return { start: all[0] ?? "", end: all.at(-1) ?? "" };
}

function yearIn(name: string): string | undefined {
  return /(?:19|20)\d\d/.exec(name)?.[0];
}

function toResource({ path, name, bytes, sha256, day, settings, tables }: NewFile): PackageFile {
  const { edition, period } = settings;
  return {
    name: path.toLowerCase().replace(/[^a-z0-9._-]+/g, "-"),
    path,
    bytes,
    hash: `sha256:${sha256}`,
    ecarts: {
      nom: name,
      recu: day,
      formats: [...new Set(tables.map((table) => table.format))],
      ...(edition === undefined ? {} : { edition }),
      ...(period === undefined ? {} : { periode: period }),
      contenu: contentOf(tables),
    },
  };
}

/** What a file describes, to know a revision of it: families with their periods and systems of codes. */
export function contentOf(tables: readonly ImportedTable[]): string[] {
  return tables.flatMap(({ format, kind, periods }) => `${format} ${kind} ${periods.join(" ")}`).sort();
}

/**
 * A set without some imported files: those that they replaced or revised are read as before, and the sources and periods that
 * they alone gave are no longer named. No document when nothing is left of the set.
 */
export function withoutFiles(
  held: PackageDocument,
  gone: ReadonlySet<string>,
  formats: ReadonlyMap<string, Format>,
): { readonly document: PackageDocument | undefined; readonly restored: readonly string[] } {
  const all = held.resources ?? [];
  const left = all.filter(({ path }) => !gone.has(path));
  const restored = left.filter(
    (file) =>
      gone.has(file.ecarts?.remplace_par ?? "") || file.ecarts?.revise_par?.some((one) => gone.has(one)),
  );
  if (left.length === 0) return { document: undefined, restored: [] };
  const titles = (files: readonly PackageFile[]) => new Set(files.flatMap((file) => titlesOf(file, formats)));
  const [former, still] = [titles(all.filter(({ path }) => gone.has(path))), titles(left)];
  const sources = (held.sources ?? []).filter(({ title }) => !former.has(title) || still.has(title));
  const isImported = left.every(({ ecarts }) => ecarts?.contenu);
  const years = left.flatMap(periodsOf).sort();
  const temporal =
    isImported && years.length > 0 ? { start: years[0] ?? "", end: years.at(-1) ?? "" } : held.temporal;
  return {
    document: {
      ...held,
      ...(temporal ? { temporal } : {}),
      ...(sources.length > 0 ? { sources } : {}),
      resources: left.map((file) => unmarked(file, gone)),
    },
    restored: restored.map(({ path }) => path),
  };
}

function unmarked(file: PackageFile, gone: ReadonlySet<string>): PackageFile {
  if (!file.ecarts) return file;
  const { remplace_par: by, revise_par: some, ...note } = file.ecarts;
  const kept = some?.filter((path) => !gone.has(path)) ?? [];
  const marks = {
    ...(by === undefined || gone.has(by) ? {} : { remplace_par: by }),
    ...(kept.length > 0 ? { revise_par: kept } : {}),
  };
  return { ...file, ecarts: { ...note, ...marks } };
}

/** The periods that a file describes, as years or dates. */
function periodsOf({ ecarts }: PackageFile): string[] {
  return (ecarts?.contenu ?? [])
    .flatMap((line) => line.split(" ").slice(2))
    .filter((one) => /^(?:edition-)?\d{4}/.test(one))
    .map((one) => one.replace(/^edition-/, ""));
}

function titlesOf(file: PackageFile, formats: ReadonlyMap<string, Format>): string[] {
  return (file.ecarts?.contenu ?? []).flatMap((line) => {
    const [id = "", ...words] = line.split(" ");
    const format = formats.get(id);
    const periods = words.filter((one) => /^(?:edition-)?\d{4}/.test(one));
    return format ? periods.map((period) => format.source.replace("{periode}", period)) : [];
  });
}

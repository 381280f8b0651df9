import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { failed, type Read, settle } from "../files/read.ts";
import { readBytes, readText } from "../files/text.ts";
import type { World } from "../files/world.ts";
import { codesOf, isCodeOf } from "../kernel/closed-list.ts";

/** The parts of a report that people write in their own words, with their headings, in the order in which they are read. */
export const TEXT_SECTIONS = {
  orientations: "Orientations du contrat et projet de territoire",
  evolution: "Évolution de la situation dans les quartiers",
  actions: "Actions de l’année",
  signataires: "Actions des autres signataires",
  perspectives: "Perspectives et améliorations",
  articulation: "Articulation des volets social, économique et urbain",
  dsu: "Développement social urbain dans les communes qui reçoivent la DSU",
  suites: "Suites données aux avis",
} as const;

export type TextSection = keyof typeof TEXT_SECTIONS;

/** What people wrote for a part of the report, as they wrote it (Markdown), less its comments. */
export interface FreeText {
  readonly section: TextSection;
  readonly path: string;
  readonly sha256: string;
  readonly text: string;
}

/** What a council sent on the draft of the report. */
export interface Contribution {
  /** The name of its file, as the table `avis` writes it. */
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  /** Markdown; null of a PDF, which is joined to the report as it is. */
  readonly text: string | null;
}

/** All that is written in words beside a référentiel. */
export interface WrittenTexts {
  readonly texts: readonly FreeText[];
  readonly contributions: readonly Contribution[];
}

/** The most that a text may weigh, in kilobytes: some eighty pages. */
export const LONGEST_IN_KILOBYTES = 250;

/** What editors and spreadsheets leave behind, and what people write for people. */
const NOT_READ = /(?:^|\/)(?:[.~][^/]*|README\.md)$/i;

/** The names of the files of `textes/`. */
const SECTION_FILES = codesOf(TEXT_SECTIONS).map((section) => `${section}.md`);

/**
 * The texts of a référentiel: `textes/<section>.md` for the parts of the report, `avis/` for what councils sent. A file without
 * a word is as if it were not there. `files`: of the folder, from it.
 *
 * @diagnostic text/section-inconnue
 * @diagnostic text/contribution-illisible
 * @diagnostic text/trop-long
 */
export async function readTexts(
  folder: string,
  files: readonly string[],
  world: World,
): Promise<Read<WrittenTexts>> {
  const inFolder = (room: string) =>
    files
      .filter((file) => file.startsWith(`${room}/`) && !NOT_READ.test(file))
      .map((file) => ({ name: file.slice(room.length + 1), path: `${folder}/${file}` }));
  const texts = await Promise.all(inFolder("textes").map((file) => readSection(file, world)));
  const given = await Promise.all(inFolder("avis").map((file) => readContribution(file, world)));
  const read = texts.flatMap(({ value }) => value ?? []);
  return settle(
    {
      texts: codesOf(TEXT_SECTIONS).flatMap((section) => read.filter((one) => one.section === section)),
      contributions: given.flatMap(({ value }) => value ?? []),
    },
    [...texts, ...given].flatMap(({ diagnostics }) => diagnostics),
  );
}

/** A file of one of the two folders: its name there, and its path. */
interface NamedFile {
  readonly name: string;
  readonly path: string;
}

async function readSection({ name, path }: NamedFile, world: World): Promise<Read<FreeText>> {
  const section = name.replace(/\.md$/, "");
  if (!name.endsWith(".md") || !isCodeOf(TEXT_SECTIONS, section)) {
    const suggestion = suggest(name, SECTION_FILES);
    return failed(problem("text/section-inconnue", { file: path }, { file: name, suggestion }));
  }
  const { value, diagnostics } = await readWritten(path, world);
  return settle(value && { section, ...value }, diagnostics);
}

async function readContribution({ name, path }: NamedFile, world: World): Promise<Read<Contribution>> {
  if (/\.pdf$/i.test(name)) {
    const { value, diagnostics } = await readBytes(path, world);
    return settle(value && { name, path, sha256: world.sha256(value), text: null }, diagnostics);
  }
  if (!name.endsWith(".md"))
    return failed(problem("text/contribution-illisible", { file: path }, { file: name }));
  const { value, diagnostics } = await readWritten(path, world);
  return settle(value && { name, ...value }, diagnostics);
}

/** What a file says; nothing of one without a word. */
async function readWritten(path: string, world: World): Promise<Read<Omit<FreeText, "section">>> {
  const { value: written, diagnostics } = await readText(path, world);
  if (written === undefined) return failed(diagnostics);
  const size = Math.ceil(written.length / 1000);
  if (size > LONGEST_IN_KILOBYTES)
    return failed(problem("text/trop-long", { file: path }, { size, limit: LONGEST_IN_KILOBYTES }));
  const text = withoutComments(written);
  return { value: text === "" ? undefined : { path, sha256: world.sha256(written), text }, diagnostics };
}

/**
 * A text less its comments, which editors hide: the lines that they take stay, so that a place is still that of the file.
 *
 * @example
 * withoutComments("Un.<!-- à revoir -->\nDeux.")
 * // => "Un.\nDeux."
 * @example
 * withoutComments("<!-- rien\nencore -->\n")
 * // => ""
 */
export function withoutComments(text: string): string {
  const parts = text.replaceAll("\r\n", "\n").split("<!--");
  const kept = parts.map((part, index) => {
    const end = part.indexOf("-->");
    if (index === 0) return part;
    if (end === -1) return `<!--${part}`;
    return `${part.slice(0, end).replaceAll(/[^\n]/g, "")}${part.slice(end + 3)}`;
  });
  const whole = kept.join("");
  return whole.trim() === "" ? "" : whole.trimEnd();
}

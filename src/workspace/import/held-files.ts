import { isOfBase } from "../../data/workspace.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { readBytes } from "../../files/text.ts";
import type { OutputFile, World } from "../../files/world.ts";
import type { Format } from "../../formats/format.ts";
import type { ImportSettings } from "../../formats/plan.ts";
import type { FileReading, FileReadings } from "../observations.ts";
import type { ImportedTable, Revision } from "./import-report.ts";
import { isPackage, type PackageDocument, type PackageFile } from "./package-shape.ts";
import { addToPackage, contentOf } from "./packages.ts";

/** A file that a workspace holds, or is about to. */
export interface HeldFile {
  readonly path: string;
  readonly name: string;
  readonly settings: ImportSettings;
  readonly content: readonly string[];
  /** The files it gives way to, for the figures that they carry. */
  readonly revisedBy: readonly string[];
  /** What was read of it, when this import brought it. */
  readonly reading?: FileReading | undefined;
}

/** A file to be stored. */
export interface FileToHold {
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly reading: FileReading;
  readonly sha256: string;
  readonly name: string;
  readonly day: string;
  readonly settings: ImportSettings;
  readonly tables: readonly ImportedTable[];
  readonly revises: Revision["files"];
}

/** The imported files of a workspace by their bytes and their content, and what an import adds to them. */
export class HeldFiles {
  readonly #packages = new Map<string, PackageDocument>();
  readonly #bySha256 = new Map<string, string>();
  readonly #added = new Map<string, Uint8Array>();
  readonly #readings = new Map<string, FileReading>();
  readonly #changed = new Set<string>();
  readonly diagnostics: Diagnostic[] = [];

  /** Reads the datapackage.json of every set; a broken one is a problem. */
  static async read(world: World): Promise<HeldFiles> {
    const held = new HeldFiles();
    // The national base is nobody's import: nothing is added to it, revised in it or taken out of it.
    const listed = (await world.list("datasets")).filter((file) => !isOfBase(`datasets/${file}`));
    const files = listed.filter((file) => /(^|\/)datapackage\.json$/.test(file));
    for (const file of files) {
      const { value, diagnostics } = await readBytes(`datasets/${file}`, world);
      if (value) held.#readPackage(`datasets/${file}`, value);
      held.diagnostics.push(...diagnostics);
    }
    return held;
  }

  /** Where the same bytes are already. */
  bySha256(sha256: string): string | undefined {
    return this.#bySha256.get(sha256);
  }

  /** Files of a set that describe the same families, systems of codes and periods as some tables, in part at least. */
  alike(dataset: string, tables: readonly ImportedTable[]): HeldFile[] {
    const folder = `datasets/${dataset}`;
    const content = contentOf(tables);
    return (this.#packages.get(`${folder}/datapackage.json`)?.resources ?? [])
      .filter(({ ecarts }) => ecarts && !ecarts.remplace_par)
      .map((resource) => this.#toHeld(folder, resource))
      .filter((held) => held.content.some((one) => content.some((other) => overlaps(one, other))));
  }

  /** Plans to store a file; its path in the workspace. A name already taken gets the beginning of the sha256. */
  add(file: FileToHold): string {
    const folder = `datasets/${file.format.dataset}`;
    const descriptor = `${folder}/datapackage.json`;
    const held = this.#packages.get(descriptor);
    const path = freeName(safeName(file.name), file.sha256, held?.resources ?? []);
    const revises = file.revises.map((one) => ({ ...one, path: one.path.slice(folder.length + 1) }));
    const { format, bytes, name, sha256, day, settings, tables } = file;
    const fresh = { path, name, bytes: bytes.byteLength, sha256, day, settings, tables, revises };
    this.#packages.set(descriptor, addToPackage(held, format, fresh));
    this.#changed.add(descriptor);
    this.#added.set(`${folder}/${path}`, bytes);
    this.#readings.set(`${folder}/${path}`, file.reading);
    this.#bySha256.set(sha256, `${folder}/${path}`);
    return `${folder}/${path}`;
  }

  /** A descriptor as it now stands, to be written whole; undefined takes nothing out. */
  get packages(): ReadonlyMap<string, PackageDocument> {
    return this.#packages;
  }

  /** What was read of each file that this import brings, by its path in the workspace: it is not read again. */
  get readings(): FileReadings {
    return this.#readings;
  }

  /** All that the import writes: raw files, then descriptors. */
  toWrite(): OutputFile[] {
    const raw = [...this.#added].map(([path, content]) => ({ path, content }));
    const descriptors = [...this.#changed].map((path) => ({
      path,
      content: `${JSON.stringify(this.#packages.get(path), undefined, 2)}\n`,
    }));
    return [...raw, ...descriptors];
  }

  #readPackage(path: string, bytes: Uint8Array): void {
    try {
      const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (!isPackage(document)) throw new SyntaxError("no descriptor of a set");
      this.#packages.set(path, document);
      const folder = path.slice(0, path.lastIndexOf("/"));
      for (const resource of document.resources ?? [])
        this.#bySha256.set(resource.hash.replace(/^sha256:/, ""), `${folder}/${resource.path}`);
    } catch {
      this.diagnostics.push(
        problem("json/syntaxe", { file: path }, { detail: "le descripteur du jeu est illisible" }),
      );
    }
  }

  #toHeld(folder: string, { path, ecarts }: PackageFile): HeldFile {
    return {
      path: `${folder}/${path}`,
      name: ecarts?.nom ?? path,
      settings: { edition: ecarts?.edition, period: ecarts?.periode },
      content: ecarts?.contenu ?? [],
      revisedBy: (ecarts?.revise_par ?? []).map((name) => `${folder}/${name}`),
      reading: this.#readings.get(`${folder}/${path}`),
    };
  }
}

/** Same family and system of codes, and a period in common. */
function overlaps(left: string, right: string): boolean {
  const [format, kind, ...periods] = left.split(" ");
  const [otherFormat, otherKind, ...others] = right.split(" ");
  return format === otherFormat && kind === otherKind && periods.some((period) => others.includes(period));
}

/** A file name that means nothing to any system: no separator, no leading dot, 120 characters at most. */
function safeName(name: string): string {
  const safe = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "_")
    .replace(/^[._]+/, "");
  const short = safe.length > 120 ? safe.slice(-120) : safe;
  return short === "" || short === "datapackage.json" ? `fichier-${short}` : short;
}

function freeName(name: string, sha256: string, taken: readonly { readonly path: string }[]): string {
  const isTaken = taken.some(({ path }) => path.toLowerCase() === name.toLowerCase());
  return isTaken ? name.replace(/(\.[^.]*)?$/, (extension) => `-${sha256.slice(0, 8)}${extension}`) : name;
}

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Read } from "../../files/read.ts";
import type { World } from "../../files/world.ts";
import type { NumberedRow } from "../../formats/raw-table.ts";
import type { NamedSheet } from "../../formats/sheets.ts";
import { openSheets } from "../../formats/workbook.ts";
import { VERSION } from "../../kernel/version.ts";
import { codeOf } from "../../workspace/cache.ts";
import { snapshot } from "../../workspace/snapshot.ts";

/** What of the program the cells of a workbook depend on, with its libraries. */
const ROOMS = ["dist/kernel", "dist/files", "dist/formats"];

/** What is said of cells that no table reads: they may hold anything, a name too. */
const UNREAD: ReadonlySet<string> = new Set(["entry/colonne-ecartee", "entry/feuille-ecartee"]);

/**
 * Opens the workbooks of a follow-up, each once: to open one is to start a process, and takes longer than all that is then done with
 * its cells. The cells are kept by the bytes of the workbook and the code that read them; those of a workbook in which something was
 * refused, or that holds what no table reads, are not: nothing that could name a person is kept a second time.
 */
export class KeptSheets {
  readonly #world: Pick<World, "apart" | "cache" | "own" | "sha256">;
  readonly #fresh = new Map<string, { readonly entry: string; readonly text: string }>();
  #program: Promise<string> | undefined;

  constructor(world: Pick<World, "apart" | "cache" | "own" | "sha256">) {
    this.#world = world;
  }

  /** The sheets of a workbook, as kept, or as it is opened. */
  async open(content: Uint8Array, file: string): Promise<Read<readonly NamedSheet[]>> {
    const { apart, cache } = this.#world;
    // Without a process of its own nothing is saved: the program runs from its sources, of which the key would not tell.
    if (!apart || !cache) return openSheets(content, file, this.#world);
    const entry = await this.#entryOf(content);
    const kept = await cache.get(entry);
    if (kept) return { value: unpack(kept), diagnostics: [] };
    const read = await openSheets(content, file, this.#world);
    const text = read.value && JSON.stringify(read.value);
    if (text !== undefined && isWhole(read.value)) this.#fresh.set(file, { entry, text });
    return read;
  }

  /** Keeps the sheets that were opened, less those of the files of which something was said. */
  async keep(diagnostics: readonly Diagnostic[]): Promise<void> {
    const refused = new Set(
      diagnostics
        .filter(({ severity, code }) => severity === "erreur" || UNREAD.has(code))
        .map(({ place }) => place.file),
    );
    for (const [file, { entry, text }] of this.#fresh)
      if (!refused.has(file)) await this.#world.cache?.put(entry, new TextEncoder().encode(text));
  }

  async #entryOf(content: Uint8Array): Promise<string> {
    const { sha256 } = this.#world;
    this.#program ??= this.#programKey();
    return `classeur-${sha256(`${await this.#program}\n${sha256(content)}`)}`;
  }

  async #programKey(): Promise<string> {
    const { own, sha256 } = this.#world;
    const [program, libraries] = await Promise.all([
      snapshot(ROOMS, codeOf(this.#world), sha256),
      own.read("package.json"),
    ]);
    return [VERSION, sha256(libraries ?? ""), ...program.fingerprints].join("\n");
  }
}

/** JSON writes an empty cell as null, which no cell is. */
function unpack(bytes: Uint8Array): readonly NamedSheet[] {
  const sheets = JSON.parse(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)) as NamedSheet[];
  const written = ({ line, cells }: NumberedRow) => ({ line, cells: cells.map((cell) => cell ?? undefined) });
  return sheets.map((one) => ({ ...one, sheet: { ...one.sheet, rows: one.sheet.rows.map(written) } }));
}

/** Whether JSON can write every cell: a number that is none has no word in it. */
function isWhole(sheets: readonly NamedSheet[] = []): boolean {
  const isWritten = (cell: unknown) => typeof cell !== "number" || Number.isFinite(cell);
  return sheets.every(({ sheet }) => sheet.rows.every(({ cells }) => cells.every(isWritten)));
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Printer } from "../files/printing.ts";
import type { OutputFile, World } from "../files/world.ts";
import { printChecked, unwritten } from "../output/print-checked.ts";

/** A laid out document: its path in the folder, without an ending. */
export interface DocumentOrder {
  readonly path: string;
  readonly label: string;
  readonly html: string;
  readonly day: string;
}

/** Where documents go, and how long they may be. */
export interface CampaignFolder {
  readonly folder: string;
  readonly mostPages: number | null;
  readonly world: Pick<World, "put" | "reread">;
}

/** What became of a document: written, there already to the byte, or not made, and why. */
export interface DocumentFate {
  readonly state: "written" | "kept" | "unmade";
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Prints a document of a campaign and puts it into its folder; without a printer, its page alone. The page is put after its PDF: a
 * folder that holds the same page to the byte holds its PDF, which is not printed again. Others may put theirs at the same moment.
 *
 * @diagnostic pdf/navigateur-mort
 * @diagnostic output/ecriture-impossible
 */
export async function makeDocument(
  order: DocumentOrder,
  where: CampaignFolder,
  printer: Printer | undefined,
): Promise<DocumentFate> {
  const { path, html, day } = order;
  const { folder, mostPages, world } = where;
  const place = { file: `${folder}/${path}.pdf` };
  const page = { path: `${path}.html`, content: html };
  let files: readonly OutputFile[] = [page];
  try {
    if (await isThere(order, where, printer !== undefined)) return { state: "kept", diagnostics: [] };
    if (printer) {
      const asked = { day, place, mostPages: mostPages ?? undefined };
      const { pdf, diagnostics } = await printChecked(printer, html, asked);
      if (!pdf) return { state: "unmade", diagnostics };
      files = [{ path: `${path}.pdf`, content: pdf }, page];
    }
    // The PDF of an earlier day must not stay beside the page of today.
    await world.put(folder, files, printer ? [] : [`${path}.pdf`]);
    return { state: "written", diagnostics: [] };
  } catch (error) {
    return { state: "unmade", diagnostics: [unwritten(error, place.file)] };
  }
}

async function isThere(
  { path, html }: DocumentOrder,
  { folder, world }: CampaignFolder,
  hasPdf: boolean,
): Promise<boolean> {
  const page = await world.reread(folder, `${path}.html`);
  if (page === undefined || new TextDecoder().decode(page) !== html) return false;
  return !hasPdf || ((await world.reread(folder, `${path}.pdf`))?.length ?? 0) > 0;
}

import { type Clause, clause } from "../diagnostics/clause.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { type Overflow, PrintError, type PrintedPage, type Printer } from "../files/printing.ts";
import { OutputError } from "../files/world.ts";
import { formatNumber } from "../kernel/french.ts";

/** What is asked of a printing: the day that the PDF bears, the file that problems are said of, the sheets that it may take. */
export interface PrintOrder {
  readonly day: string;
  readonly place: Place;
  readonly mostPages?: number | undefined;
}

/** A PDF that may be handed out, or why it may not. */
export interface CheckedPdf {
  readonly pdf: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints a page of HTML, and keeps the PDF only if all of it can be read and it has no more sheets than were promised. */
export async function printChecked(printer: Printer, html: string, order: PrintOrder): Promise<CheckedPdf> {
  const printed = await printer.print(html, order.day);
  const diagnostics = printProblems(printed, order);
  return { pdf: diagnostics.length > 0 ? undefined : printed.pdf, diagnostics };
}

/**
 * Why a printed page may not be handed out: each element that cannot be read in full, then too many sheets.
 *
 * @diagnostic pdf/deborde
 * @diagnostic pdf/trop-de-pages
 */
export function printProblems(
  { overflows, pages }: Pick<PrintedPage, "overflows" | "pages">,
  { place, mostPages }: Omit<PrintOrder, "day">,
): readonly Diagnostic[] {
  const long = mostPages !== undefined && pages > mostPages;
  return [
    ...overflows.map((one) =>
      problem("pdf/deborde", place, { clause: whatOverflows(one), suggestion: whatToDo(one) }),
    ),
    ...(long ? [problem("pdf/trop-de-pages", place, { pages, most: mostPages })] : []),
  ];
}

/**
 * Why a document was not printed or not written, said of a file. A bug is not a problem of the user's: it goes on.
 *
 * @diagnostic pdf/navigateur-mort
 * @diagnostic output/ecriture-impossible
 */
export function unwritten(error: unknown, file: string): Diagnostic {
  if (error instanceof PrintError) return problem("pdf/navigateur-mort", { file }, { detail: error.message });
  if (error instanceof OutputError)
    return problem("output/ecriture-impossible", { file }, { path: file, detail: error.message });
  throw error;
}

const OVERFLOWS = {
  large: "deborde_large",
  haut: "deborde_haut",
  coupe: "deborde_coupe",
  case: "deborde_case",
  dessin: "deborde_dessin",
  petit: "deborde_petit",
} as const;

const WHAT = { tableau: "le tableau", figure: "la figure", texte: "le texte" } as const;

function whatOverflows({ kind, element, words, section, measure, columns }: Overflow): Clause {
  const place = section === "" ? clause("avant_le_premier_titre", {}) : clause("sous_le_titre", { section });
  const said = { place, what: WHAT[element], words, measure: formatNumber(measure, measure < 10 ? 1 : 0) };
  if (kind === "large" && columns) return clause("deborde_colonnes", { ...said, ...columns });
  return clause(OVERFLOWS[kind], said);
}

function whatToDo({ kind, element }: Overflow): Clause {
  if (kind === "petit") return clause("agrandir_les_lettres", {});
  return clause(element === "tableau" ? "retourner_le_tableau" : "rendre_le_texte", {});
}

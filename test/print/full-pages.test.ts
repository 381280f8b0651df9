import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/evaluation/evaluation.ts";
import type { Printer } from "../../src/files/printing.ts";
import { openPrinter } from "../../src/machine/printer.ts";
import { CONTRACTS, evaluatedContracts, pageOfTemplate } from "./documents.ts";
import { DAY, hasBrowser, skipped } from "./pages.ts";

/**
 * A page that a document leaves half empty is a break that nobody wanted: a part forced to a new page, a table or a chart kept whole
 * at any price. Of each page but the last, how far down its text goes, between the margins of the style sheets.
 */
const LEAST = 0.55;

/** Points from the edge of the sheet: 14 mm above, 17 mm below, where the number of the page stands. */
const MARGINS = { top: 40, bottom: 48 };

/** The long documents: those of two pages have tests of their own. */
const LONG = ["rapport-annuel", "mi-parcours", "note-methode"] as const;

let evaluations: ReadonlyMap<string, Evaluation> = new Map();
let printer: Printer | undefined;
beforeAll(async () => {
  if (!hasBrowser) return;
  printer = openPrinter();
  evaluations = await evaluatedContracts();
}, 240_000);
afterAll(async () => printer?.close());

/** How full each page is, from 0 to 1. */
async function fullness(bytes: Uint8Array): Promise<number[]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const height = page.view[3] ?? 0;
    const { items } = await page.getTextContent();
    const lows = items.flatMap((one) =>
      "str" in one && one.str.trim() !== "" && one.transform[5] > MARGINS.bottom ? [one.transform[5]] : [],
    );
    pages.push((height - MARGINS.top - Math.min(height, ...lows)) / (height - MARGINS.top - MARGINS.bottom));
  }
  return pages;
}

describe.skipIf(!hasBrowser)(`no page but the last is left half empty${skipped}`, () => {
  it.each(LONG.flatMap((template) => CONTRACTS.map((id) => [template, id] as const)))(
    "%s of %s",
    async (template, id) => {
      const evaluation = evaluations.get(id);
      if (!evaluation) throw new Error(`${id} was not evaluated`);
      const printed = await printer?.print((await pageOfTemplate(template, evaluation)) ?? "", DAY);
      const pages = await fullness(printed?.pdf ?? new Uint8Array());
      const empty = pages
        .slice(0, -1)
        .flatMap((full, at) => (full < LEAST ? [`page ${at + 1}: ${full}`] : []));
      expect(empty).toEqual([]);
    },
    120_000,
  );
});

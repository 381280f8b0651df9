import type { Page } from "puppeteer-core";
import { numberContents } from "./in-page.ts";
import { nameWords, PdfFile } from "./pdf-file.ts";
import { isArray, isDictionary, isReference, type PdfValue } from "./pdf-values.ts";

/** Prints a page: as a draft, of which only the places of the parts are read, or as it is handed out. */
export type PrintPass = (pass: "draft" | "final") => Promise<Uint8Array>;

/**
 * A page as PDF, whose contents (the links of `nav.sommaire`) say the page of each part: it is printed as a draft to know them,
 * once with them, and once more where they moved something. A page without contents is printed once.
 */
export async function printWithContents(page: Page, print: PrintPass): Promise<Uint8Array> {
  // Room for two digits from the start: the numbers then move nothing.
  const hasContents = await page.evaluate(numberContents, {});
  if (!hasContents) return await print("final");
  const foreseen = targetPages(new PdfFile(await print("draft")));
  await page.evaluate(numberContents, foreseen);
  const pdf = await print("final");
  const found = targetPages(new PdfFile(pdf));
  if (JSON.stringify(found) === JSON.stringify(foreseen)) return pdf;
  await page.evaluate(numberContents, found);
  return await print("final");
}

/** The sheet on which each target of a link stands, from 1, by its identifier. */
export function targetPages(file: PdfFile): Readonly<Record<string, number>> {
  const root = file.dictionary(file.named("Root"));
  const [pages, targets] = [root.get("Pages"), root.get("Dests")];
  const sheets = isReference(pages) ? sheetsUnder(file, pages) : [];
  const all = isReference(targets) ? file.dictionary(targets.object) : targets;
  if (!isDictionary(all)) return {};
  const entries = [...all].flatMap(([name, place]): [string, number][] => {
    const sheet = isArray(place) ? place[0] : undefined;
    return isReference(sheet) ? [[nameWords(`/${name}`), sheets.indexOf(sheet.object) + 1]] : [];
  });
  return Object.fromEntries(entries);
}

/** Pages stand in a tree. */
function sheetsUnder(file: PdfFile, node: PdfValue): readonly number[] {
  if (!isReference(node)) return [];
  const kids = file.dictionary(node.object).get("Kids");
  return isArray(kids) ? kids.flatMap((kid) => sheetsUnder(file, kid)) : [node.object];
}

import type { Page } from "puppeteer-core";
import type { Overflow } from "../files/printing.ts";
import { type Named, readLayout, readNames, readPageRules } from "./in-page.ts";
import { findMisplaced, type Layout, type Misplaced } from "./page-layout.ts";
import { type SheetRoom, sheetRooms } from "./page-sizes.ts";

const PIXELS_PER_MILLIMETRE = 96 / 25.4;
const PIXELS_PER_POINT = 96 / 72;

/** Smaller than this, letters are not read on paper. */
const LEAST_POINTS = 8;

/** Lays out what is to come as for print, on the usual sheet: the page is then laid out once, and not again to be measured. */
export async function asPrinted(page: Page): Promise<void> {
  await page.emulateMediaType("print");
  await page.setViewport({ width: 680, height: 1005 });
}

/**
 * What of a page cannot be read in full once printed: each element is laid out as for print, at the width of the sheet that it
 * asks for (see `asPrinted`), and measured. To be asked before the PDF is made: the browser shrinks a document that is too wide as a whole,
 * and cuts what remains too wide, without a word.
 */
export async function measurePage(page: Page): Promise<readonly Overflow[]> {
  const rooms = sheetRooms(await page.evaluate(readPageRules));
  const common = rooms.get("") ?? { width: 816, height: 1056 };
  const layout = await layoutAt(page, common);
  const named = new Set(layout.sheet.filter((name) => name !== "auto"));
  const turned = [...named].flatMap((name) => {
    const room = rooms.get(name) ?? common;
    return room.width === common.width ? [] : [{ name, room }];
  });
  const upright = new Set(["", ...named]);
  for (const { name } of turned) upright.delete(name);
  const found = misplacedIn(layout, upright, common);
  for (const { name, room } of turned)
    found.push(...misplacedIn(await layoutAt(page, room), new Set([name]), room));
  return found.length === 0 ? [] : await withWords(page, found);
}

async function layoutAt(page: Page, { width, height }: SheetRoom): Promise<Layout> {
  const [wide, high] = [Math.floor(width), Math.floor(height)];
  const { width: before, height: tall } = page.viewport() ?? { width: 0, height: 0 };
  if (wide !== before || high !== tall) await page.setViewport({ width: wide, height: high });
  return await page.evaluate(readLayout);
}

function misplacedIn(layout: Layout, sheets: ReadonlySet<string>, room: SheetRoom): Misplaced[] {
  return [...findMisplaced(layout, { sheets, ...room, least: LEAST_POINTS * PIXELS_PER_POINT })];
}

/** The same, as someone who reads the page names them, in the order of the page. */
async function withWords(page: Page, found: readonly Misplaced[]): Promise<readonly Overflow[]> {
  const ordered = found.toSorted((one, other) => one.rank - other.rank);
  const ranks = ordered.flatMap(({ rank, heading }) => [rank, heading]);
  const names = await page.evaluate(readNames, ranks);
  return ordered.map(({ kind, element, measure, columns }, index) => ({
    kind,
    element,
    words: short(wordsOf(element, names[2 * index])),
    section: short(names[2 * index + 1]?.text ?? ""),
    measure: measure / (kind === "petit" ? PIXELS_PER_POINT : PIXELS_PER_MILLIMETRE),
    ...(columns ? { columns } : {}),
  }));
}

function wordsOf(element: Overflow["element"], named: Named | undefined): string {
  if (!named) return "";
  if (element === "tableau") return named.caption || named.firstRow;
  return (element === "figure" && named.label) || named.text;
}

/** A name is read in a line. */
const short = (words: string) => (words.length > 80 ? `${words.slice(0, 79).trim()}…` : words);

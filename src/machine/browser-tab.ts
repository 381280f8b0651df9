import type { Browser, Page } from "puppeteer-core";
import { PrintError, type PrintedPage } from "../files/printing.ts";
import { printWithContents } from "./contents-pages.ts";
import { finishPdf } from "./finish-pdf.ts";
import { readPageWords } from "./in-page.ts";
import { asPrinted, measurePage } from "./measure-page.ts";
import { TIME_LIMIT_IN_MILLISECONDS } from "./open-browser.ts";
import { sheetCount, stableBytes } from "./stable-pdf.ts";

/** A tab of a browser, in which pages are printed one after another: opening one takes as long as a short page. */
export class Tab {
  readonly #browser: Browser;
  readonly #page: Page;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  /** A tab without scripts and without a network: the browser is told to run none and to resolve no host. */
  static async open(browser: Browser): Promise<Tab> {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setOfflineMode(true);
    await asPrinted(page);
    return new Tab(browser, page);
  }

  /** A page of HTML as a tagged PDF. Nothing of the page that was there before is left. */
  async print(html: string, day: string): Promise<PrintedPage> {
    let die: (error: Error) => void = () => undefined;
    const crashed = new Promise<never>((_, reject) => {
      die = reject;
    });
    crashed.catch(() => undefined);
    const gone = () => die(new Error("Browser closed"));
    this.#page.once("error", die);
    this.#browser.once("disconnected", gone);
    try {
      return await Promise.race([this.#print(html, day), crashed]);
    } finally {
      this.#page.off("error", die);
      this.#browser.off("disconnected", gone);
    }
  }

  async close(): Promise<void> {
    await this.#page.close().catch(() => undefined);
  }

  async #print(html: string, day: string): Promise<PrintedPage> {
    const page = this.#page;
    await page.setContent(html, { waitUntil: "load", timeout: TIME_LIMIT_IN_MILLISECONDS });
    const overflows = await measurePage(page);
    const printed = await printWithContents(page, (pass) =>
      page.pdf(pass === "final" ? AS_TAGGED : AS_DRAFT),
    );
    const pdf = finishPdf(stableBytes(printed, day), await page.evaluate(readPageWords), day);
    return { pdf, pages: sheetCount(pdf), overflows };
  }
}

const AS_TAGGED = {
  tagged: true,
  outline: true,
  preferCSSPageSize: true,
  printBackground: true,
  timeout: TIME_LIMIT_IN_MILLISECONDS,
} as const;

/** Laid out in the same way, without what takes longest to write. */
const AS_DRAFT = { ...AS_TAGGED, tagged: false, outline: false, printBackground: false } as const;

/** Whether the browser, or the part of it that held the page, died, be it at its start: another may do better. */
export function isCrash(error: unknown): boolean {
  return !(error instanceof PrintError) && CRASH.test(firstLine(error));
}

/** What went wrong, for someone who does not read puppeteer's English; its own words stay at hand in brackets. */
export function toPrintError(error: unknown): PrintError {
  if (error instanceof PrintError) return error;
  const said = firstLine(error);
  const words = WORDS.find(([pattern]) => pattern.test(said))?.[1];
  return new PrintError(words === undefined ? said : `${words} (${said})`, { cause: error });
}

const START = /Failed to launch|spawn|ENOENT|EACCES/;
const CRASH = /closed|detached|disconnected|crash/i;

const WORDS: readonly (readonly [RegExp, string])[] = [
  [START, "il n’a pas démarré"],
  [/timed? ?out|Timeout/i, `il n’a pas répondu en ${TIME_LIMIT_IN_MILLISECONDS / 1000} secondes`],
  [CRASH, "il s’est fermé de lui-même"],
  [/^no value of a PDF/, "son PDF est d’une forme que ce programme ne lit pas"],
];

function firstLine(error: unknown): string {
  return (error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)).trim();
}

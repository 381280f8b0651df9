import type { PrintedPage, Printer } from "../files/printing.ts";
import { isCrash, Tab, toPrintError } from "./browser-tab.ts";
import { type OpenBrowser, openBrowser } from "./open-browser.ts";

/** Which browser, and what keeps a long printing within bounds. */
interface Bounds {
  readonly path: string;
  /** Pages printed at a time. */
  readonly lanes: number;
  /** Pages that a browser prints before another takes its place: what it keeps of them is given back. */
  readonly pagesPerBrowser: number;
}

/** A browser in use: it is ended once it is retired and its last page is done. */
interface Shift {
  readonly opened: Promise<OpenBrowser>;
  given: number;
  inUse: number;
  isRetired: boolean;
  /** Tabs in which nothing is being printed, and those that are being opened. */
  readonly tabs: (Tab | Promise<Tab>)[];
}

/** One browser at a time, some tabs at a time; pages that are asked for beyond wait. */
export class BrowserPrinter implements Printer {
  readonly lanes: number;
  readonly #path: string;
  readonly #pagesPerBrowser: number;
  readonly #waiting: (() => void)[] = [];
  readonly #asked = new Set<Promise<void>>();
  readonly #ending = new Set<Promise<void>>();
  #free: number;
  #shift: Shift | undefined;
  #alone: Promise<unknown> = Promise.resolve();

  constructor({ path, lanes, pagesPerBrowser }: Bounds) {
    this.#path = path;
    this.lanes = lanes;
    this.#free = lanes;
    this.#pagesPerBrowser = pagesPerBrowser;
  }

  print(html: string, day: string): Promise<PrintedPage> {
    const printed = this.#printed(html, day);
    const asked = printed.then(
      () => undefined,
      () => undefined,
    );
    this.#asked.add(asked);
    void asked.then(() => this.#asked.delete(asked));
    return printed;
  }

  expect(): void {
    const { opened, given, tabs } = this.#begin();
    if (given + tabs.length > 0) return;
    const opening = opened.then(({ browser }) => Tab.open(browser));
    // Whoever prints in it is told that it did not open.
    opening.catch(() => undefined);
    tabs.push(opening);
  }

  async close(): Promise<void> {
    await Promise.all(this.#asked);
    if (this.#shift) this.#retire(this.#shift);
    await Promise.all(this.#ending);
  }

  async #printed(html: string, day: string): Promise<PrintedPage> {
    await this.#enter();
    const shift = this.#take();
    try {
      const tab = await (shift.tabs.pop() ?? shift.opened.then(({ browser }) => Tab.open(browser)));
      const printed = await tab.print(html, day);
      shift.tabs.push(tab);
      return printed;
    } catch (error) {
      // A page that was not printed in time may hold the browser: the pages to come have another.
      this.#retire(shift);
      if (!isCrash(error)) throw toPrintError(error);
      return await this.#again(html, day);
    } finally {
      shift.inUse -= 1;
      this.#endWhenIdle(shift);
      this.#leave();
    }
  }

  /** Once more, in a browser of its own: a page that kills its browser takes no other page along this time. */
  #again(html: string, day: string): Promise<PrintedPage> {
    const print = async (): Promise<PrintedPage> => {
      try {
        const { browser, close } = await openBrowser(this.#path);
        return await Tab.open(browser)
          .then((tab) => tab.print(html, day))
          .finally(close);
      } catch (error) {
        throw toPrintError(error);
      }
    };
    const printed = this.#alone.then(print);
    this.#alone = printed.catch(() => undefined);
    return printed;
  }

  #take(): Shift {
    if (this.#shift && this.#shift.given >= this.#pagesPerBrowser) this.#retire(this.#shift);
    const shift = this.#begin();
    shift.given += 1;
    shift.inUse += 1;
    return shift;
  }

  #begin(): Shift {
    this.#shift ??= { opened: openBrowser(this.#path), given: 0, inUse: 0, isRetired: false, tabs: [] };
    this.#shift.opened.catch(() => undefined);
    return this.#shift;
  }

  #retire(shift: Shift): void {
    shift.isRetired = true;
    if (this.#shift === shift) this.#shift = undefined;
    this.#endWhenIdle(shift);
  }

  #endWhenIdle(shift: Shift): void {
    if (!shift.isRetired || shift.inUse > 0) return;
    const ending = shift.opened.then(({ close }) => close()).catch(() => undefined);
    this.#ending.add(ending);
    void ending.then(() => this.#ending.delete(ending));
  }

  async #enter(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}

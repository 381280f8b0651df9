import { parentPort, workerData } from "node:worker_threads";
import { PrintError, type PrintedPage } from "../files/printing.ts";
import { BrowserPrinter } from "./browser-printer.ts";

/** What the thread of a printer is given as it starts. */
export interface PrinterStart {
  readonly path: string;
  readonly lanes: number;
  readonly pagesPerBrowser: number;
}

/** What it is asked. */
export type AskedPrint =
  | { readonly kind: "print"; readonly id: number; readonly html: string; readonly day: string }
  | { readonly kind: "expect" }
  | { readonly kind: "close" };

/** What it says: a printed page or what went wrong with it, by its number; or that the browser is ended. */
export type ToldPrint =
  | { readonly kind: "printed"; readonly id: number; readonly page: PrintedPage }
  | { readonly kind: "failed"; readonly id: number; readonly message: string; readonly isOurs: boolean }
  | { readonly kind: "closed" };

/**
 * Talks with the browser and finishes its PDF, in a thread of its own: the browser would wait for its next order as long as
 * something is computed where documents are evaluated.
 */
const printer = new BrowserPrinter(workerData as PrinterStart);

parentPort?.on("message", async (asked: AskedPrint) => {
  if (asked.kind === "print") await print(asked.id, asked.html, asked.day);
  else if (asked.kind === "expect") printer.expect();
  else {
    await printer.close();
    tell({ kind: "closed" });
  }
});

async function print(id: number, html: string, day: string): Promise<void> {
  try {
    const page = await printer.print(html, day);
    // Bytes of their own: they are handed over, not copied.
    const pdf = new Uint8Array(page.pdf);
    tell({ kind: "printed", id, page: { ...page, pdf } }, pdf.buffer);
  } catch (error) {
    const isOurs = !(error instanceof PrintError);
    const message = error instanceof Error ? (isOurs && error.stack) || error.message : String(error);
    tell({ kind: "failed", id, message, isOurs });
  }
}

function tell(told: ToldPrint, ...handed: ArrayBuffer[]): void {
  parentPort?.postMessage(told, handed);
}

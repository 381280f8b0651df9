/** What the outside offers to make PDF of pages: one browser that stays open for as many of them as are asked for. */
export interface Printer {
  /** How many pages it prints at a time: more that are asked for wait. */
  readonly lanes: number;
  /**
   * A page as PDF dated of a day (AAAA-MM-JJ): same page, same bytes. A browser that dies is opened again once. Throws a
   * PrintError when it fails again, or does not answer in time; other pages go on.
   */
  print(html: string, day: string): Promise<PrintedPage>;
  /** Starts the browser: a page will come. What is wrong with it is said of that page. */
  expect(): void;
  /** Ends the browser. Pages that were asked for are printed first. */
  close(): Promise<void>;
}

/** A printed page of HTML: its bytes, and how many sheets it takes. */
export interface PrintedPage {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** What of it cannot be read in full on its sheets, in the order of the page; none when all is well. */
  readonly overflows: readonly Overflow[];
}

/**
 * How content fails to stand on its sheet: wider than it (the browser then shrinks the whole document), taller, cut by its
 * own box, out of its table cell, words out of their drawing, or letters too small to be read.
 */
export type OverflowKind = "large" | "haut" | "coupe" | "case" | "dessin" | "petit";

/** An element that cannot be read in full once printed. */
export interface Overflow {
  readonly kind: OverflowKind;
  readonly element: "tableau" | "figure" | "texte";
  /** The caption of a table, the name of a figure, or the first words of a text. */
  readonly words: string;
  /** The heading under which it stands; empty before the first. */
  readonly section: string;
  /** By how much, in millimetres; for letters, their size in points. */
  readonly measure: number;
  /** Columns of a table that are not on the sheet, and all that it has. */
  readonly columns?: { readonly out: number; readonly all: number };
}

/** The browser failed while printing. */
export class PrintError extends Error {
  override readonly name = "PrintError";
}

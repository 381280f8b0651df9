/**
 * What the browser is asked of a page that is laid out as it will be printed. These functions run in it, each by itself: they
 * name nothing of this file but types, and decide nothing. The page's own scripts stay off.
 */

import type { Layout } from "./page-layout.ts";
import type { PageRule } from "./page-sizes.ts";

/** The little that is used of a browser's document. */
interface PageElement {
  readonly localName: string;
  readonly parentElement: PageElement | null;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
  readonly textContent: string | null;
  readonly clientWidth: number;
  readonly scrollWidth: number;
  readonly clientHeight: number;
  readonly scrollHeight: number;
  getBoundingClientRect(): { left: number; right: number; top: number; bottom: number };
  getScreenCTM?(): { readonly a: number; readonly b: number } | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

interface StyleRule {
  readonly selectorText?: string;
  readonly style?: Readonly<Record<string, string>>;
  readonly cssRules?: Iterable<StyleRule>;
}

declare const document: {
  readonly title: string;
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  getElementById(id: string): PageElement | null;
  readonly styleSheets: Iterable<{ readonly href: string | null; readonly cssRules: Iterable<StyleRule> }>;
};
declare function getComputedStyle(element: PageElement): Readonly<Record<string, string>>;
declare class CSSPageRule {}

/** The rules `@page` of the document, those under `@media` too, in their order. */
export function readPageRules(): PageRule[] {
  const all = (rules: Iterable<StyleRule>): StyleRule[] =>
    [...rules].flatMap((rule) => (rule instanceof CSSPageRule ? [rule] : all(rule.cssRules ?? [])));
  // A sheet that is fetched has not come, and may not be read.
  const own = [...document.styleSheets].filter(({ href }) => href === null);
  const found = own.flatMap(({ cssRules }) => all(cssRules));
  return found.map(({ selectorText = "", style = {} }) => {
    const said = (name: string) => style[name] ?? "";
    const margins = [
      said("marginTop"),
      said("marginRight"),
      said("marginBottom"),
      said("marginLeft"),
    ] as const;
    return { selector: selectorText, size: said("size"), margins };
  });
}

/** The body and all that is in it, in the order of the document, column by column. */
export function readLayout(): Layout {
  const elements = [document.body, ...document.body.querySelectorAll("*")];
  const ranks = new Map(elements.map((element, rank) => [element, rank]));
  const styles = elements.map((element) => getComputedStyle(element));
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const said = (name: string) => styles.map((style) => style[name] ?? "");
  const hasWords = (element: PageElement) =>
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === 3 && /\S/.test(textContent ?? ""),
    );
  const scale = (element: PageElement) => {
    const matrix = element.getScreenCTM?.();
    return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
  };
  return {
    name: elements.map(({ localName }) => localName),
    parent: elements.map(({ parentElement }) => (parentElement && ranks.get(parentElement)) ?? -1),
    left: boxes.map(({ left }) => left),
    right: boxes.map(({ right }) => right),
    top: boxes.map(({ top }) => top),
    bottom: boxes.map(({ bottom }) => bottom),
    beyondX: elements.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    beyondY: elements.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
    overflowX: said("overflowX"),
    overflowY: said("overflowY"),
    // A chart leaves the labels that others cover, unseen.
    isHidden: styles.map(({ visibility, opacity }) => visibility !== "visible" || opacity === "0"),
    sheet: said("page"),
    letters: elements.map((element, rank) =>
      hasWords(element) ? Number.parseFloat(styles[rank]?.["fontSize"] ?? "0") * scale(element) : 0,
    ),
  };
}

/** What an element can be named by: its caption, its first row, its label, all its words; empty where it has none. */
export interface Named {
  readonly caption: string;
  readonly firstRow: string;
  readonly label: string;
  readonly text: string;
}

/** What each of some elements can be named by; they are given by their ranks. */
export function readNames(ranks: readonly number[]): Named[] {
  const elements = [document.body, ...document.body.querySelectorAll("*")];
  const oneLine = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  return ranks.map((rank) => {
    const element = elements[rank];
    const labelled = element?.closest("[aria-label], [alt]");
    return {
      caption: oneLine(element?.querySelector("caption")?.textContent),
      firstRow: oneLine(element?.querySelector("tr")?.textContent),
      label: oneLine(labelled?.getAttribute("aria-label") ?? labelled?.getAttribute("alt")),
      text: oneLine(element?.textContent),
    };
  });
}

/** What a page says of itself in its head, and where its links lead. */
export interface PageWords {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly language: string;
  /** For each target of a link, as `href` writes it, what the reader finds there. */
  readonly links: Readonly<Record<string, string>>;
}

/** What the page says of itself, and what stands where its links lead: a heading, or its first words. */
export function readPageWords(): PageWords {
  const oneLine = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  const meta = (name: string) =>
    oneLine(document.querySelector(`meta[name="${name}"]`)?.getAttribute("content"));
  const anchors = [...document.body.querySelectorAll("a[href]")];
  const decoded = (address: string) => {
    try {
      return decodeURIComponent(address);
    } catch {
      return address;
    }
  };
  const wordsAt = (href: string, link: PageElement) => {
    const target = href.startsWith("#") ? document.getElementById(decoded(href.slice(1))) : null;
    const place = target?.querySelector("h1, h2, h3, h4, h5, h6, caption") ?? target;
    return oneLine(place?.textContent).slice(0, 120) || oneLine(link.textContent) || href;
  };
  const links = anchors.map((link): [string, string] => {
    const href = link.getAttribute("href") ?? "";
    return [href.startsWith("#") ? decoded(href) : href, wordsAt(href, link)];
  });
  return {
    title: oneLine(document.title),
    author: meta("author"),
    subject: meta("description"),
    language: document.documentElement.getAttribute("lang") ?? "",
    links: Object.fromEntries(links),
  };
}

/** Gives each link of the contents the page that it leads to (`data-page`), two figures where it is not known yet. */
export function numberContents(pages: Readonly<Record<string, number>>): boolean {
  const links = [...document.body.querySelectorAll('nav.sommaire a[href^="#"]')];
  const decoded = (address: string) => {
    try {
      return decodeURIComponent(address);
    } catch {
      return address;
    }
  };
  for (const link of links) {
    const page = pages[decoded(link.getAttribute("href")?.slice(1) ?? "")];
    link.setAttribute("data-page", page === undefined ? "00" : String(page));
  }
  return links.length > 0;
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { findBrowser } from "../../src/machine/find-browser.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { type OpenBrowser, openBrowser } from "../../src/machine/open-browser.ts";
import { type SiteScope, site } from "../../src/run/site.ts";
import { PROJECT } from "../world.ts";

export const DAY = "2026-11-20";
export const hasBrowser = findBrowser() !== undefined;
export const skipped = hasBrowser ? "" : ": SKIPPED, no browser on this machine";

/** A site written in a folder of its own, and a browser to open it with. */
export interface OpenedSite {
  readonly folder: string;
  readonly files: readonly string[];
  /** Opens an address of it from disk, and notes all that a console or a failed request says. */
  open(hash: string, options?: { readonly width?: number; readonly dark?: boolean }): Promise<OpenedPage>;
  close(): Promise<void>;
}

export interface OpenedPage {
  readonly page: Page;
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

/** What a view shows while a part of the data is on its way. */
const WAITING = ".attente";

/** Writes the site of a référentiel as the command does, without the national base, and opens a browser. */
export const openSite = (id: string): Promise<OpenedSite> => openScope({ referentiel: id });

/** The same of any scope, in any workspace. */
export async function openScope(scope: SiteScope, root = PROJECT): Promise<OpenedSite> {
  const folder = mkdtempSync(join(tmpdir(), "ecarts-site-"));
  const world = { ...nodeWorld(root), progress: () => () => undefined };
  const { value, diagnostics } = await site(scope, { folder, date: DAY }, world);
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return openFolder(folder, value.files);
}

/** Opens a site that stands in a folder, which is taken away with the browser. */
export async function openFolder(folder: string, files: readonly string[]): Promise<OpenedSite> {
  const browser: OpenBrowser = await openBrowser(findBrowser() ?? "");
  const address = pathToFileURL(join(folder, "index.html")).href;
  return {
    folder,
    files,
    open: (hash, options) => openPage(browser, `${address}${hash}`, options),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a page, and waits until its view is there. */
export async function openPage(
  { browser }: OpenBrowser,
  address: string,
  { width = 1440, dark = false }: { readonly width?: number; readonly dark?: boolean } = {},
): Promise<OpenedPage> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => troubles.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.goto(address, { waitUntil: "load" });
  await settled(page);
  return { page, troubles, close: () => page.close() };
}

/** Waits until nothing more is on its way. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(`document.querySelector("h1") && !document.querySelector("${WAITING}")`);
}

/** The texts of the elements that a selector finds. */
export const texts = (page: Page, selector: string): Promise<readonly string[]> =>
  page.$$eval(selector, (found) => found.map((one) => one.textContent ?? ""));

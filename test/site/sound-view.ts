import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import type { OpenedSite } from "./site.ts";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on a page, the size of targets too: each rule with the beginning of what breaks it. */
async function violations(page: Page): Promise<unknown[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'], preload: false, rules: { 'target-size': { enabled: true } } }).then((r) => r.violations)",
  )) as readonly Violation[];
  return found.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((one) => one.html.slice(0, 160))]);
}

/** A screen of an office, that of a phone, and the dark. */
const LOOKS: readonly Parameters<OpenedSite["open"]>[1][] = [{}, { width: 390 }, { dark: true }];

/**
 * A view opens without a word in the console; axe finds nothing at 1440 and 390 px, nor in the dark; nothing scrolls sideways.
 * `check`: what else holds of it, each time.
 */
export async function expectSound(
  site: OpenedSite,
  hash: string,
  check: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const look of LOOKS) {
    const { page, troubles, close } = await site.open(hash, look);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
      look?.width ?? 1440,
    );
    await check(page);
    await close();
  }
}

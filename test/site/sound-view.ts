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

/** Presses of a key after which a view is long enough to be known. */
const MOST_STEPS = 500;

/** The keyboard alone reaches all that can be pressed, chosen or scrolled in a view, once each, and what has the focus is seen. */
export async function expectWalked(site: OpenedSite, hash: string): Promise<void> {
  const { page, close } = await site.open(hash);
  const reached = new Set<string>();
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    await page.keyboard.press("Tab");
    const [where, isSeen] = (await page.evaluate(FOCUSED)) as [string, boolean];
    if (where === "BODY" || reached.has(where)) break;
    reached.add(where);
    expect([where, isSeen]).toEqual([where, true]);
  }
  const stops = (await page.evaluate(STOPS)) as number;
  expect(stops).toBeGreaterThan(0);
  expect(reached.size).toBeGreaterThanOrEqual(Math.min(stops, MOST_STEPS));
  await close();
}

/** What has the focus, where it stands among all, and whether it stands on the screen with an outline. */
const FOCUSED = `(() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const { bottom, top, right, left } = one.getBoundingClientRect();
  const rank = [...document.querySelectorAll("*")].indexOf(one);
  const isThere = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return [
    one === document.body ? "BODY" : one.tagName + rank,
    isThere && style.outlineStyle !== "none" && style.outlineWidth !== "0px",
  ];
})()`;

/** How many things the keyboard is to reach: those that are shown, and one of a list that arrows walk through. */
const STOPS = `[...document.querySelectorAll("a[href], button, select, input, summary, [tabindex='0']")]
  .filter((one) => one.tabIndex >= 0 && one.checkVisibility()).length`;

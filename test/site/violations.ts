import axe from "axe-core";
import type { Page } from "puppeteer-core";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on a page, the size of targets too: each rule with the beginning of what breaks it. */
export async function violations(page: Page): Promise<unknown[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'], preload: false, rules: { 'target-size': { enabled: true } } }).then((r) => r.violations)",
  )) as readonly Violation[];
  return found.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((one) => one.html.slice(0, 160))]);
}

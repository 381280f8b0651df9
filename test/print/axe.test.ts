import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../src/machine/find-browser.ts";
import { type OpenBrowser, openBrowser } from "../../src/machine/open-browser.ts";
import { hasBrowser, pageOf, skipped } from "./pages.ts";

/**
 * One rule is left out: `aria-allowed-role`, a good practice and no criterion of WCAG, refuses `<figure role="group">` around a
 * legend, which is what keeps the alternative of a chart in the PDF (decision 0008).
 */
/** What axe says of a page, in short: the rule, and the first elements that break it. */
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

let open: OpenBrowser | undefined;
beforeAll(async () => {
  open = await openBrowser(findBrowser() ?? "");
});
afterAll(async () => open?.close());

/** The page as a reader opens it, at a width. It has no script; those of axe wait, which a page without scripts cannot. */
async function opened(html: string, width: number, scheme: "light" | "dark") {
  const page = await open?.browser.newPage();
  if (!page) throw new Error("no browser");
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.setContent(html, { waitUntil: "load" });
  return page;
}

describe.skipIf(!hasBrowser).each(["lens-lievin", "hazebrouck"])(`the HTML of %s${skipped}`, (id) => {
  let html = "";
  beforeAll(async () => {
    html = await pageOf(id);
  }, 120_000);

  it.each([
    [1280, "light"],
    [390, "light"],
    [1280, "dark"],
  ] as const)(
    "has no violation of axe at %i px, %s",
    async (width, scheme) => {
      const page = await opened(html, width, scheme);
      await page.evaluate(axe.source);
      const violations = (await page.evaluate(
        "axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true }, 'aria-allowed-role': { enabled: false } } }).then((r) => r.violations)",
      )) as readonly Violation[];
      await page.close();
      expect(
        violations.map(({ id: rule, nodes }) => [
          rule,
          nodes.slice(0, 3).map((one) => one.html.slice(0, 160)),
        ]),
      ).toEqual([]);
    },
    120_000,
  );

  it("stands in its width on a telephone: only tables scroll, each in its own box, under their names", async () => {
    const page = await opened(html, 390, "light");
    const [wide, position] = (await page.evaluate(
      "[document.documentElement.scrollWidth, getComputedStyle(document.querySelector('table.ecarts tbody th')).position]",
    )) as readonly [number, string];
    await page.close();
    expect([wide, position]).toEqual([390, "sticky"]);
  }, 60_000);
});

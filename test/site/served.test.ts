import { launch } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../src/machine/find-browser.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import type { OpenBrowser } from "../../src/machine/open-browser.ts";
import { type SiteServer, serveSite } from "../../src/machine/site-server.ts";
import { makeSite } from "../../src/run/site.ts";
import { PROJECT } from "../world.ts";
import { DAY, hasBrowser, openPage, skipped } from "./site.ts";

/** As a reader has it, but for all that is not on this machine: the browser that prints reaches no host at all. */
async function readersBrowser(): Promise<OpenBrowser> {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await launch({
    ...{ executablePath: findBrowser() ?? "", headless: true, pipe: true },
    args: [...sandbox, "--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });
  return { browser, close: () => browser.close() };
}

describe.skipIf(!hasBrowser)(`a site that is served, in the real browser${skipped}`, () => {
  let server: SiteServer;
  let browser: OpenBrowser;
  beforeAll(async () => {
    const world = { ...nodeWorld(PROJECT), progress: () => () => undefined };
    const { value } = await makeSite({ departement: "62" }, { date: DAY }, world);
    server = await serveSite(value?.files ?? []);
    browser = await readersBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(["", "#/ecarts", "#/carte"])(
    "opens %s as from disk, without a word in the console",
    async (hash) => {
      const { page, troubles, close } = await openPage(browser, `${server.address}${hash}`);
      expect(troubles).toEqual([]);
      expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{8}\/index\.html/);
      if (hash !== "") expect(new URL(page.url()).hash).toContain(hash);
      await close();
    },
  );

  it("a page that was open when the site was made again says to reload, and shows nothing of the other", async () => {
    const { page, close } = await openPage(browser, server.address);
    const world = { ...nodeWorld(PROJECT), progress: () => () => undefined };
    const again = await makeSite({ departement: "62" }, { date: DAY }, world);
    server.replace(again.value?.files ?? []);
    await page.evaluate("location.hash = '#/ecarts'");
    await page.waitForSelector("[role=alert]");
    expect(await page.$eval("[role=alert]", (one) => one.textContent)).toContain("rechargez la page");
    await page.reload();
    await page.waitForSelector(".grille tbody tr");
    await close();
  });
});

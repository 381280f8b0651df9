import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, type OpenedSite, openSite, skipped, texts } from "./site.ts";
import { expectSound, expectWalked } from "./sound-view.ts";

/** The parts of the follow-up, each in an address that can be mailed. */
const PARTS = {
  "what is to be decided": "#/suivi",
  "the signatories": "#/suivi?partie=engagements",
  "the year": "#/suivi?partie=annee",
  "every identifier": "#/suivi?partie=tout",
} as const;

describe.skipIf(!hasBrowser)(`the follow-up of a played year, opened from disk${skipped}`, () => {
  let site: OpenedSite;
  beforeAll(async () => {
    site = await openSite("exemple-maubeuge");
  }, 300_000);
  afterAll(() => site.close());

  it.each(Object.entries(PARTS))(
    "%s opens without a word in the console, axe finds nothing at 1440 and 390 px, nor in the dark",
    (_, hash) => expectSound(site, hash),
    120_000,
  );

  it.each(Object.entries(PARTS))(
    "%s is walked through by the keyboard alone",
    (_, hash) => expectWalked(site, hash),
    120_000,
  );

  it("says on every view that the year is made up", async () => {
    const { page, close } = await site.open("#/suivi?partie=annee");
    expect(await texts(page, ".exemple")).toEqual([expect.stringContaining("Année jouée")]);
    await close();
  });

  it("a signatory is chosen from the table by the keyboard, stands in the address, and the back button comes back", async () => {
    const { page, close } = await site.open("#/suivi?partie=engagements");
    const [name = ""] = await texts(page, "tbody th .bouton-lien");
    await page.focus("tbody th .bouton-lien");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".suivi section h2");
    expect(await texts(page, ".suivi section h2")).toEqual([name]);
    expect(new URLSearchParams(new URL(page.url()).hash.split("?")[1]).get("qui")).toBe(name);
    await page.goBack();
    await page.waitForSelector("tbody th .bouton-lien");
    await close();
  });

  it("the actions of one state, with who holds them and what they were granted", async () => {
    const { page, close } = await site.open("#/suivi?partie=annee");
    const before = (await texts(page, ".actions tbody tr")).length;
    await page.select(".actions select", "Réalisée");
    await page.waitForFunction("location.hash.includes('etat=')");
    const states = await texts(page, ".actions tbody td:nth-child(4)");
    expect(states.length).toBeLessThan(before);
    expect(new Set(states)).toEqual(new Set(["Réalisée"]));
    await close();
  });

  it("the money by funder stands beside last year’s", async () => {
    const { page, close } = await site.open("#/suivi?partie=annee");
    const headings = await texts(page, ".suivi h2");
    expect(headings.filter((one) => one.startsWith("Par financeur"))).toHaveLength(1);
    await close();
  });
});

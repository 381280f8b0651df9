import { rmSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, type OpenedSite, openScope, skipped, texts } from "./site.ts";
import { expectSound, expectWalked } from "./sound-view.ts";
import { MANY, wideWorkspace } from "./wide-workspace.ts";

const names = (page: Page) => texts(page, ".grille tbody th a");

/** The views of a perimeter, each in an address that can be mailed. */
const VIEWS = {
  "the overview of a perimeter": "#/perimetre",
  "its gap table": "#/ecarts?tableau=revenu_median_disponible-qpv2015-epci",
  "map, curves and table": "#/carte?tableau=revenu_median_disponible-qpv2015-epci",
  "a quarter lit in the three": "#/carte?tableau=revenu_median_disponible-qpv2015-epci&quartier=QP062025",
  "one quarter": "#/quartier?code=QP062025&tableau=revenu_median_disponible-qpv2015-epci",
  "its sources": "#/sources",
  "its warnings": "#/sources?partie=gardes",
} as const;

describe.skipIf(!hasBrowser)(`the site of a département, opened from disk${skipped}`, () => {
  let site: OpenedSite;
  beforeAll(async () => {
    site = await openScope({ departement: "62" });
  }, 300_000);
  afterAll(() => site.close());

  it.each(Object.entries(VIEWS))(
    "%s opens without a word in the console, axe finds nothing at 1440 and 390 px, nor in the dark",
    (_, hash) => expectSound(site, hash),
    120_000,
  );

  it("the overview says what the scope holds, and what comparer says of it", async () => {
    const { page, close } = await site.open("");
    expect((await texts(page, "h1"))[0]).toMatch(/^Pas-de-Calais \(62\)\u00a0: \d+ quartiers prioritaires/);
    expect((await texts(page, ".perimetre li"))[0]).toMatch(/^QPV 2015\u00a0: \d+ quartiers dans \d+ EPCI/);
    expect((await texts(page, ".constats li")).join(" ")).toMatch(
      /plus grand en \d{4} qu’en \d{4}\u00a0: \d+ sur \d+/,
    );
    expect((await texts(page, ".contenu tbody td")).some((one) => /^\d+ sur \d+$/.test(one))).toBe(true);
    await close();
  });

  it("each row is named with its EPCI, which filters them, and rows are numbered among all", async () => {
    const { page, close } = await site.open(VIEWS["its gap table"]);
    expect((await texts(page, ".grille thead button")).map((one) => one.trim())).toContain("EPCI");
    const all = await names(page);
    const count = await page.$eval(".grille", (one) => one.getAttribute("aria-rowcount"));
    expect(count).toBe(String(all.length + 1));
    const [, epci = ""] = await page.$$eval(".filtres option", (found) =>
      found.map((one) => one.textContent ?? "").filter((one) => /^C[ACU] /.test(one)),
    );
    await page.evaluate(`(() => {
      const select = [...document.querySelectorAll(".filtres select")].find((one) => [...one.options].some((o) => o.text === ${JSON.stringify(epci)}));
      select.value = [...select.options].find((o) => o.text === ${JSON.stringify(epci)}).value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);
    await page.waitForFunction(`document.querySelectorAll(".grille tbody tr").length < ${all.length}`);
    const cells = await texts(page, ".grille tbody td:nth-child(3)");
    expect(cells.every((one) => one.startsWith(epci))).toBe(true);
    expect(new URL(page.url()).hash).toMatch(/epci=\d{9}/);
    await close();
  });

  it("the keyboard alone goes from the menu to a curve, and what it chooses is lit in the map, the table and the curves", async () => {
    const { page, close } = await site.open("#/perimetre");
    await tabTo(page, "Carte et courbes");
    await page.keyboard.press("Enter");
    // The latest zoning has one date, and no curve.
    await page.waitForSelector(".autre-zonage");
    await tabTo(page, ".autre-zonage a");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".vignette");
    await tabTo(page, ".vignette");
    await page.keyboard.press("Space");
    await page.waitForSelector(".vignette[aria-pressed=true]");
    const [chosen = ""] = await texts(page, ".vignette[aria-pressed=true] .nom-vignette");
    expect(await texts(page, ".choisir[aria-pressed=true]")).toEqual([chosen]);
    expect(await texts(page, ".choisi strong")).toEqual([chosen]);
    expect(await page.$$(".carre[aria-pressed=true], .quartier[aria-selected=true]")).toHaveLength(1);
    await page.waitForFunction(`document.querySelector("#annonces").textContent.includes("choisi")`);
    expect(new URL(page.url()).hash).toContain("quartier=QP062");
    await page.goBack();
    await page.waitForFunction(`!document.querySelector("[aria-pressed=true]")`);
    await close();
  });

  it("a quarter is chosen by its EPCI, stands among those of it, and leads back to the gap table", async () => {
    const { page, close } = await site.open(VIEWS["one quarter"]);
    const [epci, quarter] = await page.$$(".choix select");
    expect(await page.$$eval(".choix label", (all) => all.map((one) => one.textContent))).toEqual(
      expect.arrayContaining(["EPCI", "Quartier"]),
    );
    const names = await quarter?.$$eval("option", (all) => all.length);
    const other = await epci?.$eval("option:not(:checked)", (one) => one.textContent ?? "");
    await epci?.select(other ?? "");
    await page.waitForFunction(
      `document.querySelector(".surtitre")?.textContent.includes(${JSON.stringify(other)})`,
    );
    expect(names).toBeGreaterThan(1);
    await page.click(".retour a");
    await page.waitForSelector(".ecarts .grille");
    await close();
  });

  it.each(Object.entries(VIEWS))(
    "%s is walked through by the keyboard alone",
    (_, hash) => expectWalked(site, hash),
    120_000,
  );
});

/** Presses Tab until what has the focus bears these words, or is of this class. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 300; steps += 1) {
    await page.keyboard.press("Tab");
    const isThere = await page.evaluate(
      `(() => { const one = document.activeElement; return one.textContent.trim() === ${JSON.stringify(words)} || (${JSON.stringify(words)}.startsWith(".") && one.matches(${JSON.stringify(words)})); })()`,
    );
    if (isThere) return;
  }
  throw new Error(`never reached ${words}`);
}

describe.skipIf(!hasBrowser)(`a long table, and labels that are code${skipped}`, () => {
  let workspace = "";
  let site: OpenedSite;
  beforeAll(async () => {
    workspace = wideWorkspace();
    site = await openScope({ departement: "62" }, workspace);
  }, 120_000);
  afterAll(async () => {
    await site.close();
    rmSync(workspace, { recursive: true, force: true });
  });

  it.each(["#/perimetre", "#/ecarts?nom=img", "#/carte"])(
    "labels are text and nothing else in %s",
    async (hash) => {
      const { page, troubles, close } = await site.open(hash);
      const html = (await page.evaluate("document.body.innerHTML")) as string;
      const ran = await page.evaluate(
        "[window.ran === undefined, document.querySelectorAll('img, body script').length]",
      );
      expect(ran).toEqual([true, 0]);
      if (hash !== "#/perimetre") expect(html).toContain("&lt;img src=x");
      expect(troubles).toEqual([]);
      await close();
    },
  );

  it("a filter answers with what a screen holds, and the rest follows", async () => {
    const { page, close } = await site.open(LONG);
    const counts = (await page.evaluate(`new Promise((resolve) => {
      const input = document.querySelector("input[type=search]");
      input.value = "quartier";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      const count = () => document.querySelectorAll(".grille tbody tr").length;
      requestAnimationFrame(() => setTimeout(() => {
        const first = count();
        setTimeout(() => resolve([first, count()]), 1000);
      }));
    })`)) as readonly number[];
    expect(counts).toEqual([30, 100]);
    await close();
  });

  it("shows a hundred rows, says of how many, and shows more when it is asked", async () => {
    const { page, close } = await site.open(LONG);
    expect(await page.$eval(".grille", (one) => one.getAttribute("aria-rowcount"))).toBe(String(ROWS + 1));
    expect(await names(page)).toHaveLength(100);
    const last = await page.$eval(".grille tbody tr:last-child", (one) => one.getAttribute("aria-rowindex"));
    expect([last, (await texts(page, ".suite span"))[0]]).toEqual([
      "101",
      `100 lignes montrées sur ${ROWS}.`,
    ]);
    await page.focus(".suite button");
    await page.keyboard.press("Enter");
    await page.waitForFunction("document.querySelectorAll('.grille tbody tr').length === 200");
    await page.waitForFunction(`document.querySelector("#annonces").textContent.startsWith("200 lignes")`);
    await close();
  });

  it("the heads of a printed table are texts, which each sheet repeats, and no buttons, which it would leave out", async () => {
    const { page, close } = await site.open(LONG);
    const seen = (selector: string) =>
      page.$$eval(selector, (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.textContent?.replace(/[▴▾\s]+$/, "")),
      );
    const heads = await seen(".grille thead button");
    expect(await seen(".grille thead .sur-papier")).toEqual([]);
    await page.emulateMediaType("print");
    expect([await seen(".grille thead .sur-papier"), await seen(".grille thead button")]).toEqual([
      heads,
      [],
    ]);
    await close();
  });

  it("prints all the rows, by its own button and by the browser, and takes all of them home", async () => {
    const { page, close } = await site.open(LONG);
    await page.evaluate(
      `void (window.printed = [], window.print = () => window.printed.push(document.querySelectorAll(".grille tbody tr").length))`,
    );
    const [, , print] = await page.$$(".emporter:not(.suite) button");
    await print?.click();
    await page.waitForFunction("window.printed.length === 1");
    expect(await page.evaluate("window.printed")).toEqual([ROWS]);
    await page.waitForFunction("document.querySelectorAll('.grille tbody tr').length === 100");
    await page.pdf({ preferCSSPageSize: true });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await page.waitForFunction(`document.querySelectorAll(".grille tbody tr").length === ${ROWS}`);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await page.waitForFunction("document.querySelectorAll('.grille tbody tr').length === 100");
    await page.evaluate(`void (window.taken = new Promise((resolve) => {
      URL.createObjectURL = (blob) => { blob.text().then(resolve); return "#"; };
      HTMLAnchorElement.prototype.click = () => undefined;
    }))`);
    await page.click(".emporter:not(.suite) button");
    const csv = (await page.evaluate("window.taken")) as string;
    expect(csv.trimEnd().split("\r\n")).toHaveLength(ROWS + 1);
    await close();
  });
});

const LONG = "#/ecarts?tableau=revenu-qpv2015-epci";

/** One each, and two of the quarter that lies in two EPCI. */
const ROWS = MANY + 3;

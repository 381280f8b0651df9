import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comparePerimeter } from "../../src/compare/compare-epci.ts";
import type { Contour, GroundPoint } from "../../src/data/contour.ts";
import { perimeterFiles } from "../../src/output/site/perimeter-files.ts";
import { EPCI, epci, observation, qpv, share, workspace } from "../build.ts";
import { PROJECT } from "../world.ts";
import { hasBrowser, type OpenedSite, openFolder, skipped, texts } from "./site.ts";
import { expectSound } from "./sound-view.ts";

const POVERTY = share("taux_pauvrete", { label: "Taux de pauvreté" });
const CODES = Array.from({ length: 9 }, (_, rank) => `QP00${rank}`);

const HELD = workspace({
  territories: [epci(), ...CODES.map((code, rank) => qpv(code, { label: `Cité ${rank}` }))],
  indicators: [POVERTY],
  figures: ["2014", "2018"].flatMap((period) => [
    observation(EPCI, period, 20, { indicator: POVERTY.id }),
    ...CODES.map((code, rank) => observation(code, period, 60 - rank, { indicator: POVERTY.id })),
  ]),
});

const square = (territory: string, rank: number): Contour => {
  const [west, south, side] = [2.7 + 0.03 * (rank % 3), 50.3 + 0.02 * Math.floor(rank / 3), 0.012];
  const points: GroundPoint[] = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  return { territory, dataset: "essai", polygons: [[points]] };
};

/** The site of nine quarters that have contours, which only files of the national base and imported ones give. */
function writeSite(): { readonly folder: string; readonly files: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), "ecarts-carte-"));
  const page = join(PROJECT, "dist/page");
  const files = perimeterFiles({
    ...{ label: "Essai", date: "2026-11-20", inputs: "0".repeat(64), nouns: HELD },
    counts: [{ geography: "qpv2015", qpv: CODES.length, epci: 1, loose: 0 }],
    tables: comparePerimeter(HELD, { perimeter: { kind: "france" } }).map((whole) => ({
      ...{ reference: "epci", whole, between: [whole], isWide: true },
    })),
    inCountry: () => undefined,
    contours: CODES.map(square),
    page: readdirSync(page).map((path) => ({ path, content: readFileSync(join(page, path)) })),
  });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return { folder, files: files.map(({ path }) => path) };
}

/** What is lit: on the map, in the table, among the curves. */
const lit = async (page: Page) => [
  await texts(page, ".plan [aria-selected=true] title"),
  await texts(page, ".choisir[aria-pressed=true]"),
  await texts(page, ".vignette[aria-pressed=true] .nom-vignette"),
];

describe.skipIf(!hasBrowser)(`the linked view with contours${skipped}`, () => {
  let site: OpenedSite;
  beforeAll(async () => {
    const { folder, files } = writeSite();
    site = await openFolder(folder, files);
  }, 120_000);
  afterAll(() => site.close());

  it("draws a shape for each quarter, in its class, numbered as the table and the curves are; axe finds nothing", async () => {
    await expectSound(site, "#/carte", async (page) => {
      expect(await page.$$(".plan .quartier")).toHaveLength(CODES.length);
      expect(await page.$$(".plan .classe-a")).not.toHaveLength(0);
      expect(await texts(page, ".lie tbody td:first-child")).toEqual(
        CODES.map((_, rank) => String(rank + 1)),
      );
    });
  });

  it("the arrows go from quarter to quarter on the map, and light each in the three", async () => {
    const { page, close } = await site.open("#/carte");
    await page.focus(".plan");
    await page.keyboard.press("ArrowDown");
    await page.waitForSelector(".plan [aria-selected=true]");
    expect(await lit(page)).toEqual([["1, Cité 0, 62498, classe A"], ["Cité 0"], ["1 Cité 0"]]);
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(`document.querySelector(".choisi strong").textContent === "Cité 1"`);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.waitForFunction(`document.querySelector(".choisi strong").textContent === "Cité 8"`);
    const active = await page.$eval(".plan", (one) => one.getAttribute("aria-activedescendant"));
    expect(
      await page.evaluate(`document.getElementById(${JSON.stringify(active)}).getAttribute("aria-selected")`),
    ).toBe("true");
    expect(await page.evaluate("document.activeElement.className")).toBe("plan");
    await page.keyboard.press("Home");
    await page.waitForFunction(`document.querySelector(".choisi strong").textContent === "Cité 0"`);
    await close();
  });

  it("a click on a shape, a row or a curve lights the same quarter in the three, and a second one puts it out", async () => {
    const { page, close } = await site.open("#/carte");
    const expected = [["3, Cité 2, 62498, classe A"], ["Cité 2"], ["3 Cité 2"]];
    for (const selector of [
      ".plan .quartier[aria-label^='3,']",
      ".lie tbody tr:nth-child(3) .choisir",
      ".vignettes li:nth-child(3) .vignette",
    ]) {
      await page.click(selector);
      await page.waitForSelector(".plan [aria-selected=true]");
      expect(await lit(page)).toEqual(expected);
      await page.click(selector);
      await page.waitForFunction(`!document.querySelector(".plan [aria-selected=true]")`);
    }
    await close();
  });

  it("what the pointer is over is pointed at in the three, and no more once it has left", async () => {
    const { page, close } = await site.open("#/carte");
    await page.hover(".lie tbody tr:nth-child(2) th");
    await page.waitForSelector(".plan .designe");
    expect(await page.$$(".designe")).toHaveLength(3);
    await page.hover("h1");
    await page.waitForFunction(`!document.querySelector(".designe")`);
    await close();
  });

  it("a map that is not in the folder is said to be missing, not to have no contour", async () => {
    const folder = join(site.folder, "donnees", "cartes");
    renameSync(folder, `${folder}-ailleurs`);
    const { page, close } = await site.open("#/carte");
    expect(await texts(page, ".erreur")).toEqual([expect.stringMatching(/^Un fichier de données manque/)]);
    expect(await texts(page, ".liee")).toEqual([]);
    await close();
    renameSync(`${folder}-ailleurs`, folder);
  });

  it("an address names the quarter that is lit", async () => {
    const { page, close } = await site.open("#/carte?quartier=QP004");
    expect((await lit(page))[1]).toEqual(["Cité 4"]);
    await close();
  });
});

import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, type OpenedSite, openSite, skipped, texts } from "./site.ts";
import { expectSound, expectWalked } from "./sound-view.ts";

/** The views that are looked at, each in an address that can be mailed. */
const VIEWS = {
  "the overview": "#/accueil",
  "the gap table": "#/ecarts?tableau=revenu_median_disponible-qpv2015-epci",
  "a gap table of one date": "#/ecarts?tableau=taux_pauvrete_60-qpv2024-epci",
  "a table without gaps": "#/ecarts?tableau=population_municipale-qpv2015-epci",
  "map, curves and table": "#/carte?tableau=revenu_median_disponible-qpv2015-epci&quartier=QP062025",
  "map, curves and table of one date": "#/carte?tableau=taux_pauvrete_60-qpv2024-epci",
  "the trace of a number":
    "#/ecarts?tableau=revenu_median_disponible-qpv2015-epci&trace=QP062025%2F2014..2019",
  "a quarter": "#/quartier?code=QP062025&tableau=revenu_median_disponible-qpv2015-epci",
  "a quarter, a rate with intervals": "#/quartier?code=QP062025&tableau=taux_pauvrete_60-qpv2015-epci",
  "the référentiel": "#/referentiel",
  "the sources": "#/sources",
  "the warnings": "#/sources?partie=gardes",
  "the method": "#/sources?partie=methode",
} as const;

const REVENUE = VIEWS["the gap table"];

const names = (page: Page) => texts(page, ".grille tbody th a");

describe.skipIf(!hasBrowser)(`the site of Lens-Liévin, opened from disk${skipped}`, () => {
  let site: OpenedSite;
  beforeAll(async () => {
    site = await openSite("lens-lievin");
  }, 300_000);
  afterAll(() => site.close());

  it.each(Object.entries(VIEWS))(
    "%s opens without a word in the console, axe finds nothing at 1440 and 390 px, nor in the dark",
    (_, hash) => expectSound(site, hash),
    120_000,
  );

  it.each(Object.entries(VIEWS).filter(([, hash]) => !hash.includes("trace=")))(
    "%s is walked through by the keyboard alone",
    (_, hash) => expectWalked(site, hash),
    120_000,
  );

  it("the script of the page is small", () => {
    const script = readFileSync(join(site.folder, "page/page.js"));
    expect(gzipSync(script).length).toBeLessThan(150_000);
  });

  it("a head sorts the table, is told to assistive technologies, and stands in the address", async () => {
    const { page, close } = await site.open(REVENUE);
    const first = await names(page);
    expect(first[0]).toBe("Quartier du 3/15");
    await page.focus(".grille thead th:first-child button");
    await page.keyboard.press("Enter");
    await page.waitForFunction("document.querySelector('#annonces').textContent.includes('Quartier')");
    const sorted = await names(page);
    expect(sorted).toEqual(first.toSorted(new Intl.Collator("fr", { numeric: true }).compare));
    const sort = await page.$eval(".grille thead th:first-child", (one) => one.getAttribute("aria-sort"));
    expect([sort, new URL(page.url()).hash]).toEqual(["ascending", expect.stringContaining("tri=nom")]);
    await close();
  });

  it("a filter keeps the rows whose name has the words, and says how many", async () => {
    const { page, close } = await site.open(REVENUE);
    await page.type("input[type=search]", "cite bel");
    await page.waitForFunction("document.querySelectorAll('.grille tbody tr').length === 1");
    expect([await names(page), await texts(page, ".compte")]).toEqual([
      ["Cité Bellevue"],
      ["1 quartier sur 22"],
    ]);
    await page.waitForFunction("document.querySelector('#annonces').textContent === '1 quartier sur 22.'");
    expect(new URL(page.url()).hash).toContain("nom=cite+bel");
    await close();
  });

  it("an address that was mailed shows what it says", async () => {
    const { page, close } = await site.open(`${REVENUE}&commune=62510&de=2015&a=2018&lire=relatif&tri=-nom`);
    const heads = await texts(page, ".grille thead button");
    expect(heads.map((one) => one.trim())).toEqual(
      expect.arrayContaining(["Rapport 2015", "Rapport 2018", "Évolution du rapport"]),
    );
    const communes = await texts(page, ".grille tbody td:nth-child(2)");
    expect(communes.length).toBeGreaterThan(0);
    expect(communes.every((one) => one.includes("62510"))).toBe(true);
    await close();
  });

  it("a number opens its trace, Escape closes it, and the back button opens it again", async () => {
    const { page, close } = await site.open(REVENUE);
    await page.click(".grille tbody tr:first-child td.ecart button");
    await page.waitForSelector("dialog[open]");
    const [trace = ""] = await texts(page, "dialog");
    expect(trace).toContain("observations.csv");
    expect(trace).toContain("Écart = valeur − référence");
    expect(await page.$$eval("dialog a", (all) => all.map((one) => one.getAttribute("href")))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^https:\/\//)]),
    );
    await page.keyboard.press("Escape");
    await page.waitForFunction("!document.querySelector('dialog')");
    await page.goBack();
    await page.waitForSelector("dialog[open]");
    await close();
  });

  it("a mark on a number is explained under the table", async () => {
    const { page, close } = await site.open("#/ecarts?tableau=taux_pauvrete_60-qpv2024-epci");
    const marks = new Set(await texts(page, ".grille .appel"));
    expect((await texts(page, ".notes li")).map((one) => one[0])).toEqual([...marks].sort());
    await close();
  });

  it("the name of a quarter leads to its page, and back to the same choices", async () => {
    const { page, close } = await site.open(`${REVENUE}&de=2015&a=2018&tri=-nom`);
    await page.focus(".grille tbody tr:first-child th a");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".quartier h1");
    await page.waitForSelector(".retour a");
    expect(new URL(page.url()).hash).toMatch(/^#\/quartier\?a=2018&code=QP062/);
    await page.click(".retour a");
    await page.waitForSelector(".ecarts .grille");
    expect(new URL(page.url()).hash).toBe(`${REVENUE}&tri=-nom`.replace("?", "?a=2018&de=2015&"));
    await close();
  });

  it("a quarter: another indicator draws another series, whose table holds the numbers of its lines", async () => {
    const { page, troubles, close } = await site.open(VIEWS["a quarter"]);
    const drawn = async () => [
      await page.$eval("figure svg", (one) => one.getAttribute("aria-label") ?? ""),
      ...(await texts(page, "figure .nombres thead th")),
    ];
    const [before = "", ...heads] = await drawn();
    expect(before).toContain("Courbes");
    expect(heads.slice(0, 2)).toEqual(["Date", "Ce quartier"]);
    const dots = await page.$$eval(".ligne-quartier circle", (all) => all.length);
    const rows = await texts(page, "figure .nombres tbody td:nth-child(2)");
    expect(rows.filter((one) => one !== "n.d.")).toHaveLength(dots);
    await page.select(".de-pres select", "taux_pauvrete_60-qpv2015-epci");
    await page.waitForFunction("document.querySelector('.de-pres h2').textContent.includes('pauvreté')");
    const [after = ""] = await drawn();
    expect(after).not.toBe(before);
    expect(new URL(page.url()).hash).toContain("taux_pauvrete_60");
    expect(troubles).toEqual([]);
    await close();
  });

  it("a number of a quarter leads to where it comes from", async () => {
    const { page, close } = await site.open(VIEWS["a quarter"]);
    await page.click(".chiffres-quartier td.evolution a");
    await page.waitForSelector("dialog[open]");
    const [trace = ""] = await texts(page, "dialog");
    expect(trace).toContain("QP062025");
    expect(trace).toContain("observations.csv");
    await close();
  });

  it("the référentiel keeps the questions of one answer, and leads from a finding to its figures at its dates", async () => {
    const { page, close } = await site.open("#/referentiel");
    const [all = ""] = await texts(page, ".compte");
    await page.select(".choix select", "etat-de-depart");
    await page.waitForFunction(`document.querySelector('.compte').textContent !== ${JSON.stringify(all)}`);
    expect(new URL(page.url()).hash).toContain("etat=etat-de-depart");
    const statuses = new Set(await texts(page, ".reponses > li > .statut"));
    expect(statuses.size).toBeGreaterThan(0);
    await page.click('.reponses a[href^="#/ecarts"]');
    await page.waitForSelector(".ecarts .grille");
    expect(new URL(page.url()).hash).toMatch(/a=20\d\d&de=20\d\d&tableau=/);
    await close();
  });

  it("a link leads to the beginning of a view, for the eyes and the keyboard; the back button to where one was", async () => {
    const { page, close } = await site.open("#/referentiel");
    await page.evaluate("scrollTo(0, document.body.scrollHeight)");
    const before = (await page.evaluate("scrollY")) as number;
    expect(before).toBeGreaterThan(500);
    await page.evaluate(`[...document.querySelectorAll('.reponses a[href^="#/ecarts"]')].at(-1).click()`);
    await page.waitForSelector(".ecarts .grille");
    expect(await page.evaluate("[scrollY, document.activeElement.id]")).toEqual([0, "contenu"]);
    await page.goBack();
    await page.waitForSelector(".referentiel h1");
    await page.waitForFunction("scrollY > 500");
    await close();
  });

  it("the sources: a producer alone, each file with its whole fingerprint", async () => {
    const { page, close } = await site.open("#/sources");
    const before = (await texts(page, ".jeu h3")).length;
    const producer = await page.$eval(
      ".choix select option:nth-child(2)",
      (one) => (one as unknown as { readonly value: string }).value,
    );
    await page.select(".choix select", producer);
    await page.waitForFunction(`document.querySelectorAll(".jeu").length < ${before}`);
    const prints = await texts(page, ".jeu .empreintes code");
    expect(prints.length).toBeGreaterThan(0);
    expect(prints.every((one) => /^[0-9a-f]{64}$/.test(one))).toBe(true);
    await close();
  });

  it("the menu names the views of the site; an address that names none of them opens the first", async () => {
    const { page, close } = await site.open("#/nulle-part");
    expect(await texts(page, ".entete nav a")).toEqual([
      "Vue d’ensemble",
      "Tableau des écarts",
      "Carte et courbes",
      "Un quartier",
      "Référentiel",
      "Suivi",
      "Sources et méthode",
    ]);
    expect(await page.$(".accueil")).not.toBeNull();
    await close();
  });

  it("the table that is shown is taken home as a workbook, with what must be read with it", async () => {
    const { page, troubles, close } = await site.open(`${REVENUE}&nom=bellevue`);
    await page.evaluate(`void (window.taken = new Promise((resolve) => {
      URL.createObjectURL = (blob) => { blob.arrayBuffer().then((bytes) => resolve([...new Uint8Array(bytes)])); return "#"; };
      HTMLAnchorElement.prototype.click = () => undefined;
    }))`);
    await page.click(".emporter button:nth-child(2)");
    const bytes = Uint8Array.from((await page.evaluate("window.taken")) as number[]);
    const { read, utils } = await import("@e965/xlsx");
    const book = read(bytes);
    expect(book.SheetNames).toEqual(["Tableau", "À lire"]);
    const [head = [], row = [], ...rest] = utils.sheet_to_json<unknown[]>(book.Sheets["Tableau"] as never, {
      header: 1,
    });
    expect(head.slice(0, 2)).toEqual(["Code", "Quartier"]);
    expect(row[1]).toBe("Cité Bellevue");
    expect(typeof row[3]).toBe("number");
    expect(rest).toEqual([]);
    const about = utils.sheet_to_json<unknown[]>(book.Sheets["À lire"] as never, { header: 1 });
    expect(about.map(([label]) => label)).toEqual(expect.arrayContaining(["Titre", "Définition", "Source"]));
    expect(troubles).toEqual([]);
    await close();
  });

  it("the table that is shown is taken home as CSV, with all the digits of its numbers", async () => {
    const { page, close } = await site.open(`${REVENUE}&nom=bellevue`);
    await page.evaluate(`void (window.taken = new Promise((resolve) => {
      URL.createObjectURL = (blob) => { blob.arrayBuffer().then((bytes) => resolve(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes))); return "#"; };
      HTMLAnchorElement.prototype.click = () => undefined;
    }))`);
    await page.click(".emporter button");
    const csv = (await page.evaluate("window.taken")) as string;
    const [head = "", line = "", ...rest] = csv.split("\r\n");
    expect(head.startsWith("\ufeffCode;Quartier;Commune;Valeur 2019 (€);Écart 2014 (€)")).toBe(true);
    expect(line).toMatch(/^QP\d{6};Cité Bellevue;/);
    expect(rest).toEqual([""]);
    await close();
  });

  it("a quarter that is lit on the map has a link to its page, and its peers are taken home", async () => {
    const { page, close } = await site.open(VIEWS["map, curves and table"]);
    await page.evaluate(`void (window.taken = new Promise((resolve) => {
      URL.createObjectURL = (blob) => { blob.text().then(resolve); return "#"; };
      HTMLAnchorElement.prototype.click = () => undefined;
    }))`);
    await page.click(".emporter button");
    const lines = ((await page.evaluate("window.taken")) as string).trimEnd().split("\r\n");
    expect(lines[0]).toMatch(/Code;Quartier;Commune;Valeur 2019/);
    expect(lines).toHaveLength(1 + (await texts(page, ".lie tbody tr")).length);
    await page.click("p.choisi a");
    await page.waitForSelector(".quartier h1");
    expect(new URL(page.url()).hash).toMatch(/code=QP062025&tableau=revenu_median/);
    await close();
  });

  it("nothing that is not in the folder can run: its policy holds", async () => {
    const { page, troubles, close } = await site.open("#/accueil");
    await page.evaluate(`(() => {
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.head.append(script);
      const image = document.createElement("img");
      image.src = "https://example.org/x.png";
      document.body.append(image);
      // Not in the call that the test makes: that one has its own rights.
      setTimeout(() => {
        try { window.evaluated = eval("1"); } catch { window.evaluated = "refused"; }
      });
    })()`);
    await page.waitForFunction("window.evaluated !== undefined");
    expect(await page.evaluate("[window.ran === true, window.evaluated]")).toEqual([false, "refused"]);
    expect(troubles.filter((one) => one.includes("example.org"))).not.toEqual([]);
    await close();
  });

  it("a file of data that is missing is said, and the rest of the page stays", async () => {
    const path = join(site.folder, "donnees/tableaux/revenu_median_disponible-qpv2015-epci.js");
    renameSync(path, `${path}.aside`);
    const { page, close } = await site.open(REVENUE);
    await page.waitForSelector("[role=alert]");
    expect(await texts(page, ".contrat")).not.toEqual([]);
    expect(await texts(page, "[role=alert]")).toEqual([
      expect.stringContaining("Un fichier de données manque"),
    ]);
    renameSync(`${path}.aside`, path);
    await close();
  });
});

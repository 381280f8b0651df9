// Bare Chromium: the same pages of HTML, one browser, a tab for each page, as many at a time as we print; nothing is measured, nothing
// is mended. `node bare.mjs FOLDER OUTPUT LANES`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { launch } from "puppeteer-core";
import { findBrowser } from "../../dist/machine/find-browser.js";
import { pagesUnder } from "./pages.mjs";

const [folder, output, lanes] = process.argv.slice(2);
mkdirSync(output, { recursive: true });
const isRoot = process.getuid?.() === 0;
const browser = await launch({
  executablePath: findBrowser(),
  pipe: true,
  args: ["--disable-gpu", ...(isRoot ? ["--no-sandbox"] : [])],
});
const waiting = pagesUnder(folder);
const print = async () => {
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = await browser.newPage();
    await page.setContent(readFileSync(path, "utf8"), { waitUntil: "load" });
    const pdf = await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
    writeFileSync(join(output, basename(path).replace(/html$/, "pdf")), pdf);
    await page.close();
  }
};
await Promise.all(Array.from({ length: Number(lanes) }, print));
await browser.close();

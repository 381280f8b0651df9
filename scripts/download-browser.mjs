// Downloads the Chrome that this version of puppeteer was tested with. A process of its own, because
// the library has no way to give up: in a closed network it would wait for minutes.
import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Browser, install } from "@puppeteer/browsers";
import { PUPPETEER_REVISIONS } from "puppeteer-core/internal/revisions.js";
import { downloadFolder } from "../dist/machine/find-browser.js";

const PATIENCE = 12_000;
/** The mirror of those who have one, under the name puppeteer knows it by. */
const { PUPPETEER_CHROME_DOWNLOAD_BASE_URL: mirror } = process.env;

const cache = downloadFolder();
mkdirSync(cache, { recursive: true });
// Aside, then moved in place when complete: an interrupted download leaves nothing that looks whole.
const aside = mkdtempSync(join(cache, ".ecarts-"));
process.on("exit", () => rmSync(aside, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

let lastByte = performance.now();
setInterval(() => {
  if (performance.now() - lastByte > PATIENCE) process.exit(1);
}, 500).unref();

const browser = await install({
  browser: Browser.CHROME,
  buildId: PUPPETEER_REVISIONS.chrome,
  cacheDir: aside,
  ...(mirror && { baseUrl: mirror }),
  downloadProgressCallback: (done, total) => {
    // Once all is there it is unpacked, which takes a while and reports nothing.
    lastByte = done < total ? performance.now() : Number.POSITIVE_INFINITY;
  },
});
const place = join(cache, "chrome", basename(browser.path));
mkdirSync(dirname(place), { recursive: true });
rmSync(place, { recursive: true, force: true });
renameSync(browser.path, place);

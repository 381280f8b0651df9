// How long a site takes in a real browser: to open each view of it from disk, to sort its table, and to answer each letter of a filter.
// node bench/site/browse.mjs FOLDER [runs]   (a site that `ecarts site` wrote; needs a build)
// Medians of the runs. A letter is measured from its event to the end of the frame that shows its answer; its processor time is that of the
// page’s own thread, which says the same on a busy machine as on a calm one.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { findBrowser } from "../../dist/machine/find-browser.js";
import { openBrowser } from "../../dist/machine/open-browser.js";

const [folder = "", runs = "7"] = process.argv.slice(2);
const address = pathToFileURL(join(resolve(folder), "index.html")).href;
const median = (times) => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)];
const shown = (times) =>
  `${Math.round(median(times))} ms (${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))})`;

const files = readdirSync(folder, { recursive: true })
  .map((path) => join(folder, path))
  .filter((path) => statSync(path).isFile());
const sizes = files
  .map((path) => ({ path, size: statSync(path).size }))
  .sort((one, other) => other.size - one.size);
const total = sizes.reduce((sum, { size }) => sum + size, 0);
console.log(
  `${files.length} files, ${(total / 1e6).toFixed(1)} MB; the largest ${(sizes[0].size / 1e6).toFixed(2)} MB, ${(gzipSync(readFileSync(sizes[0].path)).length / 1e6).toFixed(2)} MB compressed: ${sizes[0].path.slice(folder.length)}`,
);

const { browser, close } = await openBrowser(findBrowser());
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  const open = async (hash) => {
    await page.goto("about:blank");
    const start = performance.now();
    await page.goto(`${address}${hash}`, { waitUntil: "load" });
    await page.waitForFunction(`document.querySelector("h1") && !document.querySelector(".attente")`, {
      polling: "raf",
    });
    return performance.now() - start;
  };
  const largest = sizes.find(({ path }) => path.includes("/tableaux/"))?.path.match(/([^/]+)\.js$/)?.[1];
  const views = {
    overview: "",
    table: `#/ecarts?tableau=${largest}`,
    linked: `#/carte?tableau=${largest}`,
    quarter: "#/quartier",
    sources: "#/sources",
  };
  for (const [name, hash] of Object.entries(views)) {
    const times = [];
    for (let run = 0; run < Number(runs); run += 1) times.push(await open(hash));
    console.log(`open ${name} ${hash}: ${shown(times)}`);
  }

  await open(views.table);
  const rows = await page.$eval(".grille", (one) => one.getAttribute("aria-rowcount"));
  const answer = (act) =>
    page.evaluate(
      `new Promise((resolve) => { const start = performance.now(); (${act})(); requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => resolve(performance.now() - start); channel.port2.postMessage(0); }); })`,
    );
  const typed = (text) =>
    answer(
      `() => { const input = document.querySelector("input[type=search]"); input.value = ${JSON.stringify(text)}; input.dispatchEvent(new Event("input", { bubbles: true })); }`,
    );
  const letters = [];
  for (let run = 0; run < Number(runs); run += 1)
    for (const text of ["c", "ce", "cen", "cent", "centr", "centre", ""]) letters.push(await typed(text));
  console.log(`filter by name, ${rows - 1} rows, one letter: ${shown(letters)}`);
  const metrics = await page.createCDPSession();
  await metrics.send("Performance.enable", { timeDomain: "threadTicks" });
  const taken = async () =>
    (await metrics.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value;
  const processor = [];
  for (let run = 0; run < Number(runs); run += 1)
    for (const text of ["c", "ce", "cen", "cent", "centr", "centre", ""]) {
      const before = await taken();
      await typed(text);
      processor.push(1000 * ((await taken()) - before));
    }
  console.log(`the same, processor time of the page: ${shown(processor)}`);
  const sorts = [];
  for (let run = 0; run < Number(runs); run += 1)
    sorts.push(await answer(`() => document.querySelectorAll(".grille thead button")[${run % 3}].click()`));
  console.log(`sort: ${shown(sorts)}`);
  const chosen = [];
  for (let run = 0; run < Number(runs); run += 1)
    chosen.push(
      await answer(
        `() => { const list = [...document.querySelectorAll(".filtres select")].find((one) => one.options.length > 5); list.selectedIndex = ${1 + run}; list.dispatchEvent(new Event("change", { bubbles: true })); }`,
      ),
    );
  console.log(`filter by a list: ${shown(chosen)}`);
} finally {
  await close();
}

// Our printer on the same pages of HTML: measured, finished, checked as `ecarts rapport` does. `node ours.mjs FOLDER OUTPUT LANES`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openPrinter } from "../../dist/machine/printer.js";
import { pagesUnder } from "./pages.mjs";

const [folder, output, lanes] = process.argv.slice(2);
mkdirSync(output, { recursive: true });
const printer = openPrinter({ lanes: Number(lanes) });
printer.expect();
const print = async (path) => {
  const { pdf, overflows } = await printer.print(readFileSync(path, "utf8"), "2026-11-30");
  if (overflows.length > 0) throw new Error(`${path} overflows`);
  writeFileSync(join(output, basename(path).replace(/html$/, "pdf")), pdf);
};
await Promise.all(pagesUnder(folder).map(print));
await printer.close();

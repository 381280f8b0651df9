// How long the follow-up workbook of a large contract takes to be written: node bench/follow/write.mjs [repeats] [file]. Needs
// a build. With a file, the workbook is kept there, for read.mjs or for a spreadsheet.
import { writeFileSync } from "node:fs";

const started = performance.now();
const { book } = await import("./contract.mjs");
const { toFollowWorkbook } = await import("../../dist/output/follow/workbook.js");
const { followCsv } = await import("../../dist/output/follow/follow-csv.js");
const loaded = performance.now() - started;

const [repeats = "7", file] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

async function times(work) {
  const measured = [];
  for (let run = 0; run < Number(repeats); run += 1) {
    const start = performance.now();
    await work();
    measured.push(performance.now() - start);
  }
  return { first: measured[0], median: median(measured), least: Math.min(...measured) };
}

const bytes = await toFollowWorkbook(book);
const again = await toFollowWorkbook(book);
if (!Buffer.from(bytes).equals(Buffer.from(again))) throw new Error("the same input gave other bytes");
const rows = book.tables.reduce((sum, { recorded, prepared }) => sum + recorded.length + prepared.length, 0);
say(`${rows} rows, ${(bytes.length / 1024).toFixed(0)} KiB; modules loaded in ${loaded.toFixed(0)} ms`);
for (const [name, work] of [
  ["workbook", () => toFollowWorkbook(book)],
  ["CSV", async () => followCsv(book)],
]) {
  const { first, median: middle, least } = await times(work);
  say(`${name}: first ${first.toFixed(0)} ms, median ${middle.toFixed(0)} ms, least ${least.toFixed(0)} ms`);
}
if (file !== undefined) writeFileSync(file, bytes);

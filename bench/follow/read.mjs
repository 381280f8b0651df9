// How long the follow-up of a large contract takes to be read and checked: node bench/follow/read.mjs [repeats]. Needs a build. A
// workbook of one year as `write.mjs` makes it, then five years of CSV; beside each, what opening the bytes alone takes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { book, bookOf, lists } = await import("./contract.mjs");
const { toFollowWorkbook } = await import("../../dist/output/follow/workbook.js");
const { followCsv } = await import("../../dist/output/follow/follow-csv.js");
const { readFollowFiles } = await import("../../dist/follow/reading/read-follow-up.js");
const { KeptSheets } = await import("../../dist/follow/reading/kept-sheets.js");
const { writtenTables } = await import("../../dist/follow/reading/written-table.js");
const { nodeWorld } = await import("../../dist/machine/node-world.js");

const [repeats = "7"] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const folder = mkdtempSync(join(tmpdir(), "ecarts-suivi-"));
const world = nodeWorld(folder);
/** As commands do it the first time: in a process of its own, and nothing kept. */
const first = { ...world, cache: undefined };
/** Without a process of its own: what reading costs, less what starting one does. */
const here = { sha256: world.sha256 };

async function timeOf(work) {
  const times = [];
  for (let run = 0; run < Number(repeats); run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

async function compare(name, files) {
  const { value, diagnostics } = await readFollowFiles(files, lists, here);
  const errors = diagnostics.filter(({ severity }) => severity === "erreur");
  if (errors.length > 0) throw new Error(`${errors.length} errors, the first: ${errors[0].message}`);
  const rows = Object.values(value.records).reduce((sum, one) => sum + one.length, 0);
  const bare = await timeOf(async () => {
    for (const { content, path } of files) await writtenTables(content, path, new KeptSheets(here));
  });
  const whole = await timeOf(() => readFollowFiles(files, lists, here));
  const apart = await timeOf(() => readFollowFiles(files, lists, first));
  await readFollowFiles(files, lists, world);
  const again = await timeOf(() => readFollowFiles(files, lists, world));
  say(
    `${name}: ${rows} rows read and checked in ${whole.toFixed(0)} ms, ${(whole / bare).toFixed(1)} times opening the bytes ` +
      `(${bare.toFixed(0)} ms); as commands do it ${apart.toFixed(0)} ms, again ${again.toFixed(0)} ms`,
  );
}

await compare("workbook of a year", [
  { path: "suivi.xlsx", content: await toFollowWorkbook(book), year: book.year },
]);

const NO_LISTS = Object.fromEntries(Object.keys(lists).map((name) => [name, []]));
const five = [2024, 2025, 2026, 2027, 2028].flatMap((year) =>
  followCsv({ ...bookOf(lists, year), lists: NO_LISTS })
    .filter(({ path }) => path !== "listes.csv")
    .map(({ path, content }) => ({
      path: `suivi/${year}/${path}`,
      content: typeof content === "string" ? new TextEncoder().encode(content) : content,
      year,
    })),
);
await compare("five years of CSV", five);
rmSync(folder, { recursive: true });

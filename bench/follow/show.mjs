// What the commands of the follow-up of a large contract cost, whole: node bench/follow/show.mjs [repeats] [etale]. Needs a build. A
// workspace with 1,000 commitments and five years of 400 actions and 4,000 money lines each, or with as many in all (`etale`); processor time of the command (user and
// system), beside the clock, which the load of the machine changes.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { bookOf } = await import("./contract.mjs");
const { followCsv } = await import("../../dist/output/follow/follow-csv.js");
const { followWorkbook } = await import("../../dist/run/follow-workbook.js");
const { nodeWorld } = await import("../../dist/machine/node-world.js");

const [repeats = "5", spread] = process.argv.slice(2);
const YEARS = [2024, 2025, 2026, 2027, 2028];
const folder = mkdtempSync(join(tmpdir(), "ecarts-grand-"));
const contract = join(folder, "referentiels", "grand");

/** The contract of Hazebrouck with a thousand commitments: the rest of what is read is that of a real one. */
function writeContract() {
  cpSync("datasets", join(folder, "datasets"), { recursive: true });
  cpSync("referentiels", join(folder, "referentiels"), { recursive: true });
  cpSync(join("referentiels", "hazebrouck"), contract, { recursive: true });
  const named = join(contract, "referentiel.yaml");
  writeFileSync(named, readFileSync(named, "utf8").replace(/^id: .*$/m, "id: grand"));
  const path = join(contract, "engagements.yaml");
  const [head, first, ...others] = readFileSync(path, "utf8").split(/^ {2}- id: /m);
  const tail = others.join("").match(/^[a-z_]+:[\s\S]*/m)?.[0] ?? "";
  const own = [first, ...others].map((one) => one.replace(/^[a-z_]+:[\s\S]*/m, ""));
  const added = Array.from({ length: 1000 - own.length }, (_, index) =>
    own[index % own.length].replace(/^.*$/m, `E-PLUS-${index}`).replace(/^ {4}suivi:[\s\S]*/m, ""),
  );
  writeFileSync(path, `${head}${[...own, ...added].map((one) => `  - id: ${one}`).join("")}${tail}`);
}

/** All its lines, or the fifth of them that is of the year. */
function ofYear(book, year) {
  if (spread !== "etale") return book;
  const own = (_, index) => index % YEARS.length === YEARS.indexOf(year);
  return { ...book, tables: book.tables.map((one) => ({ ...one, recorded: one.recorded.filter(own) })) };
}

async function writeYears() {
  const { value, diagnostics } = await followWorkbook("grand", 2025, nodeWorld(folder));
  if (!value)
    throw new Error(
      diagnostics
        .map(({ message }) => message)
        .slice(0, 3)
        .join("\n"),
    );
  for (const year of YEARS) {
    const out = join(contract, "suivi", String(year));
    mkdirSync(out, { recursive: true });
    for (const { path, content } of followCsv(ofYear(bookOf(value.lists, year), year)))
      if (/^(actions|financements|engagements)\.csv$/.test(path)) writeFileSync(join(out, path), content);
  }
}

/** Says at its end what a process used. */
const METER =
  "data:text/javascript,process.on('exit',()=>{const u=process.cpuUsage();process.stderr.write('\\nCPU '+(u.user+u.system)/1000)})";

function timeOf(words) {
  const runs = Array.from({ length: Number(repeats) }, () => {
    const start = performance.now();
    const { stderr } = spawnSync(
      process.execPath,
      ["--import", METER, "dist/cli/main.js", ...words, "--espace", folder],
      { encoding: "utf8", maxBuffer: 1e9 },
    );
    return { clock: performance.now() - start, processor: Number(/CPU ([\d.]+)/.exec(stderr)?.[1]) };
  });
  const least = (of) => Math.min(...runs.map(of)).toFixed(0);
  return {
    first: runs[0],
    text: `processor ${least((one) => one.processor)} ms, clock ${least((one) => one.clock)} ms`,
  };
}

writeContract();
await writeYears();
const say = (line) => process.stdout.write(`${line}\n`);
const node = timeOf(["--version"]);
say(`the command alone (--version): ${node.text}`);
for (const words of [
  ["suivi", "grand", "--annee", "2025", "--date", "2026-05-02"],
  ["suivi", "grand", "--annee", "2025", "--date", "2026-05-02", "--detail"],
  ["agenda", "grand", "--date", "2026-05-02"],
  ["suivi", "grand", "--annee", "2025", "--classeur", join(folder, "suivi.xlsx")],
]) {
  const { first, text } = timeOf(words);
  say(
    `ecarts ${words[0]} ${words
      .slice(4)
      .filter((one) => one.startsWith("--"))
      .join(" ")}: first ${first.processor.toFixed(0)} ms of processor; least: ${text}`,
  );
}
if (process.env.KEEP) say(folder);
else rmSync(folder, { recursive: true });

// Importing, checking and comparing beside a bare csv-parse pass over the same bytes: all of ../shared/data where it lies
// beside the project, then a workspace of 3.2 million values and one of a tenth of it. Ratios of processor time first (what
// else the machine does disturbs them least), then seconds. Usage: npm run bench:workspace [runs]. Nothing is asserted.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DATA = resolve(ROOT, "../shared/data");
const MAIN = join(ROOT, "dist/cli/main.js");
const RUNS = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "ecarts-bench-"));
const rows = [];

const median = (values) => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];

/** One run of a process of its own: processor and clock milliseconds, peak memory in megabytes. */
function run(args, cwd) {
  const file = join(folder, "mesure.json");
  const usage = new URL("./usage.mjs", import.meta.url).href;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", usage, ...args], {
    cwd,
    env: { ...process.env, MESURE: file },
    maxBuffer: 1e9,
    encoding: "utf8",
  });
  const clock = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(" ").slice(0, 200)}: ${stderr.slice(-500)}`);
  return { clock, ...JSON.parse(readFileSync(file, "utf8")) };
}

/** The same measures in turn, so that what else the machine does falls on all of them; medians. */
function together(measures) {
  const found = measures.map(() => []);
  for (let round = 0; round < RUNS; round += 1)
    for (const [rank, { before, args, cwd }] of measures.entries()) {
      before?.();
      found[rank].push(run(args, cwd));
    }
  const taken = measures.map(({ name }, rank) => {
    const of = (key) => median(found[rank].map((one) => one[key]));
    const least = Math.min(...found[rank].map(({ clock }) => clock));
    return { name, cpu: of("cpu"), clock: of("clock"), least, mb: of("mb") };
  });
  rows.push(...taken);
  return taken;
}

const PARSE = `const{parse}=await import("csv-parse/sync");const fs=await import("node:fs");for(const f of fs.readFileSync(process.argv[1],"utf8").split("\\n").filter(f=>f.endsWith(".csv"))){const x=fs.readFileSync(f);parse(x,{delimiter:x.subarray(0,2000).toString().split("\\n")[0].includes(";")?";":",",relax_column_count:true,relax_quotes:true})}`;
const IMPORT = `const{nodeImportWorld}=await import("./dist/machine/node-world.js");const{importFiles}=await import("./dist/workspace/import/import-files.js");const fs=await import("node:fs");const r=await importFiles({files:fs.readFileSync(process.argv[1],"utf8").split("\\n"),dryRun:false,settings:{}},nodeImportWorld(process.argv[2]));if(!r.value)throw new Error(JSON.stringify(r.diagnostics[0]))`;
const script = (code, ...args) => ({ args: ["--input-type=module", "-e", code, ...args], cwd: ROOT });
const command = (cwd, ...args) => ({ args: [MAIN, ...args], cwd });
const compared = (space, indicator) =>
  command(space, "comparer", "--epci", "246200364", "--indicateur", indicator);
const forget = (space) => rmSync(join(space, ".cache"), { recursive: true, force: true });
const times = (one, other) => (one.cpu / other.cpu).toFixed(2);
const lines = [];

function real() {
  const list = join(folder, "liste");
  const space = join(folder, "reel");
  const paths = readdirSync(DATA, { recursive: true, encoding: "utf8" }).map((name) => join(DATA, name));
  writeFileSync(
    list,
    paths
      .filter((path) => statSync(path).isFile())
      .sort()
      .join("\n"),
  );
  const empty = () => {
    rmSync(space, { recursive: true, force: true });
    mkdirSync(space);
  };
  const [parse, imported, cold, warm] = together([
    { name: "csv-parse, the CSV of ../shared/data", ...script(PARSE, list) },
    {
      name: "import of all of ../shared/data, its checks included",
      before: empty,
      ...script(IMPORT, list, space),
    },
    { name: "verifier after it, no cache", before: () => forget(space), ...command(space, "verifier") },
    { name: "verifier again", ...command(space, "verifier") },
  ]);
  lines.push(`import and check of ../shared/data: ${times(imported, parse)} × a csv-parse pass`);
  lines.push(
    `cold verifier after it: ${times(cold, parse)} × a csv-parse pass; warm: ${times(warm, cold)} × cold`,
  );
}

function big() {
  const spaces = [1, 0.1].map((share) => {
    const made = build(ROOT, join(folder, `part-${share}`), share);
    const list = `${made.workspace}.liste`;
    writeFileSync(list, made.files.join("\n"));
    run(script(IMPORT, list, made.workspace).args, ROOT);
    return { ...made, list };
  });
  const [whole, tenth] = spaces.map(({ workspace }) => workspace);
  run(command(tenth, "verifier").args, tenth);
  const [node, parse, cold, warm, one, small, all] = together([
    { name: "Node alone", args: ["-e", "0"], cwd: whole },
    { name: "csv-parse, the files of 3.2 million values", ...script(PARSE, spaces[0].list) },
    {
      name: "3.2 million values: verifier, no cache",
      before: () => forget(whole),
      ...command(whole, "verifier"),
    },
    { name: "3.2 million values: verifier again", ...command(whole, "verifier") },
    { name: "3.2 million values: comparer, one indicator", ...compared(whole, "part_salaires") },
    { name: "0.3 million values: comparer, one indicator", ...compared(tenth, "part_salaires") },
    {
      name: "3.2 million values: comparer, all indicators",
      ...command(whole, "comparer", "--epci", "246200364"),
    },
  ]);
  lines.push(
    `3.2 million values, cold verifier: ${times(cold, parse)} × a csv-parse pass, ${cold.mb.toFixed(0)} MB; warm: ${times(warm, cold)} × cold`,
  );
  lines.push(
    `comparer of one indicator: ${times(one, node)} × Node alone; ${times(one, small)} × the same with a tenth of the values`,
  );
  lines.push(`comparer of all indicators: ${times(all, node)} × Node alone`);
}

if (existsSync(DATA)) real();
else console.log("../shared/data is absent: its import is not measured");
big();
const load = loadavg()
  .map((one) => one.toFixed(1))
  .join(" ");
console.log(lines.map((line) => `- ${line}`).join("\n"));
console.log(
  `\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${load}, medians of ${RUNS} runs in turn\n`,
);
console.log("| | processor | clock | least clock | peak memory |\n| --- | ---: | ---: | ---: | ---: |");
for (const { name, cpu, clock, least, mb } of rows)
  console.log(
    `| ${name} | ${cpu.toFixed(0)} ms | ${clock.toFixed(0)} ms | ${least.toFixed(0)} ms | ${mb.toFixed(0)} MB |`,
  );
rmSync(folder, { recursive: true, force: true });

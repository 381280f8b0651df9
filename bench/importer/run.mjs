// Reading all of ../shared/data (imported into an empty workspace) beside a bare csv-parse pass over the same bytes, and a
// long table of two million rows; DuckDB in the same run when `npm i --no-save @duckdb/node-api` has put it there.
import { execFileSync } from "node:child_process";
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const DATA = resolve(ROOT, "../shared/data");
const folder = mkdtempSync(join(tmpdir(), "ecarts-bench-"));
/** Each measure in a process of its own: milliseconds, peak memory in megabytes. */
function measure(name, code, argument) {
  const script = `const t=performance.now();const extra=await (async()=>{${code}})();const out={ms:Math.round(performance.now()-t),mb:Math.round(process.resourceUsage().maxRSS/1024),...extra};process.stdout.write(JSON.stringify(out))`;
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", script, argument], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  const found = JSON.parse(out.slice(out.lastIndexOf('{"ms"')));
  process.stdout.write(`| ${name} | ${found.ms} ms | ${found.mb} MB | ${found.note ?? ""} |\n`);
  return found;
}
const VERIFY = `const{nodeWorld}=await import("./dist/machine/node-world.js");const{verify}=await import("./dist/run/verify.js");const r=await verify(nodeWorld(process.argv[1]));return{note:r.value.workspace.observations.size+" observations"}`;
const IMPORT = `const{nodeImportWorld}=await import("./dist/machine/node-world.js");const{importFiles}=await import("./dist/workspace/import/import-files.js");const fs=await import("node:fs");const files=fs.readFileSync(process.argv[1]+".list","utf8").split("\\n");const r=await importFiles({files,dryRun:false,settings:{}},nodeImportWorld(process.argv[1]));return{note:r.value.files.filter(f=>f.outcome==="importe").length+" files"}`;
const BARE = `const{parse}=await import("csv-parse/sync");const fs=await import("node:fs");let rows=0;for(const f of fs.readFileSync(process.argv[1]+".list","utf8").split("\\n").filter(f=>f.endsWith(".csv"))){const x=fs.readFileSync(f);rows+=parse(x,{delimiter:x.subarray(0,2000).toString().split("\\n")[0].includes(";")?";":",",relax_column_count:true,relax_quotes:true}).length}return{note:rows+" rows"}`;
const DUCK = `const{DuckDBInstance}=await import("@duckdb/node-api");const c=await(await DuckDBInstance.create()).connect();const r=await c.runAndReadAll("select count(*), sum(valeur) from read_csv('"+process.argv[1]+"', all_varchar=false)");return{note:String(r.getRows()[0])}`;

const { writeFileSync } = await import("node:fs");
process.stdout.write(`Node ${process.versions.node}\n\n| | time | peak memory | |\n|---|---|---|---|\n`);
if (existsSync(DATA)) {
  const files = readdirSync(DATA, { recursive: true, encoding: "utf8" })
    .map((name) => join(DATA, name))
    .filter((path) => statSync(path).isFile())
    .sort();
  const space = join(folder, "espace");
  mkdirSync(space);
  writeFileSync(`${space}.list`, files.join("\n"));
  measure("bare csv-parse, the CSV of ../shared/data", BARE, space);
  measure("ecarts importer, all of ../shared/data", IMPORT, space);
  measure("ecarts verifier, cold", VERIFY, space);
  measure("ecarts verifier, warm", VERIFY, space);
}
const long = join(folder, "long.csv");
const stream = createWriteStream(long);
stream.write("code;indicateur;periode;valeur\n");
for (let row = 0; row < 2_000_000; row += 1) {
  const line = `${String(10000 + (row % 20000)).padStart(5, "0")};revenu_median_disponible;${1900 + Math.floor(row / 20000)};${15000 + (row % 5000) + Math.floor(row / 20000) * 50 + ((row * 7919) % 200)}.${row % 10}\n`;
  if (!stream.write(line)) await new Promise((done) => stream.once("drain", done));
}
await new Promise((done) => stream.end(done));
const big = join(folder, "grand");
mkdirSync(big);
writeFileSync(`${big}.list`, long);
const read = measure("ecarts importer, 2 000 000 rows", IMPORT, big);
process.stdout.write(`| | ${Math.round(2e9 / read.ms / 1000)} 000 rows/s | | |\n`);
measure("ecarts verifier, 2 000 000 rows, cold", VERIFY, big);
measure("bare csv-parse, 2 000 000 rows", BARE, big);
try {
  measure("DuckDB read_csv, 2 000 000 rows", DUCK, long);
} catch {
  process.stdout.write("| DuckDB | not installed: npm i --no-save @duckdb/node-api | | |\n");
}
rmSync(folder, { recursive: true, force: true });

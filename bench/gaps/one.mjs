// One contender in a process of its own: node one.mjs <contender> <options as JSON> <repeats> <file for the result>
// Prints one line of JSON: times in milliseconds, memory in MB. The result goes to the file, to be compared.
import { writeFileSync } from "node:fs";
import { contenders, LEVELS, SERIES } from "./contenders.mjs";
import { dataset } from "./dataset.mjs";

const [name = "ours", options = "{}", repeats = "5", file] = process.argv.slice(2);
const contender = contenders[name];
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const megabytes = () => process.memoryUsage().rss / 2 ** 20;
const library = await contender.load();
const data = dataset(JSON.parse(options));
const tables = await contender.build(library, data);
globalThis.gc?.();
const before = megabytes();
const times = [];
const cpus = [];
let result;
let after = 0;
for (let run = 0; run < Number(repeats); run += 1) {
  result = undefined;
  globalThis.gc?.();
  const cpu = process.cpuUsage();
  const start = performance.now();
  result = await contender.compute(library, tables);
  times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(cpu);
  cpus.push((user + system) / 1000);
  if (run === 0) after = megabytes();
}
if (file) {
  const columns = await contender.read(result, data);
  const known = [...LEVELS, ...SERIES].filter((column) => columns[column] !== undefined);
  for (const column of known)
    writeFileSync(`${file}.${column}`, new Uint8Array(Float64Array.from(columns[column]).buffer));
}
process.stdout.write(
  `${JSON.stringify({ name: contender.name, rows: data.rows, first: times[0], median: median(times), cpu: median(cpus), before, after })}\n`,
);

// One contender in a process of its own: node one.mjs <contender> <rows> <keys> <repeats>
// Prints one line of JSON: times in milliseconds, and a digest of the rows, sorted, rounded to 1e-9.
import { createHash } from "node:crypto";
import { contenders } from "./contenders.mjs";
import { dataset } from "./dataset.mjs";

const [name = "typed", rows = "100000", keys = "1500", repeats = "5"] = process.argv.slice(2);
const contender = contenders[name];
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const timed = async (work) => {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
};

const [load, library] = await timed(() => contender.load());
const data = dataset(Number(rows), Number(keys));
const [build, table] = await timed(() => contender.build(library, data));
const times = [];
let output;
for (let run = 0; run < Number(repeats); run += 1) {
  const [time, result] = await timed(() => contender.gaps(library, table));
  times.push(time);
  output = result;
}
// A join may reorder rows: the rows (key, value, gap) are compared as a sorted list.
const memoryAfter = process.memoryUsage().rss;
const { key, value, gap } = contender.read(output, data);
const text = (number) => (number === undefined || Number.isNaN(number) ? "unknown" : number.toFixed(9));
const lines = Array.from(gap, (one, row) => `${key[row]} ${text(value[row])} ${text(one)}`);
const known = lines.filter((line) => !line.endsWith("unknown")).length;
const inOrder = lines.every((line, row) => line.startsWith(`${data.key[row]} ${text(data.value[row])} `));
const digest = createHash("sha256").update(lines.toSorted().join("\n")).digest("hex").slice(0, 12);
const memory = Math.round(memoryAfter / 2 ** 20);
const result = { rows: lines.length, known, inOrder, digest };
process.stdout.write(
  `${JSON.stringify({ name: contender.name, load, build, first: times[0], gaps: median(times), memory, ...result })}\n`,
);

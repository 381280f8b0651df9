// 100 rules on 1,609 QPV: node run.mjs [repeats] [contenders…]. Results are compared before any time is shown.
// A contender that is not installed (npm install --ignore-scripts in this folder) is said to be missing.
import { contenders } from "./contenders.mjs";
import { dataset } from "./dataset.mjs";

const [repeats = "7", ...asked] = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(contenders);
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const say = (line) => process.stdout.write(`${line}\n`);

async function times(count, work) {
  const measured = [];
  const cpus = [];
  for (let run = 0; run < count; run += 1) {
    globalThis.gc?.();
    const before = process.cpuUsage();
    const start = performance.now();
    await work();
    measured.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpus.push((user + system) / 1000);
  }
  return { first: measured[0], median: median(measured), least: Math.min(...measured), cpu: median(cpus) };
}

const data = dataset();
const { ours } = contenders;
const library = await ours.load();
const built = ours.build(library, data);
const expected = ours.compute(library, built);
const count = (value) => expected.reduce((total, one) => total + (one === value ? 1 : 0), 0);
say(
  `${data.rules.length} rules × ${data.qpv.length} QPV: ${count(1)} true, ${count(0)} false, ${count(2)} unknown`,
);
say(`compiling ${2 * data.rules.length} rules: ${built.compileTime.toFixed(1)} ms, once`);

// Our own two ways agree: the share of each rule is that of its verdicts.
const shares = ours.computeShares(library, built);
data.rules.forEach((_, rule) => {
  const answers = expected.subarray(rule * data.qpv.length, (rule + 1) * data.qpv.length);
  const yes = answers.reduce((total, one) => total + one, 0);
  const status = yes / data.qpv.length > 0.5 ? "atteint" : "non_atteint";
  if (shares[rule] !== status) throw new Error(`rule ${rule}: ${shares[rule]}, and its QPV say ${status}`);
});

const reference = await times(Number(repeats), () => ours.compute(library, built));
const row = (name, { first, median: middle, least, cpu }) =>
  say(
    `${name}: first ${first.toFixed(1)} ms, median ${middle.toFixed(1)} ms, least ${least.toFixed(1)} ms, ` +
      `processor ${cpu.toFixed(1)} ms, × ${(middle / reference.median).toFixed(1)}`,
  );
row("ecarts, a verdict for each rule and QPV", reference);
row(
  "ecarts, one share of the QPV a rule",
  await times(Number(repeats), () => ours.computeShares(library, built)),
);
row(
  "ecarts, with every trace",
  await times(Math.min(3, Number(repeats)), () => ours.explain(library, built)),
);

const holes = dataset({ known: false });
const withHoles = ours.build(library, holes);
const unknown = ours.compute(library, withHoles).reduce((total, one) => total + (one === 2 ? 1 : 0), 0);
row(
  `ecarts, one fact in ten unknown (${unknown} verdicts unknown)`,
  await times(4 * Number(repeats), () => ours.compute(library, withHoles)),
);

for (const name of names.filter((one) => one !== "ours")) {
  const contender = contenders[name];
  let loaded;
  try {
    loaded = await contender.load();
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    say(`${contender.name}  is not installed: npm install --ignore-scripts in bench/rules`);
    continue;
  }
  const theirs = contender.build(loaded, data);
  const found = await contender.compute(loaded, theirs);
  const differ = found.reduce((total, one, index) => total + (one === expected[index] ? 0 : 1), 0);
  if (differ > 0) throw new Error(`${contender.name}: ${differ} verdicts of ${expected.length} differ`);
  row(contender.name, await times(1, () => contender.compute(loaded, theirs)));
}

// What a command and all that it starts take: seconds on the clock, seconds of processor by kind of process, and what others took of
// the machine meanwhile. Linux: it reads /proc.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setTimeout as pause } from "node:timers/promises";

/** Between two looks: what a process does between the last one and its end is not seen. */
const PAUSE_IN_MILLISECONDS = 40;

/** Looks between two sums of memory: what a process shares is dear to ask, and the one who measures takes of the cores. */
const LOOKS_PER_SUM = 25;

/** The unit of /proc on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Runs a command; `exit` is its exit code. Processes are kept by number and start, so that those of the dead stay counted. */
export async function measured(command, words, options = {}) {
  const seen = new Map();
  const [start, before] = [performance.now(), machineBusy()];
  const child = spawn(command, words, { stdio: ["ignore", "pipe", "inherit"], ...options });
  let output = "";
  child.stdout?.on("data", (part) => {
    output += part;
  });
  let exit;
  const ended = new Promise((done) => child.once("close", done)).then((code) => {
    exit = code ?? "killed";
  });
  let most = 0;
  for (let turn = 1; exit === undefined; turn += 1) {
    const tree = look(child.pid, seen);
    if (turn % LOOKS_PER_SUM === 0)
      most = Math.max(
        most,
        tree.reduce((sum, pid) => sum + shareOf(pid), 0),
      );
    await Promise.race([ended, pause(PAUSE_IN_MILLISECONDS)]);
  }
  const seconds = (performance.now() - start) / 1000;
  look(child.pid, seen);
  const all = [...seen.values()];
  const sum = (key, some = all) => some.reduce((before, one) => before + one[key], 0) / TICKS_PER_SECOND;
  const total = (some) => sum("user", some) + sum("system", some);
  const kinds = new Set(all.map(({ kind }) => kind));
  const processor = total(all);
  return {
    exit,
    output,
    seconds,
    processor,
    user: sum("user"),
    system: sum("system"),
    /** Of the cores, how much this took, and how much others. */
    cores: processor / seconds,
    others: Math.max(0, (machineBusy() - before) / TICKS_PER_SECOND - processor) / seconds,
    of: availableParallelism(),
    megabytes: most / 1024,
    kinds: Object.fromEntries(
      [...kinds].map((kind) => [kind, total(all.filter((one) => one.kind === kind))]),
    ),
  };
}

/** Notes what each process of a tree has taken so far; gives their numbers. */
function look(root, seen) {
  const table = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readOr(`/proc/${name}/stat`);
    if (stat === "") continue;
    const values = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    table.set(Number(name), {
      parent: Number(values[1]),
      user: Number(values[11]),
      system: Number(values[12]),
      began: values[19],
    });
  }
  const mine = new Set([root, ...[...seen.keys()].map((key) => Number(key.split(" ")[0]))]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, { parent }] of table)
      if (!mine.has(pid) && mine.has(parent)) {
        mine.add(pid);
        grown = true;
      }
  }
  const found = [];
  for (const [pid, { user, system, began }] of table) {
    if (!mine.has(pid)) continue;
    const key = `${pid} ${began}`;
    const known = seen.get(key);
    // A number may have been given to a process of someone else since.
    if (!known && [...seen.keys()].some((one) => one.startsWith(`${pid} `))) continue;
    // A process that has just been forked bears the name of the one that did.
    seen.set(key, { user, system, kind: kindOf(pid) ?? known?.kind ?? "?" });
    found.push(pid);
  }
  return found;
}

/** Its memory in kilobytes, a page that several processes hold counted in part for each; none once it is gone. */
function shareOf(pid) {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readOr(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

function kindOf(pid) {
  const line = readOr(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
  if (line.trim() === "") return undefined;
  if (/--type=(\S+)/.test(line)) return `browser ${/--type=(\S+)/.exec(line)[1]}`;
  if (/ecarts-navigateur-|chrom/i.test(line.split(" ")[0])) return "browser";
  return /(apart-child|worker-process|contour|ecarts)\.m?js/.exec(line)?.[1] ?? line.slice(0, 40);
}

/** Ticks that all cores have worked since they started. */
function machineBusy() {
  const [, user, nice, system, , , irq, soft] = readFileSync("/proc/stat", "utf8")
    .split("\n")[0]
    .split(/\s+/)
    .map(Number);
  return user + nice + system + irq + soft;
}

function readOr(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

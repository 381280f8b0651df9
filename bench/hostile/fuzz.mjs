/**
 * Damages published files at random and imports each, in a folder of its own: `node bench/hostile/fuzz.mjs 20000 [FOLDER]`.
 * Counts what ends in a bug (code 3), takes more than a minute, or more than a gigabyte; names the files, and keeps them.
 * Run it as an unprivileged user. The same seed damages the same bytes.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync, zipSync } from "fflate";

const [count = "1000", folder = "../shared/data", seed = "1"] = process.argv.slice(2);
const HERE = fileURLToPath(new URL(".", import.meta.url));
const PLACE = mkdtempSync(join(tmpdir(), "ecarts-fuzz-"));
const KEPT = join(PLACE, "a-voir");
mkdirSync(KEPT);
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 1000;

/** Numbers from a seed: xorshift, 32 bits. */
let state = Number(seed) * 2_654_435_761 || 1;
const random = (below) => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
};
const pick = (list) => list[random(list.length)];

const files = readdirSync(resolve(folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => /\.(csv|xls|xlsx|ods|zip|gz|json|geojson)$/i.test(path) && statSync(path).size < 3e6)
  .sort();

const WORDS = [
  '"',
  '""',
  "\r",
  "\n",
  ";",
  "\0",
  "[",
  "{",
  "9".repeat(400),
  " ".repeat(5000),
  "é",
  "\ufeff",
  "<table>",
];
const DAMAGES = [
  (bytes) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes) => {
    for (let times = 1 + random(20); times > 0; times -= 1) bytes[random(bytes.length)] = random(256);
    return bytes;
  },
  (bytes) => {
    const at = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(WORDS)), bytes.subarray(at)]);
  },
  (bytes) => {
    const [from, size] = [random(bytes.length), random(5000)];
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + size)]);
  },
  (bytes) => {
    const [from, size] = [random(bytes.length), 1 + random(2000)];
    const part = bytes.subarray(from, from + size);
    return Buffer.concat([
      bytes.subarray(0, from),
      ...Array(1 + random(200)).fill(part),
      bytes.subarray(from),
    ]);
  },
  (bytes) => Buffer.from(bytes.toString("latin1").replaceAll("\n", pick(["\r", "\n\n", ""])), "latin1"),
  (bytes) => {
    bytes.fill(pick([0, 255, 34, 91]), random(bytes.length), random(bytes.length));
    return bytes;
  },
];

function damaged() {
  const path = pick(files);
  let bytes = Buffer.from(readFileSync(path));
  for (let times = 1 + random(3); times > 0; times -= 1)
    if (bytes.length > 0) bytes = Buffer.from(pick(DAMAGES)(bytes));
  const name = basename(path);
  const wrap = random(10);
  if (wrap === 0) return { name: `${name}.gz`, bytes: gzipSync(bytes) };
  if (wrap === 1) return { name: `${name}.zip`, bytes: zipSync({ [name]: bytes }) };
  return { name, bytes };
}

const found = { files: 0, bugs: 0, endless: 0, "over a gigabyte": 0, imported: 0, peak: 0 };

/** One process reads files one after the other, and is started again when it is lost. */
async function worker() {
  let [child, waiting] = [undefined, undefined];
  const start = () => {
    child = spawn(process.execPath, [join(HERE, "fuzz-one.mjs")], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    child.stderr.on("data", () => undefined);
    child.on("error", () => undefined);
    const own = child;
    child.on("message", (told) => own === child && waiting?.(told));
    child.once("close", () => own === child && waiting?.({ lost: true }));
  };
  while (found.files < Number(count)) {
    found.files += 1;
    const { name, bytes } = damaged();
    const place = mkdtempSync(join(PLACE, "f-"));
    const path = join(place, name);
    writeFileSync(path, bytes);
    if (!child || child.exitCode !== null || child.signalCode !== null) start();
    const told = await new Promise((done) => {
      const timer = setTimeout(() => done({ endless: true }), MOST_SECONDS * 1000);
      waiting = (said) => {
        clearTimeout(timer);
        done(said);
      };
      child.send({ path, space: join(place, "espace") });
    });
    waiting = undefined;
    if (told.endless) {
      child.kill("SIGKILL");
      // It closes some time after: the next file is for another one.
      child = undefined;
    }
    tell(told, path, bytes);
    rmSync(place, { recursive: true, force: true });
    if (found.files % 100 === 0) process.stderr.write(`${JSON.stringify(found)}\n`);
  }
  child?.kill("SIGKILL");
}

function tell(told, path, bytes) {
  const isBig = (told.megabytes ?? 0) > MOST_MEGABYTES;
  if (told.endless) found.endless += 1;
  if (told.lost || told.bug) found.bugs += 1;
  if (isBig) found["over a gigabyte"] += 1;
  if (told.imported) found.imported += 1;
  found.peak = Math.max(found.peak, told.megabytes ?? 0);
  if (!(told.endless || told.lost || told.bug || isBig)) return;
  const kept = join(KEPT, `${found.files}-${basename(path)}`);
  writeFileSync(kept, bytes);
  process.stdout.write(`${kept}: ${told.bug ?? Object.keys(told).join()} ${told.megabytes ?? ""}\n`);
}

await Promise.all(Array.from({ length: Math.max(1, cpus().length - 1) }, worker));
process.stdout.write(`${JSON.stringify(found)}\n`);
if (readdirSync(KEPT).length === 0) rmSync(PLACE, { recursive: true });

// The npm packages: installed when one is missing or is not the one the lock file names.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ROOT, run, SetupError, step } from "./step.mjs";

/** `--include=dev`: the compiler is a development package, and NODE_ENV=production must not drop it.
 *  `--ignore-scripts`: nothing that is downloaded runs while it is installed. */
const INSTALL = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
/** The name under which a lock file describes the project itself, which is not to be installed. */
const PROJECT = "";

export async function ensurePackages() {
  if (packagesAreThere()) return;
  const { ok, output } = await step("Installation des paquets npm", () => npm(INSTALL));
  if (ok) return;
  throw new SetupError("Les paquets npm n'ont pas pu être installés.", {
    output,
    hint: "vérifiez l'accès au registre npm (réseau, mandataire, `npm config get registry`), puis relancez.",
  });
}

/**
 * npm writes `node_modules/.package-lock.json` last, so an interrupted installation has none or an old one.
 * Each package is also looked for on the disk: a folder may have been removed since.
 */
function packagesAreThere() {
  const wanted = lockedPackages("package-lock.json");
  const present = lockedPackages(join("node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const found = present[path];
    if (!found) return path === PROJECT || !isForThisMachine(entry);
    return found.version === entry.version && found.integrity === entry.integrity && isOnDisk(path);
  });
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[] }} Locked
 * @param {string} file
 * @returns {Record<string, Locked> | null}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * npm leaves out optional packages meant for other systems. Those that do not name both system and
 * processor, or also depend on the C library, are its own business: it would be guessing to insist.
 * @param {Locked} entry
 */
function isForThisMachine({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return !libc && Boolean(os?.includes(process.platform) && cpu?.includes(process.arch));
}

/** @param {string} path */
function isOnDisk(path) {
  return existsSync(join(ROOT, path, "package.json"));
}

/**
 * Runs the npm that belongs to this Node rather than the first one on PATH. Asked to stop, npm finishes its
 * downloads and then undoes them, half a minute in all; what it leaves when killed is seen and done again.
 * @param {string[]} args
 */
function npm(args) {
  const script = npmScript();
  if (script) return run(process.execPath, [script, ...args], { killSignal: "SIGKILL" });
  // On Windows npm is a .cmd file, which only a shell can start; the arguments are all ours.
  return run("npm", args, { shell: process.platform === "win32", killSignal: "SIGKILL" });
}

function npmScript() {
  const { npm_execpath: caller } = process.env;
  if (caller && basename(caller) === "npm-cli.js") return caller;
  const folder = dirname(process.execPath);
  const places = [join(folder, "..", "lib", "node_modules"), join(folder, "node_modules")];
  return places.map((place) => join(place, "npm", "bin", "npm-cli.js")).find((path) => existsSync(path));
}

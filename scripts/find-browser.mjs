// Where a browser that can print may be. Only looks; installs nothing. Needs no package:
// it runs before they are installed (setup) and while a report is printed (engine).
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { posix, win32 } from "node:path";

/**
 * What the finder may ask of the machine; each part can be replaced in a test.
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {string} platform as in `process.platform`
 * @property {string} home the user's folder
 * @property {(path: string) => boolean} exists is there a program at this path?
 * @property {(folder: string) => string[]} list the names in a folder; none when there is no folder
 */

/** For each brand, best first: its command names, then its usual places. */
const LINUX = [
  { names: ["google-chrome-stable", "google-chrome"], places: ["/opt/google/chrome/chrome"] },
  { names: ["chromium", "chromium-browser"], places: ["/usr/lib/chromium/chromium", "/snap/bin/chromium"] },
  { names: ["microsoft-edge-stable", "microsoft-edge"], places: ["/opt/microsoft/msedge/msedge"] },
];
const MAC = ["Google Chrome", "Chromium", "Microsoft Edge"];
const WINDOWS = [
  { folder: "Google\\Chrome\\Application", program: "chrome.exe" },
  { folder: "Chromium\\Application", program: "chrome.exe" },
  { folder: "Microsoft\\Edge\\Application", program: "msedge.exe" },
];
/** Where Linux keeps commands even when PATH is poor (cron, a service). */
const USUAL_FOLDERS = ["/usr/local/bin", "/usr/bin"];

/** How `@puppeteer/browsers` lays out a Chrome it downloaded: chrome/<system>-<version>/<program>. */
const MAC_PROGRAM = "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing";
/** @type {Record<string, Record<string, string>>} */
const DOWNLOADED = {
  linux: { linux: "chrome-linux64/chrome" },
  darwin: { mac_arm: `chrome-mac-arm64/${MAC_PROGRAM}`, mac: `chrome-mac-x64/${MAC_PROGRAM}` },
  win32: { win64: "chrome-win64/chrome.exe", win32: "chrome-win32/chrome.exe" },
};

/**
 * The browser to print with: the one the user names, else an installed one, else one puppeteer
 * downloaded before. A name that leads nowhere is passed over: the caller can tell and say so.
 * @param {Partial<Machine>} [machine]
 * @returns {string | null}
 */
export function findBrowser(machine = {}) {
  const { env = process.env, platform = process.platform, home = homedir() } = machine;
  const { exists = isProgram, list = names } = machine;
  const all = { env, platform, home, exists, list };
  const named = variable(env, "PUPPETEER_EXECUTABLE_PATH");
  const candidates = [...(named ? [named] : []), ...installed(all), ...downloaded(all)];
  return candidates.find((path) => exists(path)) ?? null;
}

/**
 * Puppeteer's own folder, shared with every other project of this user.
 * @param {Partial<Machine>} [machine]
 */
export function downloadFolder({ env = process.env, platform = process.platform, home = homedir() } = {}) {
  return variable(env, "PUPPETEER_CACHE_DIR") ?? pathOf(platform).join(home, ".cache", "puppeteer");
}

/** @param {Machine} machine @returns {string[]} */
function installed(machine) {
  if (machine.platform === "win32") return onWindows(machine);
  return machine.platform === "darwin" ? onMac(machine) : onLinux(machine);
}

/** @param {Machine} machine */
function onLinux({ env }) {
  const folders = [...pathFolders(env, "linux"), ...USUAL_FOLDERS];
  return LINUX.flatMap(({ names, places }) => [
    ...names.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    ...places,
  ]);
}

/** @param {Machine} machine */
function onMac({ env, home }) {
  const apps = ["/Applications", posix.join(home, "Applications")];
  const inApps = MAC.flatMap((name) =>
    apps.map((folder) => posix.join(folder, `${name}.app`, "Contents", "MacOS", name)),
  );
  const commands = LINUX.flatMap(({ names }) => names);
  const folders = pathFolders(env, "darwin");
  return [...inApps, ...commands.flatMap((name) => folders.map((folder) => posix.join(folder, name)))];
}

/** @param {Machine} machine */
function onWindows({ env }) {
  const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => variable(env, name));
  const folders = pathFolders(env, "win32");
  return WINDOWS.flatMap(({ folder, program }) => [
    ...roots.flatMap((root) => (root ? [win32.join(root, folder, program)] : [])),
    ...folders.map((place) => win32.join(place, program)),
  ]);
}

/** @param {Machine} machine */
function downloaded(machine) {
  const path = pathOf(machine.platform);
  const root = path.join(downloadFolder(machine), "chrome");
  const versions = machine.list(root).toSorted(newestFirst);
  return Object.entries(DOWNLOADED[machine.platform] ?? {}).flatMap(([system, program]) =>
    versions
      .filter((name) => name.startsWith(`${system}-`))
      .map((name) => path.join(root, name, ...program.split("/"))),
  );
}

/**
 * The folders of PATH. A relative one is left out: a program of the current folder is not the user's browser.
 * @param {Record<string, string | undefined>} env
 * @param {string} platform
 */
function pathFolders(env, platform) {
  const path = pathOf(platform);
  return (variable(env, "PATH") ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
}

/**
 * A variable of the environment, if it is set and not empty. Windows writes `Path` or `PATH` as it likes.
 * @param {Record<string, string | undefined>} env
 * @param {string} name
 */
function variable(env, name) {
  const key = Object.keys(env).find((other) => other.toUpperCase() === name);
  return (key && env[key]) || undefined;
}

/** @param {string} platform */
function pathOf(platform) {
  return platform === "win32" ? win32 : posix;
}

/**
 * 148.0.7778.97 before 99.0.1: by numbers, not by letters.
 * @param {string} left
 * @param {string} right
 */
function newestFirst(left, right) {
  return right.localeCompare(left, "en", { numeric: true });
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() && !isSnapStub(path);
  } catch {
    return false;
  }
}

/**
 * Ubuntu's package installs a script that only says "install the snap": there is no browser behind it.
 * @param {string} path
 */
function isSnapStub(path) {
  if (statSync(path).size > 4096 || existsSync("/snap/bin/chromium")) return false;
  return readFileSync(path, "utf8").includes("requires the chromium snap");
}

/** @param {string} folder */
function names(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

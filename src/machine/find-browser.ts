import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { posix, win32 } from "node:path";

/** What the finder may ask of the machine; each part can be replaced in a test. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As in `process.platform`. */
  readonly platform: string;
  /** The user's folder. */
  readonly home: string;
  /** Is there a program at this path? */
  readonly exists: (path: string) => boolean;
  /** The names in a folder; none when there is no folder. */
  readonly list: (folder: string) => readonly string[];
}

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

const DOWNLOADED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  linux: { linux: "chrome-linux64/chrome" },
  darwin: { mac_arm: `chrome-mac-arm64/${MAC_PROGRAM}`, mac: `chrome-mac-x64/${MAC_PROGRAM}` },
  win32: { win64: "chrome-win64/chrome.exe", win32: "chrome-win32/chrome.exe" },
};

/**
 * The browser to print with: the one the user names, else an installed one, else one puppeteer
 * downloaded before. A name that leads nowhere is passed over: the caller can tell and say so.
 */
export function findBrowser(machine: Partial<Machine> = {}): string | undefined {
  const { env = process.env, platform = process.platform, home = homedir() } = machine;
  const { exists = isProgram, list = names } = machine;
  const all = { env, platform, home, exists, list };
  const named = variable(env, "PUPPETEER_EXECUTABLE_PATH");
  const candidates = [...(named ? [named] : []), ...installed(all), ...downloaded(all)];
  return candidates.find((path) => exists(path));
}

/**
 * Puppeteer's own folder, shared with every other project of this user.
 */
export function downloadFolder({
  env = process.env,
  platform = process.platform,
  home = homedir(),
}: Partial<Machine> = {}): string {
  return variable(env, "PUPPETEER_CACHE_DIR") ?? pathOf(platform).join(home, ".cache", "puppeteer");
}

function installed(machine: Machine): string[] {
  if (machine.platform === "win32") return onWindows(machine);
  return machine.platform === "darwin" ? onMac(machine) : onLinux(machine);
}

function onLinux({ env }: Machine): string[] {
  const folders = [...pathFolders(env, "linux"), ...USUAL_FOLDERS];
  return LINUX.flatMap(({ names, places }) => [
    ...names.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    ...places,
  ]);
}

function onMac({ env, home }: Machine): string[] {
  const apps = ["/Applications", posix.join(home, "Applications")];
  const inApps = MAC.flatMap((name) =>
    apps.map((folder) => posix.join(folder, `${name}.app`, "Contents", "MacOS", name)),
  );
  const commands = LINUX.flatMap(({ names }) => names);
  const folders = pathFolders(env, "darwin");
  return [...inApps, ...commands.flatMap((name) => folders.map((folder) => posix.join(folder, name)))];
}

function onWindows({ env }: Machine): string[] {
  const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => variable(env, name));
  const folders = pathFolders(env, "win32");
  return WINDOWS.flatMap(({ folder, program }) => [
    ...roots.flatMap((root) => (root ? [win32.join(root, folder, program)] : [])),
    ...folders.map((place) => win32.join(place, program)),
  ]);
}

function downloaded(machine: Machine): string[] {
  const path = pathOf(machine.platform);
  const root = path.join(downloadFolder(machine), "chrome");
  const versions = [...machine.list(root)].sort(newestFirst);
  return Object.entries(DOWNLOADED[machine.platform] ?? {}).flatMap(([system, program]) =>
    versions
      .filter((name) => name.startsWith(`${system}-`))
      .map((name) => path.join(root, name, ...program.split("/"))),
  );
}

/**
 * The folders of PATH. A relative one is left out: a program of the current folder is not the user's browser.
 */
function pathFolders(env: Machine["env"], platform: string): string[] {
  const path = pathOf(platform);
  return (variable(env, "PATH") ?? "").split(path.delimiter).filter((folder) => path.isAbsolute(folder));
}

/**
 * A variable of the environment, if it is set and not empty. Windows writes `Path` or `PATH` as it likes.
 */
function variable(env: Machine["env"], name: string): string | undefined {
  const key = Object.keys(env).find((other) => other.toUpperCase() === name);
  return (key && env[key]) || undefined;
}

function pathOf(platform: string): typeof posix {
  return platform === "win32" ? win32 : posix;
}

/**
 * 148.0.7778.97 before 99.0.1: by numbers, not by letters.
 */
function newestFirst(left: string, right: string): number {
  return right.localeCompare(left, "en", { numeric: true });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() && !isSnapStub(path);
  } catch {
    return false;
  }
}

/**
 * Ubuntu's package installs a script that only says "install the snap": there is no browser behind it.
 */
function isSnapStub(path: string): boolean {
  if (statSync(path).size > 4096 || existsSync("/snap/bin/chromium")) return false;
  return readFileSync(path, "utf8").includes("requires the chromium snap");
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { downloadFolder, findBrowser } from "../../../src/machine/find-browser.ts";

/** A machine that holds only what is said: no test looks at the real one. */
type Asked = {
  platform: string;
  env?: Record<string, string>;
  programs?: string[];
  folders?: Record<string, string[]>;
};

function find({ platform, env = {}, programs = [], folders = {} }: Asked): string | undefined {
  const home = platform === "win32" ? "C:\\Users\\ada" : "/home/ada";
  return findBrowser({
    platform,
    env,
    home,
    exists: (path: string) => programs.includes(path),
    list: (folder: string) => [...(folders[folder] ?? [])],
  });
}

const CACHE = "/home/ada/.cache/puppeteer/chrome";
const TESTED = `${CACHE}/linux-148.0.7778.97/chrome-linux64/chrome`;
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const MAC_TESTED =
  "/home/ada/.cache/puppeteer/chrome/mac_arm-148.0.7778.97/chrome-mac-arm64/" +
  "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing";
const WINDOWS = {
  PROGRAMFILES: "C:\\Program Files",
  "PROGRAMFILES(X86)": "C:\\Program Files (x86)",
  LOCALAPPDATA: "C:\\Users\\ada\\AppData\\Local",
};
const EDGE = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";

const CASES: [string, Asked, string | undefined][] = [
  ["nothing anywhere", { platform: "linux" }, undefined],
  ["an unknown system", { platform: "aix" }, undefined],
  [
    "the named one before an installed one",
    {
      platform: "linux",
      env: { PUPPETEER_EXECUTABLE_PATH: "/opt/mine/chrome" },
      programs: ["/opt/mine/chrome", "/usr/bin/google-chrome"],
    },
    "/opt/mine/chrome",
  ],
  [
    "a name that leads nowhere is passed over",
    {
      platform: "linux",
      env: { PUPPETEER_EXECUTABLE_PATH: "/opt/gone" },
      programs: ["/usr/bin/chromium"],
    },
    "/usr/bin/chromium",
  ],
  [
    "an empty name is no name",
    { platform: "linux", env: { PUPPETEER_EXECUTABLE_PATH: "" }, programs: ["", "/usr/bin/chromium"] },
    "/usr/bin/chromium",
  ],
  [
    "Linux: Chrome before Chromium before Edge",
    {
      platform: "linux",
      programs: ["/usr/bin/microsoft-edge", "/usr/bin/chromium", "/usr/bin/google-chrome"],
    },
    "/usr/bin/google-chrome",
  ],
  [
    "Linux: Chrome's own folder before Chromium",
    { platform: "linux", programs: ["/usr/bin/chromium", "/opt/google/chrome/chrome"] },
    "/opt/google/chrome/chrome",
  ],
  [
    "Linux: Edge when it is alone",
    { platform: "linux", programs: ["/opt/microsoft/msedge/msedge"] },
    "/opt/microsoft/msedge/msedge",
  ],
  [
    "Linux: the snap after the package",
    { platform: "linux", programs: ["/snap/bin/chromium", "/usr/bin/chromium"] },
    "/usr/bin/chromium",
  ],
  [
    "Linux: any folder of PATH",
    { platform: "linux", env: { PATH: "/a:/home/ada/bin" }, programs: ["/home/ada/bin/chromium"] },
    "/home/ada/bin/chromium",
  ],
  [
    "Linux: a program of the current folder is not the user's browser",
    { platform: "linux", env: { PATH: ".:bin::" }, programs: ["chromium", "./chromium", "bin/chromium"] },
    undefined,
  ],
  [
    "an installed one before a downloaded one",
    {
      platform: "linux",
      programs: [TESTED, "/usr/bin/chromium"],
      folders: { [CACHE]: ["linux-148.0.7778.97"] },
    },
    "/usr/bin/chromium",
  ],
  [
    "a downloaded one",
    { platform: "linux", programs: [TESTED], folders: { [CACHE]: [".metadata", "linux-148.0.7778.97"] } },
    TESTED,
  ],
  [
    "the newest of the downloaded ones, by number",
    {
      platform: "linux",
      programs: [TESTED, `${CACHE}/linux-99.0.4844.51/chrome-linux64/chrome`],
      folders: { [CACHE]: ["linux-99.0.4844.51", "linux-148.0.7778.97"] },
    },
    TESTED,
  ],
  [
    "a download that was cut short is passed over",
    { platform: "linux", programs: [], folders: { [CACHE]: ["linux-148.0.7778.97"] } },
    undefined,
  ],
  [
    "a download for another system is passed over",
    { platform: "linux", programs: [TESTED], folders: { [CACHE]: ["win64-148.0.7778.97"] } },
    undefined,
  ],
  [
    "the folder puppeteer was told to use",
    {
      platform: "linux",
      env: { PUPPETEER_CACHE_DIR: "/srv/p" },
      programs: ["/srv/p/chrome/linux-148.0.7778.97/chrome-linux64/chrome"],
      folders: { "/srv/p/chrome": ["linux-148.0.7778.97"] },
    },
    "/srv/p/chrome/linux-148.0.7778.97/chrome-linux64/chrome",
  ],
  [
    "macOS: Chrome before Edge",
    {
      platform: "darwin",
      programs: ["/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", MAC_CHROME],
    },
    MAC_CHROME,
  ],
  [
    "macOS: the user's own applications",
    { platform: "darwin", programs: [`/home/ada${MAC_CHROME}`] },
    `/home/ada${MAC_CHROME}`,
  ],
  [
    "macOS: a command on PATH",
    { platform: "darwin", env: { PATH: "/opt/homebrew/bin" }, programs: ["/opt/homebrew/bin/chromium"] },
    "/opt/homebrew/bin/chromium",
  ],
  [
    "macOS: a downloaded one",
    { platform: "darwin", programs: [MAC_TESTED], folders: { [CACHE]: ["mac_arm-148.0.7778.97"] } },
    MAC_TESTED,
  ],
  ["Windows: Edge when it is alone", { platform: "win32", env: WINDOWS, programs: [EDGE] }, EDGE],
  [
    "Windows: Chrome installed for one user, before Edge",
    {
      platform: "win32",
      env: WINDOWS,
      programs: [EDGE, "C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe"],
    },
    "C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
  ],
  [
    "Windows: variables in any case, PATH between semicolons",
    { platform: "win32", env: { Path: "C:\\a;D:\\tools" }, programs: ["D:\\tools\\chrome.exe"] },
    "D:\\tools\\chrome.exe",
  ],
  [
    "Windows: a downloaded one",
    {
      platform: "win32",
      programs: ["C:\\Users\\ada\\.cache\\puppeteer\\chrome\\win64-148.0.7778.97\\chrome-win64\\chrome.exe"],
      folders: { "C:\\Users\\ada\\.cache\\puppeteer\\chrome": ["win64-148.0.7778.97"] },
    },
    "C:\\Users\\ada\\.cache\\puppeteer\\chrome\\win64-148.0.7778.97\\chrome-win64\\chrome.exe",
  ],
];

describe("findBrowser", () => {
  it.each(CASES)("%s", (_, asked, expected) => {
    expect(find(asked)).toBe(expected);
  });

  it("looks at the real machine when told nothing", () => {
    const found = findBrowser();
    expect(found === undefined || existsSync(found)).toBe(true);
  });

  // Asked as Windows, where nothing else is in reach, so that this machine has no other browser to offer.
  it.skipIf(process.platform === "win32").each([
    ["a program", "#!/bin/sh\n", 0o755, true],
    ["a file that is not a program", "#!/bin/sh\n", 0o644, false],
    ["Ubuntu's stub without the snap", "echo Command '$0' requires the chromium snap", 0o755, false],
  ])("takes %s for what it is", (_, text, mode, isOne) => {
    const path = join(mkdtempSync(join(tmpdir(), "ecarts-")), "chromium");
    writeFileSync(path, text, { mode });
    const found = findBrowser({ platform: "win32", env: { PUPPETEER_EXECUTABLE_PATH: path } });
    rmSync(dirname(path), { recursive: true });
    expect(found).toBe(isOne ? path : undefined);
  });

  it("does not take a folder for a program", () => {
    expect(findBrowser({ platform: "win32", env: { PUPPETEER_EXECUTABLE_PATH: tmpdir() } })).toBeUndefined();
  });
});

describe("downloadFolder", () => {
  it("is puppeteer's own, unless its variable says otherwise", () => {
    expect(downloadFolder({ platform: "linux", env: {}, home: "/home/ada" })).toBe(
      "/home/ada/.cache/puppeteer",
    );
    expect(downloadFolder({ platform: "linux", env: { PUPPETEER_CACHE_DIR: "/srv/p" } })).toBe("/srv/p");
  });
});

import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import type { Browser } from "puppeteer-core";
import { PrintError } from "../files/printing.ts";
import { VERSION } from "../kernel/version.ts";
import { abandonedFolders, ownedFolder } from "./owned-folder.ts";

/** Nothing that a browser is asked may take longer: neither its start, nor a page. */
export const TIME_LIMIT_IN_MILLISECONDS = 60_000;

/** A browser that can go without a word is given this long to do so. */
const FAREWELL_IN_MILLISECONDS = 5_000;

/** A browser of our own, and the folder of all that it writes. */
export interface OpenBrowser {
  readonly browser: Browser;
  /** Ends it and takes its folder away; never throws. */
  readonly close: () => Promise<void>;
}

/** Starts a browser that runs no script of a page, reaches no host, and ends with this process. Throws when it cannot. */
export async function openBrowser(executablePath: string): Promise<OpenBrowser> {
  const { launch } = await import("puppeteer-core");
  const profile = await profileFolder();
  try {
    const browser = await launch({
      executablePath,
      headless: true,
      // A pipe, and not a port: the browser ends when its other end does, even if this process is killed.
      pipe: true,
      userDataDir: profile.path,
      env: profile.path.length < LONGEST ? { ...process.env, TMPDIR: profile.path } : process.env,
      args: flags(),
      timeout: TIME_LIMIT_IN_MILLISECONDS,
      protocolTimeout: TIME_LIMIT_IN_MILLISECONDS,
    });
    return { browser, close: () => end(browser, profile.remove) };
  } catch (error) {
    await profile.remove().catch(() => undefined);
    throw new Error(`Failed to launch: ${error instanceof Error ? error.message : error}`);
  }
}

async function end(browser: Browser, removeFolder: () => Promise<void>): Promise<void> {
  const late = setTimeout(() => browser.process()?.kill("SIGKILL"), FAREWELL_IN_MILLISECONDS);
  await browser.close().catch(() => undefined);
  clearTimeout(late);
  await removeFolder().catch(() => undefined);
}

/** A folder for all that the browser writes. Those of killed runs go first: their browsers are dead. */
async function profileFolder(): ReturnType<typeof ownedFolder> {
  try {
    for (const path of await abandonedFolders(tmpdir(), PROFILE))
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
    return await ownedFolder(tmpdir(), PROFILE);
  } catch (error) {
    throw new PrintError(`son dossier provisoire ne peut pas être écrit (${tmpdir()})`, { cause: error });
  }
}

const PROFILE = "ecarts-navigateur-";

/** The browser makes a socket in its temporary folder, whose whole path may have a hundred letters. */
const LONGEST = 60;

/** Chromium refuses to start as root with its sandbox; everywhere else the sandbox stays. */
function flags(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    `--user-agent=ecarts/${VERSION}`,
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    // No host has an address for this browser, and what is not a page of it leads to a proxy that is not there.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--dns-prefetch-disable",
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}

import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { PrintError } from "../files/world.ts";
import { VERSION } from "../kernel/version.ts";
import { findBrowser } from "./find-browser.ts";
import { abandonedFolders, ownedFolder } from "./owned-folder.ts";

/**
 * A PDF of Chromium without what changes from one run to the next: its dates become the report's day, and the ids of its
 * table headers, numbered by the browser's history, are numbered from 1 in their own order. Every replacement keeps its
 * length, so the PDF's table of offsets stays true.
 */
export function stableBytes(pdf: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const ids = [...new Set(text.match(/\(node\d{8}\)/g) ?? [])].sort();
  const ranks = new Map(ids.map((id, index) => [id, `(node${String(index + 1).padStart(8, "0")})`]));
  const date = `${day.replaceAll("-", "")}120000`;
  const stable = text
    .replace(/\(node\d{8}\)/g, (id) => ranks.get(id) ?? id)
    .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${date}`);
  return Buffer.from(stable, "latin1");
}

const TIME_LIMIT_IN_MILLISECONDS = 60_000;

/**
 * A page as a tagged PDF, through an installed Chromium; undefined when there is none. The page has no script and no
 * network: the browser is told to run none and to resolve no host. `day` (AAAA-MM-JJ) becomes the PDF's date: same page, same bytes.
 */
export async function printPdf(html: string, day: string): Promise<Uint8Array | undefined> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return undefined;
  const { launch } = await import("puppeteer-core");
  const profile = await profileFolder();
  try {
    const started = launch({
      executablePath,
      headless: true,
      // A pipe, and not a port: the browser ends when its other end does, even if this process is killed.
      pipe: true,
      userDataDir: profile.path,
      env: profile.path.length < LONGEST ? { ...process.env, TMPDIR: profile.path } : process.env,
      args: flags(),
      timeout: TIME_LIMIT_IN_MILLISECONDS,
    });
    const browser = await started.catch((error: unknown) => {
      throw new Error(`Failed to launch: ${error instanceof Error ? error.message : error}`);
    });
    try {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.setOfflineMode(true);
      await page.setContent(html, { waitUntil: "load", timeout: TIME_LIMIT_IN_MILLISECONDS });
      const pdf = await page.pdf({
        tagged: true,
        outline: true,
        preferCSSPageSize: true,
        printBackground: true,
        timeout: TIME_LIMIT_IN_MILLISECONDS,
      });
      return stableBytes(pdf, day);
    } finally {
      await browser.close().catch(() => undefined);
    }
  } catch (error) {
    throw new PrintError(inFrench(error), { cause: error });
  } finally {
    await profile.remove().catch(() => undefined);
  }
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

/** What went wrong, for someone who does not read puppeteer's English; its own words stay at hand in brackets. */
function inFrench(error: unknown): string {
  const said = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  const words = WORDS.find(([pattern]) => pattern.test(said))?.[1];
  return words === undefined ? said : `${words} (${said.trim()})`;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/Failed to launch|spawn|ENOENT|EACCES/, "il n’a pas démarré"],
  [/timed? ?out|Timeout/i, `il n’a pas répondu en ${TIME_LIMIT_IN_MILLISECONDS / 1000} secondes`],
  [/closed|detached|disconnected|crash/i, "il s’est fermé de lui-même"],
];

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

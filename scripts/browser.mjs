// A browser to print with. When one is there, nothing is installed. When none can be had, the report
// is still written, less its PDF: this never stops setup.
import { join } from "node:path";
import { findBrowser } from "../dist/machine/find-browser.js";
import { apt, installing, isDebianRoot } from "./debian.mjs";
import { ROOT, run, step } from "./step.mjs";

const GET_ONE = "installez Chrome, Chromium ou Edge, ou donnez son chemin dans PUPPETEER_EXECUTABLE_PATH";

export async function ensureBrowser() {
  warnAboutWrongName();
  if (findBrowser()) return;
  if (canDownload()) await download();
  if (isDebianRoot() && (await trouble())) await installWithApt();
  const left = await trouble();
  if (left)
    say(`${left} : le rapport sera écrit en HTML, CSV et XLSX, sans PDF. Pour l'obtenir, ${GET_ONE}.`);
}

function warnAboutWrongName() {
  const { PUPPETEER_EXECUTABLE_PATH: named } = process.env;
  if (!named || findBrowser() === named) return;
  say(
    `PUPPETEER_EXECUTABLE_PATH désigne « ${named} », qui n'est pas un programme : recherche d'un autre navigateur.`,
  );
}

/** For Linux, Google builds this Chrome for Intel only: an ARM machine would get one that cannot start. */
function canDownload() {
  const { PUPPETEER_SKIP_DOWNLOAD: unwanted } = process.env;
  if (unwanted) return false;
  return process.platform !== "linux" || process.arch === "x64";
}

async function download() {
  const script = join(ROOT, "scripts", "download-browser.mjs");
  await step("Téléchargement de Chrome pour imprimer le PDF", () => run(process.execPath, [script]));
}

async function installWithApt() {
  await step("Installation du paquet chromium", async () => {
    await apt("update");
    const install = installing("chromium");
    const plan = await apt(...install, "--simulate");
    // Ubuntu's package only fetches a snap, and retries for half an hour where the store is out of reach.
    const isSnap = /^Inst (snapd|chromium-browser)\b/m.test(plan.output);
    return plan.ok && !isSnap ? apt(...install) : { ok: false };
  });
}

/**
 * What stands between us and a PDF; null when nothing does. A Chrome that was just downloaded may lack
 * system libraries. On Windows that does not arise, and `--version` would open a window.
 */
async function trouble() {
  const browser = findBrowser();
  if (!browser) return "Aucun navigateur";
  if (process.platform === "win32") return null;
  const { ok, output } = await run(browser, ["--version"], { timeout: 20_000 });
  return ok ? null : `${browser} ne démarre pas (${output.split("\n").at(-1)})`;
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

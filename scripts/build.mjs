// The compiled engine in dist/: built again when what it was built from has changed.
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { ROOT, run, SetupError, step } from "./step.mjs";

const COMPILER = join(ROOT, "node_modules", "typescript", "bin", "tsc");
const PAGE = join(ROOT, "scripts", "page.mjs");
const VALIDATORS = join(ROOT, "scripts", "validators.mjs");
const DIST = join(ROOT, "dist");
const STAMP = join(DIST, ".stamp");

export async function ensureBuild() {
  const fingerprint = fingerprintOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint) return;
  // Built aside, then swapped in whole: files of deleted sources do not stay, a failed or interrupted
  // build leaves no stamp, and a command that runs meanwhile does not see half of dist.
  const aside = join(ROOT, `dist.${process.pid}`);
  try {
    const { ok, output } = await step("Compilation", async () => {
      const compiled = await run(process.execPath, [COMPILER, "--outDir", aside]);
      const checked = compiled.ok ? await run(process.execPath, [VALIDATORS, aside]) : compiled;
      return checked.ok ? run(process.execPath, [PAGE, join(aside, "page")]) : checked;
    });
    if (!ok) {
      throw new SetupError("La compilation a échoué.", {
        output,
        hint: "corrigez les erreurs ci-dessus, ou revenez à une version publiée du projet, puis relancez.",
      });
    }
    // npm makes the command executable when it links it, once: a rebuild must not undo that.
    chmodSync(join(aside, "cli", "main.js"), 0o755);
    writeFileSync(join(aside, ".stamp"), fingerprint);
    rmSync(DIST, { recursive: true, force: true });
    renameSync(aside, DIST);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** By content, not by date: a checkout, a copy or a restored cache gives any date to any file. */
function fingerprintOfSources() {
  const hash = createHash("sha256");
  const sources = ["src", "schemas"]
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const settings = [join(ROOT, "tsconfig.json"), join(ROOT, "package-lock.json"), PAGE, VALIDATORS];
  for (const file of [...settings, ...sources]) {
    hash
      .update(file.slice(ROOT.length).split(sep).join("/"))
      .update("\0")
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/**
 * The built modules that `ecarts --aide` loads, and why. Help must be there at once; one import that comes too early brings
 * the messages, the YAML library or the statistics with it, and costs tens of milliseconds at every start.
 */
const LOADED: Readonly<Record<string, string>> = {
  "cli/main.js": "the program itself",
  "cli/start.js": "runs the command line and gives its exit code",
  "cli/program.js": "declares the commands with their options",
  "cli/campaign-commands.js": "declares those of campaigns",
  "cli/data-commands.js": "declares those that change the data",
  "cli/follow-commands.js": "declares those of the follow-up of a contract",
  "cli/report-commands.js": "declares those that write reports and sites",
  "cli/french-help.js": "says them in French",
  "cli/wanted-words.js": "reads --help and -h as --aide, and refuses an option given twice",
  "compare/asked-words.js": "the words of --pairs and --classer, lists that import nothing",
  "cli/option-values.js": "reads the values of options",
  "cli/scope-options.js": "says whose documents, or whose site, once for four commands",
  "cli/output.js": "where results and problems go",
  "kernel/version.js": "what --version says",
};
/** The one package: it parses the command line. */
const PACKAGES = ["commander"];

/** What a process writes of the files that it ran, when it is asked for its coverage. */
interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

/** The files that a run of the built program loaded, by absolute path: what V8 itself has seen, whoever imported it. */
function filesLoadedBy(...args: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "ecarts-late-imports-"));
  try {
    const env = { ...process.env, NODE_V8_COVERAGE: folder };
    execFileSync(process.execPath, [resolve("dist/cli/main.js"), ...args], { env, stdio: "pipe" });
    const runs = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
    const urls = runs.flatMap((text) => (JSON.parse(text) as Coverage).result.map(({ url }) => url));
    return urls.filter((url) => url.startsWith("file:")).map((url) => fileURLToPath(url));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const under = (folder: string, files: readonly string[]): string[] => {
  const slashed = (path: string) => path.replaceAll("\\", "/");
  const start = `${slashed(resolve(folder))}/`;
  const paths = files.map(slashed);
  return paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
};

test.each(["--aide", "--version", "comparer --aide"])("« ecarts %s » loads these modules alone", (line) => {
  const files = filesLoadedBy(...line.split(" "));
  expect(under("dist", files).toSorted(), "build first; a new module needs its reason here").toEqual(
    Object.keys(LOADED).toSorted(),
  );
  const packages = under("node_modules", files).map((path) => path.split("/")[0]);
  expect([...new Set(packages)]).toEqual(PACKAGES);
});

test("a run that reads data is seen to load more", () => {
  expect(under("dist", filesLoadedBy("verifier", "--espace", ".")).length).toBeGreaterThan(50);
});

import { resolve } from "node:path";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { counted } from "../kernel/french.ts";
import { type SiteServer, serveSite } from "../machine/site-server.ts";
import { nextState, stateOf, type Watched } from "../machine/watch-files.ts";
import { codeOf, diskWords } from "../machine/write-disk.ts";
import { makeSite } from "../run/site.ts";
import type { MadeSite } from "../run/site-perimeter.ts";
import { earlierFile } from "./evaluate.ts";
import { finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";
import { type SiteScopeOptions, siteScope } from "./site.ts";

/** The options of `ecarts servir`. */
export interface ServeCommandOptions extends SiteScopeOptions {
  readonly port?: number | undefined;
}

/** What a site is made of: the page itself comes with the program. */
const FOLDERS = ["datasets", "referentiels"];

/**
 * `ecarts servir`: serves a site on this machine alone, and makes it again each time that a file of the workspace changes, until
 * Ctrl-C. A workspace in which something is wrong leaves the last good site served; without a first one, the command ends.
 */
export async function serveCommand(
  id: string | undefined,
  options: ServeCommandOptions,
  world: World,
  output: Output,
  openWorld: (folder: string) => Promise<World>,
): Promise<ExitCode> {
  const { date, depuis, port } = options;
  const make = async (): Promise<Read<MadeSite>> => {
    const since = depuis === undefined ? undefined : await earlierFile(depuis, openWorld);
    return makeSite(siteScope(id, options), { date, since }, world);
  };
  const files = depuis === undefined ? [] : [resolve(depuis)];
  const watched: Watched = { root: resolve(world.root), folders: FOLDERS, files };
  const show = (read: Read<MadeSite>, words: (site: MadeSite) => string, address: string) =>
    finish(
      read,
      { text: words, json: ({ files: all }) => ({ address, files: all.length }) },
      options,
      world,
      output,
    );
  const state = await stateOf(watched);
  const first = await make();
  const { value: server, diagnostics: refused } = first.value ? await served(first.value, port) : failed();
  if (!server) return show(failed(first.diagnostics, refused), () => "", "");
  const { address } = server;
  await show(first, () => `Site servi sur cette machine : ${address}\n  Ctrl-C arrête.`, address);
  await untilInterrupted(async (stop, unheard) => {
    let now = await nextState(watched, state, stop);
    for (; now !== undefined; now = await nextState(watched, now, stop)) {
      const made = await unheard(make);
      if (made.value) server.replace(made.value.files);
      await show(
        made,
        ({ files: all }) => `Site refait : ${counted(all.length, "fichier")}. Rechargez la page.`,
        address,
      );
      if (!made.value) output.problem("Le site d’avant reste servi, jusqu’à la prochaine modification.");
    }
  });
  await server.close();
  return 0;
}

/** The server of a site, or why the system refuses the port; what is no refusal of the system is a bug. */
async function served(site: MadeSite, port: number | undefined): Promise<Read<SiteServer>> {
  try {
    return { value: await serveSite(site.files, port), diagnostics: [] };
  } catch (error) {
    const code = codeOf(error);
    if (code === "") throw error;
    const values = { port: `${port ?? FREE}`, detail: PORT_WORDS.get(code) ?? diskWords(error) };
    return failed(problem("site/port", { file: "option --port" }, values));
  }
}

/** What is said of a port that nobody named. */
const FREE = "que le système choisit";

const PORT_WORDS = new Map([
  ["EADDRINUSE", "un autre programme s’en sert"],
  ["EACCES", "le système le réserve"],
]);

/**
 * Runs until the user interrupts it. What is given to `unheard` may last, and hears nothing meanwhile: an interruption then ends the
 * program at once, which leaves nothing behind.
 */
async function untilInterrupted(
  run: (stop: AbortSignal, unheard: <T>(work: () => Promise<T>) => Promise<T>) => Promise<void>,
): Promise<void> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  const hear = () => SIGNALS.forEach((signal) => void process.on(signal, stop));
  const ignore = () => SIGNALS.forEach((signal) => void process.off(signal, stop));
  hear();
  try {
    await run(stopping.signal, async (work) => {
      ignore();
      return work().finally(hear);
    });
  } finally {
    ignore();
  }
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

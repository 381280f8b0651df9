import { resolve } from "node:path";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { counted } from "../kernel/french.ts";
import { type AskedSite, makeSiteApart } from "../machine/site-builder.ts";
import { type SiteServer, serveSite } from "../machine/site-server.ts";
import { nextState, stateOf, type Watched } from "../machine/watch-files.ts";
import { codeOf, diskWords } from "../machine/write-disk.ts";
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
 * Ctrl-C; meanwhile the last one is served. A workspace in which something is wrong leaves the last good site served; without a first one, the command ends.
 */
export async function serveCommand(
  id: string | undefined,
  options: ServeCommandOptions,
  world: World,
  output: Output,
  openWorld: (folder: string) => Promise<World>,
): Promise<ExitCode> {
  const { date, depuis, port } = options;
  const files = depuis === undefined ? [] : [resolve(depuis)];
  const root = resolve(world.root);
  const earlier = depuis === undefined ? undefined : await earlierFile(depuis, openWorld);
  const since = earlier && { root: resolve(earlier.world.root), path: earlier.path };
  const asked: AskedSite = { scope: siteScope(id, options), date, since, root };
  const show: Show = (read, words, address) =>
    finish(
      read,
      { text: words, json: ({ files: all }) => ({ address, files: all.length }) },
      options,
      world,
      output,
    );
  return untilInterrupted(async (stop) => {
    const watched: Watched = { root, folders: FOLDERS, files };
    const state = await stateOf(watched);
    const first = await makeSiteApart(asked, stop);
    if (!first) return 0;
    const { value: server, diagnostics: refused } = first.value ? await served(first.value, port) : failed();
    if (!server) return show(failed(first.diagnostics, refused), () => "", "");
    await show(
      first,
      () => `Site servi sur cette machine : ${server.address}\n  Ctrl-C arrête.`,
      server.address,
    );
    for await (const made of sitesSince(state, watched, asked, stop))
      await showAgain(made, server, show, output);
    await server.close();
    return 0;
  });
}

/** Says what came of a site, at its address. */
type Show = (
  read: Read<MadeSite>,
  words: (site: MadeSite) => string,
  address: string,
) => Promise<ExitCode> | ExitCode;

/** The site again each time that what it is made of changes, until the signal says to stop. */
async function* sitesSince(
  state: string,
  watched: Watched,
  asked: AskedSite,
  stop: AbortSignal,
): AsyncGenerator<Read<MadeSite>> {
  let now = await nextState(watched, state, stop);
  for (; now !== undefined; now = await nextState(watched, now, stop)) {
    const made = await makeSiteApart(asked, stop);
    if (made) yield made;
  }
}

/** Puts a site in the place of the last, where it could be made, and says so. */
async function showAgain(
  made: Read<MadeSite>,
  server: SiteServer,
  show: Show,
  output: Output,
): Promise<void> {
  if (made.value) server.replace(made.value.files);
  const words = ({ files }: MadeSite) =>
    `Site refait : ${counted(files.length, "fichier")}. Rechargez la page.`;
  await show(made, words, server.address);
  if (!made.value) output.problem("Le site d’avant reste servi, jusqu’à la prochaine modification.");
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

/** Runs until it ends by itself, or soon after the user interrupts it: the signal then says so. */
async function untilInterrupted<T>(run: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await run(stopping.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

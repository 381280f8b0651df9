import type { World } from "../../src/files/world.ts";
import { findBrowser } from "../../src/machine/find-browser.ts";
import { withBase } from "../../src/machine/national-base.ts";
import { nodeWorld } from "../../src/machine/node-world.ts";
import { filesOnDisk } from "../../src/machine/read-disk.ts";
import { report } from "../../src/run/report.ts";
import { reportEpci } from "../../src/run/report-epci.ts";
import { PROJECT } from "../world.ts";

export const DAY = "2026-11-20";
export const hasBrowser = findBrowser() !== undefined;
export const skipped = hasBrowser ? "" : ": SKIPPED, no browser on this machine";

/** What is printed in these tests: many QPV, one, a year of follow-up that is played, an EPCI of more than sixty QPV. */
export const REPORTS = ["lens-lievin", "hazebrouck", "exemple-maubeuge", "200054807"] as const;

/** The page of a référentiel, or of an EPCI by its code, as it is printed with a template; nothing is written. */
export const pageOf = async (id: string, template = "rapport-annuel"): Promise<string> =>
  (await writtenOf(id, template)).page;

/** The same, with the evaluation document that is written beside it. */
export async function writtenOf(id: string, template: string): Promise<{ page: string; evaluation: string }> {
  const written = new Map<string, string>();
  const files = filesOnDisk(PROJECT);
  const world: World = {
    ...nodeWorld(PROJECT),
    ...withBase(files, files, /^\d+$/.test(id) ? "oui" : "non"),
    cache: undefined,
    progress: () => () => undefined,
    printer: () => undefined,
    write: async (_, files) => {
      for (const { path, content } of files)
        if (/\.html$|^evaluation\.json$/.test(path)) written.set(path.replace(/^.*\./, ""), String(content));
    },
  };
  const options = { date: DAY, output: "nulle-part", template };
  await (/^\d+$/.test(id) ? reportEpci(id, options, world) : report(id, options, world));
  const page = written.get("html");
  if (page === undefined) throw new Error(`no page of ${id}`);
  return { page, evaluation: written.get("json") ?? "" };
}

import { checkScope } from "../compare/asked-comparison.ts";
import { withPassages } from "../data/bridged-observations.ts";
import type { Workspace } from "../data/workspace.ts";
import { failed, type Read } from "../files/read.ts";
import type { OutputFile, World } from "../files/world.ts";
import type { WrittenReport } from "../output/write-report.ts";
import { fillModel, readScaffold } from "../referentiel/scaffold.ts";
import { findEpci } from "../workspace/find-epci.ts";
import { openWorkspace } from "../workspace/inspect.ts";
import { type ReportOptions, report } from "./report.ts";

const labelOf = (epci: string, { territories }: Workspace): string => territories.get(epci)?.label ?? epci;

/** The model of référentiel that asks every contract the same questions. */
export const NATIONAL_BASE = "socle-national";

/**
 * The report of an EPCI (its code) that has no référentiel: the national base is filled in for it, as `creer` would, and
 * evaluated without being written. Only the report is written, in `reports/epci-CODE` unless said otherwise.
 */
export async function reportEpci(
  asked: string,
  options: ReportOptions,
  world: World,
): Promise<Read<WrittenReport>> {
  const [opened, scaffold] = await Promise.all([openWorkspace(world), readScaffold(NATIONAL_BASE, world)]);
  if (!opened.value || !scaffold.value) return failed([...opened.diagnostics, ...scaffold.diagnostics]);
  const meant = await findEpci(asked, opened.value, world);
  const { value: epci } = meant;
  if (epci === undefined) return failed(meant.diagnostics);
  const workspace = withPassages(opened.value, epci);
  const problems = checkScope({ epci }, workspace);
  if (problems.length > 0) return failed(meant.diagnostics, problems);
  const id = `epci-${epci}`;
  const filled = fillModel(
    { id, model: scaffold.value, workspace, day: world.today() },
    { epci, title: `Socle national d’évaluation, ${labelOf(epci, workspace)}`, orOneYear: true },
  );
  if (!filled.value) return failed(meant.diagnostics, filled.diagnostics);
  const written = await report(id, options, withFolder(world, `referentiels/${id}`, filled.value));
  return { ...written, diagnostics: [...meant.diagnostics, ...written.diagnostics] };
}

/**
 * A world in which a folder holds some files that are on no disk; what the folder holds on disk is not seen. Nothing else
 * changes.
 *
 * @example
 * const world = withFolder(nodeWorld("."), "referentiels/essai", [{ path: "referentiel.yaml", content: "id: essai" }]);
 * (await world.list("referentiels")).includes("essai/referentiel.yaml")
 * // => true
 */
export function withFolder(world: World, folder: string, files: readonly OutputFile[]): World {
  const held = new Map(files.map(({ path, content }) => [`${folder}/${path}`, bytesOf(content)]));
  const isInside = (path: string) => path === folder || path.startsWith(`${folder}/`);
  return {
    ...world,
    read: async (path, limit) => (isInside(path) ? held.get(path) : world.read(path, limit)),
    isFolder: async (path) => path === folder || folder.startsWith(`${path}/`) || world.isFolder(path),
    list: async (asked) => {
      const under = (path: string) => (path.startsWith(`${asked}/`) ? [path.slice(asked.length + 1)] : []);
      const onDisk = (await world.list(asked)).filter((path) => !isInside(`${asked}/${path}`));
      return [...onDisk, ...[...held.keys()].flatMap(under)].sort();
    },
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

import { checkScope } from "../compare/asked-comparison.ts";
import { withPassages } from "../data/bridged-observations.ts";
import { printedLabel } from "../data/printed-name.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Printer } from "../files/printing.ts";
import { errorsOf, failed, type Read, settle } from "../files/read.ts";
import type { OutputFile, World } from "../files/world.ts";
import type { Started } from "../french/starting-window.ts";
import type { WrittenReport } from "../output/write-report.ts";
import { fillModel, readScaffold } from "../referentiel/scaffold.ts";
import { findEpci } from "../workspace/find-epci.ts";
import { inspect } from "../workspace/inspect.ts";
import type { Opening } from "../workspace/pack.ts";
import { type AskedReport, type ReportOptions, reportIn } from "./report.ts";
import { expectedTemplate, withPrinter } from "./report-pages.ts";

const labelOf = (epci: string, { territories }: Workspace): string => printedLabel(epci, territories);

/** The model of référentiel that asks every contract the same questions. */
export const NATIONAL_BASE = "socle-national";

/** A référentiel by its identifier, a world that holds it, and where it starts from. */
interface HeldContract {
  readonly id: string;
  readonly world: World;
  readonly started: Started;
}

/** A report that was written, and the zoning and the years that were chosen for it. */
export interface ReportOfEpci extends WrittenReport {
  readonly started: Started;
}

/**
 * The report of an EPCI (its code) that has no référentiel: the national base is filled in for it, as `creer` would, and
 * evaluated without being written. Only the report is written, in `reports/epci-CODE` unless said otherwise.
 */
export async function reportEpci(
  asked: string,
  options: ReportOptions,
  world: World,
  open: Opening = "whole",
): Promise<Read<ReportOfEpci>> {
  return withPrinter(world, (printer) => reportOfEpci(asked, options, world, printer, open));
}

async function reportOfEpci(
  asked: string,
  options: ReportOptions,
  world: World,
  printer: Printer | undefined,
  open: Opening,
): Promise<Read<ReportOfEpci>> {
  const template = await expectedTemplate(options.template, world);
  const { value: contract, diagnostics } = await nationalContract(asked, world, open);
  if (!contract) return failed(diagnostics);
  const written = await reportIn(contract, template, options, printer);
  return {
    value: written.value && { ...written.value, started: contract.started },
    diagnostics: [...diagnostics, ...saidOfEpci(written.diagnostics)],
  };
}

/** The national base filled in for an EPCI, by its code or its name. */
export async function nationalContract(
  asked: string,
  world: World,
  open: Opening = "whole",
): Promise<Read<AskedReport & HeldContract>> {
  const [inspected, scaffold] = await Promise.all([
    inspect(world, open, false),
    readScaffold(NATIONAL_BASE, world),
  ]);
  const reading = errorsOf(inspected.diagnostics);
  const { value: opened } = settle(inspected.value, reading);
  if (!opened || !scaffold.value) return failed([...reading, ...scaffold.diagnostics]);
  const meant = await findEpci(asked, opened, world);
  const { value: epci } = meant;
  if (epci === undefined) return failed(meant.diagnostics);
  const workspace = withPassages(opened, epci);
  const problems = checkScope({ epci }, workspace);
  if (problems.length > 0) return failed(meant.diagnostics, problems);
  const contract = epciContract(epci, workspace, scaffold.value, world);
  if (!contract.value) return failed(meant.diagnostics, contract.diagnostics);
  return { value: { ...contract.value, inspected }, diagnostics: meant.diagnostics };
}

/** The problems of an EPCI without a référentiel. The model is nobody's here to correct: its findings say for which dates there is nothing. */
export const saidOfEpci = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ code }) => code !== "referentiel/periode-sans-donnees");

/** The national base filled in for an EPCI (its code): the référentiel's identifier, and a world that holds it. */
export function epciContract(
  epci: string,
  workspace: Workspace,
  model: readonly OutputFile[],
  world: World,
): Read<HeldContract> {
  const id = `epci-${epci}`;
  const title = `Socle national d’évaluation, ${labelOf(epci, workspace)}`;
  const filled = fillModel({ id, model, workspace, day: world.today() }, { epci, title, orOneYear: true });
  if (!filled.value) return failed(filled.diagnostics);
  const { files, ...started } = filled.value;
  return {
    value: { id, world: withFolder(world, `referentiels/${id}`, files), started },
    diagnostics: filled.diagnostics,
  };
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

import { checkScope } from "../compare/asked-comparison.ts";
import type { Workspace } from "../data/workspace.ts";
import { withFolder } from "../files/overlay.ts";
import { failed, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { WrittenReport } from "../output/write-report.ts";
import { fillModel, readScaffold } from "../referentiel/scaffold.ts";
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
  epci: string,
  options: ReportOptions,
  world: World,
): Promise<Read<WrittenReport>> {
  const [opened, scaffold] = await Promise.all([openWorkspace(world), readScaffold(NATIONAL_BASE, world)]);
  const { value: workspace } = opened;
  if (!workspace || !scaffold.value) return failed([...opened.diagnostics, ...scaffold.diagnostics]);
  const problems = checkScope({ epci }, workspace);
  if (problems.length > 0) return failed(problems);
  const id = `epci-${epci}`;
  const filled = fillModel(
    { id, model: scaffold.value, workspace, day: world.today() },
    { epci, title: `Socle national d’évaluation, ${labelOf(epci, workspace)}`, orOneYear: true },
  );
  if (!filled.value) return settle<WrittenReport>(undefined, filled.diagnostics);
  return report(id, options, withFolder(world, `referentiels/${id}`, filled.value));
}

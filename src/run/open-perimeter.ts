import { departementAsked, FRANCE, type NamedPerimeter, regionAsked } from "../compare/asked-perimeter.ts";
import { perimeterOf } from "../compare/perimeter.ts";
import { withAllPassages, withPassages } from "../data/bridged-observations.ts";
import { printedLabel } from "../data/printed-name.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { findEpci } from "../workspace/find-epci.ts";

/** Whose QPV: of several EPCI by their codes or names, of a département, of a region, or all. */
export interface AskedScope {
  readonly epci?: readonly string[] | undefined;
  readonly departement?: string | undefined;
  readonly region?: string | undefined;
}

/** A perimeter that holds QPV, with the workspace in which its EPCI have the figures of their former codes. */
export interface OpenedPerimeter extends NamedPerimeter {
  readonly workspace: Workspace;
}

/**
 * The perimeter that was asked for, in data that have been read.
 *
 * @diagnostic perimeter/inconnu
 * @diagnostic perimeter/sans-qpv
 */
export async function openPerimeter(
  scope: AskedScope,
  workspace: Workspace,
  world: World,
): Promise<Read<OpenedPerimeter>> {
  const { value: asked, diagnostics } = await perimeterAsked(scope, workspace, world);
  if (!asked) return failed(diagnostics);
  const { perimeter, label } = asked;
  const bridged =
    perimeter.kind === "epci" ? withPassages(workspace, ...perimeter.codes) : withAllPassages(workspace);
  if (perimeterOf(perimeter, territoriesOf(bridged.territories, "qpv")).size > 0)
    return { value: { ...asked, workspace: bridged }, diagnostics };
  const place = { file: `option --${perimeter.kind}` };
  return failed(diagnostics, problem("perimeter/sans-qpv", place, { label }));
}

async function perimeterAsked(
  { epci, departement, region }: AskedScope,
  workspace: Workspace,
  world: World,
): Promise<Read<NamedPerimeter>> {
  if (departement !== undefined) return departementAsked(departement);
  if (region !== undefined) return regionAsked(region);
  return epci === undefined ? { value: FRANCE, diagnostics: [] } : epciAsked(epci, workspace, world);
}

/** Several EPCI: each as `--epci` means it; one that is meant twice counts once. */
async function epciAsked(
  epci: readonly string[],
  workspace: Workspace,
  world: World,
): Promise<Read<NamedPerimeter>> {
  const found = await Promise.all(epci.map((one) => findEpci(one, workspace, world)));
  const diagnostics: readonly Diagnostic[] = found.flatMap((one) => one.diagnostics);
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const codes = [...new Set(found.flatMap(({ value }) => value ?? []))];
  const label = codes.map((code) => printedLabel(code, withPassages(workspace, code).territories)).join(", ");
  return { value: { perimeter: { kind: "epci", codes }, name: codes.join("-"), label }, diagnostics };
}

import { figurePeriods } from "../data/figure.ts";
import { type Indicator, indicatorWords } from "../data/indicator.ts";
import type { Territory } from "../data/territory.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import { clause } from "../diagnostics/clause.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { matchNames } from "../kernel/names.ts";

const PLACE = { file: "option --indicateur" };

/**
 * The identifier of the indicator that a user means for an EPCI (for any of them, when it is not known which): its identifier or its name; what is read in the place of
 * what was written is said (`indicator/compris`). One that is described and has no figure there is not said unknown: it
 * exists, and the families of files that would bring it are named.
 *
 * @diagnostic indicator/inconnu
 * @diagnostic indicator/sans-donnees
 * @diagnostic indicator/compris
 */
export async function findIndicator(
  asked: string,
  epci: string | undefined,
  workspace: Workspace,
  world: World,
): Promise<Read<string>> {
  const held = workspace.indicators.get(asked);
  if (held) return withFigures(held, epci, workspace, world);
  const found = matchNames(asked, workspace.indicators.values(), indicatorWords);
  const [only, ...others] = found.exact;
  if (only && others.length === 0) {
    const read = await withFigures(only, epci, workspace, world);
    const said = problem("indicator/compris", PLACE, {
      asked,
      id: only.id,
      label: only.shortLabel,
    });
    return read.value === undefined ? read : { ...read, diagnostics: [said, ...read.diagnostics] };
  }
  const { unknownProblem } = await import("./unfound-indicator.ts");
  return failed(await unknownProblem(asked, [...found.exact, ...found.partial], workspace, world));
}

/** A figure of one of the QPV is enough: it is shown, even where the EPCI has none to set beside it. */
async function withFigures(
  indicator: Indicator,
  epci: string | undefined,
  { territories, observations }: Workspace,
  world: World,
): Promise<Read<string>> {
  const has = ({ code }: Territory): boolean => figurePeriods(indicator, code, observations).length > 0;
  const isIn = (one: Territory): boolean => epci !== undefined && one.epci.includes(epci);
  const place = epci === undefined ? undefined : territories.get(epci);
  // Looked at first: communes, tens of thousands, are made only when none of the QPV has a figure.
  const quarters = territoriesOf(territories, "qpv");
  const near = place ? [place, ...quarters.filter(isIn)] : epci === undefined ? quarters : [];
  if (near.some(has)) return { value: indicator.id, diagnostics: [] };
  const inside = [...territories.values()].filter(isIn);
  const concerned = place ? [place, ...inside] : [...territories.values()];
  if (concerned.some(has)) return { value: indicator.id, diagnostics: [] };
  const isAnywhere = observations.indicators.includes(indicator.id);
  const where =
    isAnywhere && place
      ? clause("sans_valeur_ici", { code: place.code, name: place.label })
      : clause("sans_valeur", {});
  const { withoutFigures } = await import("./unfound-indicator.ts");
  return failed(await withoutFigures(indicator, where, world));
}

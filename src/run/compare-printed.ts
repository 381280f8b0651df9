import { withPassages } from "../data/bridged-observations.ts";
import type { Observation } from "../data/observation.ts";
import type { Workspace } from "../data/workspace.ts";
import { problem } from "../diagnostics/problem.ts";
import { errorsOf, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { type PrintedBeside, printedBeside } from "../referentiel/claims/printed-beside.ts";
import { withDescribed } from "../workspace/described.ts";
import { findEpci } from "../workspace/find-epci.ts";
import { findIndicator } from "../workspace/find-indicator.ts";
import { inspect } from "../workspace/inspect.ts";

/** The values that documents print of an EPCI, beside those published. */
export interface ComparedPrinted {
  readonly workspace: Workspace;
  readonly printed: readonly PrintedBeside[];
}

/**
 * Every value that documents print of an EPCI, its QPV and groups of them, and of what these documents set beside it, with
 * the published one of the same thing; of one printed indicator when it is named.
 *
 * @diagnostic perimeter/rien-imprime
 */
export async function comparePrinted(
  { epci: named, indicator }: { readonly epci: string; readonly indicator?: string | undefined },
  world: World,
): Promise<Read<ComparedPrinted>> {
  const { value: held, diagnostics: all } = await inspect(world);
  if (!held) return settle<ComparedPrinted>(undefined, errorsOf(all));
  const epci = await findEpci(named, held, world);
  if (epci.value === undefined) return settle<ComparedPrinted>(undefined, epci.diagnostics);
  const meant = indicator === undefined ? undefined : await findIndicator(indicator, epci.value, held, world);
  const said = [...errorsOf(all), ...epci.diagnostics, ...(meant?.diagnostics ?? [])];
  const rows = printedOf(epci.value, held).filter(
    (row) => meant?.value === undefined || row.indicator === meant.value,
  );
  if (rows.length === 0) {
    const name = held.territories.get(epci.value)?.label ?? epci.value;
    return settle<ComparedPrinted>(undefined, [
      ...said,
      problem("perimeter/rien-imprime", { file: "option --imprimees" }, { name }),
    ]);
  }
  const beside = rows.flatMap((row) => held.indicators.get(row.indicator)?.publishedAs?.indicator ?? []);
  const workspace = withPassages(await withDescribed(held, beside, world), epci.value);
  return settle({ workspace, printed: printedBeside(rows, workspace) }, said);
}

/** Of the EPCI and of its parts; and all the rows of a set that has one of them: France, the département beside it. */
function printedOf(epci: string, { observations, territories }: Workspace): Observation[] {
  const isOwn = ({ code }: Observation) =>
    code === epci || territories.get(code)?.epci.includes(epci) === true;
  const rows = observations.printed();
  const sets = new Set(rows.filter(isOwn).map(({ address }) => address.dataset));
  const isAbove = ({ code }: Observation) =>
    territories.get(code)?.kind !== "qpv" && territories.get(code)?.kind !== "epci";
  return rows.filter((row) => isOwn(row) || (sets.has(row.address.dataset) && isAbove(row)));
}

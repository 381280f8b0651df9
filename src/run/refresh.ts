import { qpvIn } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { failed, type Read } from "../files/read.ts";
import type { ImportWorld, World } from "../files/world.ts";
import { matchNames, nameWords } from "../kernel/names.ts";
import { findEpci } from "../workspace/find-epci.ts";
import { inspect } from "../workspace/inspect.ts";
import { readEpciNames } from "../workspace/passages.ts";
import { countPages } from "../workspace/refresh/kept-state.ts";
import { asideReason, type PlannedSource, type RefreshPlan, requestsOf } from "../workspace/refresh/plan.ts";
import { type RefreshReport, refreshSources } from "../workspace/refresh/refresh-sources.ts";
import { readRegister, type Source } from "../workspace/refresh/register.ts";

/** What would be asked of the producers, for an EPCI (its code, its name) or for all that they publish. Nobody is asked. */
export async function planRefresh(epciAsked: string | undefined, world: World): Promise<Read<RefreshPlan>> {
  if (!(await world.isFolder(".")))
    return failed(problem("workspace/introuvable", { file: "option --espace" }, { path: world.root }));
  const { value: register, diagnostics } = await readRegister(world);
  const meant = epciAsked === undefined ? undefined : await meantEpci(epciAsked, world);
  if (!register || (meant && !meant.value)) return failed(diagnostics, meant?.diagnostics ?? []);
  const about = meant?.value;
  const reasons = new Map(register.map((source) => [source, asideReason(source, about?.zonings)]));
  const asked = register.filter((source) => reasons.get(source) === undefined);
  const sources = await Promise.all(asked.map((source) => planOf(source, about?.code, world)));
  const aside = register.flatMap((source) => {
    const reason = reasons.get(source);
    return reason === undefined ? [] : [{ source, reason }];
  });
  const epci = about && { code: about.code, label: about.label };
  return { value: { epci, sources, aside }, diagnostics: meant?.diagnostics ?? [] };
}

/** Asks the producers for what the plan names, and imports what is new. */
export function refresh(plan: RefreshPlan, world: ImportWorld): Promise<Read<RefreshReport>> {
  return refreshSources(plan, world);
}

async function planOf(source: Source, epci: string | undefined, world: World): Promise<PlannedSource> {
  const requests = requestsOf(source, epci);
  const addresses = requests.map(({ address }) => address);
  return { source, requests, pagesKept: await countPages(world, addresses) };
}

/** An EPCI, and the zonings in which it is known to have QPV. */
interface Meant {
  readonly code: string;
  readonly label: string;
  readonly zonings: ReadonlySet<string>;
}

/** An EPCI of the official table need not be in the data: it may be asked for before anything was imported. */
async function meantEpci(asked: string, world: World): Promise<Read<Meant>> {
  const official = await readEpciNames(world);
  const { value: workspace, diagnostics: all } = await inspect(world);
  const meant = (code: string, diagnostics: readonly Diagnostic[]): Read<Meant> => {
    const label = official.get(code) ?? workspace?.territories.get(code)?.label ?? code;
    return { value: { code, label, zonings: zoningsOf(code, workspace) }, diagnostics };
  };
  if (official.has(asked)) return meant(asked, []);
  const found = workspace ? await findEpci(asked, workspace, world) : failed(all);
  if (found.value !== undefined) return meant(found.value, found.diagnostics);
  const [named, ...others] = matchNames(asked, official, ([, label]) => [nameWords(label)]).exact;
  return named && others.length === 0 ? meant(named[0], []) : failed(found.diagnostics);
}

function zoningsOf(epci: string, workspace: Workspace | undefined): ReadonlySet<string> {
  if (!workspace) return new Set();
  return new Set(qpvIn(epci, workspace.territories).map(({ geography }) => geography));
}

import { withPassages } from "../data/bridged-observations.ts";
import { type Passage, successorsOf } from "../data/passage.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import { type Clause, clause } from "../diagnostics/clause.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { proposal } from "../diagnostics/proposal.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { frenchDate } from "../kernel/french.ts";
import { EpciSearch, type Meant } from "./epci-search.ts";
import { readCommunes, readEpciNames } from "./passages.ts";

const PLACE: Place = { file: "option --epci" };

/**
 * The code of the EPCI that a user means: its code, its name, the code or the name of one of its communes, the code of one of
 * its QPV. A commune may be followed by its département or its region, and what stands in the brackets of a label is a name. What is read in the place of what was written is said (`epci/compris`); what is not one EPCI for sure is only
 * proposed, with its name.
 *
 * @diagnostic epci/inconnu
 * @diagnostic epci/ancien-code
 * @diagnostic epci/compris
 */
export async function findEpci(
  asked: string,
  workspace: Workspace,
  world: World,
  place: Place = PLACE,
): Promise<Read<string>> {
  const { territories } = withPassages(workspace, asked);
  const withQpv = new Set(territoriesOf(territories, "qpv").flatMap(({ epci }) => epci));
  const isEpci = territoriesOf(territories, "epci").some(({ code }) => code === asked);
  if (isEpci && withQpv.has(asked)) return { value: asked, diagnostics: [] };
  const former = formerProblem(asked, workspace, place);
  if (former) return failed(former);
  if (isEpci) return { value: asked, diagnostics: [] };
  const { search, sure } = await searched(asked, workspace, withQpv, world);
  const [only, ...others] = sure;
  if (only && others.length === 0) {
    if (!search.isHeld(only.code))
      return failed(problem("epci/inconnu", place, { code: asked, suggestion: clause("epci_absent", only) }));
    const { code, label, why } = only;
    return {
      value: code,
      diagnostics: [problem("epci/compris", place, { asked, code, label, clause: why })],
    };
  }
  const list = sure.length > 0 ? sure : search.likely(asked);
  const suggestion = proposal(list.map(nameOf)) ?? clause("epci_sans_voisin", {});
  return failed(problem("epci/inconnu", place, { code: asked, suggestion }));
}

/** Those that a text names for sure, and what looked for them: the communes of the country only for what is no EPCI's name. */
async function searched(asked: string, workspace: Workspace, withQpv: ReadonlySet<string>, world: World) {
  const names = await readEpciNames(world);
  const search = new EpciSearch(workspace, withQpv, names);
  const sure = search.named(asked);
  if (sure.length > 0) return { search, sure };
  const among = new EpciSearch(workspace, withQpv, names, await readCommunes(world));
  return { search: among, sure: among.sure(asked) };
}

const nameOf = ({ code, label, through }: Meant): string =>
  `${code} (${label}${through === undefined ? "" : `, ${through}`})`;

/** What to write instead of a code that is no EPCI of the data: the official tables are not looked at. */
export function epciHint(asked: string, workspace: Workspace): Clause {
  const next = successorsOf(asked, workspace.passages ?? []);
  if (next.length > 0) return becameHint(next);
  const withQpv = new Set(territoriesOf(workspace.territories, "qpv").flatMap(({ epci }) => epci));
  const search = new EpciSearch(workspace, withQpv, new Map());
  const sure = search.sure(asked);
  const list = (sure.length > 0 ? sure : search.likely(asked)).map(nameOf);
  return proposal(list) ?? clause("epci_sans_voisin", {});
}

const becameHint = (next: readonly Passage[]): Clause =>
  clause("devenu", { list: next.map(({ code, label }) => `${code} (${label})`).join(" ou ") });

/** A code that has gone, with those that took over its communes. */
function formerProblem(asked: string, { passages = [] }: Workspace, place: Place) {
  const next = successorsOf(asked, passages);
  const [first] = next;
  if (!first) return undefined;
  return problem("epci/ancien-code", place, {
    code: asked,
    label: first.formerLabel,
    day: frenchDate(first.day),
    suggestion: becameHint(next),
  });
}

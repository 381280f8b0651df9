import { checkScope } from "../compare/asked-comparison.ts";
import { perimeterOf } from "../compare/perimeter.ts";
import { withPassages } from "../data/bridged-observations.ts";
import { printedLabel } from "../data/printed-name.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import type { CampaignScope } from "../files/jobs.ts";
import { errorsOf, failed, type Read, settle } from "../files/read.ts";
import type { OutputFile, World } from "../files/world.ts";
import { compareText } from "../kernel/text.ts";
import { readScaffold } from "../referentiel/scaffold.ts";
import { findEpci } from "../workspace/find-epci.ts";
import { type Inspected, inspect } from "../workspace/inspect.ts";
import { evaluate, evaluateIn, type ShownParts } from "./evaluate.ts";
import { type OpenedPerimeter, openPerimeter } from "./open-perimeter.ts";
import { epciContract, NATIONAL_BASE, saidOfEpci } from "./report-epci.ts";

/** One contract of a campaign; it is evaluated when its turn comes. */
export interface CampaignContract {
  readonly id: string;
  readonly label: string;
  /** `shown`: what the documents to be made of it need beside its figures. */
  evaluate(shown?: ShownParts): Promise<Read<Evaluation>>;
  /** Whether a QPV or a commune, by its code, is of the perimeter that was asked for. */
  holds(code: string): boolean;
}

/** The contracts of a campaign, and what its folder is called. */
export interface CampaignContracts {
  readonly name: string;
  readonly contracts: readonly CampaignContract[];
}

/**
 * The contracts that a campaign goes through, in the order of their names.
 *
 * @diagnostic perimeter/inconnu
 * @diagnostic perimeter/sans-qpv
 */
export async function campaignContracts(
  scope: CampaignScope,
  date: string | undefined,
  world: World,
): Promise<Read<CampaignContracts>> {
  const { referentiel } = scope;
  if (referentiel !== undefined) {
    const all = { id: referentiel, label: referentiel, holds: () => true };
    const contracts = [
      {
        ...all,
        evaluate: (shown?: ShownParts) => evaluate(referentiel, { date, ...shown }, world),
      },
    ];
    return { value: { name: referentiel, contracts }, diagnostics: [] };
  }
  const { value: data, diagnostics } = await openContracts(world);
  if (!data) return failed(diagnostics);
  const asked = await epciOf(scope, data.workspace, world);
  if (!asked.value) return failed(asked.diagnostics);
  const { name, epci } = asked.value;
  const contracts = epci.map(({ code, label, holds }) => epciOfCampaign(data, code, label, holds, date));
  return { value: { name, contracts }, diagnostics: asked.diagnostics };
}

/** What the contracts of EPCI without a référentiel are made of: the data, read once, and the model of the national base. */
export interface OpenContracts {
  readonly inspected: Inspected;
  readonly workspace: Workspace;
  readonly model: readonly OutputFile[];
  readonly world: World;
}

/** Reads what the contracts of EPCI are made of. */
export async function openContracts(world: World): Promise<Read<OpenContracts>> {
  const [inspected, scaffold] = await Promise.all([inspect(world), readScaffold(NATIONAL_BASE, world)]);
  const { value: workspace, diagnostics } = settle(inspected.value, errorsOf(inspected.diagnostics));
  if (!workspace || !scaffold.value) return failed(diagnostics, scaffold.diagnostics);
  return { value: { inspected, workspace, model: scaffold.value, world }, diagnostics: [] };
}

/** The contract of an EPCI without a référentiel, by its code. */
export function epciOfCampaign(
  { inspected, workspace, model, world }: OpenContracts,
  code: string,
  label: string,
  holds: (code: string) => boolean,
  date: string | undefined,
): CampaignContract {
  const evaluate = async (shown?: ShownParts): Promise<Read<Evaluation>> => {
    const bridged = withPassages(workspace, code);
    const problems = checkScope({ epci: code }, bridged);
    if (problems.length > 0) return failed(problems);
    const filled = epciContract(code, bridged, model, world);
    if (!filled.value) return failed(filled.diagnostics);
    const evaluated = await evaluateIn(inspected, filled.value.id, { date, ...shown }, filled.value.world);
    return { ...evaluated, diagnostics: saidOfEpci(evaluated.diagnostics) };
  };
  return { id: `epci-${code}`, label, holds, evaluate };
}

/** An EPCI of a perimeter, and which codes of its QPV and communes the perimeter holds. */
interface AskedEpci {
  readonly code: string;
  readonly label: string;
  holds(code: string): boolean;
}

interface AskedList {
  readonly name: string;
  readonly epci: readonly AskedEpci[];
}

async function epciOf(
  { epci, departement, region }: CampaignScope,
  workspace: Workspace,
  world: World,
): Promise<Read<AskedList>> {
  if (epci !== undefined) {
    const { value: code, diagnostics } = await findEpci(epci, workspace, world);
    if (code === undefined) return failed(diagnostics);
    const label = printedLabel(code, workspace.territories);
    return { value: { name: `epci-${code}`, epci: [{ code, label, holds: () => true }] }, diagnostics };
  }
  const { value, diagnostics } = await openPerimeter({ departement, region }, workspace, world);
  return { value: value && inPerimeter(value), diagnostics };
}

function inPerimeter({ perimeter, name, workspace: { territories } }: OpenedPerimeter): AskedList {
  const quarters = [...perimeterOf(perimeter, territoriesOf(territories, "qpv")).values()].flat();
  const held = new Set(quarters.flatMap(({ code, communes }) => [code, ...communes]));
  const epci = [...new Set(quarters.flatMap((one) => one.epci))]
    .map((code) => ({
      code,
      label: printedLabel(code, territories),
      holds: (one: string) => held.has(one),
    }))
    .toSorted((one, other) => compareText(one.label, other.label) || compareText(one.code, other.code));
  return { name, epci };
}

import { compareText } from "../kernel/text.ts";
import type { Observation, Observations } from "./observation.ts";
import { bridgeTo, type Passage } from "./passage.ts";
import type { Territory } from "./territory.ts";
import { territoriesOf, withTerritories } from "./territory-parts.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Figures in which an EPCI that has none in a period has those of its former code, where a passage allows it
 * (`bridgeTo`). Such a figure keeps the code under which it was published, its address and its geography.
 */
class BridgedObservations implements Observations {
  readonly #observations: Observations;
  readonly #formers: ReadonlyMap<string, string>;

  constructor(observations: Observations, formers: ReadonlyMap<string, string>) {
    this.#observations = observations;
    this.#formers = formers;
  }

  get size(): number {
    return this.#observations.size;
  }

  get indicators(): readonly string[] {
    return this.#observations.indicators;
  }

  get ownIndicators(): readonly string[] {
    return this.#observations.ownIndicators;
  }

  find(indicator: string, code: string, period: string): Observation | undefined {
    const own = this.#observations.find(indicator, code, period);
    const former = own ? undefined : this.#formers.get(code);
    return former === undefined ? own : this.#observations.find(indicator, former, period);
  }

  all(indicator: string, code: string, period: string): readonly Observation[] {
    const own = this.#observations.all(indicator, code, period);
    const former = own.length > 0 ? undefined : this.#formers.get(code);
    return former === undefined ? own : this.#observations.all(indicator, former, period);
  }

  periods(indicator: string, code: string): readonly string[] {
    const own = this.#observations.periods(indicator, code);
    const former = this.#formers.get(code);
    if (former === undefined) return own;
    return [...new Set([...own, ...this.#observations.periods(indicator, former)])].sort(compareText);
  }

  of(indicator: string): readonly Observation[] {
    return this.#observations.of(indicator);
  }

  printed(): readonly Observation[] {
    return this.#observations.printed();
  }

  at(row: number): Observation {
    return this.#observations.at(row);
  }
}

const BRIDGED = new WeakMap<Workspace, Map<string, Workspace>>();

/**
 * A workspace in which the EPCI that bear a new code have the figures of their former one (`bridgeTo`), and the QPV of those
 * that went whole into them. The same workspace when no passage leads to any of them.
 */
export function withPassages(workspace: Workspace, ...epci: readonly string[]): Workspace {
  const reached = new Set(workspace.passages?.map(({ code }) => code));
  const codes = [...new Set(epci)].filter((code) => reached.has(code)).sort(compareText);
  if (codes.length === 0) return workspace;
  const known = BRIDGED.get(workspace) ?? new Map<string, Workspace>();
  const key = codes.join(" ");
  const made = known.get(key) ?? bridge(workspace, codes);
  BRIDGED.set(workspace, known.set(key, made));
  return made;
}

/** `withPassages` for every EPCI that bears a new code. */
export function withAllPassages(workspace: Workspace): Workspace {
  return withPassages(workspace, ...(workspace.passages ?? []).map(({ code }) => code));
}

function bridge(workspace: Workspace, codes: readonly string[]): Workspace {
  const { observations, passages = [] } = workspace;
  const formers = new Map<string, string>();
  let { territories } = workspace;
  for (const epci of codes) {
    const own = passages.filter(({ code }) => code === epci);
    const passage = bridgeTo(epci, own);
    if (passage) formers.set(epci, passage.former);
    territories = territoriesWith(epci, own, territories);
  }
  return {
    ...workspace,
    territories,
    observations: formers.size > 0 ? new BridgedObservations(observations, formers) : observations,
  };
}

/** The EPCI of the new code, described or not, when a QPV lies in it; those of a former EPCI that went whole into it do. */
function territoriesWith(
  epci: string,
  passages: readonly Passage[],
  territories: ReadonlyMap<string, Territory>,
): ReadonlyMap<string, Territory> {
  const whole = passages.filter(({ communes }) => communes.taken === communes.former);
  const gone = new Set(whole.map(({ former }) => former));
  const quarters = territoriesOf(territories, "qpv");
  const moved = quarters
    .filter((one) => one.epci.some((code) => gone.has(code)))
    .map((one) => ({ ...one, epci: [...new Set(one.epci.map((code) => (gone.has(code) ? epci : code)))] }));
  const isNamed = moved.length > 0 || quarters.some((one) => one.epci.includes(epci));
  const isKnown = territoriesOf(territories, "epci").some(({ code }) => code === epci);
  const label = passages[0]?.label ?? epci;
  const made = { code: epci, label, kind: "epci" as const, geography: "cog", ...EMPTY };
  return withTerritories(territories, isNamed && !isKnown ? [...moved, made] : moved);
}

const EMPTY = { communes: [], epci: [], aliases: [] };

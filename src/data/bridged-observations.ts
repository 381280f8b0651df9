import { compareText } from "../kernel/text.ts";
import type { Observation, Observations } from "./observation.ts";
import { bridgeTo, type Passage } from "./passage.ts";
import type { Territory } from "./territory.ts";
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

  at(row: number): Observation {
    return this.#observations.at(row);
  }
}

const BRIDGED = new WeakMap<Workspace, Map<string, Workspace>>();

/**
 * A workspace in which an EPCI that bears a new code has the figures of its former one (`bridgeTo`), and the QPV of those
 * that went whole into it. The same workspace for an EPCI to which no passage leads.
 */
export function withPassages(workspace: Workspace, epci: string): Workspace {
  const passages = workspace.passages?.filter(({ code }) => code === epci) ?? [];
  if (passages.length === 0) return workspace;
  const known = BRIDGED.get(workspace) ?? new Map<string, Workspace>();
  const made = known.get(epci) ?? bridge(workspace, epci, passages);
  BRIDGED.set(workspace, known.set(epci, made));
  return made;
}

function bridge(workspace: Workspace, epci: string, passages: readonly Passage[]): Workspace {
  const { observations } = workspace;
  const passage = bridgeTo(epci, passages);
  const territories = territoriesWith(epci, passages, workspace.territories);
  return {
    ...workspace,
    territories,
    observations: passage
      ? new BridgedObservations(observations, new Map([[epci, passage.former]]))
      : observations,
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
  const moved = [...territories.values()].flatMap((one) =>
    one.kind === "qpv" && one.epci.some((code) => gone.has(code))
      ? { ...one, epci: [...new Set(one.epci.map((code) => (gone.has(code) ? epci : code)))] }
      : [],
  );
  const made = new Map([...territories, ...moved.map((one) => [one.code, one] as const)]);
  const isNamed = [...made.values()].some((one) => one.kind === "qpv" && one.epci.includes(epci));
  const label = passages[0]?.label ?? epci;
  if (isNamed && !made.has(epci))
    made.set(epci, {
      code: epci,
      label,
      kind: "epci",
      geography: "cog",
      communes: [],
      epci: [],
      aliases: [],
    });
  return made;
}

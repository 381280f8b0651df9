import type { Territory } from "../data/territory.ts";
import type { CodeKind } from "../data/territory-codes.ts";
import type { FactsOrigin, TerritoryFacts, TerritorySink } from "./territory-collector.ts";

interface Mention {
  readonly raw: string;
  readonly kind: CodeKind;
  readonly facts: TerritoryFacts;
  readonly origin: FactsOrigin;
}

/**
 * What a file says of territories, to be said again without reading it again. A row that says of a territory what the one
 * before said of it is not kept: to hear the same twice in a row changes nothing (see `TerritoryCollector.add`).
 */
export class TerritoryRecorder implements TerritorySink {
  readonly #mentions: Mention[] = [];
  #lasts = new Map<Territory["code"], Mention>();

  add(raw: string, kind: CodeKind, facts: TerritoryFacts, origin: FactsOrigin): void {
    const code = kind.name(raw);
    const mention = { raw, kind, facts, origin };
    const last = this.#lasts.get(code);
    if (last && isSame(last, mention)) return;
    this.#lasts.set(code, mention);
    this.#mentions.push(mention);
  }

  /** The file is read: what serves to leave out what is said twice is dropped, it weighs as much as what is kept. */
  finish(): void {
    this.#lasts = new Map();
  }

  /** Says all of it again, in its order. */
  replay(into: TerritorySink): void {
    for (const { raw, kind, facts, origin } of this.#mentions) into.add(raw, kind, facts, origin);
  }
}

function isSame(left: Mention, right: Mention): boolean {
  const [one, other] = [left.facts, right.facts];
  return (
    left.kind === right.kind &&
    isSameOrigin(left.origin, right.origin) &&
    one.label === other.label &&
    LISTS.every((name) => isSameList(one[name], other[name]))
  );
}

function isSameOrigin(left: FactsOrigin, right: FactsOrigin): boolean {
  return left === right || (left.isList === right.isList && left.vintage === right.vintage);
}

const LISTS = ["communes", "communeNames", "epci", "aliases", "predecessors"] as const;

const NONE: readonly string[] = [];

function isSameList(left: readonly string[] = NONE, right: readonly string[] = NONE): boolean {
  return left === right || (left.length === right.length && left.every((one, rank) => one === right[rank]));
}

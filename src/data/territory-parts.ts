import type { Territory, TerritoryKind } from "./territory.ts";

/** The kinds of which there are tens of thousands, and of which a comparison asks a few by their codes. */
const MANY: readonly TerritoryKind[] = ["commune", "iris"];

/**
 * Whether a territory is of a kind that is asked for one by one.
 *
 * @example
 * isOneOfMany({ kind: "qpv" })
 * // => false
 */
export function isOneOfMany({ kind }: Pick<Territory, "kind">): boolean {
  return MANY.includes(kind);
}

/**
 * Territories of which the many (communes, IRIS) are made when something asks for them: for a code that is not among the
 * others, or for all. The same as the whole, in the same order.
 */
export class TerritoryParts implements ReadonlyMap<string, Territory> {
  /** All but the many, in their order. */
  readonly few: ReadonlyMap<string, Territory>;
  readonly #load: () => ReadonlyMap<string, Territory>;
  #all: ReadonlyMap<string, Territory> | undefined;

  /** `load` gives all of them. */
  constructor(few: ReadonlyMap<string, Territory>, load: () => ReadonlyMap<string, Territory>) {
    this.few = few;
    this.#load = load;
  }

  get(code: string): Territory | undefined {
    return this.few.get(code) ?? this.#whole.get(code);
  }

  has(code: string): boolean {
    return this.get(code) !== undefined;
  }

  get size(): number {
    return this.#whole.size;
  }

  forEach(use: (territory: Territory, code: string, map: ReadonlyMap<string, Territory>) => void): void {
    this.#whole.forEach(use);
  }

  entries(): MapIterator<[string, Territory]> {
    return this.#whole.entries();
  }

  keys(): MapIterator<string> {
    return this.#whole.keys();
  }

  values(): MapIterator<Territory> {
    return this.#whole.values();
  }

  [Symbol.iterator](): MapIterator<[string, Territory]> {
    return this.entries();
  }

  get #whole(): ReadonlyMap<string, Territory> {
    this.#all ??= this.#load();
    return this.#all;
  }
}

/** Territories of which some, none of the many, are changed or added: the many stay unmade. */
export function withTerritories(
  territories: ReadonlyMap<string, Territory>,
  changed: readonly Territory[],
): ReadonlyMap<string, Territory> {
  const put = (into: ReadonlyMap<string, Territory>) =>
    new Map([...into, ...changed.map((one) => [one.code, one] as const)]);
  if (!(territories instanceof TerritoryParts)) return put(territories);
  return new TerritoryParts(put(territories.few), () => put(territories));
}

/**
 * The territories of some kinds, in the order of the workspace; the many are made only when they are asked for.
 *
 * @example
 * territoriesOf(new Map(), "qpv")
 * // => []
 */
export function territoriesOf(
  territories: ReadonlyMap<string, Territory>,
  ...kinds: readonly TerritoryKind[]
): Territory[] {
  const isFew = kinds.every((kind) => !isOneOfMany({ kind }));
  const among = isFew && territories instanceof TerritoryParts ? territories.few : territories;
  return [...among.values()].filter(({ kind }) => kinds.includes(kind));
}

/** The QPV that lie in an EPCI, wholly or in part, in the order of the workspace. */
export function qpvIn(epci: string, territories: ReadonlyMap<string, Territory>): readonly Territory[] {
  return territoriesOf(territories, "qpv").filter((one) => one.epci.includes(epci));
}

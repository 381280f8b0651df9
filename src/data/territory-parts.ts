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

/** All the territories of a workspace, of which one may be asked for without the others being made. */
export interface HeldTerritories {
  get(code: string): Territory | undefined;
  /** Its place in the order of the workspace; undefined for a code that is not held. */
  rankOf(code: string): number | undefined;
  /** The communes of an EPCI (its code), in the order of the workspace. */
  communesIn(epci: string): readonly Territory[];
  all(): ReadonlyMap<string, Territory>;
}

/**
 * Territories of which the many (communes, IRIS) are made when something asks for them, one by one or all. The same as the
 * whole, in the same order.
 */
export class TerritoryParts implements ReadonlyMap<string, Territory> {
  /** All but the many, in their order. */
  readonly few: ReadonlyMap<string, Territory>;
  readonly #load: () => HeldTerritories;
  #loaded: HeldTerritories | undefined;
  #all: ReadonlyMap<string, Territory> | undefined;

  /** `load` gives all of them. */
  constructor(few: ReadonlyMap<string, Territory>, load: () => HeldTerritories) {
    this.few = few;
    this.#load = load;
  }

  /** All of them, as they are held. */
  get held(): HeldTerritories {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  get(code: string): Territory | undefined {
    return this.few.get(code) ?? this.#all?.get(code) ?? this.held.get(code);
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
    this.#all ??= this.held.all();
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
  const few = put(territories.few);
  return new TerritoryParts(few, () => {
    const { held } = territories;
    const added = changed.map(({ code }) => code).filter((code) => held.rankOf(code) === undefined);
    return {
      get: (code) => few.get(code) ?? held.get(code),
      // Those that are added come after all the others.
      rankOf: (code) => {
        const last = added.indexOf(code);
        return last < 0 ? held.rankOf(code) : Number.MAX_SAFE_INTEGER - added.length + last;
      },
      communesIn: (epci) => held.communesIn(epci),
      all: () => put(held.all()),
    };
  });
}

/**
 * The territories of some codes, each once, in the order of the workspace; a code that is not held is none.
 *
 * @example
 * territoriesAmong(new Map(), ["59350"])
 * // => []
 */
export function territoriesAmong(
  territories: ReadonlyMap<string, Territory>,
  codes: Iterable<string>,
): Territory[] {
  const asked = new Set(codes);
  if (!(territories instanceof TerritoryParts))
    return [...territories.values()].filter(({ code }) => asked.has(code));
  const rankOf = ({ code }: Territory): number => territories.held.rankOf(code) ?? 0;
  return [...asked]
    .flatMap((code) => territories.get(code) ?? [])
    .sort((one, other) => rankOf(one) - rankOf(other));
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

/** The communes of an EPCI, in the order of the workspace. */
export function communesIn(epci: string, territories: ReadonlyMap<string, Territory>): readonly Territory[] {
  if (territories instanceof TerritoryParts) return territories.held.communesIn(epci);
  return territoriesOf(territories, "commune").filter((one) => one.epci.includes(epci));
}

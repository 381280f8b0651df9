import type { Perimeter } from "../data/territory.ts";

/** The communes of each EPCI at each vintage, as the lists of communes that were imported give them. */
export class PerimeterCollector {
  readonly #years = new Map<string, Map<string, Set<string>>>();

  /** Adds a commune of a list: the EPCI that it is in on 1 January of the vintage. A list without a year dates nothing. */
  add(commune: string, epci: readonly string[], vintage: string): void {
    if (!/^\d{4}$/.test(vintage)) return;
    for (const code of epci) {
      const years = this.#years.get(code) ?? new Map<string, Set<string>>();
      const communes = years.get(vintage) ?? new Set();
      this.#years.set(code, years.set(vintage, communes.add(commune)));
    }
  }

  /** The perimeters of an EPCI, the earliest first; undefined when no list has it. */
  of(epci: string): readonly Perimeter[] | undefined {
    const years = this.#years.get(epci);
    if (!years) return undefined;
    return [...years.keys()].sort().map((year) => ({ year, communes: [...(years.get(year) ?? [])].sort() }));
  }
}

import { type CountedFigure, countedFigure } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import type { GapReference } from "./gap-reference.ts";
import { GroupFigures } from "./group-figures.ts";
import { restOfEpci } from "./rest-of-epci.ts";

/**
 * The figures of a reference: its own, that of its members together, or what remains of an EPCI without its quarters.
 * A change or a trend reads them `over` its periods: members that have a figure in all of them, and no other.
 */
export class ReferenceSeries {
  readonly #group: GroupFigures | undefined;
  readonly #read: (period: string) => CountedFigure;
  readonly #known = new Map<string, CountedFigure>();

  constructor(reference: GapReference, indicator: Indicator, observations: Observations) {
    const { kind, code, members } = reference;
    this.#group = members.length > 0 ? new GroupFigures(members, indicator, observations) : undefined;
    this.#read = (period) =>
      kind === "epci_hors_qpv"
        ? restOfEpci(reference, indicator, period, observations)
        : countedFigure(indicator, code, period, observations);
  }

  at(period: string): CountedFigure {
    const known = this.#known.get(period);
    if (known) return known;
    const [made = this.#read(period)] = this.#group?.over([period]) ?? [];
    this.#known.set(period, made);
    return made;
  }

  /** Undefined where one territory is the reference: there is no set to keep. */
  over(periods: readonly string[]): readonly CountedFigure[] | undefined {
    return this.#group?.over(periods);
  }
}

import type { CountedFigure } from "../data/figure.ts";
import { isCount } from "../data/unit.ts";
import { unknown } from "../kernel/unknown.ts";
import { type Aggregate, aggregateOver, measureOf } from "./aggregate.ts";
import type { FigureReader } from "./figure-reader.ts";
import type { GapReference } from "./reference-kinds.ts";
import { restOfEpci } from "./rest-of-epci.ts";

/**
 * The figure of several territories together, in one period or the same territories in several: the exact share of their
 * cases and people, else a simple mean named as such. Unknown for a count (`effectif_sans_ecart`): the mean of counts of
 * QPV of all sizes says nothing of any. What was read and computed is kept.
 */
export class GroupFigures {
  readonly #members: readonly string[];
  readonly #reader: FigureReader;
  readonly #read = new Map<string, readonly CountedFigure[]>();
  readonly #made = new Map<string, readonly CountedFigure[]>();

  constructor(members: readonly string[], reader: FigureReader) {
    this.#members = members;
    this.#reader = reader;
  }

  /** The figure of each period, on the territories that have one in all of them. */
  over(periods: readonly string[]): readonly CountedFigure[] {
    const key = periods.join("|");
    const known = this.#made.get(key);
    if (known) return known;
    const made = this.#make(periods);
    this.#made.set(key, made);
    return made;
  }

  #make(periods: readonly string[]): readonly CountedFigure[] {
    const { indicator } = this.#reader;
    const { unit } = indicator;
    if (isCount(unit)) return periods.map(() => COUNT);
    const dates = periods.map((period) => this.#figuresAt(period).map(({ figure }) => figure));
    const found = aggregateOver(dates, measureOf(indicator), unit === "%" ? 100 : 1);
    return found.map((one) => countedGroup(one, periods.length));
  }

  #figuresAt(period: string): readonly CountedFigure[] {
    const known = this.#read.get(period);
    if (known) return known;
    const read = this.#members.map((code) => this.#reader.at(code, period));
    this.#read.set(period, read);
    return read;
  }
}

const COUNT: CountedFigure = {
  figure: { value: unknown("effectif_sans_ecart") },
  rests: [],
  observation: undefined,
};

function countedGroup(
  { kind, value, counts, effect, available, total, precision }: Aggregate,
  dates: number,
): CountedFigure {
  const people = counts ? { count: counts.count, total: counts.total } : {};
  const made = { kind, available, total, ...(dates > 1 && { dates }) };
  const shared = effect === undefined ? {} : { effect };
  return {
    figure: { value, ...people, ...shared, ...(precision && { precision }) },
    rests: [],
    observation: undefined,
    made,
  };
}

/**
 * The figures of a reference: its own, that of its members together, or what remains of an EPCI without its QPV.
 * A change or a trend reads them `over` its periods: members that have a figure in all of them, and no other.
 */
export class ReferenceSeries {
  readonly #group: GroupFigures | undefined;
  readonly #read: (period: string) => CountedFigure;
  readonly #known = new Map<string, CountedFigure>();

  constructor(reference: GapReference, reader: FigureReader) {
    const { kind, code, members } = reference;
    this.#group = members.length > 0 ? new GroupFigures(members, reader) : undefined;
    this.#read = (period) =>
      kind === "epci_hors_qpv" ? restOfEpci(reference, period, reader) : reader.at(code, period);
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

import { type CountedFigure, countedFigure } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import type { Observations } from "../data/observation.ts";
import { type PriceChange, priceChange } from "../data/prices.ts";

/** The figures of one indicator, each read once: the rows of a table, their references and sets ask for the same ones. */
export class FigureReader {
  readonly indicator: Indicator;
  readonly observations: Observations;
  readonly #known = new Map<string, Map<string, CountedFigure>>();

  constructor(indicator: Indicator, observations: Observations) {
    this.indicator = indicator;
    this.observations = observations;
  }

  at(code: string, period: string): CountedFigure {
    let own = this.#known.get(code);
    if (!own) {
      own = new Map();
      this.#known.set(code, own);
    }
    const known = own.get(period);
    if (known) return known;
    const read = countedFigure(this.indicator, code, period, this.observations);
    own.set(period, read);
    return read;
  }
}

/** How prices moved between two years, each two worked out once: every row of a table asks for the same. */
export class KnownPrices {
  readonly #observations: Observations;
  readonly #known = new Map<string, PriceChange | undefined>();

  constructor(observations: Observations) {
    this.#observations = observations;
  }

  between(start: string, end: string): PriceChange | undefined {
    const key = `${start} ${end}`;
    if (!this.#known.has(key)) this.#known.set(key, priceChange(this.#observations, start, end));
    return this.#known.get(key);
  }
}

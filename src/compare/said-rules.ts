import {
  ALLOWED,
  type Comparability,
  type ComparabilityRule,
  type ComparabilityScope,
  checkComparability,
} from "../data/comparability.ts";
import type { CountedFigure } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import { isQuotient } from "../data/made-figure.ts";
import { kindOfCode } from "../data/territory-codes.ts";
import { DescribedSide, leastCount } from "./compared-side.ts";

/** Keys numbered in the order in which they first came. */
class Numbering<Key> {
  readonly #numbers = new Map<Key, number>();

  of(key: Key): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

/** More than there are periods, zonings, kinds of territories, or sorts of sides, in any table. */
const ROOM = 4096;

/**
 * What the producers say of comparing two figures of an indicator. Hundreds of thousands of pairs of a table are alike as far as
 * rules look at them: each sort of pair is judged once.
 */
export class SaidRules {
  readonly #indicator: Indicator;
  readonly #rules: Readonly<Record<ComparabilityScope, readonly ComparabilityRule[]>>;
  /** The numbers of people that rules ask for: under how many of them a figure is, is all that they look at. */
  readonly #thresholds: readonly number[];
  readonly #texts = new Numbering<string | undefined>();
  readonly #kinds = new Map<string, number>();
  readonly #sides = new Numbering<number>();
  /** A side of each sort. */
  readonly #examples: DescribedSide[] = [];
  readonly #isSilent: boolean;
  readonly #said: Readonly<Record<ComparabilityScope, Map<number, Comparability>>> = {
    niveau: new Map(),
    evolution: new Map(),
  };

  constructor(indicator: Indicator, rules: readonly ComparabilityRule[]) {
    const of = (scope: ComparabilityScope) => rules.filter((rule) => rule.scope === scope);
    this.#indicator = indicator;
    this.#isSilent = rules.length === 0;
    this.#rules = { niveau: of("niveau"), evolution: of("evolution") };
    this.#thresholds = rules.flatMap(({ condition }) =>
      condition.kind === "petit_effectif" ? [condition.under] : [],
    );
  }

  /** The number of a sort of sides: of all that rules look at. */
  sortOf(figure: CountedFigure, period: string, geography: string | undefined): number {
    if (this.#isSilent) return 0;
    const { observation, made } = figure;
    const zoning = this.#texts.of(observation?.geography ?? geography);
    const kind = observation === undefined ? 0 : this.#kindOf(observation.code);
    const isAggregate = made !== undefined && !isQuotient(made.kind);
    const place = (zoning * ROOM + this.#texts.of(period)) * ROOM + kind;
    const sort = this.#sides.of((2 * place + Number(isAggregate)) * ROOM + this.#thresholdsAbove(figure));
    this.#examples[sort] ??= new DescribedSide(this.#indicator, { figure, period, geography });
    return sort;
  }

  /** What is said of comparing two figures, by their sorts. */
  between(scope: ComparabilityScope, first: number, second: number): Comparability {
    const rules = this.#rules[scope];
    if (rules.length === 0) return ALLOWED;
    const key = first * ROOM * ROOM + second;
    const known = this.#said[scope].get(key);
    if (known) return known;
    const [one, other] = [this.#examples[first], this.#examples[second]];
    const said = one && other ? checkComparability(rules, scope, one, other) : ALLOWED;
    this.#said[scope].set(key, said);
    return said;
  }

  #kindOf(code: string): number {
    const known = this.#kinds.get(code);
    if (known !== undefined) return known;
    const number = 1 + this.#texts.of(kindOfCode(code));
    this.#kinds.set(code, number);
    return number;
  }

  #thresholdsAbove(figure: CountedFigure): number {
    if (this.#thresholds.length === 0) return 0;
    const people = leastCount(figure, this.#indicator.unit);
    return people === undefined ? 0 : this.#thresholds.filter((under) => people < under).length;
  }
}

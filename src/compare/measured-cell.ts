import { ALLOWED, type Comparability } from "../data/comparability.ts";
import type { CountedFigure } from "../data/figure.ts";
import type { Quantity, Unknown } from "../kernel/unknown.ts";
import type { Interval } from "../statistics/counts.ts";
import { gapAt, intervalAt, ratioAt } from "./columns/gap-at.ts";
import type { GapBlock } from "./columns/gap-block.ts";
import { ruleIds } from "./compared-side.ts";
import type { LevelFacts, SeeSource } from "./level-facts.ts";
import { ordinaryOf } from "./ordinary-variation.ts";
import type { RowContext, RowPair } from "./row-context.ts";

/** A cell of a block, read when it is asked for: its numbers stand in columns, and its level is made when it is shown. */
export class MeasuredCell implements LevelFacts {
  readonly block: GapBlock;
  readonly number: number;
  readonly pair: RowPair;
  readonly period: string;
  readonly #context: RowContext;

  constructor(block: GapBlock, row: number, rank: number, context: RowContext) {
    this.block = block;
    this.number = block.cellOf(row, rank);
    this.pair = block.pairs[row] as RowPair;
    this.period = block.periods[rank] as string;
    this.#context = context;
  }

  get own(): CountedFigure {
    return this.block.own[this.number] as CountedFigure;
  }

  get reference(): CountedFigure {
    return this.block.references[this.number] as CountedFigure;
  }

  /** What the producers say of the comparison. */
  get said(): Comparability {
    return this.block.said[this.number] ?? ALLOWED;
  }

  /** The ids of the rules that apply to it, refusals first. */
  get rules(): readonly string[] {
    return ruleIds(this.said);
  }

  /** What rules look at of the territory's figure, and of its reference's. */
  get sorts(): readonly [own: number, reference: number] {
    const { sorts } = this.block;
    return [sorts[2 * this.number] as number, sorts[2 * this.number + 1] as number];
  }

  get value(): Quantity {
    return this.own.figure.value;
  }

  get absolute(): Quantity {
    return gapAt(this.block.cells, this.number);
  }

  get ratio(): Quantity {
    return ratioAt(this.block.cells, this.number);
  }

  get interval(): Interval | Unknown {
    return intervalAt(this.block.cells, this.number);
  }

  /** Of a median only. */
  get ordinary(): Quantity | undefined {
    const { indicator, observations } = this.#context;
    return ordinaryOf(indicator, this.pair.territory, this.period, observations);
  }

  /** The figures that its level rests on, as `levelSources` names them. */
  eachSource(see: SeeSource): void {
    const isTested = "lower" in this.interval;
    for (const { observation, rests } of [this.own, this.reference]) {
      if (observation) see(observation.address.file, observation.address.line, this.period);
      if (isTested || !observation)
        for (const { of } of rests) see(of.address.file, of.address.line, of.period);
    }
  }
}

import type { Comparison, ComparisonRow, GapChange } from "../../compare/comparison.ts";
import type { Sourced } from "../../compare/level-facts.ts";
import {
  type AskedIndicator,
  type FactSources,
  type Facts,
  type MoveFact,
  type TermFact,
  tally,
} from "./facts.ts";
import { readTerm } from "./read-term.ts";
import type { GapMeasure, QpvOutcome, Status } from "./rule.ts";
import type { Fact, UsedFigure } from "./trace.ts";

type Move = keyof Pick<GapChange, "valueMove" | "absoluteMove" | "relativeMove">;

const MOVE: Readonly<Record<QpvOutcome, { readonly of: Move; readonly yes: string }>> = {
  ecart_reduit: { of: "absoluteMove", yes: "reduit" },
  ecart_reduit_en_rapport: { of: "relativeMove", yes: "reduit" },
  situation_amelioree: { of: "valueMove", yes: "amelioree" },
};

/**
 * The answer of each QPV of a table to one outcome: true, false, or null with the reason. A gap or a value that did not
 * move answers false: it did not shrink, it did not improve.
 */
export function facts(comparison: Comparison, outcome: QpvOutcome): Fact[] {
  return comparison.rows.map((row) => fact(row, outcome, comparison));
}

function fact(row: ComparisonRow, outcome: QpvOutcome, comparison: Comparison): Fact {
  const { territory, change } = row;
  const move = change?.[MOVE[outcome].of];
  const figures = figuresOf(row, outcome, comparison);
  if (typeof move === "string") return { territory, answer: move === MOVE[outcome].yes, figures };
  const reason = typeof move === "object" ? move.unknown : "periode_absente";
  return { territory, answer: null, reason, figures };
}

/** The figures that an answer rests on: the two ends of the value, and of the reference unless it is not read. */
export function figuresOf(
  { territory, levels }: ComparisonRow,
  outcome: QpvOutcome,
  { summary, reference }: Comparison,
): UsedFigure[] {
  const ends = levels.filter(({ period }) => period === summary?.start || period === summary?.end);
  const used = ends.flatMap(({ period, value, reference: against }) => [
    { territory, period, ...figureOf(value) },
    { territory: reference, period, ...figureOf(against) },
  ]);
  return outcome === "situation_amelioree" ? used.filter((figure) => figure.territory === territory) : used;
}

const figureOf = ({ value, address, step }: Sourced): Pick<UsedFigure, "value" | "address" | "step"> => ({
  value,
  ...(address !== undefined && { address }),
  ...(step !== undefined && { step }),
});

/** The facts of a contract for one indicator (or for none): each is read when a rule asks for it, and once. */
export function readFacts(sources: FactSources, asked: AskedIndicator = {}): Facts {
  const qpv = sources.qpv.map((code) => new ReadFacts(code, sources, asked, []));
  return new ReadFacts("", sources, asked, qpv);
}

class ReadFacts implements Facts {
  readonly territory: string;
  readonly qpv: readonly Facts[];
  readonly isAimed: boolean | undefined;
  readonly #sources: FactSources;
  readonly #asked: AskedIndicator;
  readonly #terms: TermFact[] = [];

  constructor(territory: string, sources: FactSources, asked: AskedIndicator, qpv: readonly Facts[]) {
    this.territory = territory;
    this.qpv = qpv;
    this.isAimed = sources.isAimed;
    this.#sources = sources;
    this.#asked = asked;
  }

  term(slot: number): TermFact {
    let fact = this.#terms[slot];
    if (!fact) {
      fact = readTerm(this.#sources.terms[slot], this.territory, this.#sources, this.#asked);
      this.#terms[slot] = fact;
    }
    return fact;
  }

  move(measure: GapMeasure): MoveFact {
    const { comparison } = this.#asked;
    const row = comparison?.rows.find(({ territory }) => territory === this.territory);
    if (!comparison || !row) return { reason: "periode_absente", figures: [] };
    return { ...moveOf(row, measure), figures: figuresOf(row, "ecart_reduit", comparison) };
  }

  tally(outcome: QpvOutcome) {
    const { comparison } = this.#asked;
    return tally(comparison ? facts(comparison, outcome) : []);
  }

  target(id: string): Status | undefined {
    return this.#sources.targetStatuses.get(id);
  }

  rule(): undefined {
    return undefined;
  }
}

function moveOf({ change }: ComparisonRow, measure: GapMeasure): Omit<MoveFact, "figures"> {
  const move = measure === "absolu" ? change?.absoluteMove : change?.relativeMove;
  if (typeof move === "string") return { move };
  return { reason: move?.unknown ?? "periode_absente" };
}

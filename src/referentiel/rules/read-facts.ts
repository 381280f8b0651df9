import type { ComparisonRow } from "../../compare/comparison.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import type { Facts, MoveFact, TermFact } from "./fact-reader.ts";
import type { AskedIndicator, FactSources } from "./fact-sources.ts";
import { facts as answersTo, figuresOf } from "./facts.ts";
import { readTerm } from "./read-term.ts";
import type { GapReading, Reading, Status } from "./rule.ts";
import { tally } from "./tally.ts";

/** The facts of a contract for one indicator (or for none): each is read when a rule asks for it, and once. */
export function readFacts(sources: FactSources, asked: AskedIndicator = {}): Facts {
  const quarters = sources.quarters.map((code) => new ReadFacts(code, sources, asked, []));
  return new ReadFacts("", sources, asked, quarters);
}

class ReadFacts implements Facts {
  readonly territory: string;
  readonly quarters: readonly Facts[];
  readonly #sources: FactSources;
  readonly #asked: AskedIndicator;
  readonly #terms: TermFact[] = [];

  constructor(territory: string, sources: FactSources, asked: AskedIndicator, quarters: readonly Facts[]) {
    this.territory = territory;
    this.quarters = quarters;
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

  move(reading: GapReading): MoveFact {
    const { comparison } = this.#asked;
    const row = comparison?.rows.find(({ territory }) => territory === this.territory);
    if (!comparison || !row) return { reason: REASON_WORDS.periode_absente, figures: [] };
    return { ...moveOf(row, reading), figures: figuresOf(row, "ecart_reduit", comparison) };
  }

  tally(reading: Reading) {
    const { comparison } = this.#asked;
    return tally(comparison ? answersTo(comparison, reading) : []);
  }

  target(id: string): Status | undefined {
    return this.#sources.targetStatuses.get(id);
  }

  rule(): undefined {
    return undefined;
  }
}

function moveOf({ change }: ComparisonRow, reading: GapReading): Omit<MoveFact, "figures"> {
  const move = reading === "absolu" ? change?.absoluteMove : change?.relativeMove;
  if (typeof move === "string") return { move };
  return { reason: REASON_WORDS[move?.unknown ?? "periode_absente"] };
}

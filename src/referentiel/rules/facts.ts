import type { GapMove } from "../../compare/change-names.ts";
import type { Comparison } from "../../compare/comparison.ts";
import type { Indicator } from "../../data/indicator.ts";
import type { Observations } from "../../data/observation.ts";
import type { Tally } from "../../kernel/logic.ts";
import type { SeriesPoint } from "../../statistics/trend-tests.ts";
import type { Measurement } from "../records.ts";
import type {
  GapMeasure,
  GivenFact,
  GivenFacts,
  QpvOutcome,
  Rule,
  RuleExample,
  Status,
  Term,
} from "./rule.ts";
import type { ExpectedMeasurement, Fact, TraceReason, UsedFigure } from "./trace.ts";

/** What a term is worth. The limits are those of all that is known of a number: NaN, hence undecidable, when unknown. */
export interface TermFact {
  readonly value: number | boolean | null;
  readonly lower: number;
  readonly upper: number;
  readonly unit?: string | undefined;
  /** When the value is unknown. */
  readonly reason?: TraceReason | undefined;
  /** What the follow-up would have to record. */
  readonly expected?: ExpectedMeasurement | undefined;
  readonly series?: readonly SeriesPoint[] | undefined;
  /** Fewest years between two points of the series. */
  readonly spacing?: number | undefined;
  readonly figures: readonly UsedFigure[];
  /** The last day on which a record of it counts. */
  readonly dueDay?: string | undefined;
}

/** What a gap did between the two ends of the period, or why that is unknown. */
export interface MoveFact {
  readonly move?: GapMove | undefined;
  readonly reason?: TraceReason | undefined;
  readonly figures: readonly UsedFigure[];
}

/**
 * What a condition is judged on: the whole contract, or one of its QPV. Terms are asked for by their rank in the compiled
 * rules, and read once.
 */
export interface Facts {
  /** Code of the QPV; empty for the whole contract. */
  readonly territory: string;
  term(slot: number): TermFact;
  move(measure: GapMeasure): MoveFact;
  tally(outcome: QpvOutcome): Tally;
  readonly qpv: readonly Facts[];
  /** The QPV are those that the question names. */
  readonly isAimed?: boolean | undefined;
  /** Undefined when nothing was found of the target. */
  target(id: string): Status | undefined;
  /** The status of a rule that an example supposes; undefined: the rule itself says it. */
  rule(id: string): Status | undefined;
}

/** Everything that the rules of a référentiel may be judged on. */
export interface FactSources {
  /** The terms of the compiled rules, in their order. */
  readonly terms: readonly Term[];
  readonly observations: Observations;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly measurements: readonly Measurement[];
  readonly targetStatuses: ReadonlyMap<string, Status>;
  /** Codes of the QPV of the contract's zoning; those that the question names when it names some (`isAimed`). */
  readonly qpv: readonly string[];
  readonly isAimed?: boolean | undefined;
  /** Empty for a shared référentiel, like `above`, `start` and `end`. */
  readonly epci: string;
  readonly above: string;
  readonly start: string;
  readonly end: string;
  readonly day: string;
}

/** What the question gives to read: its indicator and the gap table of it, when there are any. */
export interface AskedIndicator {
  readonly indicator?: Indicator | undefined;
  readonly comparison?: Comparison | undefined;
}

/** What is known besides a value: its unit, the figures it rests on, and its limits when it is not exact. */
interface FactDetail {
  readonly unit?: string | undefined;
  readonly figures?: readonly UsedFigure[] | undefined;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}

/**
 * The fact of a known value; a yes or a no has no limits, and compares with no number.
 *
 * @example
 * knownFact(52, { unit: "%" }).lower
 * // => 52
 */
export function knownFact(value: number | boolean, detail: FactDetail = {}): TermFact {
  const number = typeof value === "number" ? value : Number.NaN;
  return {
    value,
    lower: detail.lower ?? number,
    upper: detail.upper ?? number,
    unit: detail.unit,
    // The keys of an unknown fact, in its order: the machine then reads both as one shape.
    reason: undefined,
    expected: undefined,
    figures: detail.figures ?? [],
  };
}

/**
 * The fact of a value that is not known, with its reason.
 *
 * @example
 * unknownFact("secret").value
 * // => null
 */
export function unknownFact(
  reason: TraceReason | undefined,
  unit?: string,
  figures: readonly UsedFigure[] = [],
  expected?: ExpectedMeasurement,
): TermFact {
  return { value: null, lower: Number.NaN, upper: Number.NaN, unit, reason, expected, figures };
}

/** How many facts answer yes, no, not at all. */
export function tally(facts: readonly Fact[]): Tally {
  const count = (answer: boolean | null): number => facts.filter((fact) => fact.answer === answer).length;
  return { yes: count(true), no: count(false), unknown: count(null) };
}

/** The facts that an example of a rule supposes; what it does not suppose is unknown. */
export function exampleFacts(rule: Rule, example: RuleExample, terms: readonly Term[]): Facts {
  const names = slotNames(rule, terms);
  const qpv = (example.qpv ?? []).map((given, index) =>
    factsOf({ ...example.facts, ...given }, String(index + 1), names, example, []),
  );
  return factsOf(example.facts, "", names, example, qpv);
}

/** The name that the rule gives to each compiled term that is its own. */
function slotNames(rule: Rule, terms: readonly Term[]): ReadonlyMap<number, string> {
  const keys = terms.map((term) => JSON.stringify(term));
  return new Map(
    Object.entries(rule.terms).map(([name, term]) => [keys.indexOf(JSON.stringify(term)), name]),
  );
}

function factsOf(
  given: GivenFacts,
  territory: string,
  names: ReadonlyMap<number, string>,
  example: RuleExample,
  qpv: readonly Facts[],
): Facts {
  const fact = (name: string): GivenFact | undefined =>
    Object.hasOwn(given, name) ? given[name] : undefined;
  return {
    territory,
    qpv,
    term: (slot) => termFact(fact(names.get(slot) ?? "")),
    move: (measure) => moveFact(fact(`ecart_${measure}`)),
    tally: (outcome) => tallyOf(fact(outcome)),
    target: (id) => example.targets?.[id],
    rule: (id) => example.rules?.[id] ?? "non_evaluable",
  };
}

function termFact(given: GivenFact | undefined): TermFact {
  if (typeof given === "number" || typeof given === "boolean") return knownFact(given);
  const series = Array.isArray(given) ? given.map(pointOf) : undefined;
  if (!series) return unknownFact("suppose_inconnu");
  return { ...knownFact(Number.NaN), value: series.length, series };
}

/** Year and value; year, cases and total; or year, value and the limits of its interval. */
function pointOf([year = Number.NaN, second = Number.NaN, third, fourth]: readonly number[]): SeriesPoint {
  if (third === undefined) return { year, value: second };
  return fourth === undefined
    ? { year, count: second, total: third }
    : { year, value: second, lower: third, upper: fourth };
}

function moveFact(given: GivenFact | undefined): MoveFact {
  const move = typeof given === "string" ? (given as GapMove) : undefined;
  return { move, reason: move ? undefined : "suppose_inconnu", figures: [] };
}

function tallyOf(given: GivenFact | undefined) {
  return typeof given === "object" && given !== null && "yes" in given
    ? given
    : { yes: 0, no: 0, unknown: 0 };
}

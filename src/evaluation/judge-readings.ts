import type { Comparison, OutOf } from "../compare/comparison.ts";
import type { Indicator } from "../data/indicator.ts";
import { type ReadingResult, readingWords } from "../french/beside.ts";
import type { CompiledRule, CompiledRules } from "../referentiel/rules/compile-rules.ts";
import type { Facts } from "../referentiel/rules/facts.ts";
import { inCurrentEuros, isChosen } from "../referentiel/rules/readings.ts";
import type { ChosenReading, GapMeasure, Reading, Rule, Status } from "../referentiel/rules/rule.ts";
import type { ConditionTrace } from "../referentiel/rules/trace.ts";

/** A rule ready to be judged by one reading: compiled as it measures gaps, with the table and the facts that it reads. */
export interface RuleRead {
  readonly reading: Reading;
  readonly compiled: CompiledRule;
  readonly comparison: Comparison;
  readonly facts: Facts;
}

/** What a rule is read from. */
export interface ReadFrom {
  readonly readings: readonly Reading[];
  readonly comparison: Comparison;
  /** The rules of the référentiel, with every gap measured one way. */
  readonly readAs: (measure: GapMeasure) => CompiledRules;
  readonly factsOf: (comparison: Comparison) => Facts;
}

/** The rule as each reading reads it; as it is written when there is only one. */
export function rulesRead(
  compiled: CompiledRule,
  { readings, comparison, readAs, factsOf }: ReadFrom,
): readonly [RuleRead, ...RuleRead[]] {
  const [first = {}, ...others] = readings;
  const as = (reading: Reading): RuleRead => {
    const table = reading.euros === "courants" ? inCurrentEuros(comparison) : comparison;
    const other = reading.gap && readAs(reading.gap).rule(compiled.rule.id);
    return { reading, compiled: other ?? compiled, comparison: table, facts: factsOf(table) };
  };
  return [as(first), ...others.map(as)];
}

/** What each reading gives, and what it is called in the table; empty when there is only one. */
export function judgeReadings(
  read: readonly RuleRead[],
  table: Comparison,
  indicator: Pick<Indicator, "unit">,
): ReadingResult[] {
  if (read.length < 2) return [];
  return read.map(({ reading, compiled, facts }) => {
    const { status, trace } = compiled.explain(facts);
    return { ...reading, label: readingWords(reading, table, indicator), status, outOf: countIn(trace) };
  });
}

function countIn({ outOf, children }: ConditionTrace): OutOf | null {
  if (outOf) return outOf;
  for (const child of children) {
    const found = countIn(child);
    if (found) return found;
  }
  return null;
}

/** The choice of a body, once it is made: before its day there is none. */
export function choiceOn({ chosen }: Pick<Rule, "chosen">, day: string): ChosenReading | undefined {
  return chosen && chosen.date <= day ? chosen : undefined;
}

/** The reading that decides: the first that was chosen, else that of the rule itself. */
export function mainReading(read: readonly [RuleRead, ...RuleRead[]], chosen: Reading | undefined): RuleRead {
  return read.find(({ reading }) => chosen && isChosen(reading, chosen)) ?? read[0];
}

/**
 * What the readings come to, those that were not chosen left aside: `selon_la_lecture` when one says yes and another no,
 * else what the main one gives.
 */
export function statusOfReadings(
  main: Status,
  readings: readonly ReadingResult[],
  chosen: Reading | undefined,
): Status {
  const kept = readings.filter((one) => !chosen || isChosen(one, chosen)).map(({ status }) => status);
  const disagree = kept.includes("atteint") && kept.includes("non_atteint");
  const isKnown = main === "atteint" || main === "non_atteint";
  return isKnown && disagree ? "selon_la_lecture" : main;
}

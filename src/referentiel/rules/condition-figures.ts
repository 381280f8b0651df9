import type { TriState } from "../../kernel/logic.ts";
import { type Impossible, impossible } from "../../kernel/unknown.ts";
import { TREND_THRESHOLD, type Trend } from "../../statistics/trend.ts";
import { seriesTrend } from "../../statistics/trend-tests.ts";
import type { TermFact } from "./facts.ts";
import { type Judge, leaf, type RuleTerms, type Shown } from "./judge.ts";
import type { Comparator, Condition } from "./rule.ts";

/** A term between two thresholds, both included. */
export function compileBetween(
  { term, from, to }: Extract<Condition, { kind: "entre" }>,
  terms: RuleTerms,
): Judge {
  const [value, low, high] = [terms.operand(term), terms.operand(from), terms.operand(to)];
  return leaf(
    "entre",
    (facts) => isBetween(value.read(facts), low.read(facts), high.read(facts)),
    (facts) => ({ operands: [value.show(facts), low.show(facts), high.show(facts)] }),
  );
}

function isBetween(value: TermFact, low: TermFact, high: TermFact): TriState {
  if (value.upper < low.lower || value.lower > high.upper) return false;
  return value.lower >= low.upper && value.upper <= high.lower ? true : undefined;
}

/** Between all that each side may be worth: known only when every pair of values gives the same answer. */
const TESTS: Readonly<Record<Comparator, (value: TermFact, against: TermFact) => TriState>> = {
  superieur_a: (value, against) => decided(value.lower > against.upper, value.upper <= against.lower),
  au_moins: (value, against) => decided(value.lower >= against.upper, value.upper < against.lower),
  egal_a: (value, against) =>
    decided(
      value.lower === against.upper && value.upper === against.lower,
      value.upper < against.lower || value.lower > against.upper,
    ),
  au_plus: (value, against) => decided(value.upper <= against.lower, value.lower > against.upper),
  inferieur_a: (value, against) => decided(value.upper < against.lower, value.lower >= against.upper),
};

const decided = (always: boolean, never: boolean): TriState => (always ? true : never ? false : undefined);

/** A term against a threshold. A value that is not exact decides only when all that it may be does. */
export function compileCompare(
  { term, comparator, threshold }: Extract<Condition, { kind: "compare" }>,
  terms: RuleTerms,
): Judge {
  const [value, against] = [terms.operand(term), terms.operand(threshold)];
  const test = TESTS[comparator];
  return leaf(
    "compare",
    (facts) => test(value.read(facts), against.read(facts)),
    (facts) => ({ comparator, operands: [value.show(facts), against.show(facts)] }),
  );
}

/** Whether the gap of a QPV is smaller (or larger) at the end of the period: two published figures, no test. */
export function compileGapMove({ measure, direction }: Extract<Condition, { kind: "ecart_evolue" }>): Judge {
  return leaf(
    "ecart_evolue",
    (facts) => {
      const { move } = facts.move(measure);
      return move === undefined ? undefined : move === direction;
    },
    (facts) => ({ gap: measure, direction, ...facts.move(measure) }),
  );
}

/** Whether what was recorded is neither a no nor a zero; unknown while nothing is recorded. */
export function compileExists(term: string, terms: RuleTerms): Judge {
  const operand = terms.operand(term);
  return leaf(
    "existe",
    (facts) => {
      const { value, lower, upper } = operand.read(facts);
      if (value === null || typeof value === "boolean") return value ?? undefined;
      if (lower > 0 || upper < 0) return true;
      return lower === 0 && upper === 0 ? false : undefined;
    },
    (facts) => ({ operands: [operand.show(facts)] }),
  );
}

/** Whether a value is known at all: never unknown itself. */
export function compileKnown(term: string, terms: RuleTerms): Judge {
  const operand = terms.operand(term);
  return leaf(
    "connu",
    (facts) => operand.read(facts).value !== null,
    (facts) => ({ operands: [operand.show(facts)] }),
  );
}

/**
 * The test of the last five points of a series: true when it finds this direction, false when it finds another or none,
 * unknown when it cannot be made or when one point alone makes the direction.
 *
 * @source METHODS § 2.4
 */
export function compileTrend(
  { term, direction }: Extract<Condition, { kind: "tendance" }>,
  terms: RuleTerms,
): Judge {
  const series = terms.operand(term);
  return leaf(
    "tendance",
    (facts) => {
      const found = trendOf(series.read(facts));
      return "unknown" in found || found.outlier ? undefined : found.direction === direction;
    },
    (facts) => ({ direction, operands: [series.show(facts)], ...shown(trendOf(series.read(facts))) }),
  );
}

function trendOf({ series = [], spacing }: TermFact): Trend | Impossible {
  if (series.length === 0) return impossible("points_insuffisants");
  return seriesTrend(series, { spacing });
}

function shown(found: Trend | Impossible): Shown {
  if ("unknown" in found) return { reason: found.unknown };
  const trend = { ...found, threshold: TREND_THRESHOLD };
  return { trend, reason: found.outlier ? "annee_seule" : undefined };
}

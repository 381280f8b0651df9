import { type Impossible, impossible, REASON_WORDS } from "../../kernel/unknown.ts";
import type { Trend } from "../../statistics/trend.ts";
import { seriesTrend } from "../../statistics/trend-tests.ts";
import type { TermFact } from "./fact-reader.ts";
import { type Judge, leaf, type Shown } from "./judge.ts";
import type { Condition } from "./rule.ts";
import type { Scope } from "./scope.ts";

/**
 * The test of the last five points of a series: true when it finds this direction, false when it finds another or none,
 * unknown when it cannot be made or when one point alone makes the direction.
 *
 * @source METHODS § 2.4
 */
export function compileTrend(
  { term, direction }: Extract<Condition, { kind: "tendance" }>,
  scope: Scope,
): Judge {
  const series = scope.operand(term);
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
  if ("unknown" in found) return { reason: REASON_WORDS[found.unknown] };
  return { trend: found, reason: found.outlier ? "une seule année fait cette évolution" : undefined };
}

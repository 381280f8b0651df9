import { describe, expect, test } from "vitest";
import { compareIndicator } from "../../../../src/compare/compare-indicator.ts";
import type { Comparison } from "../../../../src/compare/comparison.ts";
import { facts } from "../../../../src/referentiel/rules/read-facts.ts";
import type { QpvOutcome } from "../../../../src/referentiel/rules/rule.ts";
import { EPCI, indicator, observation, observations, qpv } from "../../../build.ts";

/** QP062025 and its agglomeration, figures/indicateurs.csv; « same » keeps its gap; « secret » lacks an end. */
const FIGURES = observations([
  observation("QP062025", "2014", 11914),
  observation("QP062025", "2016", 12340),
  observation("QP062025", "2019", 13220),
  observation("same", "2014", 10000),
  observation("same", "2019", 11597.6),
  observation("secret", "2014", 10000),
  observation("secret", "2019", undefined),
  observation(EPCI, "2014", 16382.4),
  observation(EPCI, "2016", 16803),
  observation(EPCI, "2019", 17980),
]);
const TERRITORIES = ["QP062025", "same", "secret"].map((code) => qpv(code));
const table = (period?: string): Comparison => {
  const window = period ? { start: period, end: period } : undefined;
  const scope = { territories: TERRITORIES, geography: "qpv2015", reference: EPCI, above: undefined, window };
  const found = compareIndicator(indicator(), scope, FIGURES);
  if (!found) throw new Error("the table of this test is not empty");
  return found;
};
const answers = (reading: QpvOutcome) =>
  facts(table(), reading).map(({ answer, reason }) => reason ?? answer);

describe("the answer of each QPV", () => {
  test.each<[QpvOutcome, (boolean | string)[]]>([
    ["ecart_reduit", [false, false, "secret"]],
    // 10000 / 16382.4 = 0.610, 11597.6 / 17980 = 0.645: the same gap in euros is a smaller one in ratio.
    ["ecart_reduit_en_rapport", [true, true, "secret"]],
    ["situation_amelioree", [true, true, "secret"]],
  ])("%s", (reading, expected) => {
    expect(answers(reading)).toEqual(expected);
  });

  test("rests on both figures at both dates, with their addresses, and on no year between", () => {
    expect(facts(table(), "ecart_reduit")[0]?.figures).toEqual([
      {
        territory: "QP062025",
        period: "2014",
        value: 11914,
        address: "datasets/essai/observations.csv:2",
        step: 0.1,
      },
      {
        territory: EPCI,
        period: "2014",
        value: 16382.4,
        address: "datasets/essai/observations.csv:9",
        step: 0.1,
      },
      {
        territory: "QP062025",
        period: "2019",
        value: 13220,
        address: "datasets/essai/observations.csv:4",
        step: 0.1,
      },
      {
        territory: EPCI,
        period: "2019",
        value: 17980,
        address: "datasets/essai/observations.csv:11",
        step: 0.1,
      },
    ]);
  });

  test("rests on its own figures alone for its own situation", () => {
    const used = facts(table(), "situation_amelioree")[0]?.figures.map(({ territory, period }) => [
      territory,
      period,
    ]);
    expect(used).toEqual([
      ["QP062025", "2014"],
      ["QP062025", "2019"],
    ]);
  });

  test("without two dates is unknown: « période absente des données lues », and rests on nothing", () => {
    expect(facts(table("2016"), "ecart_reduit")[0]).toEqual({
      territory: "QP062025",
      answer: null,
      reason: "periode_absente",
      figures: [],
    });
  });
});

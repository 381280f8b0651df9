import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import { PRICE_TERRITORY, PRICE_VARIATION, priceChange } from "../../../src/data/prices.ts";
import { why } from "../../../src/french/findings.ts";
import { summarySentences } from "../../../src/french/gaps.ts";
import { outcomeCounts } from "../../../src/french/outcome-counts.ts";
import { priceSentences } from "../../../src/french/prices.ts";
import type { QpvOutcome } from "../../../src/referentiel/rules/rule.ts";
import { EPCI, indicator, observation, observations, workspace } from "../../build.ts";

const FACTS = { situation_amelioree: [{ territory: "QP062025", answer: true, figures: [] }] };

/** Insee, IPC, yearly mean variations of 2015 to 2019. */
const VARIATIONS = [0.04, 0.18, 1.038, 1.847, 1.106];
const prices = VARIATIONS.map((value, rank) =>
  observation(PRICE_TERRITORY, `${2015 + rank}`, value, { indicator: PRICE_VARIATION, geography: "cog" }),
);

describe("the change of prices", () => {
  test("is + 4.27 % from 2014 to 2019, and 104.23 in base 2015 (Insee)", () => {
    expect(priceChange(observations(prices), "2014", "2019")?.factor.toFixed(4)).toBe("1.0427");
    const since2015 = priceChange(observations(prices), "2015", "2019");
    expect(((since2015?.factor ?? 0) * 100).toFixed(2)).toBe("104.23");
    expect(since2015).toMatchObject({ base: "2019", addresses: { length: 4 } });
  });

  test.each([
    ["2013", "2019"],
    ["2014", "2020"],
    ["2019", "2014"],
    ["2019", "2019"],
    ["avant", "2019"],
  ])("is not known from %s to %s", (start, end) => {
    expect(priceChange(observations(prices), start, end)).toBeUndefined();
  });
});

describe("amounts of two years", () => {
  /** A median of 13 000 € in 2014 and 13 500 in 2019: 3.8 % more, and prices 4.3 %. */
  const median = indicator("revenu");
  const figures = [
    observation("QP062025", "2014", 13_000),
    observation("QP062025", "2019", 13_500),
    observation(EPCI, "2014", 17_000, { geography: "cog" }),
    observation(EPCI, "2019", 17_600, { geography: "cog" }),
  ];
  const table = (more: typeof figures) => {
    const [found] = compareEpci(workspace({ indicators: [median], figures: [...figures, ...more] }), {
      epci: EPCI,
    });
    if (!found) throw new Error("no table");
    return found;
  };

  test("are read in the euros of the last, the current ones beside", () => {
    const found = table(prices);
    const change = found.rows[0]?.change;
    expect(change).toMatchObject({ valueMove: "degradee", absoluteMove: "reduit", prices: { base: "2019" } });
    expect(change?.value).toBeCloseTo(13_500 - 13_000 * 1.042713, 1);
    expect(change?.absolute).toBeCloseTo(-4100 + 4000 * 1.042713, 1);
    expect(change?.current).toEqual({
      value: 500,
      reference: 600,
      absolute: -100,
      valueMove: "amelioree",
      absoluteMove: "creuse",
    });
    expect(found.summary?.improved.count).toBe(0);
    expect(priceSentences(found, median)[0]).toMatch(
      /en euros constants de 2019 .*\+4,3.* En euros courants, valeur meilleure : oui ; écart plus grand : oui\.$/,
    );
  });

  test("counts and answers say in which euros they compare, from the prices", () => {
    const [read, current] = [table(prices), table([])];
    const words = (found: typeof read, outcome: QpvOutcome) =>
      outcomeCounts(outcome, found, median).map(({ text }) => text);
    expect(words(read, "ecart_reduit")[0]).toContain("en euros constants de 2019 plus grand");
    expect(words(current, "ecart_reduit")[0]).toContain("en euros courants plus grand");
    expect(words(read, "situation_amelioree")[0]).toMatch(/, en euros constants de 2019$/);
    expect(words(current, "situation_amelioree")[0]).toMatch(/, en euros courants$/);
    expect(summarySentences(read, median)[0]).toContain("en euros constants de 2019, ");
    expect(why("situation_amelioree", { comparison: read, indicator: median, facts: FACTS })).toContain(
      "la valeur en euros constants de 2019 est meilleure",
    );
    expect(why("situation_amelioree", { comparison: current, indicator: median, facts: FACTS })).toContain(
      "la valeur en euros courants est meilleure",
    );
  });

  test("are read in current ones where no index is known, and it is said", () => {
    const found = table([]);
    expect(found.rows[0]?.change).toMatchObject({ value: 500, absolute: -100, valueMove: "amelioree" });
    expect(found.rows[0]?.change?.prices).toBeUndefined();
    expect(priceSentences(found, median)[0]).toContain("en euros courants");
    expect(priceSentences(found, { ...median, unit: "%" })).toEqual([]);
  });
});

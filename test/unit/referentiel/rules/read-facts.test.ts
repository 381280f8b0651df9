import { describe, expect, test } from "vitest";
import { compareIndicator } from "../../../../src/compare/compare-indicator.ts";
import { qpvOf } from "../../../../src/data/published-periods.ts";
import { readFacts } from "../../../../src/referentiel/rules/read-facts.ts";
import { EPCI, epci, indicator, observation, observations, qpv } from "../../../build.ts";
import { sources } from "./sources.ts";

// Lens-Liévin, median income: QP062025 gains 1 306 € when the EPCI gains 1 597.6 €.
const FIGURES = observations([
  observation("QP1", "2014", 11914),
  observation("QP1", "2019", 13220),
  observation("QP2", "2014", undefined),
  observation("QP2", "2019", 13220),
  observation(EPCI, "2014", 16382.4),
  observation(EPCI, "2019", 17980),
]);
const comparison = compareIndicator(
  indicator(),
  {
    territories: [qpv("QP1"), qpv("QP2")],
    geography: "qpv2015",
    reference: EPCI,
    above: undefined,
    window: { start: "2014", end: "2019" },
  },
  FIGURES,
);
const given = sources({
  observations: FIGURES,
  qpv: ["QP1", "QP2", "QP9"],
  terms: [{ kind: "indicateur", of: "qpv", at: "fin" }],
  targetStatuses: new Map([["C-1", "en_retard"]]),
});

describe("the facts of a contract", () => {
  const facts = readFacts(given, { indicator: indicator(), comparison });

  test("count the answers of the QPV to a reading", () => {
    expect(facts.tally("ecart_reduit")).toEqual({ yes: 0, no: 1, unknown: 1 });
    expect(readFacts(given).tally("ecart_reduit")).toEqual({ yes: 0, no: 0, unknown: 0 });
  });

  test("of each QPV, say what its gap did and on which figures", () => {
    const [one, two, none] = facts.qpv;
    expect(one?.move("absolu")).toMatchObject({ move: "creuse", figures: { length: 4 } });
    expect(one?.move("rapport")).toMatchObject({ move: "reduit" });
    expect(two?.move("absolu")).toMatchObject({ reason: "secret" });
    expect(none?.move("absolu")).toEqual({ reason: "periode_absente", figures: [] });
  });

  test("read a term once", () => {
    const [one] = facts.qpv;
    expect(one?.term(0).value).toBe(13220);
    expect(one?.term(0)).toBe(one?.term(0));
  });

  test("say what a target came to, and suppose nothing of a rule", () => {
    expect([facts.target("C-1"), facts.target("C-2"), facts.rule("a")]).toEqual([
      "en_retard",
      undefined,
      undefined,
    ]);
  });

  test("a table without two dates says nothing of a gap", () => {
    const still = comparison && {
      ...comparison,
      rows: comparison.rows.map((row) => ({ ...row, change: null })),
    };
    const [one] = readFacts(given, { indicator: indicator(), comparison: still }).qpv;
    expect(one?.move("absolu").reason).toBe("periode_absente");
  });
});

test("the qpv of a contract are those of its zoning that lie in its EPCI, in order", () => {
  const all = [
    qpv("QP2"),
    qpv("QP1"),
    qpv("QN1", { geography: "qpv2024" }),
    qpv("QP3", { epci: ["autre"] }),
    epci(),
  ];
  expect(qpvOf({ epci: EPCI, geography: "qpv2015" }, new Map(all.map((one) => [one.code, one])))).toEqual([
    "QP1",
    "QP2",
  ]);
});

import { describe, expect, test } from "vitest";
import { compareEpci } from "../../../src/compare/compare-epci.ts";
import type { Indicator } from "../../../src/data/indicator.ts";
import type { ObservationInput } from "../../../src/data/observation.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { EPCI, epci, group, indicator, observation, qpv, share, workspace } from "../../build.ts";

const TAUX = share("taux", { counts: { count: "cas", total: "gens" } });
const counts = (code: string, cases: number, people: number) => [
  observation(code, "2019-12-31", cases, { indicator: "cas" }),
  observation(code, "2019-12-31", people, { indicator: "gens" }),
];
const tables = (of: Indicator, figures: readonly ObservationInput[], more = [qpv("QP3")]) =>
  compareEpci(
    workspace({
      indicators: [of],
      territories: [qpv("QP1"), qpv("QP2"), epci(), ...more],
      figures: [...figures],
    }),
    { epci: EPCI },
  );

const COUNTS = [
  expect.objectContaining({ role: "cas", address: expect.stringMatching(/:\d+$/) }),
  expect.objectContaining({ role: "population", address: expect.stringMatching(/:\d+$/) }),
];

describe("the QPV of a table together", () => {
  test("a share from its cases and people is exact, and says of how many QPV", () => {
    const [table] = tables(TAUX, [...counts("QP1", 40, 100), ...counts("QP2", 90, 900)]);
    expect(table?.periods).toEqual(["2019-12-31"]);
    expect(table?.rows.map(({ levels }) => levels[0]?.value)).toEqual([
      { value: 40, made: { kind: "part_des_effectifs", available: 1, total: 1 }, counts: COUNTS },
      { value: 10, made: { kind: "part_des_effectifs", available: 1, total: 1 }, counts: COUNTS },
      { value: unknown("absent_des_donnees") },
    ]);
    expect(table?.pooled).toEqual([
      { period: "2019-12-31", value: 13, made: { kind: "part_exacte", available: 2, total: 3 } },
    ]);
  });

  test("a mean of medians is never called a median", () => {
    const medians = [observation("QP1", "2019", 13220), observation("QP2", "2019", 14020)];
    const [table] = tables(indicator("revenu", { label: "Revenu médian" }), medians);
    expect(table?.pooled).toEqual([
      {
        period: "2019",
        value: 13620,
        made: { kind: "moyenne_simple_des_medianes", available: 2, total: 3 },
        step: 1,
      },
    ]);
  });

  test("a mean of first deciles is no decile", () => {
    const deciles = [observation("QP1", "2019", 8520), observation("QP2", "2019", 9020)];
    const [table] = tables(indicator("revenu", { label: "Premier décile du revenu" }), deciles);
    expect(table?.pooled?.[0]?.made.kind).toBe("moyenne_simple_des_quantiles");
  });

  test("counts have no mean, and a group is not counted again", () => {
    const people = observation("QP1", "2019", 12, { indicator: "gens" });
    expect(tables(indicator("gens", { unit: "hab" }), [people])[0]).not.toHaveProperty("together");
    const [table] = tables(
      share("taux"),
      [observation("QPV-CALL", "2019", 12, { indicator: "taux" })],
      [group()],
    );
    expect(table?.geography).toBe("ensemble");
    expect(table).not.toHaveProperty("together");
  });
});

import { expect, test } from "vitest";
import type { GapLevel } from "../../../src/model/comparison.ts";
import { levelAddresses } from "../../../src/model/level-addresses.ts";
import { unknown } from "../../../src/model/quantity.ts";

const count = (role: "cas" | "population", address: string) =>
  ({ of: "territoire", role, indicator: role, period: "2019", value: 10, address }) as const;

const level = (value: GapLevel["value"]): GapLevel => ({
  period: "2019",
  value,
  reference: { value: 20, address: "epci.csv:3" },
  absolute: -10,
  ratio: 0.5,
  relative: -0.5,
  precision: {
    interval: unknown("absent"),
    ratioInterval: unknown("absent"),
    method: "effectifs_imbriques",
    rounding: null,
    counts: [count("cas", "cas.csv:2"), count("population", "gens.csv:2")],
  },
});

test("a published value: its own address and the reference's; those of its counts when an interval rests on them", () => {
  const published = level({ value: 10, address: "qpv.csv:7" });
  expect(levelAddresses(published)).toEqual(["qpv.csv:7", "epci.csv:3"]);
  const precision = published.precision && { ...published.precision, interval: { lower: -12, upper: -8 } };
  expect(levelAddresses({ ...published, precision })).toEqual([
    "qpv.csv:7",
    "epci.csv:3",
    "cas.csv:2",
    "gens.csv:2",
  ]);
});

test("a value that is a quotient was read where its counts were", () => {
  const made = { kind: "part_des_effectifs", available: 1, total: 1 } as const;
  expect(levelAddresses(level({ value: 10, made }))).toEqual(["epci.csv:3", "cas.csv:2", "gens.csv:2"]);
});

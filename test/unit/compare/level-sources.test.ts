import { expect, test } from "vitest";
import type { GapLevel } from "../../../src/compare/comparison.ts";
import { levelSources } from "../../../src/compare/table-facts.ts";
import { unknown } from "../../../src/kernel/unknown.ts";

const count = (role: "cas" | "population", address: string, period = "2019") =>
  ({ of: "territoire", role, indicator: role, period, value: 10, address }) as const;

const COUNTS = [count("cas", "cas.csv:2"), count("population", "gens.csv:2", "2018")];
const level = (value: GapLevel["value"], changes: Partial<GapLevel> = {}): GapLevel => ({
  period: "2019",
  value,
  reference: { value: 20, address: "epci.csv:3" },
  absolute: -10,
  ratio: 0.5,
  relative: -0.5,
  ...changes,
});
const precision = (interval: NonNullable<GapLevel["precision"]>["interval"]) => ({
  interval,
  ratioInterval: unknown("effectifs_absents"),
  method: "effectifs_imbriques" as const,
  rounding: null,
  counts: COUNTS,
});
const said = (one: GapLevel) => levelSources(one).map(({ address, period }) => `${address} ${period}`);

test("a published value: its own address and the reference's; its counts are for its interval only", () => {
  const value = { value: 10, address: "qpv.csv:7" };
  expect(said(level(value))).toEqual(["qpv.csv:7 2019", "epci.csv:3 2019"]);
  expect(said(level(value, { precision: precision(unknown("effectifs_absents")) }))).toHaveLength(2);
  expect(said(level(value, { precision: precision({ lower: -12, upper: -8 }) })).slice(2)).toEqual([
    "cas.csv:2 2019",
    "gens.csv:2 2018",
  ]);
});

test("a value that is a quotient was read where its counts were, with or without a reference", () => {
  const made = { kind: "part_des_effectifs", available: 1, total: 1 } as const;
  const alone = level(
    { value: 10, made, counts: COUNTS },
    { reference: { value: unknown("absent_des_donnees") }, absolute: unknown("reference_absente") },
  );
  expect(said(alone)).toEqual(["cas.csv:2 2019", "gens.csv:2 2018"]);
});

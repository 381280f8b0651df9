import { describe, expect, test } from "vitest";
import { revision } from "../../../src/compare/revision.ts";
import { ObservationTable } from "../../../src/model/observation-table.ts";
import type { ObservationInput } from "../../../src/model/observations.ts";
import { observation } from "../../build.ts";

const columns = (...figures: readonly ObservationInput[]) => new ObservationTable(figures, []).columns;
const of = (value: number | undefined) => columns(observation("QP1", "2019", value));
const change = (before: number | undefined, after: number | undefined) => ({
  code: "QP1",
  indicator: "revenu",
  period: "2019",
  before,
  after,
});

describe("what a new reading changes of an old one", () => {
  test.each<[string, number | undefined, number | undefined, boolean]>([
    ["the same number is no change", 12, 12, false],
    ["two blanks are no change", undefined, undefined, false],
    ["another number is one", 12, 13, true],
    ["a number that becomes blank is one, and its new value is unknown, not zero", 12, undefined, true],
    ["a blank that becomes a number is one, and its old value is unknown, not zero", undefined, 12, true],
    ["zero is a number: from blank to zero is one", undefined, 0, true],
    ["from zero to blank is one", 0, undefined, true],
    ["minus zero is zero", -0, 0, false],
    ["the noise of a sum of decimals is no change", 0.1 + 0.2, 0.3, false],
    ["a millionth is one", 1, 1.000001, true],
  ])("%s", (_, before, after, isChange) => {
    expect(revision(of(before), of(after))).toEqual(isChange ? [change(before, after)] : []);
  });

  test("a territory that only one reading describes is no change", () => {
    const before = columns(observation("QP1", "2019", 1));
    const after = columns(observation("QP2", "2019", 2));
    expect([revision(before, after), revision(after, before)]).toEqual([[], []]);
  });

  test("a period or an indicator that only one reading has is no change", () => {
    const before = columns(observation("QP1", "2018", 1), observation("QP1", "2019", 1));
    const after = columns(
      observation("QP1", "2019", 1),
      observation("QP1", "2020", 5),
      observation("QP1", "2018", 5, { indicator: "pauvrete" }),
    );
    expect(revision(before, after)).toEqual([]);
  });

  test("each change names its own territory, indicator and period, in the order of the old reading", () => {
    const rows = (value: number) => [
      observation("QP2", "2019", value),
      observation("QP1", "2018", 7),
      observation("QP1", "2019", value, { indicator: "pauvrete" }),
    ];
    const found = revision(columns(...rows(1)), columns(...rows(2).toReversed()));
    expect(found).toEqual([
      { code: "QP2", indicator: "revenu", period: "2019", before: 1, after: 2 },
      { code: "QP1", indicator: "pauvrete", period: "2019", before: 1, after: 2 },
    ]);
  });

  test("nothing read changes nothing", () => {
    expect([revision(columns(), of(1)), revision(of(1), columns())]).toEqual([[], []]);
  });
});

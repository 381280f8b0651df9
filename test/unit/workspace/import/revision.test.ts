import { describe, expect, test } from "vitest";
import type { ObservationInput } from "../../../../src/data/observation.ts";
import { ObservationTable } from "../../../../src/data/observation-table.ts";
import { revision } from "../../../../src/workspace/import/revision.ts";
import { observation } from "../../../build.ts";

const columns = (...figures: readonly ObservationInput[]) => new ObservationTable(figures, []).columns;
const figures = (path: string, revisedBy: readonly string[], ...inputs: readonly ObservationInput[]) => ({
  path,
  revisedBy,
  columns: columns(...inputs),
});
const changesOf = (before: ReturnType<typeof columns>, after: ReturnType<typeof columns>) =>
  revision([{ path: "a.csv", revisedBy: [], columns: before }], after)?.changes ?? [];
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
    expect(changesOf(of(before), of(after))).toEqual(isChange ? [change(before, after)] : []);
  });

  test("a territory that only one reading describes is no change", () => {
    const before = columns(observation("QP1", "2019", 1));
    const after = columns(observation("QP2", "2019", 2));
    expect([changesOf(before, after), changesOf(after, before)]).toEqual([[], []]);
  });

  test("a period or an indicator that only one reading has is no change", () => {
    const before = columns(observation("QP1", "2018", 1), observation("QP1", "2019", 1));
    const after = columns(
      observation("QP1", "2019", 1),
      observation("QP1", "2020", 5),
      observation("QP1", "2018", 5, { indicator: "pauvrete" }),
    );
    expect(changesOf(before, after)).toEqual([]);
  });

  test("each change names its own territory, indicator and period, in the order of the old reading", () => {
    const rows = (value: number) => [
      observation("QP2", "2019", value),
      observation("QP1", "2018", 7),
      observation("QP1", "2019", value, { indicator: "pauvrete" }),
    ];
    const found = changesOf(columns(...rows(1)), columns(...rows(2).toReversed()));
    expect(found).toEqual([
      { code: "QP2", indicator: "revenu", period: "2019", before: 1, after: 2 },
      { code: "QP1", indicator: "pauvrete", period: "2019", before: 1, after: 2 },
    ]);
  });

  test("nothing read changes nothing", () => {
    expect([changesOf(columns(), of(1)), changesOf(of(1), columns())]).toEqual([[], []]);
  });

  test("of a key read twice, the first number is the one that is read, in the old file and in the new", () => {
    const twice = columns(observation("QP1", "2019", 1), observation("QP1", "2019", 2));
    expect(changesOf(twice, of(1))).toEqual([]);
    expect(changesOf(of(2), twice)).toEqual([change(2, 1)]);
    const blankFirst = columns(observation("QP1", "2019", undefined), observation("QP1", "2019", 2));
    expect(changesOf(blankFirst, of(3))).toEqual([change(2, 3)]);
  });
});

describe("a new reading beside several held files", () => {
  const old = figures("a.csv", [], observation("QP1", "2019", 1), observation("QP2", "2019", 2));
  const fresh = (...values: readonly [string, number | undefined][]) =>
    columns(...values.map(([code, value]) => observation(code, "2019", value)));

  test("one that carries all the figures of the old file replaces it", () => {
    const found = revision([old], fresh(["QP1", 1], ["QP2", 3]));
    expect(found?.files).toEqual([{ path: "a.csv", isReplaced: true }]);
    expect([found?.added, found?.kept]).toEqual([[], []]);
  });

  test("one that carries a part says what is new and what is kept", () => {
    const found = revision([old], fresh(["QP1", 5], ["QP3", 9], ["QP4", undefined]));
    expect(found?.files).toEqual([{ path: "a.csv", isReplaced: false }]);
    expect(found?.changes).toEqual([change(1, 5)]);
    expect(found?.added).toEqual([{ ...change(undefined, 9), code: "QP3" }]);
    expect(found?.kept).toEqual([{ ...change(2, 2), code: "QP2" }]);
  });

  test("a number is compared with the one that is read, not with the one already overruled", () => {
    const overruled = { ...old, revisedBy: ["b.csv"] };
    const later = figures("b.csv", [], observation("QP1", "2019", 5));
    for (const held of [
      [overruled, later],
      [later, overruled],
    ])
      expect(revision(held, fresh(["QP1", 5]))).toBeUndefined();
    const found = revision([overruled, later], fresh(["QP1", 6]));
    expect(found?.changes).toEqual([change(5, 6)]);
    // b.csv overrules a.csv: replaced as a whole it would no longer be read, and the oldest number would come back.
    expect(found?.files).toEqual([{ path: "b.csv", isReplaced: false }]);
  });

  test("a blank that a later file put in place of a number is what is read", () => {
    const overruled = { ...old, revisedBy: ["b.csv"] };
    const later = figures("b.csv", [], observation("QP1", "2019", undefined));
    for (const held of [
      [overruled, later],
      [later, overruled],
    ])
      expect(revision(held, fresh(["QP1", 1]))?.changes).toEqual([change(undefined, 1)]);
  });

  test("of two files that overrule nothing of each other, the first that has a number holds", () => {
    const blank = figures("a.csv", [], observation("QP1", "2019", undefined));
    const other = figures("b.csv", [], observation("QP1", "2019", 4));
    expect(revision([blank, other], fresh(["QP1", 4]))).toBeUndefined();
    expect(revision([blank, other], fresh(["QP1", 5]))?.files).toEqual([{ path: "b.csv", isReplaced: true }]);
  });
});

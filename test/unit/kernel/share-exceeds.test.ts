import { describe, expect, test } from "vitest";
import { shareExceeds } from "../../../src/kernel/logic.ts";

describe("a share against a threshold, where some members do not answer", () => {
  test.each<[string, [number, number, number], number, boolean | undefined]>([
    ["the share of nothing is unknown, not zero", [0, 0, 0], 0.5, undefined],
    ["exactly half is not more than half", [11, 11, 0], 0.5, false],
    ["one more than half is", [12, 10, 0], 0.5, true],
    ["unknown ones that cannot change a yes leave it a yes", [12, 4, 6], 0.5, true],
    ["unknown ones that cannot change a no leave it a no", [5, 11, 6], 0.5, false],
    ["unknown ones that can change the answer make it unknown", [10, 6, 6], 0.5, undefined],
    // 10 + 1 of 22 is exactly one half, which is not above: even the one unknown cannot make it a yes.
    ["unknown ones that could only reach the threshold leave a no", [10, 11, 1], 0.5, false],
    ["all unknown is unknown", [0, 0, 22], 0.5, undefined],
    ["nothing is above 1", [22, 0, 0], 1, false],
    ["one is above 0", [1, 21, 0], 0, true],
    ["none is not above 0", [0, 22, 0], 0, false],
    // Lens-Liévin, median income 2014-2019, gaps in euros that shrank: 22 − 19 widened = 3.
    ["3 of 22 is not a majority", [3, 19, 0], 0.5, false],
    // The same gaps as a share of the agglomeration's value: 22 − 8 widened = 14.
    ["14 of 22 is a majority", [14, 8, 0], 0.5, true],
  ])("%s", (_, [yes, no, unknown], threshold, expected) => {
    expect(shareExceeds({ yes, no, unknown }, threshold)).toBe(expected);
  });
});

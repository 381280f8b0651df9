import { expect, test } from "vitest";
import { aheadSentence, gapWord } from "../../../src/french/gaps.ts";

test("one QPV ahead makes it a disadvantage that grows, but for an indicator that is neither good nor bad", () => {
  expect(gapWord({}, "plus_haut_mieux")).toBe("écart");
  expect(gapWord({ ahead: 1 }, "plus_haut_mieux")).toBe("désavantage");
  expect(gapWord({ ahead: 1 }, "neutre")).toBe("écart");
});

test("how many are ahead is said, with what that does to the counts", () => {
  expect(aheadSentence({}, "plus_haut_mieux")).toEqual([]);
  expect(aheadSentence({ ahead: 1 }, "neutre")).toEqual([]);
  expect(aheadSentence({ ahead: 1 }, "plus_haut_mieux")[0]).toMatch(
    /^Un QPV est mieux placé que sa référence/,
  );
  expect(aheadSentence({ ahead: 3 }, "plus_haut_mieux")[0]).toMatch(/^3 QPV sont mieux placés/);
});

import { expect, test } from "vitest";
import { agreed, firstAndOthers, tally, tallyOf } from "../../../src/french/tally.ts";

test("what agrees with a number is singular below two", () => {
  expect([0, 1, 2].map((count) => agreed(count, "demandée"))).toEqual(["demandée", "demandée", "demandées"]);
  expect([1, 2].map((count) => agreed(count, "n’a", "n’ont"))).toEqual(["n’a", "n’ont"]);
});

test("how many of how many, with or without what they are", () => {
  expect([tally(0, 4), tally(1, 4, "action"), tally(2, 1200, "action tenue", "actions tenues")]).toEqual([
    "0 sur 4",
    "1 action sur 4",
    "2 actions tenues sur 1\u202f200",
  ]);
});

test("of many names, the first and how many others: one is one", () => {
  expect(firstAndOthers(["a", "b"], 2)).toBe("a, b");
  expect(firstAndOthers(["a", "b", "c"], 2)).toBe("a, b et 1 autre");
  expect(firstAndOthers(["a", "b", "c", "d"], 2)).toBe("a, b et 2 autres");
});

test("codes that nobody bears are not said", () => {
  expect(tallyOf<"a" | "b" | "c">({ a: "un", b: "deux", c: "trois" }, ["c", "a", "c"])).toBe(
    "un (1), trois (2)",
  );
  expect(tallyOf({ a: "un" }, [])).toBe("");
});

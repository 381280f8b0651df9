import { expect, test } from "vitest";
import { sharesOf } from "../../../src/data/indicator.ts";
import { indicator, share } from "../../build.ts";

test("the shares whose cases are a count, by name; none of those that it is the population of", () => {
  const count = indicator("cas", { unit: "foyers" });
  const of = (id: string, count: string) => share(id, { counts: { count, total: "gens" } });
  expect(sharesOf(count, [of("b", "cas"), of("a", "cas"), of("c", "autres"), share("d"), count])).toEqual([
    "a",
    "b",
  ]);
});

import { expect, test } from "vitest";
import { isRange } from "../../../src/data/observation.ts";
import type { TerritoryKind } from "../../../src/data/territory.ts";

test.each<[string, string | undefined, TerritoryKind | undefined, boolean]>([
  ["the maximum of a group", "max", "ensemble", true],
  ["the minimum of a group", "min", "ensemble", true],
  ["the mean of a group is its figure", "moyenne", "ensemble", false],
  ["the maximum quoted for one quarter is that quarter’s own figure", "max", "qpv", false],
  ["the maximum quoted for a territory that is not known is taken as its figure", "max", undefined, false],
  ["what is not printed has no range", undefined, "ensemble", false],
])("%s", (_, statistic, kind, expected) => {
  const printed = statistic === undefined ? undefined : { qualifier: "exact", statistic };
  expect(isRange(printed, kind)).toBe(expected);
});

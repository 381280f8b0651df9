import { expect, test } from "vitest";
import { compareEpci } from "../../src/compare/compare-epci.ts";
import type { Comparison } from "../../src/compare/comparison.ts";
import { type PublishedYears, publishedYears } from "../../src/compare/published-years.ts";
import { withPassages } from "../../src/data/bridged-observations.ts";
import { inspect } from "../../src/workspace/inspect.ts";
import { projectWithBase } from "./base.ts";

/** The largest, two that share a QPV, one overseas, a small one, one that bears a new code. */
const EPCI = ["200054781", "246200364", "200072460", "249740119", "200071934", "200093201"];

/** What the gap tables say of the years: the long way, in which every gap is worked out. */
function yearsOfTable({ indicator, geography, periods, rows }: Comparison): PublishedYears {
  const known = rows
    .flatMap(({ levels }) => levels)
    .filter(({ value, reference }) => typeof value.value === "number" && typeof reference.value === "number");
  const years = new Set(known.map(({ period }) => period).filter((period) => /^\d{4}$/.test(period)));
  return { indicator, geography, periods, years: [...years].sort() };
}

test("the years in which an EPCI can be compared are those of its gap tables, which are not made to know them", {
  timeout: 240_000,
}, async () => {
  const { value: workspace } = await inspect(projectWithBase());
  if (!workspace) throw new Error("the base cannot be read");
  for (const epci of EPCI) {
    const own = withPassages(workspace, epci);
    const found = publishedYears(own, epci);
    expect(found.length, epci).toBeGreaterThan(20);
    expect(found, epci).toEqual(compareEpci(own, { epci }).map(yearsOfTable));
  }
});

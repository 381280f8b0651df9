import fc from "fast-check";
import { expect, test } from "vitest";
import { sortDiagnostics } from "../../src/diagnostics/diagnostic.ts";
import { problem } from "../../src/diagnostics/problem.ts";

const place = fc.record(
  {
    file: fc.constantFrom("a.csv", "b.csv", "datasets/é.csv"),
    line: fc.integer({ min: 1, max: 3 }),
    column: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ["file"] },
);
const value = fc.constantFrom("n.d.", "1,5", "x");
const diagnostic = fc.oneof(
  fc.tuple(place, value).map(([at, text]) => problem("csv/nombre", at, { value: text })),
  place.map((at) => problem("dataset/empreinte", at, {})),
);
const shuffled = fc
  .array(diagnostic, { maxLength: 12 })
  .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

test("the order of problems does not depend on the order in which they were found", () => {
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(sortDiagnostics(one)).toEqual(sortDiagnostics(other));
    }),
  );
});

test("sorting loses no problem and adds none", () => {
  fc.assert(
    fc.property(fc.array(diagnostic), (all) => {
      const sorted = sortDiagnostics(all);
      expect(sorted).toHaveLength(all.length);
      expect(new Set(sorted)).toEqual(new Set(all));
      expect(sortDiagnostics(sorted)).toEqual(sorted);
    }),
  );
});

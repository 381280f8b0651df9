import fc from "fast-check";
import { expect, test } from "vitest";
import { checkScope } from "../../src/compare/asked-comparison.ts";
import type { ObservationInput } from "../../src/data/observation.ts";
import { sortDiagnostics } from "../../src/diagnostics/diagnostic.ts";
import { checkWorkspace } from "../../src/workspace/checks/checks.ts";
import { EPCI, epci, indicator, observation, qpv, share, workspace } from "../build.ts";

const figure: fc.Arbitrary<ObservationInput> = fc
  .record({
    code: fc.constantFrom("QP1", "QP2", "QP9", EPCI),
    period: fc.constantFrom("2014", "2019"),
    value: fc.option(fc.integer({ min: -10, max: 200 }), { nil: undefined }),
    indicator: fc.constantFrom("revenu", "pauvrete", "nothing"),
  })
  .map(({ code, period, value, indicator: id }) => observation(code, period, value, { indicator: id }));
const spaceOf = (figures: readonly ObservationInput[]) =>
  workspace({ territories: [epci(), qpv("QP1"), qpv("QP2")], indicators: [indicator(), share()], figures });

test("checking twice finds the same, and a check changes nothing of what it looks at", () => {
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      const space = spaceOf(figures);
      const rows = () =>
        Array.from({ length: space.observations.size }, (_, row) => space.observations.at(row));
      const before = rows();
      const found = checkWorkspace(space);
      expect(checkWorkspace(space)).toEqual(found);
      expect(rows()).toEqual(before);
    }),
  );
});

test("one figure more never hides a problem that was there", () => {
  fc.assert(
    fc.property(fc.array(figure), figure, (figures, added) => {
      const after = checkWorkspace(spaceOf([...figures, added]));
      for (const problem of checkWorkspace(spaceOf(figures))) expect(after).toContainEqual(problem);
    }),
  );
});

test("every problem of figures has a file and a line that exists", () => {
  fc.assert(
    fc.property(fc.array(figure), (figures) => {
      for (const { place } of sortDiagnostics(checkWorkspace(spaceOf(figures)))) {
        expect(place.file).toBe("datasets/essai/observations.csv");
        expect(place.line).toBeGreaterThanOrEqual(2);
        expect(place.line).toBeLessThanOrEqual(figures.length + 1);
      }
    }),
  );
});

test("whatever is asked, the answer is a list of problems, never an exception", () => {
  const option = fc.option(fc.string({ unit: "binary" }), { nil: undefined });
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), option, option, (code, id, window) => {
      expect(checkScope({ epci: code, indicator: id, window }, spaceOf([]))).not.toEqual([]);
    }),
  );
});

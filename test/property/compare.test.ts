import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareEpci } from "../../src/compare/compare-epci.ts";
import type { ComparisonRow } from "../../src/compare/comparison.ts";
import { gapChange, moves } from "../../src/compare/gap-change.ts";
import { summarise } from "../../src/compare/summarise.ts";
import { ObservationTable } from "../../src/data/observation-table.ts";
import type { Territory } from "../../src/data/territory.ts";
import type { Polarity } from "../../src/data/unit.ts";
import type { Workspace } from "../../src/data/workspace.ts";
import { type Quantity, unknown } from "../../src/kernel/unknown.ts";
import { dataset, EPCI, epci, gapLevel, indicator, observation, qpv, resource } from "../build.ts";

/** Published figures: tenths, up to a million, as incomes and shares are. */
const figure = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((tenths) => tenths / 10);
const positive = fc.integer({ min: 1, max: 10_000_000 }).map((tenths) => tenths / 10);
const maybe: fc.Arbitrary<Quantity> = fc.oneof(
  { weight: 4, arbitrary: positive },
  { weight: 1, arbitrary: fc.constant(unknown("secret")) },
);
const polarity = fc.constantFrom<Polarity>("plus_haut_mieux", "plus_bas_mieux", "neutre");
const level = (value: Quantity, reference: Quantity) => gapLevel("", { value }, { value: reference });
const number = (quantity: Quantity): number => (typeof quantity === "number" ? quantity : Number.NaN);
/** Equal within a billionth of the sizes at play. */
const close = (left: number, right: number, size: number) =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, size);

describe("a gap", () => {
  test("of a figure to itself is nothing", () => {
    fc.assert(
      fc.property(positive, (value) => {
        expect(level(value, value)).toMatchObject({ absolute: 0, ratio: 1, relative: 0 });
      }),
    );
  });

  test("in absolute is turned round when the two change places", () => {
    fc.assert(
      fc.property(figure, figure, (value, reference) => {
        expect(number(level(value, reference).absolute) + number(level(reference, value).absolute)).toBe(0);
      }),
    );
  });

  test("in ratio and in relative does not depend on the unit", () => {
    fc.assert(
      fc.property(
        figure,
        positive,
        fc.constantFrom(0.001, 0.5, 7, 100, 6.55957),
        (value, reference, scale) => {
          const [one, other] = [level(value, reference), level(value * scale, reference * scale)];
          const size = Math.abs(number(one.ratio));
          expect(close(number(one.ratio), number(other.ratio), size)).toBe(true);
          expect(close(number(one.relative), number(other.relative), size)).toBe(true);
        },
      ),
    );
  });

  test("is never NaN nor infinite, whatever is missing or null", () => {
    fc.assert(
      fc.property(fc.oneof(maybe, fc.constant(0)), fc.oneof(maybe, fc.constant(0)), (value, reference) => {
        const { absolute, ratio, relative } = level(value, reference);
        for (const found of [absolute, ratio, relative])
          expect(typeof found === "number" ? Number.isFinite(found) : found.unknown.length > 0).toBe(true);
      }),
    );
  });
});

describe("a change", () => {
  test("of the gap is the change of the value less the change of the reference", () => {
    fc.assert(
      fc.property(figure, figure, figure, figure, polarity, (q0, e0, q1, e1, better) => {
        const change = gapChange(level(q0, e0), level(q1, e1), better);
        const size = Math.max(...[q0, e0, q1, e1].map(Math.abs));
        expect(close(number(change.absolute), number(change.value) - number(change.reference), size)).toBe(
          true,
        );
      }),
    );
  });

  test("read backwards turns every move round", () => {
    const turned = { reduit: "creuse", creuse: "reduit", inchange: "inchange" } as const;
    fc.assert(
      fc.property(positive, positive, positive, positive, polarity, (q0, e0, q1, e1, better) => {
        const [there, back] = [
          moves(level(q0, e0), level(q1, e1), better),
          moves(level(q1, e1), level(q0, e0), better),
        ];
        expect(back.absoluteMove).toBe(turned[there.absoluteMove as keyof typeof turned]);
        expect(back.relativeMove).toBe(turned[there.relativeMove as keyof typeof turned]);
      }),
    );
  });

  test("does not depend on the sense in which an indicator is written: better high, or its opposite better low", () => {
    fc.assert(
      fc.property(positive, positive, positive, positive, (q0, e0, q1, e1) => {
        const high = gapChange(level(q0, e0), level(q1, e1), "plus_haut_mieux");
        const low = gapChange(level(-q0, -e0), level(-q1, -e1), "plus_bas_mieux");
        expect([low.valueMove, low.absoluteMove, low.quadrant]).toEqual([
          high.valueMove,
          high.absoluteMove,
          high.quadrant,
        ]);
      }),
    );
  });

  test("whose data are missing is unknown in everything that needs them, never false or zero", () => {
    fc.assert(
      fc.property(maybe, maybe, maybe, maybe, polarity, (q0, e0, q1, e1, better) => {
        const known = (...all: Quantity[]) => all.every((one) => typeof one === "number");
        const change = gapChange(level(q0, e0), level(q1, e1), better);
        expect(typeof change.valueMove === "string").toBe(known(q0, q1));
        expect(typeof change.absoluteMove === "string").toBe(known(q0, e0, q1, e1));
        expect(typeof change.absolute === "number").toBe(known(q0, e0, q1, e1));
        expect(typeof change.quadrant === "string" && !known(q0, e0, q1, e1)).toBe(false);
      }),
    );
  });
});

test("k is at most n, n at most the total, and quadrants count no row twice", () => {
  const row = fc.tuple(maybe, maybe, maybe, maybe).map(([q0, e0, q1, e1]): ComparisonRow => {
    const change = gapChange(level(q0, e0), level(q1, e1), "plus_haut_mieux");
    return { territory: "QP", levels: [], change };
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { improved, widenedAbsolute, widenedRelative, quadrants } = summarise(rows, "2014", "2019");
      for (const { count, known, total } of [improved, widenedAbsolute, widenedRelative]) {
        expect(count <= known && known <= total).toBe(true);
        expect(total).toBe(rows.length);
      }
      const counted = Object.values(quadrants).reduce((sum, one) => sum + one, 0);
      expect(counted).toBeLessThanOrEqual(widenedAbsolute.known);
      expect(widenedAbsolute.known).toBeLessThanOrEqual(improved.known);
    }),
  );
});

describe("tables", () => {
  const CODES = ["QP1", "QP2", "QP10", EPCI, "METRO"];
  const SETS = ["a", "b", "c"];
  type Cell = {
    readonly code: string;
    readonly period: string;
    readonly value: number | undefined;
    readonly set: string;
  };
  /** At most one figure for each code and period, each in one of three files. */
  const cells: fc.Arbitrary<Cell[]> = fc.uniqueArray(
    fc.record({
      code: fc.constantFrom(...CODES),
      period: fc.constantFrom("2014", "2016", "2019"),
      value: fc.option(positive, { nil: undefined }),
      set: fc.constantFrom(...SETS),
    }),
    { selector: ({ code, period }) => `${code} ${period}` },
  );
  const territories: Territory[] = [
    epci(),
    epci("METRO"),
    qpv("QP1"),
    qpv("QP2"),
    qpv("QP10", { epci: [EPCI, "X"] }),
  ];

  /** The line of a figure is its own, wherever its row comes: addresses must not move either. */
  function build(rows: readonly Cell[], sets: readonly string[], known: readonly Territory[]): Workspace {
    const inputs = rows.map(({ code, period, value, set }) => ({
      ...observation(code, period, value),
      resource: sets.indexOf(set),
      line: 2 + CODES.indexOf(code) * 10 + Number(period) - 2014,
    }));
    const sources = sets.map((set) => ({ dataset: dataset(set), resource: resource(`datasets/${set}.csv`) }));
    return {
      datasets: sources.map(({ dataset: one }) => one),
      indicators: new Map([["revenu", indicator()]]),
      territories: new Map(known.map((territory) => [territory.code, territory])),
      observations: new ObservationTable(inputs, sources),
    };
  }
  const compare = (workspace: Workspace) => compareEpci(workspace, { epci: EPCI, above: "METRO" });

  test("do not depend on the order of rows, of files, or of territories", () => {
    const shuffled = cells.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.shuffledSubarray(SETS, { minLength: SETS.length }),
        fc.shuffledSubarray(territories, { minLength: territories.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, otherRows, otherSets, otherTerritories]) => {
        expect(compare(build(otherRows, otherSets, otherTerritories))).toEqual(
          compare(build(rows, SETS, territories)),
        );
      }),
    );
  });

  test("do not change when a territory of another EPCI is added", () => {
    const stranger = qpv("QP9", { epci: ["200072460"] });
    fc.assert(
      fc.property(cells, fc.array(positive, { minLength: 1, maxLength: 3 }), (rows, values) => {
        const figures = values.map((value, index) => ({
          code: "QP9",
          period: `${2014 + index}`,
          value,
          set: "d",
        }));
        // In a file of its own: the step of rounding is read from all figures of a file.
        const sets = [...SETS, "d"];
        const before = compare(build(rows, sets, territories));
        expect(compare(build([...rows, ...figures], sets, [...territories, stranger]))).toEqual(before);
      }),
    );
  });

  test("keep each other row when a QPV is added to the perimeter over the same years", () => {
    const full = fc.array(positive, { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(full, positive, positive, (values, first, last) => {
        const rows = ["QP1", "QP2", EPCI].flatMap((code, index) =>
          ["2014", "2019"].map((period, end) => ({ code, period, value: values[index * 2 + end], set: "a" })),
        );
        const added = [first, last].map((value, end) => ({
          code: "QP10",
          period: end ? "2019" : "2014",
          value,
          set: "b",
        }));
        const [before] = compare(build(rows, SETS, territories));
        const [after] = compare(build([...rows, ...added], SETS, territories));
        const others = (table: typeof after) => table?.rows.filter(({ territory }) => territory !== "QP10");
        expect(others(after)).toEqual(others(before));
      }),
    );
  });
});

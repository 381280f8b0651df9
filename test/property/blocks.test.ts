import fc from "fast-check";
import { expect, test } from "vitest";
import { cutObservations } from "../../src/data/cut-observations.ts";
import type { ObservationInput } from "../../src/data/observation.ts";
import { ObservationBlocks } from "../../src/data/observation-blocks.ts";
import { ObservationTable } from "../../src/data/observation-table.ts";
import { packBlock, unpackBlock } from "../../src/workspace/pack-block.ts";
import { dataset, resource } from "../build.ts";

const CODES = ["QP1", "QP10", "QP2", "246200364", "é", ""];
const INDICATORS = ["revenu", "pauvrete", "Zut", "nothing"];
const PERIODS = ["2014", "2019", "2019-T4", "2019-12-31"];

const figure: fc.Arbitrary<ObservationInput> = fc.record({
  code: fc.constantFrom(...CODES),
  period: fc.constantFrom(...PERIODS),
  value: fc.option(fc.double({ noNaN: true }), { nil: undefined }),
  indicator: fc.constantFrom(...INDICATORS),
  geography: fc.constantFrom("qpv2015", "cog"),
  absence: fc.constantFrom("absent" as const, "secret" as const),
  resource: fc.constantFrom(0, 1),
  line: fc.integer({ min: 2, max: 1e6 }),
  isRange: fc.boolean(),
  printed: fc.option(fc.constantFrom({ qualifier: "exact", statistic: "max", note: "p. 3" }), {
    nil: undefined,
  }),
  rounding: fc.constantFrom(undefined, 0.1),
});
const sources = ["a.csv", "datasets/base-nationale/b.csv"].map((path) => ({
  dataset: dataset(),
  resource: resource(path),
}));

/** The table, and the same cut into blocks of a few rows, written and read back. */
function both(figures: readonly ObservationInput[], most: number) {
  const table = new ObservationTable(figures, sources);
  const { index, blocks } = cutObservations(table, most);
  const kept = blocks.map(packBlock);
  const opened: number[] = [];
  const cut = new ObservationBlocks(JSON.parse(JSON.stringify(index)) as typeof index, sources, (number) => {
    opened.push(number);
    return unpackBlock(Uint8Array.from(kept[number] ?? []));
  });
  return { table, cut, opened };
}

const cases = [fc.array(figure, { maxLength: 40 }), fc.integer({ min: 1, max: 6 })] as const;

test("figures in blocks answer as the table that they were taken from", () => {
  fc.assert(
    fc.property(...cases, (figures, most) => {
      const { table, cut } = both(figures, most);
      expect(cut.size).toBe(table.size);
      expect(cut.indicators).toEqual(table.indicators);
      const own = figures.filter((one) => one.resource === 0).map(({ indicator }) => indicator);
      expect(cut.ownIndicators.toSorted()).toEqual([...new Set(own)].sort());
      expect(cut.printed()).toEqual(table.printed());
      for (const indicator of [...INDICATORS, "unheard"]) {
        expect(cut.of(indicator)).toEqual(table.of(indicator));
        for (const code of [...CODES, "QP", "zz"]) {
          expect(cut.periods(indicator, code)).toEqual(table.periods(indicator, code));
          for (const period of [...PERIODS, "1999"]) {
            expect(cut.find(indicator, code, period)).toEqual(table.find(indicator, code, period));
            expect(cut.all(indicator, code, period)).toEqual(table.all(indicator, code, period));
          }
        }
      }
    }),
  );
});

test("blocks put together are the table again, row for row", () => {
  fc.assert(
    fc.property(...cases, (figures, most) => {
      const { table, cut } = both(figures, most);
      expect(cut.whole().columns).toEqual({ ...table.columns });
      for (let row = 0; row < table.size; row += 1) expect(cut.at(row)).toEqual(table.at(row));
    }),
  );
});

test("only the blocks that are asked for are opened, each once", () => {
  const figures = INDICATORS.flatMap((indicator) =>
    CODES.map((code) => ({
      code,
      indicator,
      period: "2019",
      geography: "cog",
      value: 1,
      absence: "absent" as const,
      resource: 0,
      line: 2,
      isRange: false,
    })),
  );
  const { cut, opened } = both(figures, 1);
  expect(opened).toEqual([]);
  cut.find("revenu", "QP10", "2019");
  cut.periods("revenu", "QP10");
  cut.find("unheard", "QP10", "2019");
  expect(opened).toHaveLength(1);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareEpci } from "../../src/compare/compare-epci.ts";
import type { Comparison, ComparisonRow } from "../../src/compare/comparison.ts";
import type { ObservationInput } from "../../src/data/observation.ts";
import type { Territory } from "../../src/data/territory.ts";
import { EPCI, epci, indicator, observation, qpv, share, workspace } from "../build.ts";

const RATE = share("taux", { counts: { count: "cas", total: "gens" } });
const MEDIAN = indicator("revenu", { label: "Revenu médian" });
const YEARS = ["2015", "2016", "2017", "2018", "2019"];
const [START, END] = ["2015", "2019"] as const;

/** Of each quarter and year: cases and people, or nothing. */
const cell = fc.option(
  fc.record({ cases: fc.integer({ min: 0, max: 400 }), others: fc.integer({ min: 1, max: 600 }) }),
  { freq: 3 },
);
const panel = fc.array(fc.array(cell, { minLength: YEARS.length, maxLength: YEARS.length }), {
  minLength: 2,
  maxLength: 8,
});
type Panel = readonly (readonly ({ cases: number; others: number } | null)[])[];

const codeOf = (rank: number) => `QP${String(rank).padStart(2, "0")}`;
/** The panel as counts, and as a median that nobody sums. */
const figuresOf = (cells: Panel): ObservationInput[] =>
  cells.flatMap((row, rank) =>
    row.flatMap((one, year) =>
      one === null
        ? []
        : [
            observation(codeOf(rank), YEARS[year] ?? "", one.cases, { indicator: "cas" }),
            observation(codeOf(rank), YEARS[year] ?? "", one.cases + one.others, { indicator: "gens" }),
            observation(codeOf(rank), YEARS[year] ?? "", 10_000 + one.cases / 10),
          ],
    ),
  );
const qpvOf = (cells: Panel): Territory[] => cells.map((_, rank) => qpv(codeOf(rank)));

/** Tenths of nobody's: the step of rounding is read from all figures of a period, and is then the same whoever is left out. */
const TENTHS = YEARS.map((year) => observation("ailleurs", year, 0.1));

function compared(figures: readonly ObservationInput[], quarters: readonly Territory[]): Comparison[] {
  const space = workspace({
    indicators: [RATE, MEDIAN],
    territories: [...quarters, epci()],
    figures: [...figures, ...TENTHS],
  });
  return compareEpci(space, {
    epci: EPCI,
    reference: { kind: "ensemble_qpv_epci" },
    geography: "qpv2015",
    window: { start: START, end: END },
  });
}

/** Without the line numbers, that follow the order of the files. */
const valuesOf = (tables: readonly Comparison[]): unknown =>
  JSON.parse(JSON.stringify(tables, (key, value) => (key === "address" ? undefined : value)));
const rowsOf = (tables: readonly Comparison[]) =>
  tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
const isKnown = ({ change }: ComparisonRow) => typeof change?.value === "number";
/** What a change is, but for how many quarters lie around it. */
const read = ({ change }: ComparisonRow) => ({ ...change, against: undefined });

describe("a reference made of several QPV", () => {
  test("does not depend on the order of territories and figures", () => {
    fc.assert(
      fc.property(panel, fc.infiniteStream(fc.nat()), (cells, ranks) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((one) => ({ one, rank: ranks.next().value as number }))
            .sort((left, right) => left.rank - right.rank)
            .map(({ one }) => one);
        const [figures, quarters] = [figuresOf(cells), qpvOf(cells)];
        expect(valuesOf(compared(shuffled(figures), shuffled(quarters)))).toEqual(
          valuesOf(compared(figures, quarters)),
        );
      }),
    );
  });

  test("an evolution is that of the QPV which have both dates, as if the others did not exist", () => {
    fc.assert(
      fc.property(panel, (cells) => {
        const all = compared(figuresOf(cells), qpvOf(cells));
        const both = cells.filter((row) => row[0] !== null && row[4] !== null);
        const kept = cells.flatMap((row, rank) => (both.includes(row) ? [rank] : []));
        const alone = compared(
          figuresOf(cells).filter(({ code }) => kept.map(codeOf).includes(code)),
          kept.map((rank) => qpv(codeOf(rank))),
        );
        for (const { table, row } of rowsOf(all).filter(({ row: one }) => isKnown(one))) {
          const same = alone.find(({ indicator: id }) => id === table.indicator);
          const other = same?.rows.find(({ territory }) => territory === row.territory);
          expect(other && read(other)).toEqual(read(row));
          expect(row.change?.against?.start.made).toMatchObject({ available: both.length, dates: 2 });
        }
      }),
    );
  });

  test("ΔG = ΔQ − ΔE on that set, and its summary follows", () => {
    fc.assert(
      fc.property(panel, (cells) => {
        for (const { row } of rowsOf(compared(figuresOf(cells), qpvOf(cells)))) {
          const { value, reference, absolute, against } = row.change ?? {};
          if (typeof absolute !== "number") continue;
          expect(absolute).toBeCloseTo(Number(value) - Number(reference), 6);
          expect(Number(against?.end.value) - Number(against?.start.value)).toBeCloseTo(Number(reference), 6);
        }
      }),
    );
  });

  test("a QPV without figure, or of the other zoning, changes nothing but how many there are", () => {
    fc.assert(
      fc.property(panel, (cells) => {
        const before = compared(figuresOf(cells), qpvOf(cells));
        const other = [observation("QN1", START, 99_999), observation("QN1", END, 1)];
        const after = compared(
          [...figuresOf(cells), ...other],
          [...qpvOf(cells), qpv("QP99"), qpv("QN1", { geography: "qpv2024" })],
        );
        const values = (tables: readonly Comparison[]) =>
          rowsOf(tables)
            .filter(({ row }) => row.territory !== "QP99")
            .map(({ row }) => ({
              change: read(row),
              levels: row.levels.map(({ absolute, reference }) => [absolute, reference.value]),
              gap: row.trend?.gap,
            }));
        expect(values(after)).toEqual(values(before));
        expect(after.flatMap(({ pooledChange }) => pooledChange?.change)).toEqual(
          before.flatMap(({ pooledChange }) => pooledChange?.change),
        );
      }),
    );
  });
});

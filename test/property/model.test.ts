import fc from "fast-check";
import { expect, test } from "vitest";
import type { ObservationInput } from "../../src/data/observation.ts";
import { ObservationTable } from "../../src/data/observation-table.ts";
import { compareText } from "../../src/kernel/text.ts";
import { ABSENCES, bothKnown, type Quantity, unknown } from "../../src/kernel/unknown.ts";
import { dataset, resource } from "../build.ts";

const SETS = ["un", "deux"].map((id) => ({ dataset: dataset(id), resource: resource(`datasets/${id}.csv`) }));
/** Few words, so that keys meet; some hold the signs that a careless key would be joined with. */
const word = fc.constantFrom("a", "b", "a|b", "b|a", "|", "", "constructor", "é");
const input: fc.Arbitrary<ObservationInput> = fc.record({
  code: word,
  indicator: word,
  period: word,
  geography: word,
  value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
  absence: fc.constantFrom(...ABSENCES),
  resource: fc.nat({ max: 1 }),
  line: fc.integer({ min: 2, max: 1_000_000 }),
  isRange: fc.boolean(),
});

test("the table gives back each row that was put in", () => {
  fc.assert(
    fc.property(fc.array(input), (inputs) => {
      const table = new ObservationTable(inputs, SETS);
      expect(table.size).toBe(inputs.length);
      inputs.forEach((row, index) => {
        const { code, indicator, period, geography, value, address } = table.at(index);
        expect({ code, indicator, period, geography }).toEqual({
          code: row.code,
          indicator: row.indicator,
          period: row.period,
          geography: row.geography,
        });
        expect(value).toEqual(row.value ?? unknown(row.absence));
        expect([address.line, address.dataset]).toEqual([row.line, SETS[row.resource]?.dataset.id]);
      });
    }),
  );
});

test("a key finds its first figure, else its first reason, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(input), word, word, word, (inputs, indicator, code, period) => {
      const table = new ObservationTable(inputs, SETS);
      const rows = inputs.filter((row) => !row.isRange && row.indicator === indicator && row.code === code);
      const own = rows.filter((row) => row.period === period);
      const first = own.find((row) => row.value !== undefined) ?? own[0];
      expect(table.find(indicator, code, period)?.address.line).toBe(first?.line);
      const periods = [...new Set(rows.map((row) => row.period))].sort(compareText);
      expect(table.periods(indicator, code)).toEqual(periods);
    }),
    { numRuns: 1000 },
  );
});

test("computing with two quantities is known only if both are", () => {
  const quantity: fc.Arbitrary<Quantity> = fc.oneof(fc.integer(), fc.constantFrom(...ABSENCES).map(unknown));
  fc.assert(
    fc.property(quantity, quantity, (left, right) => {
      const known = typeof left === "number" && typeof right === "number";
      expect(typeof bothKnown(left, right, (a, b) => a + b) === "number").toBe(known);
    }),
  );
});

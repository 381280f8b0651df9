import { expect, test } from "vitest";
import { seriesPoints } from "../../../src/data/series.ts";
import { unknown } from "../../../src/kernel/unknown.ts";

const at = (value: number, more = {}) => ({ year: 2019, figure: { value, ...more } });

test("one year without cases turns the whole series to intervals: the test mixes nothing", () => {
  const [first, second] = seriesPoints([at(40, { count: 40, total: 100 }), at(50, { total: 100 })], "%");
  expect(first).not.toHaveProperty("count");
  // Wilson for 40/100 and 50/100: 0.3094, 0.4980 and 0.4038, 0.5962 (E. B. Wilson 1927; R prop.test, no continuity).
  expect(first?.lower).toBeCloseTo(30.94, 2);
  expect(second?.upper).toBeCloseTo(59.62, 2);
});

test("a rounded share may be anything that rounds to it: its interval is wider", () => {
  const [exact] = seriesPoints([at(38, { total: 1000 })], "%");
  const [rounded] = seriesPoints([at(38, { total: 1000, precision: { step: 1 } })], "%");
  expect(Number(rounded?.lower)).toBeLessThan(Number(exact?.lower));
  expect(Number(rounded?.upper)).toBeGreaterThan(Number(exact?.upper));
});

test.each([
  ["without value", { year: 2019, figure: { value: unknown("secret") } }, "%", { year: 2019 }],
  ["a median", at(14020, { total: 900 }), "EUR", { year: 2019, value: 14020 }],
  ["a share without people", at(40), "%", { year: 2019, value: 40 }],
  ["a share among nobody", at(40, { total: 0 }), "%", { year: 2019, value: 40 }],
  [
    "a step that is no number",
    at(40, { total: 9, precision: { step: Number.NaN } }),
    "%",
    { year: 2019, value: 40 },
  ],
])("no interval for %s", (_, figure, unit, point) => {
  expect(seriesPoints([figure], unit)).toEqual([point]);
});

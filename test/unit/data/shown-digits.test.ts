import { describe, expect, test } from "vitest";
import { countedFigure } from "../../../src/data/figure.ts";
import { ShownDigits } from "../../../src/data/shown-digits.ts";
import { indicator, observation, observations } from "../../build.ts";

const SERIES = { indicator: "taux", geography: "qpv2024", source: 0 };

/** The step that some figures show, in one series. */
function stepOf(...values: readonly number[]): number | undefined {
  const digits = new ShownDigits();
  for (const value of values) digits.see(0, value);
  return digits.stepsOf([SERIES])[0]?.shownStep;
}

describe("the step that the digits of a whole column show", () => {
  test.each<[string, readonly number[], number | undefined]>([
    ["whole points", [57, 48, 36], 1],
    ["one figure with a tenth makes a column of tenths", [57, 48, 36.5], 0.1],
    ["hundredths", [57.25, 48, 36.5], 0.01],
    ["a product whose last bits are not its own", [0.57 * 100, 0.489 * 100, 41], 0.1],
    ["hundreds are not taken for a rounding to a hundred", [100, 200, 300], 1],
    ["below zero", [-3.4, -1, -2], 0.1],
    ["computed figures show none", [100 / 3, 200 / 3, 50], undefined],
    ["a figure that is missing shows nothing", [Number.NaN], undefined],
    ["nor does a column without any", [], undefined],
  ])("%s", (_, values, step) => {
    expect(stepOf(...values)).toBe(step);
  });

  test("is that of its text, which shows the zero that a number loses", () => {
    const digits = new ShownDigits();
    for (const value of [57, 48, 36]) digits.see(0, value);
    digits.write(0, 1);
    digits.write(0, undefined);
    expect(digits.stepsOf([SERIES])[0]?.shownStep).toBe(0.1);
  });

  test("of one or two figures, is that of the other periods of their column too; of three, their own", () => {
    const of = (...first: readonly number[]) => {
      const digits = new ShownDigits();
      for (const value of first) digits.see(0, value);
      for (const value of [23.8, 24.1, 22]) digits.see(1, value);
      const [one, , elsewhere] = digits.stepsOf([SERIES, SERIES, { ...SERIES, source: 1 }]);
      expect(elsewhere).not.toHaveProperty("shownStep");
      return one?.shownStep;
    };
    expect(of(24)).toBe(0.1);
    expect(of(24, 25)).toBe(0.1);
    expect(of(24, 25, 26)).toBe(1);
  });

  test("is not looked for where the producer declares one", () => {
    const digits = new ShownDigits();
    digits.see(0, 57);
    expect(digits.stepsOf([{ ...SERIES, rounding: 10 }])[0]).toEqual({ ...SERIES, rounding: 10 });
  });
});

describe("a figure whose rounding nobody declares", () => {
  const rows = [57, 48, 36].map((value, index) => observation(`Q${index}`, "2021", value));
  const figureIn = (unit: string) =>
    countedFigure(indicator("revenu", { unit }), "Q0", "2021", observations(rows)).figure;

  test("is never taken for exact: its column says to what it is rounded, and that it was read", () => {
    expect(figureIn("%").precision).toEqual({ step: 1, isStepRead: true });
  });

  test("a number of people is whole, not rounded", () => {
    expect(figureIn("hab").precision).toBeUndefined();
  });

  test("a declared step is the producer's", () => {
    const declared = rows.map((row) => ({ ...row, rounding: 0.1 }));
    const { figure } = countedFigure(
      indicator("revenu", { unit: "%" }),
      "Q0",
      "2021",
      observations(declared),
    );
    expect(figure.precision).toEqual({ step: 0.1 });
  });
});

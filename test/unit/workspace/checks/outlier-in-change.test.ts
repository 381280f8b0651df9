import { expect, test } from "vitest";
import { outlierInChange } from "../../../../src/workspace/checks/outlier-in-change.ts";
import { indicator, workspace } from "../../../build.ts";
import { type Cell, figuresOf, quarters } from "./columns-fixture.ts";

/** QPV that change by −10 and +10 in turn (median and deviation known), save the last, which changes as said. */
const found = (last: Cell, count = 21, decimals = 0) =>
  outlierInChange(
    workspace({
      territories: quarters(count),
      indicators: [indicator("revenu", { decimals })],
      figures: figuresOf(count, ["2014", "2019"], (row, column) => {
        if (column === 0) return 1000;
        if (row === count - 1) return last;
        return row % 2 === 0 ? 990 : 1010;
      }),
    }),
  );

// Twenty changes of ±10 and one above them: the median change is 10, the deviations 0 (10 times), 20 (10 times) and the
// last: their median is 20. A score of 6 is therefore a change of 10 + 6 × 20 / 0.6745 = 187.9.
test.each<[string, Cell, readonly string[]]>([
  ["a change within six is not said", 1187, []],
  [
    "a change beyond six is said, with its sign and its score",
    1188,
    ["+188 entre 2014 et 2019, très loin des autres territoires (z modifié +6,0)"],
  ],
  [
    "a fall too: the median change is then −10",
    0,
    ["−1\u202f000 entre 2014 et 2019, très loin des autres territoires (z modifié −33,4)"],
  ],
  ["a suppressed figure has no change: it is not a fall to zero", "secret", []],
  ["a figure without a row has none either", undefined, []],
])("%s", (_, last, ends) => {
  expect(found(last).map(({ message }) => message)).toEqual(
    ends.map((end) => `« revenu » de Quartier QP21 : ${end}`),
  );
});

test("it is a warning at the line of the later figure", () => {
  expect(found(5000)).toMatchObject([
    {
      code: "dataset/valeur-extreme",
      severity: "avertissement",
      place: { file: "datasets/essai/observations.csv", line: 43, field: "valeur" },
    },
  ]);
});

test("the change has the digits of its indicator", () => {
  expect(found(5000, 21, 1)[0]?.message).toContain(" : +4\u202f000,0 entre");
});

test("nineteen changes are too few, twenty are enough", () => {
  expect([found(5000, 19), found(5000, 20)]).toMatchObject([[], [{}]]);
});

test("changes that are mostly the same have no ruler: nothing is said", () => {
  const figures = figuresOf(30, ["2014", "2019"], (row, column) => (column === 1 && row === 0 ? 9999 : 1));
  expect(outlierInChange(workspace({ territories: quarters(30), figures }))).toEqual([]);
});

test("a single period has no change", () => {
  const figures = figuresOf(30, ["2014"], (row) => row ** 4);
  expect(outlierInChange(workspace({ territories: quarters(30), figures }))).toEqual([]);
});

test("an indicator that nothing describes is checked without decimals", () => {
  const figures = figuresOf(21, ["2014", "2019"], (row, column) => column * (row === 20 ? 5000.4 : row % 2));
  const [problem] = outlierInChange(workspace({ territories: quarters(21), indicators: [], figures }));
  expect(problem?.message).toContain(" : +5\u202f000 entre");
});

// Forty territories change by ±10, the others by far more: 21 of 61 are no outliers, 20 of 60 are.
test.each([
  [20, 20, "dataset/valeur-extreme"],
  [21, 1, "dataset/evolutions-irregulieres"],
])("%d changes far from forty others make %d problems: %s", (far, count, code) => {
  const figures = figuresOf(40 + far, ["2014", "2019"], (row, column) =>
    row < 40 ? 1000 + column * (row % 2 === 0 ? 10 : -10) : 1000 + column * 5000,
  );
  const problems = outlierInChange(workspace({ territories: quarters(40 + far), figures }));
  expect(problems.map((one) => one.code)).toEqual(new Array(count).fill(code));
  if (count === 1)
    expect(problems[0]?.message).toBe(
      "« revenu » : 21 évolutions sur 61, entre 2014 et 2019, sont très loin des autres (z modifié au-delà de 6)",
    );
});

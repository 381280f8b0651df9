import { describe, expect, test } from "vitest";
import { outlierInChange } from "../../../../src/workspace/checks/outlier-in-change.ts";
import { epci, indicator, observation, workspace } from "../../../build.ts";
import { type Cell, figuresOf, quarters } from "./columns-fixture.ts";

const YEARS = ["2014", "2015", "2016"];

/** Forty quarters whose figures are within 1 % of a level of their own, save the cells that are given. */
const found = (
  cells: (row: number, column: number) => Cell | "usual",
  { unit = "EUR", level = 10_000, periods = YEARS, count = 40, decimals = 0 } = {},
) =>
  outlierInChange(
    workspace({
      territories: quarters(count),
      indicators: [indicator("revenu", { unit, decimals })],
      figures: figuresOf(count, periods, (row, column) => {
        const cell = cells(row, column);
        if (cell !== "usual") return cell;
        return Math.round(level * (1 + row / 100) * (1 + Math.sin(row * 7 + column * 3) / 100));
      }),
    }),
  );

const last = (value: Cell) => (row: number, column: number) => (row === 39 && column === 2 ? value : "usual");

// The change of 2015-2016 is 0.02 × sin 1.5 × cos u, whose absolute deviations have a median near 0.0141: a spread of about 2.1 %.
test.each<[string, Cell, readonly string[]]>([
  ["a change of twelve per cent is not said", 12_200, []],
  [
    "one of a quarter is said, with both figures and its distance",
    10_400,
    ["13\u202f838 en 2015, 10\u202f400 en 2016, très loin des territoires de cette taille (écart −14)"],
  ],
  ["a suppressed figure has no change", "secret", []],
  ["a figure without a row has none either", undefined, []],
])("%s", (_, value, ends) => {
  expect(found(last(value)).map(({ message }) => message)).toEqual(
    ends.map((end) => `« revenu » de Quartier QP40 : ${end}`),
  );
});

test("it is a warning at the line of the later figure, about its territory and its indicator", () => {
  expect(found(last(6000))).toMatchObject([
    {
      code: "dataset/valeur-extreme",
      severity: "avertissement",
      place: { file: "datasets/essai/observations.csv", line: 121, field: "valeur" },
      about: { territories: ["QP40"], indicator: "revenu" },
    },
  ]);
});

test("a count that is far larger than the others and changes as they do is not far", () => {
  const large = (row: number, column: number) => (row === 39 ? [90_000, 89_100, 90_000][column] : "usual");
  expect(found(large as Parameters<typeof found>[0], { unit: "hab", level: 100 })).toEqual([]);
});

test("a small count that doubles is chance", () => {
  const small = (row: number, column: number) => (row === 39 ? [3, 3, 7][column] : "usual");
  expect(found(small as Parameters<typeof found>[0], { unit: "hab", level: 1000 })).toEqual([]);
});

describe("a figure in the middle", () => {
  const middle = (values: readonly Cell[]) => (row: number, column: number) =>
    row === 39 ? values[column] : "usual";
  test("that stands apart from both sides is said once, as alone of its level", () => {
    expect(found(middle([13_900, 6000, 13_900]))).toMatchObject([
      {
        code: "dataset/chiffre-isole",
        place: { line: 120 },
        message:
          "« revenu » de Quartier QP40 en 2015 : 6\u202f000, très loin de l’avant et de l’après (13\u202f900, 13\u202f900), qui se suivent",
      },
    ]);
  });

  test("that begins another level, two by two, is a change of level, said at the later figure", () => {
    const far = middle([13_900, 13_900, 6000, 6000]);
    expect(found(far, { periods: [...YEARS, "2017"] })).toMatchObject([
      { code: "dataset/valeur-extreme", place: { line: 2 + 39 * 4 + 2 } },
    ]);
  });

  test("of which the first one stands apart is said at the first", () => {
    expect(found(middle([6000, 13_900, 13_900]))).toMatchObject([
      { code: "dataset/valeur-extreme", place: { line: 119 } },
    ]);
  });
});

test("nineteen changes are too few, twenty are enough", () => {
  const one = (row: number, column: number) => (row === 0 && column === 1 ? 5000 : "usual");
  const of = (count: number) => found(one, { count, periods: ["2014", "2015"] }).length;
  expect([of(19), of(20)]).toEqual([0, 1]);
});

test("a single period has no change", () => {
  expect(found(() => "usual", { periods: ["2014"] })).toEqual([]);
});

test("an indicator that nothing describes is read by points, without decimals", () => {
  const figures = figuresOf(21, ["2014", "2019"], (row, column) => column * (row === 20 ? 5000.4 : row % 2));
  const [problem] = outlierInChange(workspace({ territories: quarters(21), indicators: [], figures }));
  expect(problem?.message).toContain(" : 0 en 2014, 5\u202f000 en 2019, très loin");
});

test("a territory is said once, by the indicator that is farthest", () => {
  const ids = ["a", "b", "c"];
  const far = [6000, 5000, 7000];
  const figures = ids.flatMap((id, rank) =>
    figuresOf(
      40,
      ["2014", "2015"],
      (row, column) =>
        row === 5 && column === 1 ? far[rank] : 10_000 + row + column * (row % 2 === 0 ? 90 : -90),
      { indicator: id },
    ),
  );
  const indicators = ids.map((id) => indicator(id));
  const of = (some: readonly string[]) =>
    outlierInChange(
      workspace({
        territories: quarters(40),
        indicators,
        figures: figures.filter((one) => some.includes(one.indicator)),
      }),
    ).map(({ message }) => message.slice(0, 6) + (message.split(" ; ")[1] ?? ""));
  expect(of(ids)).toEqual(["« b » 2 autres indicateurs aussi"]);
  expect(of(["a", "c"])).toEqual(["« a » un autre indicateur aussi"]);
});

// Four hundred territories change by one per cent, some by a fifth: twenty-one have a common cause, twenty have none.
test.each([
  [20, 20, "dataset/valeur-extreme"],
  [21, 1, "dataset/evolutions-irregulieres"],
])("%d changes far from the others make %d problems: %s", (far, count, code) => {
  const isFar = (row: number) => row % 19 === 0 && row / 19 < far;
  const problems = found(
    (row, column) => (isFar(row) && column === 1 ? Math.round(10_000 * (1 + row / 100) * 0.8) : "usual"),
    { count: 400, periods: ["2014", "2015"] },
  );
  expect(problems.map((one) => one.code)).toEqual(new Array(count).fill(code));
  if (count === 1)
    expect(problems[0]?.message).toMatch(
      /^« revenu » : 21 évolutions sur 400, entre 2014 et 2015, sont très loin des autres \(par exemple Quartier QP\d+ : [^a-z]+, puis [^a-z]+\)$/,
    );
});

test("the farthest come first", () => {
  const problems = found((row, column) => (row < 3 && column === 2 ? 7000 - 1000 * row : "usual"));
  expect(problems.map(({ about }) => about?.territories?.[0])).toEqual(["QP3", "QP2", "QP1"]);
});

test.each([
  ["an EPCI", "epci", "on two geographies", "cog2019", "dataset/perimetre-change"],
  ["a commune", "commune", "on two geographies", "cog2019", "dataset/perimetre-change"],
  ["an EPCI", "epci", "on one", "cog2018", "dataset/valeur-extreme"],
  ["a département", "departement", "on two geographies", "cog2019", "dataset/valeur-extreme"],
] as const)("the count of %s (%s) that jumps %s (%s)", (_, kind, _on, after, code) => {
  const territories = Array.from({ length: 30 }, (_one, row) => epci(`E${row}`, { kind }));
  const figures = territories.flatMap(({ code: name }, row) => [
    observation(name, "2017", 9000 + row, { geography: "cog2018" }),
    observation(name, "2018", row === 3 ? 4000 : 9000 + row * 2, { geography: after }),
  ]);
  const space = workspace({ territories, figures, indicators: [indicator("revenu", { unit: "hab" })] });
  expect(outlierInChange(space).map((one) => one.code)).toEqual([code]);
});

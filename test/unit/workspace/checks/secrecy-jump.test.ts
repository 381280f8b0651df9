import { expect, test } from "vitest";
import { secrecyJump } from "../../../../src/workspace/checks/secrecy-jump.ts";
import { workspace } from "../../../build.ts";
import { figuresOf, quarters } from "./columns-fixture.ts";

/** QPV of which the first ones are suppressed, as many as said a period. */
const found = (count: number, ...blanks: readonly number[]) =>
  secrecyJump(
    workspace({
      territories: quarters(count),
      figures: figuresOf(
        count,
        blanks.map((_, column) => String(2014 + column)),
        (row, column) => (row < (blanks[column] ?? 0) ? "secret" : 1),
      ),
    }),
  );

test.each<[string, number, readonly number[], readonly string[]]>([
  ["ten points more are said", 20, [0, 2], ["passe de 0 % (2014) à 10 % (2015)"]],
  ["ten points less too", 20, [20, 18], ["passe de 100 % (2014) à 90 % (2015)"]],
  ["less than ten points are not", 40, [0, 3], []],
  ["the same share is not a jump", 20, [10, 10], []],
  ["fewer than twenty territories say nothing", 19, [0, 19], []],
  ["a single period has nothing before", 20, [20], []],
  [
    "each jump is said, between neighbouring periods",
    20,
    [0, 10, 0],
    ["passe de 0 % (2014) à 50 % (2015)", "passe de 50 % (2015) à 0 % (2016)"],
  ],
])("%s", (_, count, blanks, messages) => {
  expect(found(count, ...blanks).map(({ message }) => message)).toEqual(
    messages.map((end) => `« revenu » : la part des valeurs masquées ${end}`),
  );
});

test("a territory without a row is not a suppressed one: it counts on neither side", () => {
  const figures = figuresOf(25, ["2014", "2015"], (row, column) => (column === 1 && row < 5 ? undefined : 1));
  expect(secrecyJump(workspace({ territories: quarters(25), figures }))).toEqual([]);
});

test("rows that a producer leaves out because they are masked, then lists, are no jump", () => {
  const figures = figuresOf(60, ["2019", "2020"], (row, column) => {
    if (row >= 12) return 1;
    return column === 0 ? undefined : "secret";
  });
  expect(secrecyJump(workspace({ territories: quarters(60), figures }))).toEqual([]);
});

test("a period in which fewer than twenty territories have a row is not compared", () => {
  const figures = figuresOf(25, ["2014", "2015"], (row, column) => {
    if (column === 0) return 1;
    return row < 6 ? undefined : "secret";
  });
  expect(secrecyJump(workspace({ territories: quarters(25), figures }))).toEqual([]);
});

test("a jump is a warning on the datasets", () => {
  expect(found(20, 0, 2)[0]).toMatchObject({
    code: "dataset/saut-de-secret",
    severity: "avertissement",
    place: { file: "datasets" },
  });
});

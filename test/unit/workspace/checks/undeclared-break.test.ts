import { expect, test } from "vitest";
import type { Caveat } from "../../../../src/data/indicator.ts";
import { undeclaredBreak } from "../../../../src/workspace/checks/undeclared-break.ts";
import { indicator, observation, qpv, share, workspace } from "../../../build.ts";

const caveat = (scope: Caveat["scope"], rupture?: string): Caveat => ({
  scope,
  text: "Rupture.",
  source: "Insee",
  break: rupture,
});
const at = (code: string, period: string, geography: string, id = "revenu") =>
  observation(code, period, 1, { geography, indicator: id });
const found = (figures: readonly ReturnType<typeof at>[], caveats: readonly Caveat[] = []) =>
  undeclaredBreak(
    workspace({
      territories: [qpv("QP1"), qpv("QP2")],
      indicators: [indicator("revenu", { caveats }), share("pauvrete")],
      figures,
    }),
  );

const BREAK = [at("QP1", "2014", "cog2015"), at("QP1", "2019", "cog2020")];

test("a series that goes from one geography to another is said, from which to which", () => {
  expect(found(BREAK)).toMatchObject([
    {
      code: "dataset/changement-de-geographie",
      severity: "avertissement",
      place: { file: "datasets" },
      message: "« revenu » passe de cog2015 (2014) à cog2020 (2019) sans rupture déclarée",
    },
  ]);
});

test.each<[string, readonly ReturnType<typeof at>[], readonly Caveat[], number]>([
  ["a caveat that declares breaks of geography declares it", BREAK, [caveat("evolution", "geographie")], 0],
  ["a caveat on its evolution that names no break does not", BREAK, [caveat("evolution")], 1],
  ["a caveat on its level does not", BREAK, [caveat("niveau")], 1],
  ["one that does is enough", BREAK, [caveat("niveau"), caveat("evolution", "geographie")], 0],
  ["a break in the year of the second period is this one", BREAK, [caveat("evolution", "2019")], 0],
  ["a break between the two periods too", BREAK, [caveat("evolution", "2015")], 0],
  ["a break in the year of the first period is another", BREAK, [caveat("evolution", "2014")], 1],
  ["a break after the second is another", BREAK, [caveat("evolution", "2020")], 1],
  [
    "two geographies of one period are no series",
    [at("QP1", "2014", "cog2015"), at("QP1", "2014", "cog2020")],
    [],
    0,
  ],
  [
    "a break before or after the declared one is still said",
    [at("QP1", "2012", "cog"), ...BREAK],
    [caveat("evolution", "2019")],
    1,
  ],
  ["no figure has no break", [], [], 0],
  ["one geography has no break", [at("QP1", "2014", "cog"), at("QP1", "2019", "cog")], [], 0],
  [
    "two territories of two geographies have none",
    [at("QP1", "2014", "cog2015"), at("QP2", "2019", "cog2020")],
    [],
    0,
  ],
  [
    "two indicators of two geographies have none",
    [at("QP1", "2014", "cog2015"), at("QP1", "2014", "cog2020", "pauvrete")],
    [],
    0,
  ],
  [
    "it is said once an indicator, whatever the number of territories",
    [...BREAK, at("QP2", "2014", "cog2015"), at("QP2", "2019", "cog2020"), at("QP1", "2020", "cog2021")],
    [],
    1,
  ],
])("%s", (_, figures, caveats, count) => {
  expect(found(figures, caveats)).toHaveLength(count);
});

test("the caveat of one indicator does not speak for another", () => {
  const others = BREAK.map((one) => ({ ...one, indicator: "pauvrete" }));
  const messages = found([...BREAK, ...others], [caveat("evolution", "geographie")]).map(
    ({ message }) => message,
  );
  expect(messages).toEqual(["« pauvrete » passe de cog2015 (2014) à cog2020 (2019) sans rupture déclarée"]);
});

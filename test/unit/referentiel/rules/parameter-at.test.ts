import { expect, test } from "vitest";
import { parameterAt } from "../../../../src/referentiel/rules/compile-rules.ts";
import { parameter } from "../../../build.ts";

const dated = (from: string, value: number) => ({ from, value, reference: "Décret" });
const SEUIL = parameter({
  values: [dated("2020-01-01", 0.5), dated("2024-07-01", 0.6), dated("2022-01-01", 0.55)],
});

test.each([
  ["before the first value there is none", "2019-12-31", undefined],
  ["a value holds from its own day", "2020-01-01", 0.5],
  ["until the day before the next", "2021-12-31", 0.5],
  ["whatever the order in which they are written", "2023-06-01", 0.55],
  ["the last one holds on", "2030-01-01", 0.6],
])("%s", (_, day, expected) => {
  expect(parameterAt(SEUIL, day)?.value).toBe(expected);
});

test("of two values of the same day, the one written last holds", () => {
  const twice = parameter({ values: [dated("2020-01-01", 0.5), dated("2020-01-01", 0.6)] });
  expect(parameterAt(twice, "2020-01-01")?.value).toBe(0.6);
});

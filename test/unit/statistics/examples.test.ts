import { expect, test } from "vitest";
import { evaluateWith, examplesOf, exportsOf } from "./examples-of.ts";

const scope = { ...(await exportsOf("statistics")), ...(await exportsOf("compare")) };

/** Every number of a value, written with twelve significant digits: the last bits depend on the machine. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one) => (typeof one === "number" ? Number(one.toPrecision(12)) : one)),
  );

test.each(
  examplesOf("statistics").map((example) => [`${example.file}: ${example.expression}`, example] as const),
)("%s", (_, { expression, expected }) => {
  expect(rounded(evaluateWith(scope, expression))).toEqual(rounded(evaluateWith({}, expected)));
});

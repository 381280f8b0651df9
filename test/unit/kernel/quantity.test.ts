import { expect, test } from "vitest";
import { bothKnown, type Quantity, unknown } from "../../../src/kernel/unknown.ts";

const minus = (left: number, right: number) => left - right;

test.each<[string, Quantity, Quantity, Quantity]>([
  ["two numbers are computed with", 3, 2, 1],
  ["zero is a number", 0, 2, -2],
  ["an unknown left gives its reason", unknown("secret"), 2, unknown("secret")],
  ["an unknown right gives its reason", 3, unknown("absent"), unknown("absent")],
  ["of two reasons, the first", unknown("secret"), unknown("absent"), unknown("secret")],
])("%s", (_, left, right, expected) => {
  expect(bothKnown(left, right, minus)).toEqual(expected);
});

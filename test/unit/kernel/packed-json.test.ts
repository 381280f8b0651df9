import fc from "fast-check";
import { expect, test } from "vitest";
import { packJson, unpackJson } from "../../../src/kernel/packed-json.ts";

test("what is packed comes back as JSON would have it", () => {
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: "medium", stringUnit: "binary" }), (value) => {
      expect(unpackJson(packJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([
  ["texts that look like marks", ["~0", "0", "0:1", ":", ":7", "a:b:12", "a:b:012", "éà:9\n:3"]],
  ["keys that look like others", { "0": 1, "~": 2, __proto: 3, constructor: "x" }],
  ["empty lists, empty objects, null", [[], {}, null, [null], ""]],
  ["undefined left out", { a: undefined, b: 1 }],
])("%s", (_, value) => {
  expect(unpackJson(packJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
});

test("a value that comes back many times stands once, and is one object when it is read", () => {
  const cell = { value: { unknown: "secret statistique" }, address: "jeu/observations.csv:12" };
  const packed = packJson(Array.from({ length: 50 }, () => ({ ...cell })));
  expect(packed.length).toBeLessThan(500);
  const [first, second] = unpackJson(packed) as unknown[];
  expect(first).toEqual(cell);
  expect(first).toBe(second);
});

test("a number in the place of a list is what JSON makes of it", () => {
  expect(unpackJson(packJson([Number.NaN, -0.5, true]))).toEqual([null, -0.5, true]);
});

import { expect, test } from "vitest";
import { kindOfCode } from "../../../src/data/territory-codes.ts";

test.each([
  ["QP062025", "qpv"],
  ["QN06225M", "qpv"],
  ["246200364", "epci"],
  ["62498", "commune"],
  ["IRIS-624980101", "iris"],
  ["DEP-62", "departement"],
  ["REG-32", "region"],
  ["METRO", "france"],
  ["FR", "france"],
  ["QPV-CALL", "ensemble"],
  ["ailleurs", undefined],
])("%s is of kind %s", (code, kind) => {
  expect(kindOfCode(code)).toBe(kind);
});

import { describe, expect, test } from "vitest";
import { type ParsedNumber, parseNumber } from "../../../src/kernel/numbers.ts";

const AMBIGUOUS: ParsedNumber = { problem: "ambigu" };
const TEXT: ParsedNumber = { problem: "texte" };
const PERCENT: ParsedNumber = { problem: "pourcent" };
const number = (value: number): ParsedNumber => ({ value });

describe("where the producer writes a comma", () => {
  test.each<[string, ParsedNumber]>([
    ["12", number(12)],
    ["0", number(0)],
    ["007", number(7)],
    ["-12", number(-12)],
    ["−12,5", number(-12.5)],
    ["12,5", number(12.5)],
    ["0,123", number(0.123)],
    ["1,234", number(1.234)],
    ["1 234,5", number(1234.5)],
    ["1\u202f234\u00a0567\u2009890", number(1234567890)],
    ["1.234,5", number(1234.5)],
    ["1.234.567", number(1234567)],
    ["-1.234.567,8", number(-1234567.8)],
    ["12.5", number(12.5)],
    ["12.3456", number(12.3456)],
    ["1.234", AMBIGUOUS],
    ["-1.234", AMBIGUOUS],
    ["1,2,3", TEXT],
    ["1,", TEXT],
    [",5", TEXT],
    ["1,-5", TEXT],
    ["1.23,4", TEXT],
    ["1.23.456", TEXT],
    ["1.", TEXT],
    [".5", TEXT],
    ["-", TEXT],
    ["--5", TEXT],
    ["+5", TEXT],
    ["1e5", TEXT],
    ["0x1F", TEXT],
    ["Infinity", TEXT],
    ["NaN", TEXT],
    ["n.d.", TEXT],
    ["", TEXT],
    ["   ", TEXT],
  ])("« %s »", (text, expected) => {
    expect(parseNumber(text, ",", false)).toEqual(expected);
  });
});

describe("where the producer writes a point", () => {
  test.each<[string, ParsedNumber]>([
    ["12.5", number(12.5)],
    ["1.234", number(1.234)],
    ["1,234.5", number(1234.5)],
    ["1,234,567", number(1234567)],
    ["12,5", number(12.5)],
    ["1,234", AMBIGUOUS],
    ["1.2.3", TEXT],
    ["1,23.4", TEXT],
  ])("« %s »", (text, expected) => {
    expect(parseNumber(text, ".", false)).toEqual(expected);
  });
});

describe("a percent sign", () => {
  test.each<[string, boolean, ParsedNumber]>([
    ["12,3 %", true, number(12.3)],
    ["12,3\u202f%", true, number(12.3)],
    ["0 %", true, number(0)],
    ["12,3", true, number(12.3)],
    ["1.234 %", true, AMBIGUOUS],
    ["%", true, TEXT],
    ["12 %%", true, TEXT],
    ["% 12", true, TEXT],
    ["12,3 %", false, PERCENT],
    ["n.d. %", false, PERCENT],
  ])("« %s », a share: %s", (text, isShare, expected) => {
    expect(parseNumber(text, ",", isShare)).toEqual(expected);
  });
});

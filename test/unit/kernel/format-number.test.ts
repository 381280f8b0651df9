import { describe, expect, test } from "vitest";
import { formatNumber } from "../../../src/kernel/french.ts";

/** U+202F, the thin no-break space that stands between thousands. */
const THIN = "\u202f";

describe("a number as French typography writes it", () => {
  test.each<[string, number, number, boolean, string]>([
    ["thousands are cut by a thin no-break space", 17980, 0, false, `17${THIN}980`],
    ["millions are cut twice", 1234567, 0, false, `1${THIN}234${THIN}567`],
    ["the decimal mark is a comma", 49.9, 1, false, "49,9"],
    ["decimals that are missing are written", 50, 2, false, "50,00"],
    ["decimals in excess are rounded, half away from zero", 0.25, 1, false, "0,3"],
    ["minus is U+2212, not a hyphen", -4760, 0, false, `−4${THIN}760`],
    ["a plus is written when asked for", 1306, 0, true, `+1${THIN}306`],
    ["zero bears no sign", 0, 0, true, "0"],
    ["what rounds to zero bears no sign when signed", -0.04, 1, true, "0,0"],
  ])("%s", (_, value, decimals, signed, expected) => {
    expect(formatNumber(value, decimals, signed)).toBe(expected);
  });

  test("a level that rounds to zero bears no minus", () => {
    expect(formatNumber(-0.04, 1)).toBe("0,0");
  });
});

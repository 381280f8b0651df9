import { describe, expect, test } from "vitest";
import { columnPattern, escapePattern, isColumnPattern } from "../../../src/formats/column-pattern.ts";

describe("the year that a name carries", () => {
  test.each<[string, string, number | undefined]>([
    ["CODGEO", "CODGEO", 0],
    ["CODGEO", "codgeo", 0],
    ["CODGEO", "CODGEO2", undefined],
    ["CODGEO", "XCODGEO", undefined],
    ["CODGEO", "", undefined],
    ["TP60{AA}", "TP6019", 2019],
    ["TP60{AA}", "TP60AGE121", undefined],
    ["TP60{AA}", "TP601", undefined],
    ["P{AA}_POP", "P00_POP", 2000],
    ["P{AA}_POP", "p79_pop", 2079],
    ["P{AA}_POP", "P80_POP", 1980],
    ["P{AA}_POP", "P99_POP", 1999],
    ["POP_{AAAA}", "POP_2021", 2021],
    ["POP_{AAAA}", "POP_1968", 1968],
    ["POP_{AAAA}", "POP_1868", undefined],
    ["POP_{AAAA}", "POP_21", undefined],
    ["DISP_(Q2|MED)_A{AA}", "disp_med_a19", 2019],
    ["DISP_(Q2|MED)_A{AA}", "DISP_Q2_A14", 2014],
    ["DISP_(Q2|MED)_A{AA}", "DISP_D1_A14", undefined],
    ["MED[{AA}]", "MED", 0],
    ["MED[{AA}]", "MED18", 2018],
    ["CODE[_QP]", "CODE_QP", 0],
    ["CODE[_QP]", "CODE", 0],
    ["CODE[_QP]", "CODE_Q", undefined],
    ["NB*{AA}", "NB_MEN_20", 2020],
    ["*", "", 0],
    ["(A{AA}|B{AAAA})", "B2019", 2019],
    ["MED{AA}_{AA}", "MED19_19", 2019],
    ["MED{AA}_{AAAA}", "MED19_2019", 2019],
    ["MED{AA}_{AA}", "MED18_19", undefined],
    ["Taux \\(%\\)", "taux (%)", 0],
    ["Taux \\(%\\)", "taux %", undefined],
    ["a\\*b\\|c\\[d\\]\\{AA}", "a*b|c[d]{AA}", 0],
    ["a\\\\b", "a\\b", 0],
  ])("« %s » on « %s »", (pattern, name, year) => {
    expect(columnPattern(pattern).match(name)).toBe(year);
  });

  test.each([
    ["TAUX (%)", "TAUX %", "taux (%)"],
    ["a.b", "a.b", "axb"],
    ["a+b?", "a+b?", "aab"],
    ["$x^y", "$x^y", "xy"],
    ["a/b\\c", "a/b\\c", "a/bc"],
    ["{A}", "{A}", "A"],
  ])("a sign that is not one of the pattern stands for itself: « %s »", (pattern, name, other) => {
    expect([columnPattern(pattern).match(name), columnPattern(pattern).match(other)]).toEqual([0, undefined]);
  });

  test("accents are letters like others, whatever their case", () => {
    expect(columnPattern("Libellé*").match("LIBELLÉ DU QUARTIER")).toBe(0);
  });

  test("a name longer than 200 characters is not the name of a column", () => {
    const pattern = columnPattern("A*");
    expect([pattern.match("A".repeat(200)), pattern.match("A".repeat(201))]).toEqual([0, undefined]);
  });

  test("a pattern keeps its text", () => {
    expect(columnPattern("TP60{AA}").text).toBe("TP60{AA}");
  });
});

describe("what is written with the signs of a pattern", () => {
  test.each<[string, boolean]>([
    ["DISP_(Q2|MED)", true],
    ["[A]*[B]*[C]*", true],
    ["A*B*C*D*", false],
    ["DISP_(Q2|MED", false],
    ["DISP_Q2)", false],
    ["CODE[_QP", false],
    ["CODE_QP]", false],
    ["[a)", false],
    ["(a]", false],
    ["([a)]", false],
    ["{AA}_{AA}", true],
    ["\\(a", true],
    ["A".repeat(120), true],
    ["A".repeat(121), false],
  ])("« %s »: %s", (text, expected) => {
    expect(isColumnPattern(text)).toBe(expected);
  });

  test("what is not throws when it is compiled", () => {
    expect(() => columnPattern("*".repeat(4))).toThrow(RangeError);
    expect(() => columnPattern("(")).toThrow(RangeError);
  });
});

test("a hyphen stands for itself", () => {
  expect(columnPattern("A-B").match("a-b")).toBe(0);
});

test("both sides of a bar are anchored at both ends", () => {
  expect(columnPattern("A|B").match("AXYZ")).toBeUndefined();
  expect(columnPattern("A|B").match("B")).toBe(0);
});

test.each(["Taux (%)", "a|b", "[DISP]", "x*", "{AA}", "{AAAA}", "{autre}", "\\", "a\\(b", "Revenu médian"])(
  "« %s » as a pattern matches itself and no other",
  (name) => {
    const pattern = columnPattern(escapePattern(name));
    expect([pattern.match(name), pattern.match(`${name}x`), pattern.match(name.slice(1))]).toEqual([
      0,
      undefined,
      undefined,
    ]);
  },
);

describe("a pattern with many choices", () => {
  test("ends on a name that it nearly matches, which a backtracking expression would not in a lifetime", () => {
    expect(columnPattern("[a]".repeat(40)).match(`${"a".repeat(40)}!`)).toBeUndefined();
    expect(columnPattern("(a|aa)".repeat(20)).match(`${"a".repeat(60)}!`)).toBeUndefined();
  });

  test("says what one with few would say", () => {
    const many = columnPattern("[x](TP60|tp_60|taux)[_]{AA}[_AGE](1|2)*");
    expect(many.match("tp6021_age2 fin")).toBe(2021);
    expect(many.match("XTaux_99_AGE1")).toBe(1999);
    expect(many.match("TP60AA_AGE1")).toBeUndefined();
    const twoYears = columnPattern("[a][b][c][d]{AA}_{AA}");
    expect([twoYears.match("AB19_19"), twoYears.match("AB19_20"), twoYears.match("19_")]).toEqual([
      2019,
      undefined,
      undefined,
    ]);
    expect(columnPattern("[a][b][c][d]é+{AAAA}").match("ACÉ+2019")).toBe(2019);
    expect(columnPattern("a|b|c|d|e").match("ab")).toBeUndefined();
  });
});

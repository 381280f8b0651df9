import { describe, expect, test } from "vitest";
import { dueDayWords } from "../../../src/french/due-days.ts";
import { targetWhy } from "../../../src/french/targets.ts";
import { inForce } from "../../../src/referentiel/in-force.ts";
import type { Measurement } from "../../../src/referentiel/records.ts";
import { readMeasurement } from "../../../src/referentiel/rules/read-term.ts";
import { judgeTarget } from "../../../src/referentiel/targets/judge-target.ts";
import type { Target } from "../../../src/referentiel/targets/target.ts";
import { measurement, target } from "../../build.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

type Line = readonly [date: string, value: Measurement["value"]];

function judged(one: Partial<Target>, lines: readonly Line[], day = "2026-11-20") {
  const found = judgeTarget(target(one), {
    measurements: lines.map(([date, value]) => measurement(date, value)),
    day,
    scale: "contractuelle",
    force: inForce([], day),
  });
  return { said: [found.status, found.reason], why: plain(targetWhy(target(one), found)), ...found };
}

/** « signataire d’une convention avant le 1er janvier 2025 » */
const CONVENTION: Partial<Target> = {
  shape: "jalon",
  value: undefined,
  unit: undefined,
  due: "2024-12-31",
  duePrinted: "avant le 1er janvier 2025",
};

/** « avant le 31 mars de l’année n+1 », chaque année */
const SHEETS: Partial<Target> = {
  shape: "couverture",
  unit: "%",
  due: undefined,
  everyMonths: 12,
  dueDay: "03-31",
};

describe("a thing that is due by a day", () => {
  test.each([{ duePrinted: "avant le 1er janvier 2025" }, { dueDay: "2024-12-31", duePrinted: undefined }])(
    "signed on 1 February 2025 is late, and both dates are said (%j)",
    (how) => {
      const found = judged({ ...CONVENTION, ...how }, [["2025-02-01", true]]);
      expect(found.said).toEqual(["non_atteint", "hors_delai"]);
      expect(found.why).toContain(
        "Hors délai : relevé le 1er février 2025, après le jour limite du 31 décembre 2024.",
      );
      expect(found.dueDay).toBe("2024-12-31");
    },
  );

  test.each<[string, Line[], [string, string | null]]>([
    ["on the last day", [["2024-12-31", true]], ["atteint", null]],
    ["in a month that ends by then", [["2024-12", true]], ["atteint", null]],
    [
      "in time, and written again later",
      [
        ["2024-11-04", true],
        ["2025-06-30", true],
      ],
      ["atteint", null],
    ],
    ["in a year that goes past it", [["2024", true]], ["non_evaluable", "date_imprecise"]],
    [
      "twice too late: the first counts",
      [
        ["2024-10-01", false],
        ["2025-02-01", true],
        ["2025-03-01", true],
      ],
      ["non_atteint", "hors_delai"],
    ],
  ])("%s", (name, lines, expected) => {
    const limit = name.includes("goes past") ? { dueDay: "2024-03-31" } : {};
    expect(judged({ ...CONVENTION, ...limit }, lines).said).toEqual(expected);
  });

  test("the date that is said is that of the first yes", () => {
    const lines: Line[] = [
      ["2025-02-01", true],
      ["2025-09-01", true],
    ];
    expect(judged(CONVENTION, lines).measure?.date).toBe("2025-02-01");
  });
});

describe("a share that is due by a day of each year", () => {
  test.each<[string, Line[], string, [string, string | null]]>([
    ["100 % in March", [["2026-03-20", 100]], "2026-11-20", ["atteint", null]],
    ["100 % in October only", [["2026-10-15", 100]], "2026-11-20", ["non_evaluable", "hors_delai"]],
    [
      "92 % in March, 100 % in October",
      [
        ["2026-03-31", 92],
        ["2026-10-15", 100],
      ],
      "2026-11-20",
      ["non_atteint", null],
    ],
    ["92 % in October only", [["2026-10-15", 92]], "2026-11-20", ["non_atteint", null]],
    ["100 % of a whole year", [["2026", 100]], "2026-11-20", ["non_evaluable", "date_imprecise"]],
    [
      "before the day of this year, that of the last is read",
      [["2025-03-01", 100]],
      "2026-02-01",
      ["atteint", null],
    ],
    [
      "nothing in the year of the day",
      [["2025-03-01", 100]],
      "2026-11-20",
      ["non_evaluable", "periode_sans_releve"],
    ],
    ["unknown", [["2026-03-01", null]], "2026-11-20", ["non_evaluable", "releve_inconnu"]],
    ["yes in time", [["2026-03-01", true]], "2026-11-20", ["atteint", null]],
  ])("%s", (_, lines, day, expected) => {
    expect(judged(SHEETS, lines, day).said).toEqual(expected);
  });

  test("both dates are said, and the day stands beside what is aimed at", () => {
    const { why, dueDay } = judged(SHEETS, [["2026-10-15", 100]]);
    expect(why).toContain("Hors délai : relevé le 15 octobre 2026, après le jour limite du 31 mars 2026.");
    expect(why).toContain("par an, au plus tard le 31 mars");
    expect(dueDay).toBe("2026-03-31");
  });
});

describe("a number that is due by a day", () => {
  const places: Partial<Target> = { value: 100, due: "2024-12-31", dueDay: "2024-12-31" };
  test.each<[string, Line[], [string, string | null]]>([
    ["reached after it only", [["2025-06-30", 110]], ["non_evaluable", "hors_delai"]],
    ["reached in the year of it", [["2025", 110]], ["non_evaluable", "hors_delai"]],
    ["reached in time", [["2024-12-31", 110]], ["atteint", null]],
    ["short of it after it", [["2025-06-30", 90]], ["non_atteint", null]],
  ])("%s", (_, lines, expected) => {
    expect(judged(places, lines).said).toEqual(expected);
  });

  test("a year that goes past it says neither", () => {
    const march: Partial<Target> = { ...places, due: "2024-03-31", dueDay: "2024-03-31" };
    expect(judged(march, [["2024", 110]]).said).toEqual(["non_evaluable", "date_imprecise"]);
  });
});

describe("a term that reads what is recorded by a day", () => {
  const read = (lines: readonly Line[], dueDay: string, day = "2026-11-20", at?: string) =>
    readMeasurement({ kind: "releve", measurement: "C-1", unit: "%", dueDay, at }, {
      measurements: lines.map(([date, value]) => measurement(date, value)),
      day,
      start: "2024",
      end: "2026",
    } as never);

  test.each<[string, Line[], string, string, unknown]>([
    ["100 % in October is not known in March", [["2026-10-15", 100]], "03-31", "2026-11-20", "hors_delai"],
    [
      "the latest of before it",
      [
        ["2026-03-01", 80],
        ["2026-03-31", 92],
        ["2026-10-15", 100],
      ],
      "03-31",
      "2026-11-20",
      92,
    ],
    ["done after it is not done by it", [["2025-02-01", true]], "2024-12-31", "2026-11-20", false],
    ["done before it", [["2024-12", true]], "2024-12-31", "2026-11-20", true],
    ["a year that goes past it", [["2024", true]], "2024-03-31", "2026-11-20", "date_imprecise"],
    ["another year's line", [["2025-03-01", 100]], "03-31", "2026-11-20", "aucun_releve"],
    [
      "not done yet, the day is not past",
      [["2026-10-01", false]],
      "2026-12-31",
      "2026-11-20",
      "avant_jour_limite",
    ],
    ["done, the day is not past", [["2026-10-01", true]], "2026-12-31", "2026-11-20", true],
  ])("%s", (_, lines, dueDay, day, expected) => {
    const fact = read(lines, dueDay, day);
    expect(fact.value ?? fact.reason).toBe(expected);
  });

  test("the year that the term names is that of the day", () => {
    expect(
      read(
        [
          ["2025-03-01", 100],
          ["2026-03-01", 50],
        ],
        "03-31",
        "2026-11-20",
        "2025",
      ).value,
    ).toBe(100);
    expect(read([], "03-31").expected).toEqual({ id: "C-1", by: "2026-03-31" });
  });

  test("the words give both dates", () => {
    const late = read([["2025-02-01", true]], "2024-12-31");
    expect(plain(dueDayWords(late) ?? "")).toBe(
      "hors délai : relevé le 1er février 2025, après le jour limite du 31 décembre 2024",
    );
    const known = read([["2026-03-20", 92]], "03-31");
    expect(plain(dueDayWords(known) ?? "")).toBe("relevé le 20 mars 2026, jour limite le 31 mars 2026");
    expect(dueDayWords(read([], "03-31"))).toBeUndefined();
    expect(dueDayWords(read([["2026", 92]], "03-31"))).toBeUndefined();
  });
});

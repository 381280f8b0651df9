import { describe, expect, test } from "vitest";
import { yearOfLevel } from "../../../src/statistics/time-lag.ts";

const series = (...values: number[]) => values.map((value, at) => ({ year: 2010 + at, value }));

describe("the year in which a series had a level", () => {
  /** 40 in 2010, 50 in 2015, 60 in 2020: 52 is a fifth of the way from 2015 to 2020, so 2016. */
  test("by a straight line between two published years", () => {
    const points = [
      { year: 2010, value: 40 },
      { year: 2015, value: 50 },
      { year: 2020, value: 60 },
    ];
    expect(yearOfLevel(points, 52, 1)).toEqual({ kind: "annee", year: 2016 });
    expect(yearOfLevel(points, 50, 1)).toEqual({ kind: "annee", year: 2015 });
    expect(yearOfLevel(points, 40, 1)).toEqual({ kind: "annee", year: 2010 });
  });

  /** Unemployment falls from 20 to 10 over five years, two points a year: 15 is at 2012.5. */
  test("lower is better: the mirror", () => {
    expect(yearOfLevel(series(20, 18, 16, 14, 12, 10), 15, -1)).toEqual({ kind: "annee", year: 2012.5 });
  });

  test("of several years, the last", () => {
    expect(yearOfLevel(series(10, 20, 12, 30), 15, 1)).toEqual({ kind: "annee", year: 2012 + 3 / 18 });
  });

  test("never guessed before the first year, nor told from a series that was not worse then", () => {
    expect(yearOfLevel(series(40, 50, 60), 30, 1)).toEqual({ kind: "avant", year: 2010 });
    expect(yearOfLevel(series(50, 40, 60), 30, 1)).toEqual({ kind: "jamais_depuis", year: 2010 });
  });

  test("no lag where the level is no worse than the last value, whatever was before", () => {
    expect(yearOfLevel(series(40, 50), 50, 1)).toEqual({ kind: "sans_retard" });
    expect(yearOfLevel(series(40, 50), 55, 1)).toEqual({ kind: "sans_retard" });
  });

  test("one year is no series", () => {
    expect(yearOfLevel(series(40), 30, 1)).toBeUndefined();
    expect(yearOfLevel([], 30, 1)).toBeUndefined();
  });
});

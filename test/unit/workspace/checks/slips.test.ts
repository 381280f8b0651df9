import { describe, expect, test } from "vitest";
import { outlierInChange } from "../../../../src/workspace/checks/outlier-in-change.ts";
import { repeatedPeriod } from "../../../../src/workspace/checks/repeated-period.ts";
import { slips } from "../../../../src/workspace/checks/slips.ts";
import { indicator, workspace } from "../../../build.ts";
import { type Cell, figuresOf, quarters } from "./columns-fixture.ts";

const YEARS = ["2014", "2015", "2016"];
const COUNT = 60;

type Plant = (row: number, column: number, usual: number) => Cell;

/** Sixty quarters whose figures are those of their size, within one per cent either way, save what is planted. */
function spaceOf(
  plant: Plant,
  { unit = "EUR", level = 10_000, periods = YEARS, noise = 0.01, decimals = 0 } = {},
) {
  return workspace({
    territories: quarters(COUNT),
    indicators: [indicator("revenu", { unit, decimals })],
    figures: figuresOf(COUNT, periods, (row, column) => {
      const wave = Math.sin(row * 7 + column * 3) * noise;
      const digits = 10 ** decimals;
      const usual = Math.round(level * (1 + row / 20) * (1 + wave) * digits) / digits;
      return plant(row, column, usual);
    }),
  });
}

const at =
  (row: number, column: number, change: (usual: number) => Cell): Plant =>
  (ownRow, ownColumn, usual) =>
    ownRow === row && ownColumn === column ? change(usual) : usual;

const said = (plant: Plant, settings = {}) =>
  slips(spaceOf(plant, settings)).map(({ code, message, place }) => ({ code, message, line: place.line }));

test("figures without a slip say nothing", () => {
  expect(said((_row, _column, usual) => usual)).toEqual([]);
});

describe("ten times", () => {
  test.each<[string, number, string]>([
    ["ten times", 10, "dix fois"],
    ["a hundred times", 100, "cent fois"],
    ["a thousand times", 1000, "mille fois"],
    ["a tenth", 0.1, "le dixième de"],
    ["a hundredth", 0.01, "le centième de"],
    ["a thousandth", 0.001, "le millième de"],
  ])("%s is said at the figure, with those beside it", (_, factor, words) => {
    const [problem, ...others] = said(at(8, 1, (usual) => usual * factor));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "dataset/facteur-dix", line: 2 + 8 * 3 + 1 });
    expect(problem?.message).toMatch(
      new RegExp(
        `^« revenu » de Quartier QP9 en 2015 : .*, soit ${words} ce que donnent les autres périodes \\(`,
      ),
    );
  });

  test.each([0, 1, 2])("at period %d of three, a count or a share too", (column) => {
    expect(
      said(
        at(8, column, (usual) => usual * 10),
        { unit: "hab", level: 500 },
      ),
    ).toMatchObject([{ code: "dataset/facteur-dix", line: 26 + column }]);
    const share = { unit: "%", level: 3, decimals: 1 };
    expect(
      said(
        at(8, column, (usual) => usual * 10),
        share,
      ),
    ).toMatchObject([{ code: "dataset/facteur-dix", line: 26 + column }]);
  });

  test("a figure that is explained is not said again as far from the others", () => {
    expect(outlierInChange(spaceOf(at(8, 1, (usual) => usual * 10)))).toEqual([]);
  });

  test("five times is not ten: it stays a figure that is far", () => {
    const space = spaceOf(at(8, 1, (usual) => usual * 5));
    expect([slips(space), outlierInChange(space).map(({ code }) => code)]).toEqual([
      [],
      ["dataset/chiffre-isole"],
    ]);
  });

  test("a level that is ten times the one before, and stays, is no slip", () => {
    const stays: Plant = (row, column, usual) => (row === 8 && column > 1 ? usual * 10 : usual);
    expect(said(stays, { periods: [...YEARS, "2017"] })).toEqual([]);
  });

  test("where figures change by a half either way, ten times is not told from chance", () => {
    const wild = { noise: 0.6, unit: "hab", level: 300 };
    expect(
      said(
        at(8, 1, (usual) => usual * 10),
        wild,
      ).filter(({ code }) => code === "dataset/facteur-dix"),
    ).toEqual([]);
  });

  test("where other pairs are far apart by no power of ten, ten times may be chance", () => {
    const others: Plant = (row, column, usual) => {
      if (row === 8 && column === 1) return usual * 10;
      return row > 50 && row < 56 && column === 1 ? usual * 5 : usual;
    };
    expect(said(others).map(({ code }) => code)).not.toContain("dataset/facteur-dix");
  });

  test("a whole column in another unit is said once, not of shares", () => {
    const thousands: Plant = (_, column, usual) => (column === 2 ? usual / 1000 : usual);
    expect(said(thousands)).toEqual([
      {
        code: "dataset/unite-changee",
        line: 4,
        message:
          "« revenu » : de 2015 à 2016, les chiffres de 60 territoires deviennent le millième de ce qu’ils étaient",
      },
    ]);
    expect(said(thousands, { unit: "%", level: 1000 })).toEqual([]);
  });
});

describe("a zero", () => {
  test.each([
    ["of a count", { unit: "hab", level: 200 }],
    ["of an amount", {}],
    ["of a share", { unit: "%", level: 20, decimals: 1 }],
  ])("%s, far from its other periods, is said", (_, settings) => {
    const found = said(
      at(8, 1, () => 0),
      settings,
    );
    expect(found).toMatchObject([{ code: "dataset/zero-suspect", line: 27 }]);
    expect(found[0]?.message).toMatch(
      /^« revenu » de Quartier QP9 en 2015 : 0, quand les autres périodes donnent /,
    );
  });

  test("of a small count is what chance gives", () => {
    expect(
      said(
        at(8, 1, () => 0),
        { unit: "hab", level: 2 },
      ),
    ).toEqual([]);
  });

  test("of an amount is usual where many are, and says nothing without another period", () => {
    expect(said((row, _column, usual) => (row < 5 ? 0 : usual))).toEqual([]);
    expect(said((row, column, usual) => (row === 8 ? [0, undefined, undefined][column] : usual))).toEqual([]);
  });
});

describe("exchanged figures", () => {
  const swap: Plant = (row, column, usual) => {
    if (column !== 1) return usual;
    if (row === 5) return 39_100;
    return row === 57 ? 12_600 : usual;
  };
  test("of two lines are said once, at the first, with both", () => {
    const found = said(swap);
    expect(found).toMatchObject([{ code: "dataset/chiffres-echanges", line: 18 }]);
    expect(found[0]?.message).toBe(
      "« revenu » de Quartier QP6 en 2015 (39\u202f100) et « revenu » de Quartier QP58 en 2015 (12\u202f600) : échangés, ces deux chiffres suivraient ceux des autres périodes",
    );
    expect(outlierInChange(spaceOf(swap))).toEqual([]);
  });

  test("of two columns of a line are said", () => {
    const ids = ["bas", "haut"];
    const figures = ids.flatMap((id, rank) =>
      figuresOf(
        COUNT,
        YEARS,
        (row, column) => {
          const own = row === 7 && column === 1 ? 1 - rank : rank;
          return Math.round(
            (own === 0 ? 8000 : 25_000) * (1 + row / 1000) * (1 + Math.sin(row + column) / 100),
          );
        },
        { indicator: id },
      ),
    );
    const indicators = ids.map((id) => indicator(id));
    const found = slips(workspace({ territories: quarters(COUNT), indicators, figures }));
    expect(found).toMatchObject([
      { code: "dataset/chiffres-echanges", about: { territories: ["QP8"], indicator: "bas" } },
    ]);
  });

  test("of which one alone would fit are not said", () => {
    const half: Plant = (row, column, usual) =>
      row === 57 && column === 1 ? 20_000 : swap(row, column, usual);
    expect(said(half)).toEqual([]);
  });

  test("that are hardly far may be chance", () => {
    const near: Plant = (row, column, usual) => {
      if (column !== 2 || (row !== 20 && row !== 24)) return usual;
      return row === 20 ? 22_000 : 20_000;
    };
    expect(said(near, { noise: 0.008 })).toEqual([]);
  });
});

describe("a period that repeats another", () => {
  const repeated = (equal: number, level = 10_000) =>
    repeatedPeriod(
      spaceOf((row, column, usual) =>
        column === 0 ? usual + 1000 : Math.round(level + row + (row >= equal ? column : 0)),
      ),
    ).map(({ message, place }) => [message, place.line]);
  test("is said when nine territories of ten have the same figure", () => {
    expect(repeated(54)).toEqual([
      ["« revenu » : 54 territoires sur 60 ont exactement le même chiffre en 2015 et en 2016", 4],
    ]);
    expect(repeated(53)).toEqual([]);
  });

  test("is not when there are few different figures, or few territories", () => {
    expect(repeatedPeriod(spaceOf((row) => row % 9))).toEqual([]);
    const few = figuresOf(19, YEARS, (row) => row);
    expect(repeatedPeriod(workspace({ territories: quarters(19), figures: few }))).toEqual([]);
  });
});

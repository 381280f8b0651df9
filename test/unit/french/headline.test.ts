import { describe, expect, test } from "vitest";
import type { Comparison } from "../../../src/compare/comparison.ts";
import type { Indicator } from "../../../src/data/indicator.ts";
import { headline, levelSentence, NOTHING_PUBLISHED } from "../../../src/french/headline.ts";
import { INCOME, type Made, OTHER, POVERTY, tableOf, withChanges } from "./opening-fixture.ts";

const said = (table: Comparison, indicator: Indicator): string =>
  headline(table, indicator).replaceAll(/[\u00a0\u202f]/g, " ");
const of = (indicator: Indicator, made: Made): string => said(tableOf(indicator, made), indicator);

const AHEAD = { lower: 1, upper: 2 };
const UNSURE = { lower: -1, upper: 2 };
const BEHIND = { lower: -2, upper: -1 };

describe("two dates, several quarters", () => {
  test.each<[string, Indicator, Made, string]>([
    [
      "the same ratio as printed: the same pace, and the gap in euros",
      INCOME,
      {
        qpv: [
          [8000, 8800],
          [8000, 8800],
        ],
        reference: [10_000, 11_000],
        prices: 0,
      },
      "De 2014 à 2019, le revenu des quartiers progresse au même rythme que celui de l’agglomération (80 pour 100) ; en euros constants, l’écart est plus grand pour 2 quartiers sur 2",
    ],
    [
      "values that fall together",
      INCOME,
      {
        qpv: [
          [8000, 7200],
          [8000, 7200],
        ],
        reference: [10_000, 9000],
      },
      "De 2014 à 2019, le revenu des quartiers recule au même rythme que celui de l’agglomération (80 pour 100) ; en euros courants, l’écart est plus petit pour 2 quartiers sur 2",
    ],
    [
      "values of which some rise",
      INCOME,
      {
        qpv: [
          [8000, 8100],
          [8000, 7900],
        ],
        reference: [10_000, 10_000],
      },
      "De 2014 à 2019, le revenu des quartiers évolue au même rythme que celui de l’agglomération (80 pour 100) ; en euros courants, l’écart est plus petit pour 1 quartier, plus grand pour 1",
    ],
    [
      "euros and ratio disagree",
      INCOME,
      {
        qpv: [
          [6000, 9000],
          [6000, 9000],
        ],
        reference: [10_000, 14_000],
      },
      "De 2014 à 2019, l’écart de revenu est plus grand en euros courants pour 2 quartiers sur 2, plus petit en proportion pour 2",
    ],
    [
      "euros and ratio agree",
      INCOME,
      {
        qpv: [
          [6000, 9000],
          [6000, 9000],
        ],
        reference: [10_000, 10_000],
      },
      "De 2014 à 2019, l’écart de revenu est plus petit en euros courants pour 2 quartiers sur 2, en proportion pour 2",
    ],
    [
      "the ratio goes both ways",
      INCOME,
      {
        qpv: [
          [5000, 6000],
          [5000, 7200],
        ],
        reference: [10_000, 13_000],
      },
      "De 2014 à 2019, l’écart de revenu est plus grand en euros courants pour 2 quartiers sur 2, et en proportion autant dans un sens que dans l’autre",
    ],
    [
      "a rate, some unknown",
      POVERTY,
      {
        qpv: [
          [40, 45],
          [40, 46],
          [40, undefined],
        ],
        reference: [20, 20],
      },
      "De 2014 à 2019, l’écart de pauvreté est plus grand pour 2 quartiers sur 2 renseignés",
    ],
    [
      "a rate of which the two readings disagree",
      POVERTY,
      {
        qpv: [
          [40, 60],
          [40, 60],
        ],
        reference: [20, 35],
      },
      "De 2014 à 2019, l’écart de pauvreté est plus grand en points pour 2 quartiers sur 2, plus petit en proportion pour 2",
    ],
    [
      "as many each way",
      POVERTY,
      {
        qpv: [
          [40, 45],
          [40, 35],
        ],
        reference: [20, 20],
      },
      "De 2014 à 2019, l’écart de pauvreté est plus petit pour 1 quartier, plus grand pour 1",
    ],
    [
      "nothing moved",
      POVERTY,
      {
        qpv: [
          [40, 40],
          [41, 41],
        ],
        reference: [20, 20],
      },
      "De 2014 à 2019, l’écart de pauvreté est stable, à l’arrondi publié près, pour 2 quartiers sur 2",
    ],
    [
      "an indicator without a noun of its own",
      OTHER,
      {
        qpv: [
          [40, 45],
          [40, 46],
        ],
        reference: [20, 20],
      },
      "Sans le bac : de 2014 à 2019, l’écart est plus grand pour 2 quartiers sur 2",
    ],
    [
      "no reference: the values, and why there is no gap",
      POVERTY,
      {
        qpv: [
          [40, 35],
          [40, 45],
        ],
        reference: [undefined, undefined],
      },
      "De 2014 à 2019, le taux de pauvreté est plus bas pour 1 quartier sur 2 ; l’écart à l’agglomération ne se calcule pas : valeur de référence absente des données lues",
    ],
    [
      "no reference, higher is better",
      INCOME,
      {
        qpv: [
          [40, 35],
          [40, 45],
        ],
        reference: [undefined, undefined],
      },
      "De 2014 à 2019, le revenu est plus haut pour 1 quartier sur 2 ; l’écart à l’agglomération ne se calcule pas : valeur de référence absente des données lues",
    ],
    [
      "no reference, a noun that is feminine",
      OTHER,
      {
        qpv: [
          [40, 35],
          [40, 45],
        ],
        reference: [undefined, undefined],
      },
      "Sans le bac : de 2014 à 2019, la valeur est plus basse pour 1 quartier sur 2 ; l’écart à l’agglomération ne se calcule pas : valeur de référence absente des données lues",
    ],
    [
      "some better placed than the agglomeration",
      POVERTY,
      {
        qpv: [
          [15, 16],
          [40, 45],
        ],
        reference: [20, 20],
      },
      "De 2014 à 2019, le désavantage de pauvreté est plus grand pour 2 quartiers sur 2",
    ],
  ])("%s", (_, indicator, made, expected) => {
    expect(of(indicator, made)).toBe(expected);
  });

  test("a verb of change stands only where an interval establishes it", () => {
    const table = tableOf(POVERTY, {
      qpv: [
        [40, 45],
        [40, 35],
        [40, 41],
      ],
      reference: [20, 20],
    });
    const tested = (...intervals: readonly { lower: number; upper: number }[]) =>
      said(
        withChanges(
          table,
          intervals.map((interval) => ({ interval })),
        ),
        POVERTY,
      );
    expect(tested(AHEAD, BEHIND, UNSURE)).toBe(
      "De 2014 à 2019, l’écart de pauvreté augmente pour 1 quartier sur 3 et diminue pour 1 ; pour 1, aucun changement n’est établi",
    );
    expect(tested(UNSURE, BEHIND, UNSURE)).toBe(
      "De 2014 à 2019, l’écart de pauvreté diminue pour 1 quartier sur 3 ; pour 2, aucun changement n’est établi",
    );
    expect(tested(AHEAD, BEHIND, AHEAD)).toBe(
      "De 2014 à 2019, l’écart de pauvreté augmente pour 2 quartiers sur 3 et diminue pour 1",
    );
    expect(tested(UNSURE, UNSURE, UNSURE)).toBe(
      "De 2014 à 2019, aucun changement de l’écart de pauvreté n’est établi (3 quartiers testés)",
    );
  });

  test("a change that nobody can read at all", () => {
    const table = tableOf(POVERTY, {
      qpv: [
        [40, 45],
        [40, 35],
      ],
      reference: [20, 20],
    });
    const refused = {
      absolute: { unknown: "comparaison_interdite" as const },
      absoluteMove: { unknown: "comparaison_interdite" as const },
    };
    const silent = withChanges(table, [refused, refused]);
    const none = { count: 0, known: 0, total: 2 };
    expect(
      said({ ...silent, summary: silent.summary && { ...silent.summary, improved: none } }, POVERTY),
    ).toBe(
      "De 2014 à 2019, l’écart à l’agglomération ne se calcule pas : comparaison que le producteur exclut",
    );
    const empty = { ...silent, rows: silent.rows.map((row) => ({ ...row, change: null })) };
    expect(
      said({ ...empty, summary: silent.summary && { ...silent.summary, improved: none } }, POVERTY),
    ).toBe("De 2014 à 2019, l’écart à l’agglomération ne se calcule pas");
  });

  test("gaps that are all the same to the last digit, and tested by nothing", () => {
    const table = tableOf(POVERTY, {
      qpv: [
        [40, 40],
        [41, 41],
      ],
      reference: [20, 20],
    });
    const unnamed = withChanges(table, [{ decomposition: undefined }, { decomposition: undefined }]);
    expect(said(unnamed, POVERTY)).toBe(
      "De 2014 à 2019, l’écart de pauvreté est inchangé pour 2 quartiers sur 2",
    );
  });
});

describe("two dates, one quarter: no count", () => {
  test.each<[string, Indicator, Made, string]>([
    [
      "in euros and in proportion",
      INCOME,
      { qpv: [[6000, 9000]], reference: [10_000, 10_000], prices: 0 },
      "De 2014 à 2019, l’écart de revenu du quartier à l’agglomération passe de −4 000 € à −1 000 € (euros de 2019), soit de 60 à 90 pour 100",
    ],
    [
      "the same pace",
      INCOME,
      { qpv: [[8000, 8800]], reference: [10_000, 11_000] },
      "De 2014 à 2019, le revenu du quartier progresse au même rythme que celui de l’agglomération (80 pour 100) ; l’écart passe de −2 000 € à −2 200 €",
    ],
    [
      "nothing moved: nothing progresses or falls",
      INCOME,
      { qpv: [[8000, 8000]], reference: [10_000, 10_000] },
      "De 2014 à 2019, le revenu du quartier est le même (80 pour 100 de celui de l’agglomération) ; l’écart est de −2 000 € aux deux dates",
    ],
    [
      "an amount that is better when lower rises all the same",
      { ...INCOME, polarity: "plus_bas_mieux" },
      { qpv: [[8000, 8800]], reference: [10_000, 11_000] },
      "De 2014 à 2019, le revenu du quartier progresse au même rythme que celui de l’agglomération (80 pour 100) ; l’écart passe de −2 000 € à −2 200 €",
    ],
    [
      "a rate",
      POVERTY,
      { qpv: [[40, 45]], reference: [20, 20] },
      "De 2014 à 2019, l’écart de pauvreté du quartier à l’agglomération passe de +20 points à +25 points",
    ],
    [
      "no reference",
      POVERTY,
      { qpv: [[40, 35]], reference: [undefined, undefined] },
      "De 2014 à 2019, le taux de pauvreté du quartier est plus bas ; l’écart à l’agglomération ne se calcule pas : valeur de référence absente des données lues",
    ],
    [
      "no reference, and worse",
      POVERTY,
      { qpv: [[35, 40]], reference: [undefined, undefined] },
      "De 2014 à 2019, le taux de pauvreté du quartier n’est pas plus bas ; l’écart à l’agglomération ne se calcule pas : valeur de référence absente des données lues",
    ],
  ])("%s", (_, indicator, made, expected) => {
    expect(of(indicator, made)).toBe(expected);
  });

  test("tested", () => {
    const tested = (made: Made, interval: { lower: number; upper: number }) =>
      said(withChanges(tableOf(POVERTY, made), [{ interval }]), POVERTY).replace(/^.*agglomération /, "");
    const rise = { qpv: [[40, 45]], reference: [20, 20] };
    expect(tested(rise, AHEAD)).toBe("augmente : il passe de +20 points à +25 points");
    expect(tested(rise, UNSURE)).toBe("passe de +20 points à +25 points, changement non établi");
    expect(tested({ qpv: [[45, 40]], reference: [20, 20] }, BEHIND)).toBe(
      "diminue : il passe de +25 points à +20 points",
    );
  });

  test("a change that is known without its two levels", () => {
    const unlevelled = (made: Made) => {
      const table = tableOf(POVERTY, made);
      const [row] = table.rows;
      if (!row) throw new Error("no row");
      const levels = row.levels.map((level) => ({ ...level, absolute: { unknown: "secret" as const } }));
      return said({ ...table, rows: [{ territory: row.territory, change: row.change, levels }] }, POVERTY);
    };
    expect(unlevelled({ qpv: [[40, 45]], reference: [20, 20] })).toBe(
      "De 2014 à 2019, l’écart de pauvreté est plus grand",
    );
    expect(unlevelled({ qpv: [[45, 40]], reference: [20, 20] })).toBe(
      "De 2014 à 2019, l’écart de pauvreté est plus petit",
    );
    expect(unlevelled({ qpv: [[40, 40]], reference: [20, 20] })).toBe(
      "De 2014 à 2019, l’écart de pauvreté est le même",
    );
  });
});

describe("one date", () => {
  test.each<[string, Indicator, Made, string]>([
    [
      "beside the reference",
      POVERTY,
      { qpv: [[40], [50]], reference: [20], years: ["2021"] },
      "En 2021, le taux de pauvreté est de 45 % en moyenne dans les quartiers, contre 20 % dans l’agglomération",
    ],
    [
      "one quarter",
      OTHER,
      { qpv: [[40]], reference: [20], years: ["2021"] },
      "Sans le bac : en 2021, la valeur du quartier est de 40 %, contre 20 % dans l’agglomération",
    ],
    [
      "no reference",
      POVERTY,
      { qpv: [[40], [50]], reference: [undefined], years: ["2021"] },
      "En 2021, le taux de pauvreté va de 40 % à 50 % selon les quartiers",
    ],
    [
      "no reference, all alike",
      POVERTY,
      { qpv: [[40], [40]], reference: [undefined], years: ["2021"] },
      "En 2021, le taux de pauvreté des quartiers est de 40 %",
    ],
  ])("%s", (_, indicator, made, expected) => {
    expect(of(indicator, made)).toBe(expected);
    expect(levelSentence(tableOf(indicator, made), indicator).replaceAll(/[\u00a0\u202f]/g, " ")).toBe(
      `${expected}.`,
    );
  });

  test("no figure", () => {
    const table = tableOf(POVERTY, { qpv: [[40], [50]], reference: [20], years: ["2021"] });
    const silent = { ...table, periods: [] };
    expect(said(silent, POVERTY)).toBe(NOTHING_PUBLISHED);
    expect(levelSentence(silent, POVERTY)).toBe("");
  });
});

import { describe, expect, test } from "vitest";
import type { Indicator } from "../../../src/data/indicator.ts";
import { gapNumber, isPerPerson, levelNumber, ratioNumber } from "../../../src/french/key-figures.ts";
import {
  gapHeads,
  levelLinesWords,
  rankedGapWords,
  seriesWords,
} from "../../../src/french/opening-charts.ts";
import { publisherOf, shortSources } from "../../../src/french/short-sources.ts";
import { unsaidSentences } from "../../../src/french/unsaid.ts";
import { breakRule } from "./beside-fixture.ts";
import { INCOME, OTHER, POVERTY, tableOf, withChanges } from "./opening-fixture.ts";

/** Texts with plain spaces. */
const plain = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value ?? null).replaceAll(/[\u00a0\u202f]/g, " ")) as T;
const name = (code: string): string => `Quartier ${code}`;
const YEARS = ["2014", "2017", "2019"];
const TWO = tableOf(INCOME, {
  qpv: [
    [7800, 8200, 7800],
    [7800, 8200, 7800],
  ],
  reference: [10_000, 10_000, 10_000],
  years: YEARS,
  prices: 0,
});

describe("the numbers of a first page", () => {
  test("the gap, its reference, its earlier value", () => {
    expect(plain(gapNumber(TWO, INCOME))).toEqual({
      number: "−2 200 €",
      text: "par an et par personne* : revenu des quartiers comparé à celui de l’agglomération, 2019",
      context: "2014 : −2 200 € (euros de 2019)",
    });
    const alone = tableOf(OTHER, { qpv: [[40]], reference: [20], years: ["2021"] });
    expect(plain(gapNumber(alone, OTHER))).toEqual({
      number: "+20 points",
      text: "Sans le bac : quartier comparé à l’agglomération, 2021",
      context: "",
    });
    expect(gapNumber(tableOf(POVERTY, { qpv: [[40]], reference: [undefined] }), POVERTY)).toBeUndefined();
    const current = tableOf(INCOME, { qpv: [[8000, 8000]], reference: [10_000, 10_000] });
    expect(plain(gapNumber(current, INCOME))?.context).toBe("2014 : −2 000 €");
    expect(isPerPerson({ unit: "%", concept: "revenu_disponible" })).toBe(false);
  });

  test("the ratio of an amount, its best year", () => {
    expect(plain(ratioNumber(TWO, INCOME))).toEqual({
      number: "78 pour 100",
      text: "revenu des quartiers, quand celui de l’agglomération vaut 100, en 2019",
      context: "2014 : 78. Au mieux 82, en 2017.",
    });
    const best = tableOf(INCOME, { qpv: [[8000, 9000]], reference: [10_000, 10_000] });
    expect(plain(ratioNumber(best, INCOME))?.context).toBe("2014 : 80.");
    const one = tableOf(INCOME, { qpv: [[8000]], reference: [10_000], years: ["2019"] });
    expect(ratioNumber(one, { ...INCOME, id: "autre" })).toMatchObject({
      text: "Court revenu_median : valeur du quartier, quand celle de l’agglomération vaut 100, en 2019",
      context: "",
    });
    expect(
      ratioNumber(tableOf(POVERTY, { qpv: [[40]], reference: [20], years: ["2019"] }), POVERTY),
    ).toBeUndefined();
    expect(ratioNumber({ ...one, rows: [] }, INCOME)).toBeUndefined();
  });

  test("the level of another subject, its extent, the reference", () => {
    const table = tableOf(POVERTY, {
      qpv: [
        [42, 40],
        [48, 50],
        [30, undefined],
      ],
      reference: [20, 21],
    });
    expect(plain(levelNumber(table, POVERTY, name))).toEqual({
      number: "45 %",
      text: "Taux de pauvreté des quartiers, en moyenne, 2019 ; de 40 % (Quartier QP1) à 50 % (Quartier QP2)",
      context: "Agglomération : 21 %. 2 quartiers sur 3.",
    });
    expect(plain(levelNumber(table, POVERTY, () => "Un nom qui prendrait toute une ligne"))?.text).toBe(
      "Taux de pauvreté des quartiers, en moyenne, 2019 ; de 40 % à 50 % selon les quartiers",
    );
    const alone = tableOf(POVERTY, { qpv: [[42, 40]], reference: [20, undefined] });
    expect(plain(levelNumber(alone, POVERTY, name))).toEqual({
      number: "40 %",
      text: "Taux de pauvreté du quartier, 2019",
      context: "Agglomération : valeur absente des données lues. 2014 : 42 %.",
    });
    const alike = tableOf(POVERTY, { qpv: [[40], [40]], reference: [20], years: ["2021"] });
    expect(plain(levelNumber(alike, POVERTY, name))?.text).toBe(
      "Taux de pauvreté des quartiers, en moyenne, 2021",
    );
    expect(levelNumber({ ...alike, periods: [] }, POVERTY, name)).toBeUndefined();
  });
});

describe("the charts of a first page", () => {
  const rules = [2016, 2018].map((year) => ({
    ...breakRule(`r${year}`, `Règle de ${year}`),
    condition: { kind: "rupture" as const, year, aggregatesOnly: false },
  }));

  test("lines: a sentence as title, the unit, a reading example, the breaks", () => {
    expect(plain(seriesWords({ ...TWO, rules }, INCOME))).toEqual({
      title: "L’écart moyen est de −2 200 € en 2014 comme en 2019",
      unit: "Écart à l’agglomération, euros de 2019",
      legend:
        "Gris : 2 quartiers ; trait épais : moyenne simple. Lecture : en 2019, l’écart moyen est de −2 200 €. Bandes : ruptures de série.",
      aloud:
        "Courbes de l’écart à l’agglomération de 2014 à 2019, 2 quartiers : en moyenne −2 200 € en 2014, −2 200 € en 2019.",
    });
    const rate = tableOf(POVERTY, { qpv: [[40, 45]], reference: [20, 20] });
    expect(plain(seriesWords({ ...rate, rules: rules.slice(1) }, POVERTY))).toMatchObject({
      title: "L’écart moyen passe de +20 points à +25 points",
      unit: "Écart à l’agglomération, points",
      legend:
        "Gris : 1 quartier ; trait épais : moyenne simple. Lecture : en 2019, l’écart moyen est de +25 points. Bande : rupture de série.",
    });
    expect(
      seriesWords(tableOf(POVERTY, { qpv: [[40]], reference: [20], years: ["2019"] }), POVERTY),
    ).toBeUndefined();
  });

  test("two lines for one quarter", () => {
    const one = tableOf(INCOME, { qpv: [[8000, 9000]], reference: [10_000, 11_000] });
    expect(plain(levelLinesWords(one, INCOME))).toEqual({
      title:
        "Le revenu du quartier passe de 8 000 € à 9 000 €, celui de l’agglomération de 10 000 € à 11 000 €",
      unit: "Court revenu_median, euros courants",
      legend: "Lecture : en 2019, 9 000 € dans le quartier, 11 000 € dans l’agglomération.",
      aloud:
        "Courbes, de 2014 à 2019 : le quartier passe de 8 000 € à 9 000 €, l’agglomération de 10 000 € à 11 000 €.",
    });
    const rate = tableOf(POVERTY, { qpv: [[40, 45]], reference: [20, 20] });
    expect(levelLinesWords(rate, POVERTY)?.unit).toBe("Taux de pauvreté, %");
    expect(levelLinesWords(rate, POVERTY)?.title).toBe(
      "Le taux de pauvreté du quartier passe de 40 % à 45 %, celui de l’agglomération est de 20 % aux deux dates".replaceAll(
        " %",
        "\u00a0%",
      ),
    );
    const still = tableOf(POVERTY, { qpv: [[40, 40]], reference: [20, 21] });
    expect(plain(levelLinesWords(still, POVERTY))?.aloud).toBe(
      "Courbes, de 2014 à 2019 : le quartier est de 40 % aux deux dates, l’agglomération passe de 20 % à 21 %.",
    );
  });

  test("lines that begin before the first date of the table say their years", () => {
    const years = ["2014", "2016", "2019"];
    const table = tableOf(POVERTY, { qpv: [[40, 42, 45]], reference: [20, 20, 20], years });
    const { summary } = table;
    if (!summary) throw new Error("no summary");
    const later = { ...table, summary: { ...summary, start: "2016" } };
    expect(plain(seriesWords(later, POVERTY))?.title).toBe(
      "L’écart moyen passe de +20 points à +25 points, de 2014 à 2019",
    );
  });

  test("two lines are for one quarter", () => {
    expect(levelLinesWords(TWO, INCOME)).toBeUndefined();
  });

  const ranked = (table: ReturnType<typeof tableOf>, indicator: Indicator, all = 2) => {
    const drawn = table.rows.map(({ territory, levels, change }) => {
      const end = Number(levels.at(-1)?.absolute);
      return {
        name: name(territory),
        start: typeof change?.absolute === "number" ? end - change.absolute : null,
        end,
      };
    });
    return plain(rankedGapWords(table, indicator, drawn, all));
  };

  test("ranked gaps of two dates", () => {
    const table = tableOf(POVERTY, {
      qpv: [
        [40, 45],
        [40, 46],
      ],
      reference: [20, 20],
    });
    expect(ranked(table, POVERTY)).toEqual({
      title: "L’écart est plus grand pour 2 quartiers sur 2",
      unit: "Écart à l’agglomération, de 2014 à 2019, points",
      legend: "Cercle : 2014 ; point : 2019. Lecture : Quartier QP1, de +20 points à +25 points.",
      aloud:
        "L’écart est plus grand pour 2 quartiers sur 2. Quartier QP1 : +20 points puis +25 points ; Quartier QP2 : +20 points puis +26 points.",
    });
    const unsure = withChanges(table, [{ interval: { lower: -1, upper: 1 } }]);
    expect(ranked(unsure, POVERTY)?.title).toBe(
      "L’écart est plus grand pour 2 quartiers sur 2, changement non établi",
    );
    expect(ranked(withChanges(table, [{ interval: { lower: 1, upper: 2 } }]), POVERTY)?.title).toBe(
      "L’écart est plus grand pour 2 quartiers sur 2",
    );
    expect(ranked(unsure, POVERTY, 60)?.legend).toContain(
      "Les 2 plus éloignés ; 58 autres quartiers dans le tableau. Changement établi (intervalle à 95 %) : 0 sur 1.",
    );
    const cut = (count: number) =>
      rankedGapWords(
        table,
        POVERTY,
        Array.from({ length: count }, (_, rank) => ({ name: `Q${rank}`, start: 1, end: 2, isCut: rank < 6 })),
        count,
      )?.legend;
    expect(cut(1)).toMatch(/ Nom entier : Q0\.$/);
    expect(cut(7)).toMatch(/ Noms entiers : Q0 ; Q1 ; Q2 ; Q3 ; 2.autres dans le tableau\.$/);
    const better = tableOf(POVERTY, {
      qpv: [
        [45, 40],
        [15, 14],
      ],
      reference: [20, 20],
    });
    expect(ranked(better, POVERTY)?.title).toBe("Le désavantage est plus petit pour 2 quartiers sur 2");
    expect(gapHeads(table, POVERTY)).toEqual({
      tete_valeur: "2019",
      tete_evolution: "évolution",
      unite_ecart: "points",
    });
  });

  test("ranked gaps of one date", () => {
    const table = tableOf(POVERTY, { qpv: [[45], [40]], reference: [20], years: ["2021"] });
    expect(ranked(table, POVERTY)).toMatchObject({
      title: "L’écart va de +25 points à +20 points",
      unit: "Écart à l’agglomération, 2021, points",
      legend: "Point : 2021. Lecture : Quartier QP1, +25 points en 2021.",
    });
    expect(ranked(table, POVERTY, 60)?.title).toBe("L’écart va jusqu’à +25 points");
    const one = tableOf(POVERTY, { qpv: [[45]], reference: [20], years: ["2021"] });
    expect(ranked(one, POVERTY, 1)?.title).toBe("L’écart est de +25 points");
    expect(rankedGapWords(one, POVERTY, [], 0)).toBeUndefined();
    expect(gapHeads(one, POVERTY).tete_evolution).toBe("");
    expect(gapHeads({ ...one, periods: [] }, POVERTY).tete_valeur).toBe("");
  });
});

describe("what the figures do not say", () => {
  const CAUSE =
    "Un écart qui change ne dit pas pourquoi il change : rien ici ne sépare l’effet du contrat du reste.";
  const rate = { table: tableOf(POVERTY, { qpv: [[40, 45]], reference: [20, 20] }), indicator: POVERTY };

  test("that nothing tests them, on which zoning they are", () => {
    expect(plain(unsaidSentences(rate, [], "2024-2030"))).toEqual([
      "Aucune marge d’erreur n’est publiée : rien ne sépare ces changements du hasard.",
      "Les périmètres sont ceux de 2015 ; le contrat porte sur ceux de 2024.",
      CAUSE,
    ]);
    const tested = { ...rate, table: withChanges(rate.table, [{ interval: { lower: 1, upper: 2 } }]) };
    expect(unsaidSentences(tested, [], "2015-2020")).toEqual([CAUSE]);
  });

  test("in which euros, from which year", () => {
    const lead = { table: { ...TWO, geography: "qpv2024" }, indicator: INCOME };
    expect(unsaidSentences(lead, [], "2024-2030")).toContain(
      "Euros de 2019 : la hausse des prix est retirée.",
    );
    const { euros: _, ...current } = lead.table;
    expect(unsaidSentences({ ...lead, table: current }, [], "2024-2030")).toContain(
      "Euros courants : la hausse des prix n’est pas retirée.",
    );
    const counts = (start: string, count: number) => {
      const outOf = { count, known: 22, total: 22 };
      return { start, improved: outOf, narrowed: outOf };
    };
    const dependent = { ...lead, table: { ...TWO, baseYears: [counts("2014", 5), counts("2015", 10)] } };
    expect(unsaidSentences(dependent, [], "2024-2030")).toContain(
      "Le compte dépend de l’année de départ : écart plus petit pour 5 depuis 2014, 10 depuis 2015 (sur 22).",
    );
  });

  test("of a median, its ordinary variation", () => {
    const spread = { quantiles: [], people: { total: "population" } };
    const median = { ...INCOME, spread };
    const ordinary = (table: typeof TWO, ...sizes: readonly number[]) =>
      unsaidSentences(
        {
          table: withChanges(
            table,
            sizes.map((size) => ({ absolute: 10, ordinary: size })),
          ),
          indicator: median,
        },
        [],
        "",
      )[0];
    expect(ordinary(TWO, 5, 20)).toBe(
      "Une médiane de quartier n’a pas de marge d’erreur publiée ; 1 changement sur 2 est dans la variation ordinaire d’un quartier de cette taille.",
    );
    expect(ordinary(TWO, 20, 20)).toContain("2 changements sur 2 sont dans la variation ordinaire");
    const one = tableOf(INCOME, { qpv: [[8000, 9000]], reference: [10_000, 11_000] });
    expect(ordinary(one, 20)).toContain("ce changement est dans la variation ordinaire");
    expect(ordinary(one, 5)).toContain("ce changement est au-delà de la variation ordinaire");
  });

  test("of which other indicator no gap can be read", () => {
    const other = {
      table: tableOf(OTHER, { qpv: [[40, 45]], reference: [undefined, 20] }),
      indicator: OTHER,
    };
    expect(plain(unsaidSentences(rate, [other, rate], ""))).toContain(
      "Sans le bac : l’évolution de l’écart entre 2014 et 2019 ne se calcule pas (valeur de référence absente des données lues).",
    );
    const level = {
      table: tableOf(POVERTY, { qpv: [[40]], reference: [20], years: ["2021"] }),
      indicator: POVERTY,
    };
    expect(unsaidSentences(level, [], "")).toEqual([CAUSE]);
  });
});

test("who publishes, of which years, each once", () => {
  const one = { table: TWO, indicator: INCOME };
  const later = {
    table: tableOf(POVERTY, { qpv: [[40]], reference: [20], years: ["2021"] }),
    indicator: POVERTY,
  };
  expect(shortSources([one, one, later])).toBe("Insee : 2014-2019 (QPV 2015), 2021 (QPV 2015)");
  expect(publisherOf({ ...one, indicator: { ...INCOME, sources: [] } })).toBe("source non déclarée");
});

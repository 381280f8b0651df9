import { describe, expect, test } from "vitest";
import type { GapChange } from "../../../src/compare/comparison.ts";
import { rowPlace } from "../../../src/compare/row-place.ts";
import { rowLines } from "../../../src/compare/row-table.ts";
import { levelAt } from "../../../src/compare/table-facts.ts";
import { printedLabel, printedName } from "../../../src/data/printed-name.ts";
import { commitmentState, moreWords, touchedSentence } from "../../../src/french/quarter-actions.ts";
import { countChangeCell, gapCell, gapChangeCell, levelCell } from "../../../src/french/quarter-gaps.ts";
import {
  beforeContractSentence,
  listWords,
  locatedWords,
  predecessorSentence,
  successorSentence,
} from "../../../src/french/quarter-head.ts";
import { quarterPlaceSentence, quarterStripAloud } from "../../../src/french/quarter-place.ts";
import { quarterSeriesWords } from "../../../src/french/quarter-series.ts";
import { silenceOf, unknownSentences } from "../../../src/french/quarter-unknown.ts";
import {
  changedGap,
  classWords,
  leftOutSentence,
  tileMapTitle,
  townsWords,
  vignettesLegend,
  vignettesTitle,
} from "../../../src/french/side-by-side.ts";
import { unknown } from "../../../src/kernel/unknown.ts";
import { qpv } from "../../build.ts";
import { INCOME, OTHER, POVERTY, tableOf } from "./opening-fixture.ts";

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");

test.each([
  ["Cité Des Brebis", "Cité des Brebis"],
  ["La Plaine Du 7", "La Plaine du 7"],
  [
    "Les Explorateurs -  Place Du 8 Mai 1945 - La Flamenne",
    "Les Explorateurs – Place du 8 Mai 1945 – La Flamenne",
  ],
  ["Quartier D'Houdain", "Quartier d’Houdain"],
  ["L'Epinette", "L’Épinette"],
  ["D'Houdain", "D’Houdain"],
  ["Résidences Pasteur Et Foch", "Résidences Pasteur et Foch"],
  ["Quartier Saint-Elie - Fosse 13", "Quartier Saint-Élie – Fosse 13"],
  ["Couronneries Saint-Eloi", "Couronneries Saint-Éloi"],
  ["Cité Elie Wiesel", "Cité Elie Wiesel"],
  ["Beaulieu- Sainte Marie", "Beaulieu – Sainte Marie"],
  ["Carle Vernet -Terres Neuves", "Carle Vernet – Terres Neuves"],
  ["Saint- Éloi et Camonil", "Saint-Éloi et Camonil"],
  ["L' Epine", "L’Épine"],
  ["Marigny-Le-Lozon", "Marigny-Le-Lozon"],
  ["Jas-De-Bouffan", "Jas-de-Bouffan"],
  ["CC des Pays de L'Aigle", "CC des Pays de L’Aigle"],
  ["La Pépinière-De Gaulle", "La Pépinière-De Gaulle"],
  ["Coeur De ville", "Cœur de ville"],
  ["Champ De Manoeuvre", "Champ de Manœuvre"],
  ["Bois De L'Etang - Orly Parc", "Bois de l’Étang – Orly Parc"],
  ["Kalliste La Granière La Solidarité", "Kalliste La Granière La Solidarité"],
  ["Quartier De La Gare", "Quartier de la Gare"],
  ["CA Le Grand Périgueux", "CA Le Grand Périgueux"],
  ["Koenigshoffen-Est", "Koenigshoffen-Est"],
  ["Mons-en-Baroeul", "Mons-en-Barœul"],
  ["AIRE 2029", "AIRE 2029"],
])("the name %s is printed %s", (raw, printed) => {
  expect(printedName(raw)).toBe(printed);
  expect(printedName(printed)).toBe(printed);
});

test("a name is looked for by its code, and a code that nobody names is printed as it is", () => {
  const known = new Map([["QP1", { label: "Cité Des Brebis" }]]);
  expect([printedLabel("QP1", known), printedLabel("QP2", known)]).toEqual(["Cité des Brebis", "QP2"]);
});

describe("the place of a quarter", () => {
  const place = (own: number, ...others: (number | undefined)[]) => {
    const table = tableOf(POVERTY, {
      qpv: [own, ...others].map((one) => [one]),
      reference: [15],
      years: ["2019"],
    });
    return rowPlace(table, "QP1", "2019") as NonNullable<ReturnType<typeof rowPlace>>;
  };

  test.each<[string, ReturnType<typeof place>, string]>([
    ["the highest", place(50, 40, 30), "La valeur la plus haute des 3 quartiers, côté défavorable."],
    ["the 2nd lowest", place(30, 50, 40, 20), "La 2ᵉ valeur la plus basse des 4 quartiers, côté favorable."],
    [
      "with equals",
      place(50, 50, 40, 30),
      "La valeur la plus haute des 4 quartiers (avec 1 autre), côté défavorable.",
    ],
    [
      "all the same",
      place(50, 50, undefined),
      "La même valeur pour les 2 quartiers ; 1 autre quartier sans chiffre.",
    ],
    ["alone", place(50), "Seul quartier dont le chiffre est lu."],
    [
      "alone among silent ones",
      place(50, undefined, undefined),
      "Seul quartier dont le chiffre est lu ; 2 autres quartiers sans chiffre.",
    ],
  ])("%s", (_, one, sentence) => {
    expect(quarterPlaceSentence(one, POVERTY)).toBe(sentence);
  });

  test("neither side of a neutral indicator is the good one", () => {
    expect(quarterPlaceSentence(place(50, 40), { polarity: "neutre" })).toBe(
      "La valeur la plus haute des 2 quartiers.",
    );
  });

  test("the strip read aloud: value, extent, reference, rank", () => {
    expect(plain(quarterStripAloud(place(50, 40, 30), POVERTY, 0, "15 %"))).toBe(
      "Taux de pauvreté en 2019 : 50 % dans ce quartier, de 30 % à 50 % dans les 3 quartiers ; agglomération 15 %. La valeur la plus haute des 3 quartiers, côté défavorable.",
    );
    expect(plain(quarterStripAloud(place(50), POVERTY, 0, undefined))).toBe(
      "Taux de pauvreté en 2019 : 50 % dans ce quartier. Seul quartier dont le chiffre est lu.",
    );
  });
});

describe("cells of the gaps", () => {
  const table = tableOf(POVERTY, {
    qpv: [
      [50, 45],
      [40, undefined],
    ],
    reference: [20, 21],
  });
  const [row, silent] = table.rows;
  const level = (one: typeof row, period = "2019") =>
    levelAt(one as NonNullable<typeof row>, period) as NonNullable<ReturnType<typeof levelAt>>;

  test("a value, an unknown", () => {
    expect(plain(levelCell(level(row), "value", POVERTY).number)).toBe("45 %");
    expect(levelCell(level(silent), "value", POVERTY)).toEqual({ number: "n.d.", under: "" });
  });

  test("a gap with its interval where there is one; never a zero where it is unknown", () => {
    expect(plain(gapCell(level(row), POVERTY).number)).toBe("+24 points");
    const precise = { ...level(row), precision: { interval: { lower: 20.25, upper: 27.5 } } } as never;
    expect(gapCell(precise, POVERTY).under).toBe("+20,3 ; +27,5");
    expect(gapCell(level(silent), POVERTY)).toEqual({ number: "n.d.", under: "" });
  });

  const change = (changes: Partial<GapChange>) => ({
    change: { ...(row?.change as GapChange), interval: undefined, ...changes },
  });
  const span = ["2014", "2019"] as const;

  test("a change says its dates, its interval, its reading, and that nothing tests it", () => {
    expect(gapChangeCell(change({}), level(row), span, POVERTY)).toEqual({
      number: expect.stringContaining("−6"),
      under: "de 2014 à 2019 : rattrapage, sans test",
    });
    const tested = change({
      interval: { lower: -9, upper: -3 },
      decomposition: unknown("reference_absente"),
    });
    expect(gapChangeCell(tested, level(row), span, POVERTY).under).toBe("de 2014 à 2019 : −9,0 ; −3,0");
    const euros = change({ prices: { base: "2019", factor: 1.1, addresses: [] } });
    expect(gapChangeCell(euros, level(row), span, INCOME).under).toContain(", euros de 2019 : ");
  });

  test("a count has no gap: what it did itself, its dates, why it is not known", () => {
    expect(countChangeCell(change({ value: -12 }), span, { ...POVERTY, unit: "hab" })).toEqual({
      number: "−12\u00a0hab.",
      under: "de 2014 à 2019",
    });
    expect(countChangeCell(change({ value: unknown("secret") }), span, POVERTY)).toEqual({
      number: "n.d.",
      under: "secret statistique",
    });
    expect(countChangeCell({ change: null }, undefined, POVERTY)).toEqual({
      number: "",
      under: "une seule date",
    });
  });

  test("without two dates, or without a reference, why there is none", () => {
    expect(gapChangeCell(change({}), level(row), undefined, POVERTY).under).toBe("une seule date");
    expect(
      gapChangeCell(change({}), { absolute: unknown("reference_absente") }, undefined, POVERTY).under,
    ).toBe("une seule date ; valeur de référence absente des données lues");
    expect(gapChangeCell(change({ absolute: unknown("secret") }), level(row), span, POVERTY)).toEqual({
      number: "n.d.",
      under: "secret statistique",
    });
  });
});

describe("the lines of a quarter", () => {
  const words = (
    own: readonly (number | undefined)[],
    reference: readonly (number | undefined)[],
    one = POVERTY,
  ) => {
    const years = ["2014", "2016", "2019"].slice(0, own.length);
    const table = tableOf(one, { qpv: [own], reference, years });
    return (years_: readonly number[]) =>
      quarterSeriesWords({
        lines: rowLines(table, "QP1", years.at(-1) ?? ""),
        indicator: one,
        euros: "",
        breaks: years_.map((year) => ({ year, label: "" })),
      });
  };

  test("a sentence as a title, a reading example, the breaks", () => {
    const said = words([50, 48, 45], [20, 20, 21])([2016, 2018]);
    expect(plain(said?.title)).toBe("Le taux de pauvreté du quartier passe de 50 % à 45 %, de 2014 à 2019");
    expect(plain(said?.legend)).toBe(
      "Lecture : en 2019, 45 % dans le quartier, 21 % dans l’agglomération. Bandes : ruptures de série, 2016, 2018.",
    );
    expect(plain(words([50, 48, 45], [20, 20, 21])([2018])?.legend)).toContain(
      "Bande : rupture de série, 2018.",
    );
  });

  test("the same value, a reference of another year, none", () => {
    expect(plain(words([50, 48, 50], [20, undefined, undefined])([])?.title)).toContain(
      "est de 50 % aux deux dates",
    );
    expect(plain(words([50, 48, 50], [20, undefined, undefined])([])?.legend)).toContain(
      "20 % dans l’agglomération en 2014.",
    );
    expect(plain(words([50, 48, 50], [undefined, undefined, undefined])([])?.legend)).toContain(
      "l’agglomération n’est pas dans les données lues",
    );
    expect(plain(words([50, 48, 45], [20, 20, 21], OTHER)([])?.title)).toContain(
      "Sans le bac : la valeur du quartier",
    );
  });

  test("one date draws no line", () => {
    expect(words([50, undefined, undefined], [20, 20, 21])([])).toBeUndefined();
  });
});

test("where it lies, what is of before the contract, what follows it", () => {
  expect(listWords([])).toBe("");
  expect(locatedWords(["Lens"], ["CA de Lens-Liévin"])).toBe("Commune : Lens · CA de Lens-Liévin");
  expect(locatedWords(["Lens", "Avion"], [])).toBe("Communes : Lens et Avion");
  expect(locatedWords([], [])).toBe("");
  expect(beforeContractSentence(["2019", "2014", "2019"], "2024-2030")).toContain(
    "Ces chiffres, de 2014 et 2019, décrivent",
  );
  expect(beforeContractSentence(["2014", "2019", "edition-2022"], "2024-2030")).toContain("de 2014 à 2022");
  const territory = qpv("QN1", { geography: "qpv2024" });
  expect(
    predecessorSentence(qpv("QN1", { succession: "modifie", predecessors: ["QP1"] }), () => "Cité 4"),
  ).toBe(
    "Selon la table de correspondance de l’ANCT : périmètre modifié ; en 2015 : Cité 4 (QP1). Les chiffres des deux zonages ne sont jamais raccordés.",
  );
  expect(predecessorSentence(qpv("QP9", { succession: "sorti" }), String)).toContain(
    "sorti de la géographie prioritaire.",
  );
  expect(predecessorSentence(qpv("QP2"), String)).toBe("");
  const all = [
    qpv("QP2"),
    qpv("QN1", { geography: "qpv2024", succession: "modifie", predecessors: ["QP1"] }),
  ];
  expect(predecessorSentence(qpv("QP1"), String, all)).toBe("");
  expect(predecessorSentence(qpv("QP2"), String, all)).toBe(
    "Selon la table de correspondance de l’ANCT : aucun devenir publié.",
  );
  expect(successorSentence([], String)).toBe("");
  expect(successorSentence([{ territory, by: "nom" }], () => "Cité 4")).toContain(
    "Cité 4 (QN1), quartier de 2024 du même nom",
  );
  expect(successorSentence([{ territory, by: "correspondance" }], () => "Cité 4")).toContain(
    "quartier de 2024 qui lui succède",
  );
});

test.each([
  [null, 0, "Aucune action n’est saisie dans le suivi ; aucun engagement du contrat ne nomme ce quartier."],
  [
    { count: 0, year: 2025 },
    1,
    "Aucune action de 2025 ne nomme ce quartier ; 1 engagement du contrat nomme ce quartier.",
  ],
  [
    { count: 2, year: 2025 },
    3,
    "2 actions de 2025 nomment ce quartier ; 3 engagements du contrat nomment ce quartier.",
  ],
])("actions %j and %i commitments", (actions, commitments, sentence) => {
  expect(plain(touchedSentence({ place: "ce quartier", actions, commitments }))).toBe(sentence);
});

test("what has no room is counted", () => {
  expect([moreWords(2, 2), moreWords(2, 3)]).toEqual(["", "Et 1 autre, dans le rapport."]);
  expect([leftOutSentence(3, 3), leftOutSentence(3, 5)]).toEqual(["", "2 autres quartiers dans le rapport."]);
  expect(leftOutSentence(3, 4, "dans le tableau")).toBe("1 autre quartier dans le tableau.");
  expect(commitmentState("tenu")).toBe("tenu");
});

test("what is not known, each reason once", () => {
  const table = tableOf(POVERTY, {
    qpv: [
      [undefined, undefined],
      [40, 41],
    ],
    reference: [20, 21],
  });
  const own = (index: number) => ({ rows: table.rows.slice(index, index + 1) });
  expect(silenceOf(own(0))).toBe("secret");
  expect(silenceOf(own(1))).toBeUndefined();
  expect(silenceOf({ rows: [] })).toBe("absent_des_donnees");
  expect(
    unknownSentences([
      { indicator: POVERTY, reason: "secret" },
      { indicator: INCOME, reason: "absent" },
      { indicator: OTHER, reason: "secret" },
    ]),
  ).toEqual([
    "Secret statistique : Taux de pauvreté, Sans le bac.",
    `Valeur non publiée : ${INCOME.shortLabel}.`,
  ]);
});

test("the words of a map and of small charts", () => {
  expect(tileMapTitle(POVERTY, "2019")).toBe(
    "Taux de pauvreté, 2019 : un carré par quartier, rangé par commune",
  );
  expect(classWords("1", "1")).toBe("1");
  expect(townsWords(["A", "B", "C"])).toBe("A, B et C");
  expect(vignettesTitle(POVERTY, 2)).toContain("Taux de pauvreté, quartier par quartier");
  expect(vignettesTitle(POVERTY, 1)).toBe("Taux de pauvreté, année par année");
  expect(vignettesLegend("Camus", "en 2019, 50 %", false)).toBe(
    "Trait plein : le quartier ; tirets : l’agglomération ; même échelle partout. Lecture : Camus, en 2019, 50 %.",
  );
  expect(changedGap("−3 points")).toBe("Évolution de l’écart : −3 points");
});

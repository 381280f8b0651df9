import { describe, expect, test } from "vitest";
import type { GapMove } from "../../../src/compare/change-names.ts";
import type { ComparisonRow } from "../../../src/compare/comparison.ts";
import { answerStatus, answerWords } from "../../../src/french/answers.ts";
import type { ReadingResult } from "../../../src/french/beside.ts";
import { decisionSentences, type OpenMatters } from "../../../src/french/decisions.ts";
import { type LackingFacts, lackingSentences, providerWords, whoWords } from "../../../src/french/lacking.ts";
import { targetHeadline } from "../../../src/french/targets.ts";
import type { QpvOutcome } from "../../../src/referentiel/rules/rule.ts";

const plain = (all: readonly string[]): string[] => all.map((one) => one.replaceAll(/[\u00a0\u202f]/g, " "));
const reading = (
  status: ReadingResult["status"],
  count: number,
  changes: Partial<ReadingResult> = {},
): ReadingResult => ({
  label: "en points",
  status,
  outOf: { count, known: 22, total: 22 },
  ...changes,
});

const NOTHING: OpenMatters = {
  thresholds: [],
  conventions: 0,
  readings: [],
  commitments: { total: 0, led: 0 },
  targets: { withoutValue: 0, withoutDue: 0 },
};
const decided = (open: Partial<OpenMatters>): string[] => plain(decisionSentences({ ...NOTHING, ...open }));

describe("what the committee has to decide", () => {
  test("nothing when nothing waits", () => {
    expect(decided({})).toEqual([]);
    expect(decided({ commitments: { total: 3, led: 3 } })).toEqual([]);
  });

  test.each<[Partial<OpenMatters>, string[]]>([
    [
      { thresholds: [{ parameter: { label: "Part des QPV", unit: "part" }, value: 0.5 }] },
      ["Valider le seuil de 50 % (part des QPV) : convention proposée."],
    ],
    [{ conventions: 1 }, ["Valider 1 règle d’évaluation : convention, et non texte du contrat."]],
    [{ conventions: 2 }, ["Valider 2 règles d’évaluation : convention, et non texte du contrat."]],
    [
      { commitments: { total: 30, led: 0 } },
      ["Désigner un pilote pour les 30 engagements du contrat : aucun n’en nomme."],
    ],
    [
      { commitments: { total: 1, led: 0 } },
      ["Désigner un pilote pour l’engagement du contrat : aucun n’en nomme."],
    ],
    [{ commitments: { total: 109, led: 1 } }, ["Désigner un pilote pour 108 engagements sur 109."]],
    [
      { targets: { withoutValue: 1, withoutDue: 2 } },
      [
        "Fixer la valeur à atteindre de 1 cible qui n’en a pas.",
        "Fixer l’échéance de 2 cibles qui n’en ont pas.",
      ],
    ],
    [
      { targets: { withoutValue: 2, withoutDue: 1 } },
      [
        "Fixer la valeur à atteindre de 2 cibles qui n’en ont pas.",
        "Fixer l’échéance de 1 cible qui n’en a pas.",
      ],
    ],
  ])("%j", (open, expected) => {
    expect(decided(open)).toEqual(expected);
  });

  const income = { shortLabel: "Revenu", unit: "EUR" };
  test("which measure decides, when two say yes and no", () => {
    const euros = [
      reading("non_atteint", 5, { gap: "absolu", euros: "constants" }),
      reading("atteint", 14, { gap: "rapport" }),
    ];
    expect(decided({ readings: [{ indicator: income, readings: euros }] })).toEqual([
      "Choisir la lecture qui décide : écart plus petit en euros (5 quartiers sur 22) ou en proportion (14 quartiers sur 22).",
    ]);
    const one = euros.map((each) => ({ ...each, outOf: { count: 1, known: 1, total: 1 } }));
    expect(decided({ readings: [{ indicator: { ...income, unit: "%" }, readings: one }] })).toEqual([
      "Choisir la lecture qui décide : écart plus petit en points ou en proportion.",
    ]);
    const uncounted = euros.map((each) => ({ ...each, outOf: null }));
    expect(decided({ readings: [{ indicator: income, readings: uncounted }] })).toEqual([
      "Choisir la lecture qui décide : écart plus petit en euros ou en proportion.",
    ]);
  });

  test("which euros, when only these disagree", () => {
    const constant = reading("non_atteint", 5, { euros: "constants" });
    const current = reading("atteint", 14, { euros: "courants" });
    expect(decided({ readings: [{ indicator: income, readings: [constant, current] }] })).toEqual([
      "Revenu : choisir entre euros constants et euros courants, qui ne donnent pas la même réponse.",
    ]);
    expect(decided({ readings: [{ indicator: income, readings: [constant] }] })).toEqual([]);
  });
});

const COMPLETE: LackingFacts = {
  targets: { owed: [], total: 4 },
  awaiting: 0,
  questions: 20,
  figures: [],
  unmeasured: 0,
  noYear: false,
};
const lacking = (facts: Partial<LackingFacts>): string[] =>
  plain(lackingSentences({ ...COMPLETE, ...facts }));

describe("what is missing to evaluate", () => {
  test("nothing when nothing is, nor of a year that is not kept", () => {
    expect(lacking({})).toEqual([]);
    expect(lacking({ noYear: null })).toEqual([]);
  });

  test.each<[Partial<LackingFacts>, string[]]>([
    [{ targets: { owed: [{ by: "CALL", count: 2 }], total: 4 } }, ["2 cibles sur 4 sans relevé : CALL (2)."]],
    [{ awaiting: 1 }, ["1 question sur 20 attend l’appréciation du comité de pilotage."]],
    [{ unmeasured: 2 }, ["2 questions sur 20 attendent un chiffre ou un relevé."]],
    [
      { awaiting: 16, unmeasured: 2 },
      ["16 questions sur 20 attendent l’appréciation du comité de pilotage, 2 un chiffre ou un relevé."],
    ],
    [{ noYear: true }, ["Actions et crédits de l’année : rien de saisi (porteurs d’actions, financeurs)."]],
    [
      {
        figures: [
          { label: "Taux", periods: ["2014", "2019"], why: "absent", producer: "Insee" },
          { label: "Bac", periods: [], why: "absent", producer: "Insee" },
          { label: "RSA", periods: [], why: "absent", producer: "" },
        ],
      },
      [
        "Chiffres à obtenir (Insee) : Taux 2014 et 2019 (absent) ; Bac (absent).",
        "Chiffres à obtenir : RSA (absent).",
      ],
    ],
  ])("%j", (facts, expected) => {
    expect(lacking(facts)).toEqual(expected);
  });

  test("what nobody publishes by quarter is asked of nobody, on the page and in the cell", () => {
    const notByQuarter = "publié à partir de l’EPCI";
    const figure = {
      label: "Jeunes",
      periods: [],
      why: "aucune valeur",
      producer: "Observatoire",
      notByQuarter,
    };
    expect(lacking({ figures: [figure] })).toEqual([
      "Non publié par quartier : Jeunes (publié à partir de l’EPCI).",
    ]);
    expect(providerWords(figure)).toBe("Non publié par quartier : publié à partir de l’EPCI");
    expect(providerWords({ producer: "Insee" })).toBe("La donnée manquante (Insee)");
    expect(providerWords({ producer: "" })).toBe("");
  });

  test("who owes: as many names as there is room for, the others counted, nobody last", () => {
    const named = (letters: string, count: number) => ({ by: letters.repeat(30), count });
    expect(whoWords([named("b", 1), named("a", 1), named("c", 3), { by: null, count: 2 }])).toBe(
      `${"c".repeat(30)} (3), ${"a".repeat(30)} (1), 1 autre (1), responsable à désigner (2)`,
    );
    expect(whoWords([{ by: "x".repeat(90), count: 1 }])).toBe(`${"x".repeat(90)} (1)`);
    expect(whoWords([{ by: null, count: 2 }])).toBe("responsable à désigner (2)");
  });
});

describe("the answer of a finding", () => {
  const answer = (
    status: ReadingResult["status"],
    readings: readonly ReadingResult[],
    result: boolean | null = null,
  ) => answerWords({ status, readings, result });
  const constant = reading("non_atteint", 5, {
    gap: "absolu",
    euros: "constants",
    label: "en euros constants de 2019",
  });
  const current = reading("non_atteint", 3, { gap: "absolu", euros: "courants", label: "en euros courants" });
  const ratio = reading("atteint", 14, { gap: "rapport", label: "rapporté" });

  test.each([
    [
      answer("selon_la_lecture", [constant, current, ratio]),
      "En euros : non (5 quartiers sur 22) ; en proportion : oui (14 quartiers sur 22)",
    ],
    [
      answer("selon_la_lecture", [constant, { ...current, status: "atteint" }]),
      "En euros constants de 2019 : non (5 quartiers sur 22) ; en euros courants : oui (3 quartiers sur 22)",
    ],
    [answer("non_atteint", [constant, current]), "Non (5 quartiers sur 22)"],
    [answer("non_atteint", [reading("non_atteint", 1)]), "Non (1 quartier sur 22)"],
    [answer("atteint", [reading("atteint", 1, { outOf: { count: 1, known: 1, total: 1 } })]), "Oui"],
    [
      answer("selon_la_lecture", [reading("non_atteint", 2, { gap: "absolu", outOf: null }), ratio]),
      "En points : non ; en proportion : oui (14 quartiers sur 22)",
    ],
    [answer("etat_de_depart", [], true), "Oui"],
    [answer("etat_de_depart", [], false), "Non"],
    [answer("etat_de_depart", []), ""],
    [answer("atteint", []), ""],
    [answer("non_evaluable", [constant]), ""],
  ])("%s", (said, expected) => {
    expect(said).toBe(expected);
  });

  test("of counted quarters: of the figures as published, with what a test establishes beside it", () => {
    const changed = (absoluteMove: GapMove, lower: number, upper: number) =>
      ({ change: { absoluteMove, interval: { lower, upper } } }) as unknown as ComparisonRow;
    const unsure = changed("reduit", -4, 1);
    const of = (rows: readonly ComparisonRow[], outcome: QpvOutcome = "ecart_reduit") => ({ outcome, rows });
    const points = reading("atteint", 14, { gap: "absolu", label: "en points" });
    const start = { status: "etat_de_depart", readings: [] as ReadingResult[], result: true } as const;
    const said = (found: Parameters<typeof answerWords>[0]) => plain([answerWords(found)])[0];
    expect(said({ ...start, readings: [points, ratio], counted: of([unsure, unsure]) })).toBe(
      "Dans les chiffres publiés, en points : oui (14 quartiers sur 22) ; en proportion : oui (14 quartiers sur 22). Aucun changement établi",
    );
    expect(said({ ...start, readings: [points], counted: of([unsure]) })).toBe(
      "Oui dans les chiffres publiés (14 quartiers sur 22). Changement non établi",
    );
    const established = [changed("reduit", -4, -1), changed("creuse", 1, 2), changed("reduit", -9, -1)];
    expect(said({ ...start, counted: of([...established, unsure]) })).toBe(
      "Oui dans les chiffres publiés. Changement d’écart établi : plus petit pour 2, plus grand pour 1 (4 quartiers testés)",
    );
    expect(said({ ...start, counted: of(established.slice(0, 1)) })).toMatch(/établi : plus petit pour 1 \(/);
    expect(said({ ...start, counted: of(established.slice(1, 2)) })).toMatch(/établi : plus grand pour 1 \(/);
    expect(said({ ...start, result: false, counted: of([{ change: null } as ComparisonRow]) })).toBe(
      "Non dans les chiffres publiés. Sans test statistique",
    );
    expect(said({ ...start, counted: of(established, "situation_amelioree") })).toMatch(
      /Sans test statistique$/,
    );
    const proportion = of([unsure], "ecart_reduit_en_rapport");
    expect(said({ ...start, readings: [ratio], counted: proportion })).toMatch(/Sans test statistique$/);
    expect(said({ ...start, readings: [ratio, points], counted: proportion })).toMatch(/non établi$/);
    expect(said({ ...start, result: null, counted: of([unsure]) })).toBe("");
  });

  test("a status as committees read it", () => {
    expect([answerStatus("non_evaluable"), answerStatus("atteint")]).toEqual(["Pas encore de donnée", "Oui"]);
  });
});

test.each([
  [{ total: 0, judged: 0, reached: 0 }, "Des règles et des seuils partagés, sans cible à juger"],
  [{ total: 1, judged: 0, reached: 0 }, "La seule cible ne peut pas encore être jugée"],
  [{ total: 69, judged: 0, reached: 0 }, "Aucune des 69 cibles ne peut encore être jugée"],
  [{ total: 69, judged: 1, reached: 1 }, "1 cible sur 69 est jugée, dont 1 atteinte"],
  [{ total: 69, judged: 12, reached: 8 }, "12 cibles sur 69 sont jugées, dont 8 atteintes"],
])("where shared targets stand: %j", (facts, expected) => {
  expect(targetHeadline(facts)).toBe(expected);
});

import { describe, expect, test } from "vitest";
import { amountWords, termWords, valueWords } from "../../../src/french/amounts.ts";
import { leafWords, whyOfTrace } from "../../../src/french/conditions.ts";
import { traceLines } from "../../../src/french/trace.ts";
import type { Comparator } from "../../../src/referentiel/rules/rule.ts";
import type { ConditionTrace, Operand } from "../../../src/referentiel/rules/trace.ts";

const part = (changes: Partial<Operand> = {}): Operand => ({
  id: "part_cpo",
  kind: "terme",
  value: 52,
  unit: "%",
  figures: [{ territory: "", period: "2024-06", value: 52, address: "releves.csv:2" }],
  ...changes,
});
const threshold = (changes: Partial<Operand> = {}): Operand => ({
  id: "cpo_minimum",
  kind: "parametre",
  value: 50,
  unit: "%",
  from: "2024-01-01",
  reference: "Circulaire",
  figures: [],
  ...changes,
});
const compare = (changes: Partial<ConditionTrace> = {}): ConditionTrace => ({
  kind: "compare",
  result: true,
  comparator: "au_moins",
  operands: [part(), threshold()],
  children: [],
  ...changes,
});
const leaf = (kind: ConditionTrace["kind"], changes: Partial<ConditionTrace>): ConditionTrace => ({
  kind,
  result: null,
  children: [],
  ...changes,
});
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");
const label = (code: string): string => ({ QP1: "Cité 5", EPCI: "CALL" })[code] ?? "";
const lines = (trace: ConditionTrace): string[] =>
  traceLines(trace, label).map(({ depth, text }) => `${"  ".repeat(depth)}${plain(text)}`);
const TREND = {
  direction: "hausse",
  chiSquare: 95.22,
  threshold: 9.549,
  slope: 2.7,
  outlier: false,
  start: 2014,
  end: 2018,
} as const;

test.each<[number, string]>([
  [2.10216, "2,1"],
  [3.262774, "3,26"],
  [0.998, "0,998"],
  [1, "1"],
])("a ratio of %d has the digits of a table, and is 1 only where it is: %s", (value, words) => {
  const figures = [{ territory: "", period: "2019", value: 44.7, step: 0.1 }];
  const ratio = part({ label: "rapport", value, unit: "rapport", figures });
  expect(plain(termWords(ratio))).toBe(`« rapport » vaut ${words}`);
  expect(plain(termWords({ ...ratio, between: [2.09999, 3.100004] }))).toBe(
    `« rapport » vaut ${words} (de 2,1 à 3,1)`,
  );
  expect(plain(amountWords(ratio))).toBe(words);
});

test.each<[number, number | undefined, string]>([
  [47.96, 1, "« part_cpo » vaut 48 % (chiffres publiés à 1 près)"],
  [47.96, 0.1, "« part_cpo » vaut 48 % (chiffres publiés à 0,1 près)"],
  [48, 1, "« part_cpo » vaut 48 %"],
  [47.96, 10, "« part_cpo » vaut 47,96 %"],
  [47.96, undefined, "« part_cpo » vaut 47,96 %"],
])("a term of %d, of figures published to %s", (value, step, words) => {
  const [figure] = part().figures;
  const figures = figure ? [{ ...figure, ...(step !== undefined && { step }) }] : [];
  expect(plain(termWords(part({ value, figures })))).toBe(words);
});

test.each<[number | boolean, string | undefined, string]>([
  [0.5, "part", "50 %"],
  [52, "%", "52 %"],
  [1234.5, "EUR", "1 234,5 €"],
  [-4760, "€", "−4 760 €"],
  [0.123456, "rapport", "0,1235"],
  [3, "nombre", "3"],
  [3, undefined, "3"],
  [12, "mois", "12 mois"],
  [true, "oui_non", "oui"],
  [false, "oui_non", "non"],
])("%s in %s is written %s", (value, unit, expected) => {
  expect(plain(valueWords(value, unit))).toBe(expected);
});

describe("what a condition looked at, in words", () => {
  test.each<[Comparator, string]>([
    ["superieur_a", "plus de"],
    ["au_moins", "au moins"],
    ["egal_a", "exactement"],
    ["au_plus", "au plus"],
    ["inferieur_a", "moins de"],
  ])("%s", (comparator, words) => {
    expect(plain(leafWords(compare({ comparator })))).toBe(
      `« part_cpo » vaut 52 % ; il faut ${words} 50 % (cpo_minimum)`,
    );
  });

  test.each<[string, ConditionTrace, string]>([
    [
      "by their labels, when they have one",
      compare({ operands: [part({ label: "part des CPO" }), threshold({ label: "Minimum de CPO" })] }),
      "« part des CPO » vaut 52 % ; il faut au moins 50 % (Minimum de CPO)",
    ],
    [
      "none at all",
      compare({ comparator: "egal_a", operands: [part(), threshold({ value: 0, label: "Aucun" })] }),
      "« part_cpo » vaut 52 % ; il ne doit pas y en avoir (Aucun)",
    ],
    [
      "an unknown value and an unknown threshold",
      compare({
        operands: [
          part({ value: null, reason: "aucun_releve" }),
          threshold({ value: null, reason: "parametre_sans_valeur" }),
        ],
      }),
      "« part_cpo » : aucun relevé ; il faut au moins « cpo_minimum », inconnu (paramètre sans valeur à cette date)",
    ],
    [
      "a record that is missing: the line that would answer",
      leaf("existe", {
        operands: [part({ value: null, reason: "aucun_releve", expected: { id: "part_cpo", year: "2030" } })],
      }),
      "« part_cpo » : aucun relevé ; relevé attendu : part_cpo, en 2030",
    ],
    [
      "a value that is not exact",
      compare({ operands: [part({ between: [48, 56] }), threshold()] }),
      "« part_cpo » vaut 52 % (de 48 % à 56 %) ; il faut au moins 50 % (cpo_minimum)",
    ],
    [
      "a range",
      leaf("entre", { operands: [part(), threshold(), threshold({ id: "haut", value: 60 })] }),
      "« part_cpo » vaut 52 % ; il faut de 50 % (cpo_minimum) à 60 % (haut)",
    ],
    [
      "a test that finds",
      leaf("tendance", { direction: "hausse", trend: TREND, operands: [part({ id: "taux" })] }),
      "une hausse de « taux » est attendue ; le test sur cinq points, de 2014 à 2018, conclut à une hausse (χ² = 95,22, seuil 9,55)",
    ],
    [
      "a test that does not find",
      leaf("tendance", { direction: "baisse", trend: { ...TREND, direction: "aucune" }, operands: [part()] }),
      "une baisse de « part_cpo » est attendue ; le test sur cinq points, de 2014 à 2018, ne conclut pas (χ² = 95,22, seuil 9,55)",
    ],
    [
      "a test that one year makes",
      leaf("tendance", {
        direction: "hausse",
        trend: { ...TREND, direction: "aucune" },
        reason: "annee_seule",
      }),
      "une hausse de «  » est attendue ; le test sur cinq points, de 2014 à 2018, ne conclut pas (χ² = 95,22, seuil 9,55) : une seule année fait cette évolution",
    ],
    [
      "a test that cannot be made",
      leaf("tendance", { direction: "hausse", reason: "points_insuffisants", operands: [part()] }),
      "une hausse de « part_cpo » est attendue ; le test sur cinq points ne peut pas être fait (trop peu de périodes)",
    ],
    [
      "nothing said of it",
      leaf("tendance", {}),
      "une hausse de «  » est attendue ; le test sur cinq points ne peut pas être fait ()",
    ],
    [
      "a gap",
      leaf("ecart_evolue", { gap: "absolu", direction: "reduit", move: "creuse" }),
      "écart à l’agglomération plus petit à la fin : plus grand",
    ],
    [
      "an unknown gap",
      leaf("ecart_evolue", { gap: "rapport", direction: "creuse", reason: "secret" }),
      "écart rapporté à l’agglomération plus grand à la fin : inconnu (secret statistique)",
    ],
    [
      "a gap of which nothing is said",
      leaf("ecart_evolue", {}),
      "écart à l’agglomération plus petit à la fin : inconnu ()",
    ],
    ["a target", leaf("cible_atteinte", { target: "C-1", status: "en_retard" }), "cible C-1 : en retard"],
    [
      "a target without finding",
      leaf("cible_atteinte", { target: "C-1", reason: "cible_sans_constat" }),
      "cible C-1 : aucun constat sur cette cible",
    ],
    ["a rule", leaf("regle", { rule: "autre", status: "atteint" }), "règle autre : atteint"],
    [
      "a record",
      leaf("existe", { operands: [part({ value: true, unit: "oui_non" })] }),
      "« part_cpo » vaut oui",
    ],
    [
      "a share",
      leaf("part_des_qpv", { outOf: { count: 3, known: 20, total: 22 } }),
      "part des QPV qui remplissent la condition : 3 QPV sur 20 renseignés (22 en tout)",
    ],
    [
      "a share of the QPV that the question names",
      leaf("part_des_qpv", { outOf: { count: 1, known: 2, total: 3 }, aimed: true }),
      "part des QPV qui remplissent la condition : 1 QPV sur 2 renseignés (3 visés)",
    ],
    [
      "a share without QPV",
      leaf("part_des_qpv", { outcome: "ecart_reduit" }),
      "part des QPV dont : écart absolu plus petit à la fin",
    ],
    ["some of several", leaf("au_moins_n", { n: 2 }), "au moins 2 de ces conditions"],
    ["nameless", leaf("au_moins_n", {}), "au moins 0 de ces conditions"],
    ["all", leaf("tous", {}), "toutes ces conditions"],
    ["empty", leaf("compare", {}), " ; il faut au moins "],
    ["a target that is not named", leaf("cible_atteinte", {}), "cible  : "],
    ["a rule that is not named", leaf("regle", {}), "règle  : "],
  ])("%s", (_, trace, expected) => {
    expect(plain(leafWords(trace))).toBe(expected);
  });
});

describe("the tree of a verdict", () => {
  test("goes down to the file and line, with the date and the reference of the threshold", () => {
    expect(lines(compare())).toEqual([
      "« part_cpo » vaut 52 % ; il faut au moins 50 % (cpo_minimum), donc oui",
      "  part_cpo : relevé, 2024-06 : 52 % (releves.csv:2)",
      "  seuil cpo_minimum : 50 %, depuis le 1er janvier 2024 ; Circulaire",
    ]);
  });

  test("of a share by a condition, has what each QPV gave", () => {
    const gap = leaf("ecart_evolue", {
      result: false,
      gap: "absolu",
      direction: "reduit",
      move: "creuse",
      figures: [
        { territory: "QP1", period: "2019", value: 13220, address: "a.csv:3" },
        { territory: "EPCI", period: "2019", value: { unknown: "secret" } },
      ],
    });
    const trace = leaf("part_des_qpv", {
      result: false,
      outOf: { count: 0, known: 1, total: 1 },
      atLeast: true,
      parameter: { id: "majorite", value: 0.5, from: "2014-01-01", reference: "Convention" },
      qpv: [{ territory: "QP1", trace: gap }],
    });
    expect(lines(trace)).toEqual([
      "part des QPV où l’écart à l’agglomération est plus petit à la fin : 0 QPV sur 1 renseignés (1 en tout), donc non",
      "  seuil : au moins 50 % (majorite, depuis le 1er janvier 2014 ; Convention)",
      "  QP1 Cité 5",
      "    écart à l’agglomération plus petit à la fin : plus grand, donc non",
      "      QP1 Cité 5, 2019 : 13 220 (a.csv:3)",
      "      EPCI CALL, 2019 : secret statistique (aucun fichier lu)",
    ]);
  });

  test("writes a yes, the points of a gap and a threshold without value", () => {
    const yes = part({
      value: true,
      unit: "oui_non",
      figures: [{ territory: "", period: "2024", value: 1, address: "r:2" }],
    });
    const gap = part({
      id: "ecart",
      value: 10,
      unit: "points",
      figures: [{ territory: "QP9", period: "2019", value: 35.3 }],
    });
    const none = threshold({ value: null, reason: "parametre_sans_valeur" });
    expect(
      lines(
        leaf("tous", { children: [leaf("existe", { operands: [yes] }), compare({ operands: [gap, none] })] }),
      ),
    ).toEqual([
      "toutes ces conditions, donc inconnu",
      "  « part_cpo » vaut oui, donc inconnu",
      "    part_cpo : relevé, 2024 : oui (r:2)",
      "  « ecart » vaut 10 points ; il faut au moins « cpo_minimum », inconnu (paramètre sans valeur à cette date), donc oui",
      "    ecart : QP9, 2019 : 35,3 % (aucun fichier lu)",
      "    seuil cpo_minimum : paramètre sans valeur à cette date",
    ]);
  });
});

describe("why, one sentence a leaf", () => {
  const why = () => "Phrase de la lecture.";

  test("in the order of the rule, the readings in their own words", () => {
    const trace = leaf("tous", {
      children: [
        leaf("part_des_qpv", { outcome: "ecart_reduit" }),
        compare({ result: false }),
        compare({ result: null }),
      ],
    });
    expect(whyOfTrace(trace, why).map(plain)).toEqual([
      "Phrase de la lecture.",
      "« part_cpo » vaut 52 % ; il faut au moins 50 % (cpo_minimum) : condition non remplie.",
      "« part_cpo » vaut 52 % ; il faut au moins 50 % (cpo_minimum) : on ne peut pas conclure.",
    ]);
  });

  test("and for some of several, how many", () => {
    const of = (...results: (boolean | null)[]) =>
      whyOfTrace(
        leaf("au_moins_n", { n: 2, result: null, children: results.map((result) => compare({ result })) }),
        why,
      ).at(-1);
    expect(of(true, null, false)).toBe(
      "1 condition remplie et 1 sans réponse sur 3, il en faut 2 : on ne peut pas conclure.",
    );
    expect(of(true, true, null, null)).toBe(
      "2 conditions remplies et 2 sans réponse sur 4, il en faut 2 : on ne peut pas conclure.",
    );
  });

  test("a reading that has no table is worded as a share", () => {
    expect(whyOfTrace(leaf("part_des_qpv", { outcome: "ecart_reduit" }), () => undefined)).toEqual([
      "Part des QPV dont : écart absolu plus petit à la fin : on ne peut pas conclure.",
    ]);
  });

  test("a share by a condition says what it is held against", () => {
    const share = (atLeast: boolean) =>
      leaf("part_des_qpv", {
        atLeast,
        outOf: { count: 1, known: 2, total: 2 },
        parameter: { id: "majorite", value: 0.5, from: "2014-01-01", reference: "" },
      });
    expect([true, false].flatMap((atLeast) => whyOfTrace(share(atLeast), why)).map(plain)).toEqual([
      "Part des QPV qui remplissent la condition : 1 QPV sur 2 renseignés (2 en tout) ; il en faut au moins 50 % (majorite) : on ne peut pas conclure.",
      "Part des QPV qui remplissent la condition : 1 QPV sur 2 renseignés (2 en tout) ; il en faut plus de 50 % (majorite) : on ne peut pas conclure.",
    ]);
  });
});

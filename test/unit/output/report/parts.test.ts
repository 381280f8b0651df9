import { describe, expect, it } from "vitest";
import { outcomeCounts } from "../../../../src/french/outcome-counts.ts";
import { typeset, typesetDeep } from "../../../../src/french/typeset.ts";
import { frenchDate } from "../../../../src/kernel/french.ts";
import { anchor, namesOf } from "../../../../src/output/labels.ts";
import { shortLabels } from "../../../../src/output/report/charts/data.ts";
import { dumbbellFigure } from "../../../../src/output/report/charts/figures.ts";
import { fitToRows } from "../../../../src/output/report/charts/fit.ts";
import { chartRows } from "../../../../src/output/report/charts/rows.ts";
import { textWidth } from "../../../../src/output/report/charts/text-width.ts";
import { printedView } from "../../../../src/output/report/printed.ts";
import { caveatsView } from "../../../../src/output/report/sources.ts";
import { reportView } from "../../../../src/output/report/view.ts";
import { evaluationOf, INCOME, manyQpv } from "./fixture.ts";

describe("typesetting", () => {
  it.each([
    ["Rattrapage : 3 QPV ; fin ?", "Rattrapage\u00a0: 3\u00a0QPV\u202f; fin\u202f?"],
    ["« aller-vers »", "«\u00a0aller-vers\u00a0»"],
    ["de 12 ans à 7 410 lignes, n° 5", "de 12\u00a0ans à 7\u00a0410 lignes, n°\u00a05"],
    ["12:30 et a:b", "12:30 et a:b"],
  ])("%s", (text, expected) => {
    expect(typeset(text)).toBe(expected);
  });

  it("reaches every text and leaves numbers, null and keys", () => {
    expect(typesetDeep({ "a :": ["b :", 1, null, { c: "d ?" }] })).toEqual({
      "a :": ["b\u00a0:", 1, null, { c: "d\u202f?" }],
    });
  });

  it.each([
    ["2026-11-20", "20\u00a0novembre 2026"],
    ["2026-03-01", "1er\u00a0mars 2026"],
    ["2026-13-01", "2026-13-01"],
    ["printemps", "printemps"],
  ])("the day %s", (day, expected) => {
    expect(frenchDate(day)).toBe(expected);
  });
});

describe("labels of charts", () => {
  it("are cut at a word, and told apart by their code", () => {
    const labels = shortLabels([
      { code: "A", label: "Les Hauts De Liévin - Résidence Des Provinces - Cités 9-9bis" },
      { code: "B", label: "Les Hauts De Liévin - Résidence Du Parc" },
      { code: "C", label: "Cité 4" },
      { code: "D", label: "Unmotquinefinitjamaisvraimentjamais" },
    ]);
    expect(labels.get("A")).toBe("Les Hauts De Liévin… (A)");
    expect(labels.get("B")).toBe("Les Hauts De Liévin… (B)");
    expect(labels.get("C")).toBe("Cité 4");
    expect(labels.get("D")).toMatch(/^Unmot.*…$/);
  });

  it("are measured in Source Sans 3", () => {
    expect(textWidth("Grande Résidence", 1000)).toBe(7546);
    expect(textWidth("12\u202f345,6", 1000, true)).toBeGreaterThan(textWidth("12\u202f345,6", 1000));
    expect(textWidth("漢", 1000)).toBe(500);
  });

  it("share a height between the rows, within bounds", () => {
    const usermeta = { ecarts: { hauteur: 300, pas: [9, 15] } };
    expect(fitToRows({ usermeta }, 1)["height"]).toEqual({ step: 15 });
    expect(fitToRows({ usermeta }, 25)["height"]).toEqual({ step: 12 });
    expect(fitToRows({ usermeta }, 60)["height"]).toEqual({ step: 9 });
    expect(fitToRows({ height: 50 }, 60)["height"]).toBe(50);
  });
});

describe("rows and sentences of charts", () => {
  const evaluation = evaluationOf(manyQpv(9));
  const names = namesOf(evaluation);
  const [comparison] = evaluation.comparisons;
  if (!comparison) throw new Error("the fixture has one comparison");
  const data = chartRows(comparison, INCOME, names);
  const haltere = dumbbellFigure(comparison, INCOME, names);

  it("put the worst placed first, by polarity", () => {
    expect(data.lignes.map(({ code }) => code)).toEqual(manyQpv(9).map(({ code }) => code));
    const down = chartRows(comparison, { ...INCOME, polarity: "plus_bas_mieux" }, names);
    expect(down.lignes[0]?.code).toBe("Q008");
  });

  it("say the figures", () => {
    const dumbbells = haltere?.alternative;
    expect(dumbbells).toContain("9 QPV en 2014 et en 2019");
    expect(haltere?.lecture).toMatch(/Lecture : Quartier 0, 12.000.€ en 2014 et 13.000.€ en 2019\.$/);
    expect(dumbbells).toContain("13\u202f000\u00a0€ (Quartier 0)");
    expect(dumbbells).toContain("Agglomération 2019 : 17\u202f500\u00a0€");
    expect(dumbbells).toContain("pour 9 sur 9 QPV");
  });
});

describe("counts in large figures", () => {
  const [comparison] = evaluationOf(manyQpv(3)).comparisons;
  if (!comparison?.summary) throw new Error("the fixture has a summary");
  const { summary } = comparison;
  const read = (count: number, known: number) =>
    outcomeCounts(
      "ecart_reduit",
      { ...comparison, summary: { ...summary, widenedAbsolute: { count, known, total: 22 } } },
      INCOME,
    )[0];

  it("agree in number, and say how many are known", () => {
    expect(read(1, 22)?.text).toBe("a un écart en euros courants plus grand en 2019 qu’en 2014");
    expect(read(19, 20)?.text).toBe(
      "ont un écart en euros courants plus grand en 2019 qu’en 2014 (20 QPV renseignés sur 22)",
    );
  });

  it("are absent when nothing is known", () => {
    const none = { count: 0, known: 0, total: 22 };
    const empty = { ...summary, widenedAbsolute: none, widenedRelative: none, improved: none };
    expect(outcomeCounts("ecart_reduit", { ...comparison, summary: empty }, INCOME)).toEqual([]);
    expect(outcomeCounts("situation_amelioree", { ...comparison, summary: null }, INCOME)).toEqual([]);
  });
});

describe("parts of the report", () => {
  it("print a contract's value with its own decimals and its qualifiers", () => {
    const printed = [
      { value: 25, qualifier: "arrondi", statistic: "valeur" },
      { value: 19.95, qualifier: "exact", statistic: "moyenne", available: 16, total: 21, note: "N" },
    ].map((value) => ({
      ...value,
      indicator: "revenu",
      territory: "E1",
      period: "edition-2023",
      address: "f:2",
    }));
    const view = printedView({ ...evaluationOf([]), printed }, namesOf(evaluationOf([])));
    expect(view.groupes[0]?.lignes).toEqual([
      {
        territoire: "CA d’Exemple",
        periode: "édition 2023",
        valeur: "25\u00a0€",
        nature: "valeur, arrondi",
        publie: "",
        difference: "",
        lecture: "",
        lignes: "",
        repere: "",
      },
      {
        territoire: "CA d’Exemple",
        periode: "édition 2023",
        valeur: "19,95\u00a0€",
        nature: "moyenne de 16 sur 21",
        publie: "",
        difference: "",
        lecture: "",
        lignes: "",
        repere: "1",
      },
    ]);
    expect(view.notes).toEqual([{ repere: "1", texte: "N" }]);
  });

  it("set the published figure and the difference beside a value that the contract prints", () => {
    const evaluation = evaluationOf([]);
    const own = {
      ...INCOME,
      id: "imprime",
      label: "Revenu imprimé",
      publishedAs: { indicator: "revenu", reserve: "La source n’est pas dite." },
    };
    const value = {
      indicator: "imprime",
      territory: "E1",
      period: "2018",
      value: 8222,
      qualifier: "plus_de",
      statistic: "valeur",
      address: "f:2",
    };
    const beside = {
      ...value,
      lines: "284",
      note: null,
      standing: "differente" as const,
      beside: "revenu",
      besideLabel: INCOME.label,
      published: { territory: "E1", period: "2018", value: 14_050, addresses: ["g:3"] },
      difference: -5828,
      same: [],
      others: [],
    };
    const whole = { ...evaluation, indicators: [INCOME, own], printed: [value], printedBeside: [beside] };
    expect(printedView(whole, namesOf(whole)).groupes).toMatchObject([
      {
        indicateur: "Revenu imprimé",
        a_cote: `${INCOME.label}. La source n’est pas dite.`,
        lignes: [
          {
            valeur: "8\u202f222\u00a0€",
            nature: "valeur, plus de",
            publie: "14\u202f050\u00a0€",
            difference: "−5\u202f828\u00a0€",
            lecture: "valeur différente",
          },
        ],
      },
    ]);
    const bare = { ...beside, besideLabel: null, standing: "sans_equivalent" as const };
    const alone = { ...whole, indicators: [own], printedBeside: [bare] };
    expect(printedView(alone, namesOf(alone)).groupes).toMatchObject([
      { a_cote: "revenu. La source n’est pas dite.", lignes: [{ lecture: "" }] },
    ]);
  });

  it("say a caveat once, under all the indicators that it holds for", () => {
    const other = { ...INCOME, id: "autre", shortLabel: "Autre" };
    const { groupes } = caveatsView({ ...evaluationOf([]), indicators: [INCOME, other] });
    expect(groupes).toEqual([
      {
        indicateurs: "Revenu médian ; Autre",
        mises_en_garde: [{ texte: "Montants en euros courants.", source: "Insee" }],
      },
    ]);
  });

  it("keep a computed finding beside a human appreciation", () => {
    const base = evaluationOf(manyQpv(3));
    const appreciation = {
      question: "Q1",
      status: "atteint",
      by: "COPIL",
      date: "2026-01-02",
      text: "Vu.",
    } as const;
    const view = reportView({
      ...base,
      findings: base.findings.map((finding) => ({ ...finding, appreciation })),
    });
    const [finding] = view.questions_centrales[0]?.constats ?? [];
    expect(finding?.statut.texte).toBe("Non atteint");
    expect(finding?.appreciation?.statut.texte).toBe("Atteint");
    expect(finding?.a_lire_avec).toEqual(["Les deux lectures ne concordent pas."]);
  });

  it("count the QPV that a question names, and no other", () => {
    const base = evaluationOf(manyQpv(3));
    const [code = ""] = base.comparisons[0]?.rows.map(({ territory }) => territory) ?? [];
    const { questions } = base.referentiel;
    const trace = { kind: "part_des_qpv", result: null, aimed: true, children: [] } as const;
    const view = reportView({
      ...base,
      referentiel: { ...base.referentiel, questions: questions.map((one) => ({ ...one, qpv: [code] })) },
      findings: base.findings.map((finding) => ({
        ...finding,
        trace: { ...trace, outcome: "ecart_reduit", outOf: { count: 0, known: 0, total: 1 } },
      })),
    });
    const [finding] = view.questions_centrales[0]?.constats ?? [];
    expect(finding?.chiffres[0]?.sur).toBe("QPV sur 1");
    expect(finding?.trace[0]?.inconnus).toBe("1\u00a0QPV sans réponse sur 1 visé");
  });

  it("name a QPV's other EPCI, and use a code when no label is known", () => {
    const base = evaluationOf(manyQpv(3));
    const shared = base.territories.map((one) => ({ ...one, epci: ["E1", "E2"] }));
    const { tableaux } = reportView({ ...base, territories: shared });
    expect(tableaux[0]?.lignes[0]?.note).toBe("partagé avec E2");
  });

  it("make anchors of any name", () => {
    expect(anchor("constat", 'Q1/"é" x')).toBe("constat-Q1-x");
  });
});

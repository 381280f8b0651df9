import { describe, expect, it } from "vitest";
import type { Comparison } from "../../../../src/compare/comparison.ts";
import type { Evaluation } from "../../../../src/evaluation/evaluation.ts";
import { unknown } from "../../../../src/kernel/unknown.ts";
import { renderReport } from "../../../../src/output/report/render-report.ts";
import { reportView } from "../../../../src/output/report/view.ts";
import { evaluationOf, houseTemplate, INCOME, manyQpv, smallTemplate } from "./fixture.ts";

const NONE = unknown("reference_absente");
const POVERTY = {
  ...INCOME,
  id: "pauvrete",
  label: "Taux de pauvreté à 60 %",
  shortLabel: "Taux de pauvreté",
  unit: "%",
  polarity: "plus_bas_mieux",
  decimals: 1,
} as const;
const HOUSING = { ...POVERTY, id: "logements", label: "Logements sociaux", polarity: "neutre" } as const;

/** The comparison of the fixture, its reference taken away. */
function withoutReference(comparison: Comparison, indicator: string): Comparison {
  return {
    ...comparison,
    indicator,
    secondOrder: null,
    summary: comparison.summary && {
      ...comparison.summary,
      widenedAbsolute: { count: 0, known: 0, total: 4 },
      widenedRelative: { count: 0, known: 0, total: 4 },
      quadrants: {},
    },
    rows: comparison.rows.map((row) => ({
      ...row,
      levels: row.levels.map(({ period, value }) => ({
        period,
        value,
        reference: { value: unknown("absent") },
        absolute: NONE,
        ratio: NONE,
        relative: NONE,
      })),
      change: row.change && {
        ...row.change,
        reference: NONE,
        absolute: NONE,
        ratio: NONE,
        absoluteMove: NONE,
        relativeMove: NONE,
        quadrant: NONE,
      },
    })),
  };
}

/** The last period alone, of another zoning. */
function lastPeriod(comparison: Comparison, changes: Partial<Comparison>): Comparison {
  return {
    ...comparison,
    geography: "qpv2024",
    periods: ["2019"],
    summary: null,
    rows: comparison.rows.map((row) => ({
      ...row,
      levels: row.levels.slice(1).map((level) => ({ ...level, value: { ...level.value, step: 1 } })),
      change: null,
    })),
    secondOrder: comparison.secondOrder && { ...comparison.secondOrder, levels: [], change: null },
    ...changes,
  };
}

function wholeEvaluation(): Evaluation {
  const base = evaluationOf(manyQpv(4));
  const [income] = base.comparisons;
  const [finding] = base.findings;
  const [node] = base.referentiel.nodes;
  if (!income || !finding || !node) throw new Error("the fixture has one of each");
  const bare = withoutReference(income, POVERTY.id);
  const outOf = { count: 0, known: 0, total: 4 };
  return {
    ...base,
    indicators: [INCOME, POVERTY, HOUSING],
    comparisons: [
      income,
      bare,
      lastPeriod({ ...income, indicator: POVERTY.id }, {}),
      lastPeriod(withoutReference(income, HOUSING.id), { indicator: HOUSING.id }),
      { ...lastPeriod(income, {}), indicator: "sans-description" },
    ],
    findings: [
      finding,
      {
        ...finding,
        id: "Q1/pauvrete",
        indicator: POVERTY.id,
        status: "non_evaluable",
        trace: {
          kind: "tous",
          result: null,
          children: [
            {
              kind: "part_des_qpv",
              result: null,
              outcome: "ecart_reduit_en_rapport",
              outOf,
              parameter: { id: "autre", value: 0.03, from: "2014-01-01", reference: "Texte." },
              children: [],
            },
            { kind: "part_des_qpv", result: true, outcome: "situation_amelioree", outOf, children: [] },
          ],
        },
      },
      {
        ...finding,
        id: "Q1/revenu/bis",
        trace: finding.trace && { ...finding.trace, outcome: "situation_amelioree" },
      },
      { ...finding, id: "P1-Q1", question: "P1-Q1", indicator: null, rule: null, trace: null },
    ],
    nodeFigures: [{ node: "P1-A1", indicator: INCOME.id, text: "Ce que disent les chiffres : 3 QPV." }],
    referentiel: {
      ...base.referentiel,
      caveats: [{ text: "Une réserve.", source: "Contrat" }],
      files: [{ path: "referentiels/exemple/regles.yaml", sha256: "cd".repeat(32) }],
      documents: [
        { id: "contrat", title: "Le contrat", date: "2024-01-02", note: "Une note.", replaces: [] },
      ],
      nodes: [
        {
          ...node,
          questions: [
            {
              id: "P1-Q1",
              text: "Et alors ?",
              origin: "reconstruit",
              source: { document: "annexe" },
              criteria: [],
              replaces: [],
              indicators: [],
            },
          ],
          children: [{ ...node, id: "P1-A1", level: "ambition", note: "Une note.", replaces: [] }],
        },
      ],
    },
  };
}

describe("a whole evaluation", () => {
  const evaluation = wholeEvaluation();
  const view = reportView(evaluation);

  it("is rendered by the template of the house", () => {
    const { html = "", diagnostics } = renderReport(evaluation, houseTemplate());
    expect(diagnostics).toEqual([]);
    expect(html.match(/<svg /g)).toHaveLength(9);
  });

  it("never mixes two zonings in a table, and leads with the contract's", () => {
    expect(view.tableaux.map(({ id, geographie }) => [id, geographie])).toEqual([
      ["tableau-pauvrete-qpv2015", "QPV 2015"],
      ["tableau-revenu-qpv2015", "QPV 2015"],
      ["tableau-pauvrete-qpv2024", "QPV 2024"],
      ["tableau-niveaux-qpv2024", "QPV 2024"],
    ]);
    expect(view.principal?.id).toBe("tableau-revenu-qpv2015");
  });

  it("shows indicators in the order of the référentiel, and first in that of the template", () => {
    const { referentiel } = evaluation;
    const ordered = { ...evaluation, referentiel: { ...referentiel, indicatorOrder: [INCOME.id] } };
    const ids = (indicators: readonly string[] | null) =>
      reportView(ordered, { indicators, parts: [] }).tableaux.map(({ id }) => id);
    expect(ids(null).slice(0, 2)).toEqual(["tableau-revenu-qpv2015", "tableau-pauvrete-qpv2015"]);
    expect(ids([POVERTY.id, INCOME.id]).slice(0, 2)).toEqual([
      "tableau-pauvrete-qpv2015",
      "tableau-revenu-qpv2015",
    ]);
  });

  it("says once that the reference is not published, and shows no gap column", () => {
    const table = view.tableaux[0];
    expect(table?.groupes.map(({ titre }) => titre)).toEqual(["Valeur (%)"]);
    expect(table?.remarques).toEqual([
      "Écart non calculé\u00a0: valeur de référence absente des données lues.",
    ]);
    expect(table?.synthese.map(({ texte }) => texte)).toEqual(["Valeur meilleure en 2019\u00a0: 4 sur 4"]);
    expect(table?.reperes).toEqual([]);
  });

  it("puts the reference and the level above over the QPV, with its second-order gap", () => {
    const [reference, above] = view.principal?.reperes ?? [];
    expect(reference?.note).toBe("écart et rapport à METRO");
    expect(reference?.cellules.slice(3, 6).map(({ texte }) => texte)).toEqual([
      "−4\u202f000",
      "−3\u202f500",
      "+500",
    ]);
    expect(above?.nom).toBe("METRO");
    expect(above?.cellules[3]?.texte).toBe("–");
  });

  it("prints a series published without decimals without decimals", () => {
    const values = view.tableaux[2]?.lignes.map(({ cellules }) => cellules[0]?.texte);
    expect(values).toContain("13\u202f000");
  });

  it("writes each count of a trace with its threshold, and says when none can answer", () => {
    const [first, second] = view.questions_centrales[0]?.constats ?? [];
    expect(first?.trace[0]).toMatchObject({
      compte: "1\u00a0QPV sur 3",
      resultat: "faux",
      seuil: "plus de 50\u00a0% des QPV",
    });
    expect(second?.trace.map(({ compte, resultat, seuil }) => [compte, resultat, seuil])).toEqual([
      ["aucun QPV ne peut répondre", "indécidable", "plus de 3\u00a0% des QPV"],
      ["aucun QPV ne peut répondre", "vrai", ""],
    ]);
    expect(view.seuils).toHaveLength(2);
  });

  it("flattens the tree, with its words, origins and readings", () => {
    expect(
      view.noeuds.map(({ id, rang, niveau, origine, vide }) => [id, rang, niveau, origine, vide]),
    ).toEqual([
      ["P1", 3, "Pilier", "libellé paraphrasé", false],
      ["P1-A1", 4, "Ambition", "libellé paraphrasé", false],
    ]);
    expect(view.noeuds[0]?.questions[0]?.source).toBe("Annexe");
    expect(view.noeuds[1]?.lectures).toEqual(["Ce que disent les chiffres\u00a0: 3\u00a0QPV."]);
  });

  it("counts both readings for a rule that decides on the ratio", () => {
    const [income] = evaluation.comparisons;
    expect(income).toBeDefined();
    const [finding] = evaluation.findings;
    if (!finding?.trace) throw new Error("the fixture has a trace");
    const trace = { ...finding.trace, outcome: "ecart_reduit_en_rapport" } as const;
    const { questions_centrales } = reportView({ ...evaluation, findings: [{ ...finding, trace }] });
    expect(questions_centrales[0]?.constats[0]?.chiffres.map(({ texte }) => texte)).toEqual([
      "ont un écart plus grand en 2019 qu’en 2014 s’il est rapporté à la valeur de l’agglomération",
      "ont un écart en euros courants plus grand en 2019 qu’en 2014",
    ]);
  });
});

describe("what a template asks beyond the view", () => {
  const evaluation = wholeEvaluation();

  it("each works over the values of an object", () => {
    const { html } = renderReport(
      evaluation,
      smallTemplate("{{#each couverture}}{{@key}}={{this}};{{/each}}"),
    );
    expect(html).toBe(
      "chiffrees=1;de_depart=0;en_attente=0;sans_chiffre=0;total=1;phrase=1 question sur 1 évaluable par les chiffres.;",
    );
  });
});

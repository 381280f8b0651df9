import { describe, expect, test } from "vitest";
import type { Evaluation } from "../../../../src/evaluation/evaluation.ts";
import { unknown } from "../../../../src/kernel/unknown.ts";
import { namesOf } from "../../../../src/output/labels.ts";
import { fitToData, fitToNames } from "../../../../src/output/report/charts/fit.ts";
import { gapRows } from "../../../../src/output/report/charts/gap-rows.ts";
import { chartRows } from "../../../../src/output/report/charts/rows.ts";
import { answerViews } from "../../../../src/output/report/opening/answers.ts";
import { linesOf, withinLines, withinParagraph } from "../../../../src/output/report/opening/fit-lines.ts";
import { openingView } from "../../../../src/output/report/opening/opening.ts";
import { openingTables } from "../../../../src/output/report/opening/opening-tables.ts";
import { commitment, target } from "../../../build.ts";
import { breakRule } from "../../french/beside-fixture.ts";
import { evaluationOf, INCOME, manyQpv } from "./fixture.ts";

const opening = (evaluation: Evaluation) => openingView(evaluation, namesOf(evaluation));
const plain = (text: string | undefined): string => (text ?? "").replaceAll(/[\u00a0\u202f]/g, " ");

describe("the first page", () => {
  const view = opening(evaluationOf(manyQpv(12)));

  test("bears its month, its finding, and that it is of before the contract", () => {
    expect([view.moment, view.mois]).toEqual(["État de départ", "novembre 2026"]);
    expect(view.titre).toContain("de 2014 à 2019");
    expect(view.chapeau[0]).toContain("ne disent rien de son effet");
    expect(view.chiffres.map(({ nombre }) => plain(nombre))).toEqual(["−4 225 €", "76 pour 100"]);
    expect([view.serie, view.ecarts, view.niveaux].map((chart) => chart !== null)).toEqual([
      true,
      true,
      false,
    ]);
    expect(view.non_dit.length).toBeGreaterThan(0);
  });

  test("says nothing of a contract that began before its figures", () => {
    const base = evaluationOf(manyQpv(3));
    const late = opening({ ...base, referentiel: { ...base.referentiel, contract: "2014-2020" } });
    expect([late.moment, late.chapeau]).toEqual(["", []]);
  });

  test("of one quarter has two lines and no count", () => {
    const one = opening(evaluationOf(manyQpv(1)));
    expect([one.serie, one.ecarts]).toEqual([null, null]);
    expect(one.niveaux?.titre).toContain("quartier passe de");
  });

  test("without a figure says so, and shows nothing", () => {
    const silent = manyQpv(4).map((one) => ({
      ...one,
      values: [unknown("secret"), unknown("secret")] as const,
    }));
    const empty = opening(evaluationOf(silent));
    expect(empty).toMatchObject({ id: "", moment: "", chiffres: [], serie: null, non_dit: [], sources: "" });
    expect(empty.titre).toContain("Aucun chiffre publié");
  });

  test("of a shared référentiel says where its targets stand", () => {
    const shared = opening({ ...evaluationOf([]), comparisons: [], epci: null });
    expect(shared.titre).toContain("sans cible à juger");
    expect(shared.manque.join()).not.toContain("Actions et crédits");
  });

  test("says what is to be decided and what is missing, from the evaluation alone", () => {
    const base = evaluationOf(manyQpv(3));
    const finding = (status: "non_evaluable" | "sans_objet", id: string) => ({
      ...({} as Evaluation["targets"][number]),
      id,
      status,
      reason: status === "non_evaluable" ? ("aucun_releve" as const) : null,
      measure: null,
    });
    const followed = (id: string, by: string | null) =>
      ({ id, kind: "cible", by }) as unknown as Evaluation["followed"][number];
    const readings = (["non_atteint", "atteint"] as const).map((status, index) => ({
      gap: index === 0 ? ("absolu" as const) : ("rapport" as const),
      label: "",
      status,
      outOf: { count: index + 1, known: 3, total: 3 },
    }));
    const [first] = base.findings;
    if (!first) throw new Error("no finding");
    const convention = { from: "2014-01-01", value: 0.5, reference: "R", convention: true as const };
    const full = opening({
      ...base,
      findings: [
        { ...first, readings, status: "selon_la_lecture" },
        { ...first, id: "Q1/autre", indicator: "autre", status: "non_evaluable", rule: "R1", readings: [] },
      ],
      indicators: [
        ...base.indicators,
        { ...INCOME, id: "autre", shortLabel: "Autre", sources: [{ title: "Insee-Cnaf, X" }] },
      ],
      referentiel: {
        ...base.referentiel,
        commitments: [commitment("E-1", { lead: "Ville" }), commitment("E-2")],
        targets: [target({ id: "C-1" })],
        parameters: [
          { id: "majorite", label: "Majorité", unit: "part", values: [convention], knownUntil: "2030-12-31" },
        ],
        rules: base.referentiel.rules.map((rule) => ({ ...rule, convention: "La nôtre." })),
      },
      targets: [
        finding("non_evaluable", "C-1"),
        finding("non_evaluable", "C-2"),
        finding("sans_objet", "C-3"),
      ],
      followed: [followed("C-1", "Ville"), followed("C-2", null), followed("C-3", "Ville")],
      coverage: { ...base.coverage, awaiting: 1, total: 3 },
    });
    expect(full.a_decider.map(plain)).toEqual([
      "Valider le seuil de 50 % (majorité) : convention proposée.",
      "Choisir la lecture qui décide : écart plus petit en euros (1 quartier sur 3) ou en proportion (2 quartiers sur 3).",
      "Désigner un pilote pour 1 engagement sur 2.",
      "Valider 1 règle d’évaluation : convention, et non texte du contrat.",
    ]);
    expect(full.manque.map(plain)).toEqual([
      "2 cibles sur 2 sans relevé : Ville (1), responsable à désigner (1).",
      "1 question sur 3 attend l’appréciation du comité de pilotage.",
      "Chiffres à obtenir (Insee) : Autre (aucune valeur de ces quartiers aux dates de l’évaluation).",
      "Actions et crédits de l’année : rien de saisi (porteurs d’actions, financeurs).",
    ]);
  });
});

test("the table that leads: gaps at two dates first, then the order of subjects", () => {
  const base = evaluationOf(manyQpv(3));
  const [table] = base.comparisons;
  if (!table) throw new Error("no table");
  const named = (id: string, changes = {}) => ({ ...INCOME, id, ...changes });
  const indicators = [
    named("taux_emploi"),
    named("taux_pauvrete"),
    named("revenu_median"),
    named("population", { unit: "hab" }),
    named("part_neet", { polarity: "neutre" }),
  ];
  const oneDate = { ...table, summary: null, rows: table.rows.map((row) => ({ ...row, change: null })) };
  const comparisons = [
    { ...table, indicator: "taux_emploi" },
    { ...oneDate, indicator: "taux_pauvrete", geography: "qpv2024" },
    { ...table, indicator: "revenu_median" },
    { ...table, indicator: "population" },
    { ...table, indicator: "part_neet" },
    { ...table, indicator: "taux_pauvrete", geography: "ensemble" },
  ];
  const evaluation = { ...base, indicators, comparisons };
  const { lead, others, asked } = openingTables(evaluation, namesOf(evaluation));
  expect(lead?.indicator.id).toBe("revenu_median");
  expect(others.map(({ indicator }) => indicator.id)).toEqual(["taux_pauvrete", "taux_emploi"]);
  expect(asked).toEqual([]);
  const chosen = openingTables(evaluation, namesOf(evaluation), [
    "taux_emploi",
    "revenu_median",
    "taux_pauvrete",
  ]);
  expect([chosen.lead, ...chosen.others].map((one) => one?.indicator.id)).toEqual([
    "taux_emploi",
    "revenu_median",
    "taux_pauvrete",
  ]);
});

describe("the rows of ranked gaps", () => {
  const rowsOf = (count: number, label = "Quartier") => {
    const evaluation = evaluationOf(manyQpv(count).map((one) => ({ ...one, label: `${label} ${one.code}` })));
    const [table] = evaluation.comparisons;
    if (!table) throw new Error("no table");
    return gapRows(table, INCOME, namesOf(evaluation));
  };

  test("the furthest first, ten of more than twenty-two", () => {
    expect([rowsOf(22).length, rowsOf(23).length]).toEqual([22, 10]);
    const [first] = rowsOf(23);
    expect(first).toMatchObject({ code: "Q000", debut: -4000, fin: -4500, sens: "plus grand" });
    expect([plain(first?.valeur), plain(first?.evolution)]).toEqual(["−4 500", "−500"]);
  });

  test("a long name over two lines where rows are few, cut where they are many", () => {
    const long = "Résidence des Provinces françaises et alentours";
    expect(rowsOf(3, long)[0]?.quartier).toContain("\n");
    expect(rowsOf(20, long)[0]?.quartier).toMatch(/…|\(Q/);
    expect(rowsOf(3, "Mot".repeat(12))[0]?.quartier).toContain("Mot");
  });
});

test("the lines know the breaks: those that touch are one band", () => {
  const base = evaluationOf(manyQpv(3));
  const [table] = base.comparisons;
  if (!table) throw new Error("no table");
  const rule = (year: number) => ({
    ...breakRule(`r${year}`, ""),
    condition: { kind: "rupture" as const, year, aggregatesOnly: false },
  });
  const data = chartRows({ ...table, rules: [rule(2016), rule(2018)] }, INCOME, namesOf(base));
  expect(data.ruptures).toEqual([{ debut: 2014, fin: 2019, libelle: "2016, 2018" }]);
  expect(data.annees.map(({ libelle }) => libelle)).toEqual(["2014", "2019"]);
  expect(data.moyenne.map(({ moment, sens }) => [moment, sens])).toEqual([
    ["debut", "plus grand"],
    ["fin", "plus grand"],
  ]);
});

test("a plot has what the longest name leaves", () => {
  const spec = { usermeta: { ecarts: { largeur: 300, colonnes: 90, corps: 10 } }, data: { name: "ecarts" } };
  expect(fitToNames({}, ["x"])).toEqual({});
  expect(fitToNames(spec, ["x".repeat(90)])["width"]).toBe(60);
  expect(fitToNames({ ...spec, width: 100 }, ["x"])["width"]).toBe(100);
  const data = chartRows(
    evaluationOf(manyQpv(3)).comparisons[0] as never,
    INCOME,
    namesOf(evaluationOf(manyQpv(3))),
  );
  expect(Number(fitToData(spec, data)["width"])).toBeLessThan(210);
});

test("sentences that a part has room for", () => {
  const room = { width: 100, size: 10, lines: 2 };
  expect(linesOf("mot", room)).toBe(1);
  expect(withinLines(["mot", "mot", "mot"], room)).toEqual(["mot", "mot"]);
  expect(withinParagraph(["mot", "mot ".repeat(30), "fin"], room)).toEqual(["mot", "fin"]);
});

test("the answers: those that figures give first, then who must provide what", () => {
  const base = evaluationOf(manyQpv(3));
  const [finding] = base.findings;
  const [question] = base.referentiel.questions;
  if (!finding || !question) throw new Error("no finding");
  const silent = { ...finding, status: "non_evaluable" as const, readings: [], beside: [] };
  const evaluation = {
    ...base,
    referentiel: {
      ...base.referentiel,
      questions: [{ ...question, id: "Q0", text: "Et le reste ?" }, question],
    },
    findings: [
      { ...silent, id: "Q0/a", question: "Q0", rule: null, indicator: null },
      { ...silent, id: "Q0/b", question: "Q0" },
      { ...silent, id: "Q0/c", question: "Q0", indicator: null },
      {
        ...finding,
        beside: [{ kind: "rupture" as const, text: "longue.", brief: "brève." }],
        appreciation: {
          question: "Q1",
          status: "atteint" as const,
          by: "Comité",
          date: "2026-01-01",
          text: "Vu.",
        },
      },
    ],
  };
  const [first, second] = answerViews(evaluation, namesOf(evaluation));
  expect([first?.question, second?.question]).toEqual([question.text, "Et le reste ?"]);
  expect(first?.lignes[0]).toMatchObject({
    indicateur: "Revenu médian",
    a_fournir: "",
    appreciation: "Comité : atteint. Vu.",
    a_cote: [{ nature: "Ruptures", texte: "brève." }],
  });
  expect(second?.lignes.map(({ a_fournir }) => a_fournir)).toEqual([
    "Une appréciation du comité de pilotage",
    "Un relevé du suivi",
    "Un relevé du suivi",
  ]);
  expect(second?.lignes[0]?.statut.texte).toBe("Pas encore de donnée");
});

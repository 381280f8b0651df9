import { describe, expect, test } from "vitest";
import { assemble } from "../../../../src/evaluation/assemble.ts";
import type { Evaluation } from "../../../../src/evaluation/evaluation.ts";
import { changesView, claimsView, coherenceView } from "../../../../src/output/report/claims.ts";
import { voiceViews } from "../../../../src/output/report/findings.ts";
import { methodNote } from "../../../../src/output/report/method-note.ts";
import { talliesView } from "../../../../src/output/report/nodes.ts";
import { targetsView } from "../../../../src/output/report/targets.ts";
import { reportView } from "../../../../src/output/report/view.ts";
import type { Referentiel } from "../../../../src/referentiel/referentiel.ts";
import {
  appreciation,
  commitment,
  epci,
  measurement,
  node,
  question,
  referentiel,
  target,
  workspace,
} from "../../../build.ts";

/** A whole evaluation, assembled for real, of a référentiel without figures. */
function evaluationOf(changes: Partial<Referentiel> = {}, adopted: readonly Referentiel[] = []): Evaluation {
  return assemble({
    workspace: workspace({}),
    referentiel: referentiel(changes),
    epci: epci(),
    adopted,
    comparisons: [],
    date: "2026-11-20",
    producedBy: { version: "", inputs: "" },
  });
}

describe("targets", () => {
  const nodes = [node("P1", { level: "pilier", children: [node("P1-1")] }), node("P2")];
  const targets = [
    target({ node: "P1-1" }),
    target({ id: "C-2", node: "P2" }),
    target({ id: "C-3", label: "Sans nœud" }),
    target({ id: "C-4", textKind: "exemple" }),
    target({ id: "C-5" }),
    target({ id: "C-6", replaces: ["C-5"], from: "2026-01-01" }),
  ];
  const correction = {
    finding: "C-3",
    status: "atteint",
    by: "COPIL",
    date: "2026-06-30",
    reason: "Vu sur place.",
  } as const;
  const view = targetsView(
    evaluationOf({ nodes, targets, measurements: [measurement("2026", 100)], corrections: [correction] }),
  );

  test("with a verdict or a word of someone first, by node of the first level; the others for an annex", () => {
    expect(view.groupes.map(({ titre, lignes }) => [titre, lignes.map(({ id }) => id)])).toEqual([
      ["Pilier : Nœud P1", ["C-1"]],
      ["Sans rattachement à une partie du contrat", ["C-3"]],
    ]);
    expect(view.sans_verdict.map(({ lignes }) => lignes.map(({ id }) => id))).toEqual([
      ["C-2"],
      ["C-4", "C-5", "C-6"],
    ]);
  });

  test("coverage stands beside, what has no object apart, reasons the most frequent first", () => {
    expect(view.decompte).toBe(
      "1 cible sur 4 évaluable ; 2 autres sont sans objet à cette date ou à cette échelle.",
    );
    expect(view.raisons).toMatch(/^5 cibles sans verdict : aucun relevé \(3\) ; /);
    expect(view.sans_verdict[1]?.lignes.map(({ raison }) => raison)).toEqual([
      "le document la cite en exemple, il ne s’y engage pas",
      "remplacée par C-6",
      "aucun relevé",
    ]);
  });

  test("a line says what is aimed at, where it is written, what was recorded, who said what", () => {
    expect(view.groupes[0]?.lignes[0]).toMatchObject({
      visee: "au moins 100\u00a0places, en 2027",
      source: "Contrat",
      statut: { texte: "Atteint", classe: "atteint" },
      pourquoi: "Relevé en 2026 : 100\u00a0places ; cible : au moins 100\u00a0places, en 2027.",
      raison: "",
    });
    expect(view.groupes[1]?.lignes[0]?.paroles).toEqual([
      {
        nature: "Correction",
        qui: "COPIL, 30\u00a0juin 2026",
        texte: "C-3 : atteint au lieu de non évaluable. Vu sur place.",
      },
    ]);
  });

  test("an appreciation of a target stands beside it, and brings it out of the annex", () => {
    const said = appreciation("C-2", { status: "en_bonne_voie", by: "COPIL", date: "2026-06-30" });
    const { groupes } = targetsView(evaluationOf({ nodes, targets, appreciations: [said] }));
    expect(groupes.flatMap(({ lignes }) => lignes.map(({ id, paroles }) => [id, paroles.length]))).toEqual([
      ["C-2", 1],
    ]);
    expect(groupes[0]?.lignes[0]?.paroles[0]).toMatchObject({
      nature: "Appréciation",
      qui: "COPIL, 30\u00a0juin 2026",
    });
  });

  test("shared targets are recalled, judged at their own scale", () => {
    const shared = referentiel({
      id: "etat",
      title: "État",
      scale: "departementale",
      territory: "DEP-59",
      epci: "",
      targets: [target({ scale: "departementale" })],
      measurements: [measurement("2026", 100)],
    });
    const [one, empty] = targetsView(evaluationOf({}, [shared, { ...shared, targets: [] }])).partagees;
    expect(one).toMatchObject({
      titre: "État",
      echelle: "du département",
      decompte: "1 cible sur 1 évaluable.",
      raisons: "",
    });
    expect(one?.lignes.map(({ id }) => id)).toEqual(["C-1"]);
    expect(empty?.decompte).toContain("aucune cible");
  });
});

test("counts by criterion and of targets; a zero is a dash", () => {
  const { lignes } = talliesView(
    evaluationOf({
      questions: [question("Q1", { criteria: ["effet"] }), question("Q2")],
      targets: [target()],
    }),
  );
  expect(lignes.map(({ nom, evaluables, nombres }) => [nom, evaluables, nombres.join(" ")])).toEqual([
    ["Constats, effet", "0 sur 1", "– – 1"],
    ["Constats, sans critère", "0 sur 1", "– – 1"],
    ["Cibles", "0 sur 1", "– – 1"],
  ]);
  expect(talliesView(evaluationOf()).lignes).toEqual([]);
});

test("coherence: counts, the first names, the communes", () => {
  const commitments = Array.from({ length: 11 }, (_, rank) =>
    commitment(`E-${rank}`, { commune: "Avion", ...(rank === 0 ? {} : { node: "P1" }) }),
  );
  const led = [...commitments, commitment("E-11", { lead: "CAF" })];
  const some = coherenceView(evaluationOf({ nodes: [node("P1")], commitments: led })).examens;
  expect(some.map(({ nombre }) => nombre)).toEqual(["1 sur 1", "11 sur 12"]);
  expect(some[1]?.exemples).toBe("E-0, E-1, E-2, E-3, E-4, E-5, E-6, E-7 et 3 autres");
  const { examens, communes } = coherenceView(evaluationOf({ nodes: [node("P1")], commitments }));
  expect(examens[1]).toEqual({
    nombre: "0 sur 11",
    texte: "engagements avec un pilote désigné : les documents n’en nomment aucun",
    exemples: "",
  });
  expect(communes).toEqual({
    colonnes: [
      { id: "P1", libelle: "Nœud P1" },
      { id: "Autres", libelle: "sans nœud de rattachement" },
    ],
    lignes: [{ commune: "Avion", nombres: ["10", "1"], total: "11" }],
  });
  const all = coherenceView(
    evaluationOf({ nodes: [node("P1"), node("P2")], commitments: commitments.slice(1, 2) }),
  );
  expect(all.communes?.lignes).toEqual([{ commune: "Avion", nombres: ["1", "–"], total: "1" }]);
  expect(coherenceView(evaluationOf())).toEqual({ examens: [], communes: null });
});

test("claims: those that contradict, then the others", () => {
  const claim = {
    id: "CT-1",
    text: "21 QPV",
    source: { document: "contrat" },
    approximate: false,
    printed: 21,
    note: "l. 12",
    computation: { operation: "somme", numbers: [{ value: 4 }, { value: 15 }] },
  } as const;
  const { computation: _, note: __, ...bare } = claim;
  const view = claimsView(evaluationOf({ claims: [claim, { ...bare, id: "CT-2" }] }));
  expect(view.decompte).toBe("2 affirmations chiffrées examinées : contradictoire 1, invérifiable 1.");
  expect(view.contradictoires).toMatchObject([
    { id: "CT-1", texte: "21 QPV", verdict: "Contradictoire", note: "l. 12" },
  ]);
  expect(view.autres).toMatchObject([{ id: "CT-2", note: "" }]);
  const orphan = { ...evaluationOf({ claims: [claim] }), referentiel: referentiel() };
  expect(claimsView(orphan).contradictoires).toMatchObject([{ texte: "", source: "" }]);
});

test("changes: words for each kind, nothing when no earlier evaluation was given", () => {
  expect(changesView(evaluationOf())).toBeNull();
  const changes = {
    since: "2025-11-20",
    sameInputs: false,
    changes: [
      { kind: "cible", id: "C-1", before: null, after: "atteint", causes: ["chiffres", "seuil"] },
      { kind: "controle", id: "CT", before: "arrondi", after: "inconnu_ici", causes: ["regle"] },
    ],
  } as const;
  expect(changesView({ ...evaluationOf(), changes })).toEqual({
    depuis: "20\u00a0novembre 2025",
    lignes: [
      {
        id: "C-1",
        libelle: "C-1",
        avant: "Absent",
        apres: "Atteint",
        causes: "les chiffres ne sont plus les mêmes ; un seuil n’est plus le même",
      },
      {
        id: "CT",
        libelle: "CT",
        avant: "Arrondi",
        apres: "inconnu_ici",
        causes: "la règle n’est plus la même",
      },
    ],
  });
});

test("residents speak beside the findings, with what their sample allows", () => {
  const opinion = {
    survey: "Baromètre",
    date: "2025",
    about: "Q1",
    wording: "Mieux ?",
    favourable: 1,
    answers: 2,
    sampling: "volontaires",
    source: "",
    address: "opinions.csv:2",
  } as const;
  expect(voiceViews("Q1", evaluationOf({ opinions: [opinion] }))).toMatchObject([
    {
      nature: "Habitants",
      qui: "Baromètre, 2025",
      texte: expect.stringContaining("« Mieux ? » 1 réponses favorables sur 2"),
    },
  ]);
});

test("a shared référentiel says its scale, a contract says none", () => {
  const shared = referentiel({ scale: "departementale", territory: "DEP-59", epci: "" });
  const view = reportView({ ...evaluationOf(), referentiel: shared, epci: null });
  expect([view.echelle, view.agglomeration]).toEqual(["du département", "DEP-59"]);
  expect(reportView(evaluationOf()).echelle).toBe("");
});

test("a node says what hangs on it", () => {
  const nodes = [node("P1"), node("P2")];
  const view = reportView(
    evaluationOf({
      nodes,
      targets: [target({ node: "P1" })],
      commitments: [commitment("E-1", { node: "P1" })],
    }),
  );
  expect(view.noeuds.map(({ decompte, vide }) => [decompte, vide])).toEqual([
    ["0 cible sur 1 évaluable, 1 engagement", false],
    ["", true],
  ]);
});

test("under the first level, nodes without question or reading are counted by the one above", () => {
  const asked = node("P1-1", {
    children: [
      node("P1-1-1", { questions: [question("Q9")] }),
      node("P1-1-2", { level: "axe", children: [node("P1-1-2-1")] }),
    ],
  });
  const deep = node("P2-1", {
    note: "Rattachement proposé.",
    children: [node("a", { children: [node("b", { note: "Le texte saute de 3 à 5." })] })],
  });
  const nodes = [node("P1", { children: [asked] }), node("P2", { note: "Coquille.", children: [deep] })];
  const evaluation = {
    ...evaluationOf({ nodes }),
    nodeFigures: [{ node: "P2-1", indicator: "taux", text: "Taux : 3 QPV." }],
  };
  const view = reportView(evaluation);
  expect(view.noeuds.map(({ id, rang, replies, note }) => [id, rang, replies, note])).toEqual([
    ["P1", 3, "", ""],
    ["P1-1", 4, "Sans question ni chiffre\u00a0: axe (1), pilier (1).", ""],
    ["P1-1-1", 5, "", ""],
    ["P2", 3, "", ""],
    ["P2-1", 4, "Sans question ni chiffre\u00a0: pilier (2).", "Rattachement proposé."],
  ]);
  const remarks = methodNote(evaluation).textes.at(-1);
  expect(remarks?.lignes.map(({ id }) => id)).toEqual(["P2", "P2-1", "b"]);
});

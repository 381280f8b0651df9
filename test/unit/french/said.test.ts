import { describe, expect, test } from "vitest";
import { baselineWords } from "../../../src/french/aims.ts";
import { changeWords, noChangeSentence } from "../../../src/french/changes.ts";
import { claimCounts } from "../../../src/french/claims.ts";
import { commitmentWords, communesWords } from "../../../src/french/commitments.ts";
import { notAskedSentence } from "../../../src/french/findings.ts";
import { coverageSentence, nodeCounts, nodeCountsInBrief } from "../../../src/french/tallies.ts";
import { targetCoverageSentence, withoutVerdictSentence } from "../../../src/french/targets.ts";
import { opinionSentence, voices } from "../../../src/french/voices.ts";

const NONE = { appreciations: [], corrections: [], opinions: [] };

describe("what people said", () => {
  const correction = {
    finding: "Q1/revenu",
    status: "atteint",
    by: "COPIL",
    date: "2026-06-30",
    reason: "Vu.",
  } as const;

  test("bears who and when, and what was computed", () => {
    const corrections = [{ ...correction, computed: ["non_atteint", "non_evaluable"] as const }];
    expect(voices("Q1", { ...NONE, corrections })).toEqual([
      {
        nature: "Correction",
        who: "COPIL, 30\u00a0juin 2026",
        text: "Q1/revenu : atteint au lieu de non atteint, non évaluable. Vu.",
      },
    ]);
    expect(voices("Q2", { ...NONE, corrections })).toEqual([]);
  });

  test("of what nothing is computed for, replaces nothing", () => {
    const corrections = [{ ...correction, finding: "E-1", computed: [] }];
    expect(voices("E-1", { ...NONE, corrections })[0]?.text).toBe("E-1 : atteint. Vu.");
  });

  test("answers speak for the others only when they were drawn at random", () => {
    const asked = { favourable: 30, answers: 40 };
    const found = { share: 0.75, lower: 0.6, upper: 0.86 };
    expect(opinionSentence({ ...asked, sampling: "aleatoire" }, found)).toBe(
      "30 réponses favorables sur 40 (75\u00a0%) ; intervalle à 95\u00a0% : de 60 à 86\u00a0%.",
    );
    expect(opinionSentence({ ...asked, sampling: "volontaires" }, found)).toMatch(/ ; des volontaires : /);
    const nobody = { share: null, lower: null, upper: null };
    expect(opinionSentence({ ...asked, sampling: "exhaustif" }, nobody)).toBe(
      "Aucune réponse : rien à lire.",
    );
  });
});

test("a verdict that is not what it was", () => {
  expect(changeWords({ kind: "cible", before: null, after: "atteint", causes: ["nouveau"] })).toEqual({
    before: "Absent",
    after: "Atteint",
    causes: "nouveau dans le référentiel",
  });
  const newer = {
    kind: "controle",
    before: "arrondi",
    after: "mot_nouveau",
    causes: ["jour", "regle"],
  } as const;
  expect(changeWords(newer)).toMatchObject({ before: "Arrondi", after: "mot_nouveau" });
  expect(noChangeSentence(true)).toBe("Aucun verdict n’est différent ; les données lues sont les mêmes.");
  expect(noChangeSentence(false)).toBe("Aucun verdict n’est différent.");
});

test("counts agree in number", () => {
  const targets = { evaluable: 1, total: 2 };
  expect(nodeCounts({ targets, commitments: 1 })).toBe("1 cible sur 2 évaluable, 1 engagement");
  expect(nodeCounts({ targets: { evaluable: 0, total: 0 }, commitments: 0 })).toBe("");
  const questions = { evaluable: 2, total: 3 };
  expect(nodeCountsInBrief({ questions, targets, commitments: 4 }, "atteint")).toBe(
    "atteint, 2/3 quest., 1/2 cibles, 4 eng.",
  );
  expect(coverageSentence({ evaluable: 2, starting: 1, awaiting: 1, unmeasured: 1, total: 4 })).toBe(
    "2 questions sur 4 évaluables par les chiffres, dont 1 sur l’état de départ seulement, 1 en attente d’une appréciation, 1 en attente d’un chiffre ou d’un relevé.",
  );
  expect(coverageSentence({ evaluable: 2, starting: 2, awaiting: 0, unmeasured: 0, total: 4 })).toBe(
    "2 questions sur 4 évaluables par les chiffres, sur l’état de départ seulement.",
  );
  expect(coverageSentence({ evaluable: 0, starting: 0, awaiting: 0, unmeasured: 0, total: 0 })).toBe(
    "Aucune question évaluative.",
  );
  expect(claimCounts([{ verdict: "arrondi" }])).toBe("1 affirmation chiffrée examinée : arrondi 1");
  expect(communesWords(1)).toBe("1 commune s’engage");
});

test("targets without a verdict are counted with why; those without object stand apart", () => {
  const findings = [
    { status: "atteint", reason: null },
    { status: "non_evaluable", reason: "aucun_releve" },
    { status: "sans_objet", reason: "texte_exemple" },
  ] as const;
  expect(targetCoverageSentence(findings)).toBe(
    "1 cible sur 2 évaluable ; 1 autre est sans objet à cette date ou à cette échelle.",
  );
  expect(withoutVerdictSentence(findings)).toMatch(/^2 cibles sans verdict : aucun relevé \(1\) ; /);
  expect(withoutVerdictSentence([{ status: "atteint", reason: null }])).toBe("");
});

test("who commits, by when, under whose lead; from what a target starts", () => {
  expect(commitmentWords({ by: "Région", commune: "Lens", lead: undefined, due: "2027" })).toBe(
    "Région, Lens ; en 2027 ; pilote : non désigné",
  );
  expect(commitmentWords({ by: "Ville de Lens", commune: "Lens", lead: "CCAS" })).toBe(
    "Ville de Lens ; sans échéance imprimée ; pilote : CCAS",
  );
  expect(baselineWords({})).toBe("aucune dans le document");
  const baseline = { value: 40, date: "2022", nature: "constat", text: "quarante" } as const;
  expect(baselineWords({ baseline, unit: "places" })).toBe(
    "40\u00a0places en 2022, constatée (« quarante »)",
  );
  expect(baselineWords({ baseline: { nature: "annoncee" } })).toBe(
    "valeur non donnée, annoncée par le document",
  );
});

test("a question that is not asked on a day: replaced, not yet, no more", () => {
  const day = "2026-01-01";
  expect(notAskedSentence({}, { id: "Q2", from: "2025-01-01" }, day)).toBe(
    "Question remplacée par « Q2 » à partir du 1er\u00a0janvier 2025.",
  );
  expect(notAskedSentence({ from: "2027-01-01" }, undefined, day)).toBe(
    "Cette question ne vaut qu’à partir du 1er\u00a0janvier 2027.",
  );
  expect(notAskedSentence({ to: "2025-01-01" }, undefined, day)).toBe(
    "Cette question ne vaut que jusqu’au 1er\u00a0janvier 2025.",
  );
});

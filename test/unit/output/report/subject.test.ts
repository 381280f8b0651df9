import { describe, expect, test } from "vitest";
import { type AskedSubject, chooseSubject, subjectsOf } from "../../../../src/output/report/subject.ts";
import type { Scope } from "../../../../src/output/report/template/template.ts";
import { evaluationOf, manyQpv } from "./fixture.ts";

const BASE = evaluationOf(
  manyQpv(3).map((one, index) => ({
    ...one,
    code: `QP${index}`,
    label: ["Cité 2", "Cité Des Brebis", "Grande Résidence"][index] ?? "",
  })),
);
const [first] = BASE.territories;
const COMMUNES = ["62001", "62002", "62003"].map((code, index) => ({
  ...(first as NonNullable<typeof first>),
  code,
  kind: "commune" as const,
  geography: "cog",
  label: ["Liévin", "Avion", "Lens"][index] ?? "",
  communes: [],
}));
const evaluation = {
  ...BASE,
  territories: [
    ...BASE.territories.map((one, index) => ({ ...one, communes: [index === 0 ? "62001" : "62002"] })),
    ...COMMUNES,
  ],
};

const choose = (scope: Scope, ...asked: AskedSubject[]) => {
  const { value, diagnostics } = chooseSubject(evaluation, { id: "modele", scope }, asked);
  return { value, said: diagnostics.map(({ code, message, hint }) => `${code} ${message} → ${hint}`) };
};

test("quarters are those of the contract's zoning, communes those that they lie in", () => {
  expect(subjectsOf(evaluation, "quartier").map(({ code }) => code)).toEqual(["QP0", "QP1", "QP2"]);
  expect(subjectsOf(evaluation, "commune").map(({ label }) => label)).toEqual(["Avion", "Liévin"]);
});

test("a city of arrondissements is one of its communes", () => {
  const [commune] = COMMUNES;
  if (!commune) throw new Error("a commune is expected");
  const territories = [
    ...BASE.territories.map((one) => ({ ...one, communes: ["13203"] })),
    { ...commune, code: "13203", label: "Marseille 3e Arrondissement" },
    { ...commune, code: "13055", label: "Marseille" },
  ];
  const known = { ...BASE, territories };
  const asked = [{ scope: "commune" as const, asked: "marseille" }];
  expect(chooseSubject(known, { id: "modele", scope: "commune" }, asked).value?.code).toBe("13055");
  expect(subjectsOf(known, "commune").map(({ code }) => code)).toEqual(["13055", "13203"]);
});

describe("the subject of a document", () => {
  test("is the whole contract where the template says so", () => {
    expect(choose("contrat")).toEqual({ value: null, said: [] });
  });

  test.each<[Scope & AskedSubject["scope"], string, string]>([
    ["quartier", "qp1", "QP1"],
    ["quartier", "cite des brebis", "QP1"],
    ["quartier", "résidence", "QP2"],
    ["commune", "lievin", "62001"],
  ])("%s « %s » is %s", (scope, asked, code) => {
    expect(choose(scope, { scope, asked })).toMatchObject({ value: { scope, code }, said: [] });
  });

  test.each<[string, Scope, readonly AskedSubject[], string]>([
    [
      "none is named",
      "quartier",
      [],
      "template/sujet-attendu le modèle « modele » porte sur un quartier prioritaire à la fois, et son nom manque → ajouter --qpv et son nom ou son code : QP0 (Cité 2), QP1 (Cité des Brebis), QP2 (Grande Résidence)",
    ],
    [
      "several have that name",
      "quartier",
      [{ scope: "quartier", asked: "cité" }],
      "template/sujet-inconnu « cité » ne désigne pas un quartier prioritaire de cette évaluation → vouliez-vous écrire QP0 (Cité 2) ou QP1 (Cité des Brebis) ?",
    ],
    [
      "it is misspelt",
      "commune",
      [{ scope: "commune", asked: "Lieven" }],
      "template/sujet-inconnu « Lieven » ne désigne pas une commune de cette évaluation → vouliez-vous écrire 62001 (Liévin) ?",
    ],
    [
      "it is nothing near",
      "commune",
      [{ scope: "commune", asked: "Brest" }],
      "template/sujet-inconnu « Brest » ne désigne pas une commune de cette évaluation → connus : 62002 (Avion), 62001 (Liévin)",
    ],
    [
      "the template takes none",
      "contrat",
      [{ scope: "quartier", asked: "QP1" }],
      "template/sujet-inutile le modèle « modele » porte sur le contrat entier : l’option --qpv n’y choisit rien → retirer --qpv, ou choisir un modèle qui porte sur un quartier prioritaire",
    ],
  ])("%s: said", (_, scope, asked, expected) => {
    const { value, said } = choose(scope, ...asked);
    expect(value).toBeUndefined();
    expect(said.map((line) => line.replaceAll("\u00a0", " ").replaceAll("\u202f", " "))).toEqual([expected]);
  });
});

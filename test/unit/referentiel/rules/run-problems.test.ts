import { describe, expect, it } from "vitest";
import type { Place } from "../../../../src/diagnostics/diagnostic.ts";
import { problem } from "../../../../src/diagnostics/problem.ts";
import type { NodePath } from "../../../../src/files/schema.ts";
import type { WrittenRule, WrittenRules } from "../../../../src/referentiel/rules/rule-file.ts";
import { runProblems } from "../../../../src/referentiel/rules/run-examples.ts";

const FILE = "referentiels/x/regles.yaml";
/** The parameter is at line 1, the rules from line 10 on, ten lines each. */
const placeOf = (path: NodePath): Place => {
  const rank = Number(path[1] ?? 0);
  return path.length === 0 ? { file: FILE } : { file: FILE, line: path[0] === "regles" ? 10 + 10 * rank : 1 };
};

const counts = (oui: number, inconnu: number) => ({ ecart_reduit: { oui, non: 2 - oui - inconnu, inconnu } });
const rule = (id: string, exemples: WrittenRule["exemples"]): WrittenRule => ({
  id,
  libelle: id,
  raison: "Essai",
  sources: [{ document: "contrat" }],
  condition: { part_des_qpv: { lecture: "ecart_reduit", plus_de: "majorite" } },
  exemples,
});
const WRONG = rule("fausse", [
  { nom: "oui", faits: counts(2, 0), attendu: "non_atteint" },
  { nom: "aussi", faits: counts(2, 0), attendu: "atteint" },
  { nom: "inconnu", faits: counts(1, 1), attendu: "non_evaluable" },
]);
const VALUE: WrittenRules = {
  parametres: [
    {
      id: "majorite",
      libelle: "La moitié",
      unite: "part",
      valeurs: [{ du: "2014-01-01", valeur: 0.5, reference: "Essai" }],
      connu_jusqu_au: "2030-12-31",
    },
  ],
  regles: [WRONG, rule("vide", [])],
};
const LOCATED = { value: VALUE, placeOf, sha256: "" };
const run = (said: Parameters<typeof runProblems>[1], located: Parameters<typeof runProblems>[0] = LOCATED) =>
  runProblems(located, said, "2026-11-20").map(({ code, place }) => [code, place.line]);
const MISSING = Array.from({ length: 3 }, () => ["rule/statut-sans-exemple", 20]);

describe("runProblems", () => {
  it("runs a rule whatever is wrong with another one or with another file", () => {
    const elsewhere = problem("rule/terme-inconnu", { file: FILE, line: 22 }, { id: "x", suggestion: "" });
    const other = problem(
      "rule/terme-inconnu",
      { file: "autre.yaml", line: 12 },
      { id: "x", suggestion: "" },
    );
    expect(run([])).toEqual([["rule/exemple-faux", 10], ...MISSING]);
    expect(run([elsewhere, other])).toEqual([["rule/exemple-faux", 10], ...MISSING]);
  });

  it("does not run a rule that has a problem of its own, or whose parameter has one or is not known", () => {
    const own = problem("rule/terme-inconnu", { file: FILE, line: 12 }, { id: "x", suggestion: "" });
    const ofParameter = problem("rule/parametre-sans-valeur", { file: FILE, line: 1 }, { id: "x", date: "" });
    expect(run([own])).toEqual(MISSING);
    expect(run([ofParameter])).toEqual(MISSING);
    expect(run([], { ...LOCATED, lost: ["majorite"] })).toEqual(MISSING);
  });

  it("runs a rule whose problem changes nothing of its examples", () => {
    const name = problem(
      "referentiel/indicateur-inconnu",
      { file: FILE, line: 12 },
      { id: "x", suggestion: "" },
    );
    expect(run([name])).toEqual([["rule/exemple-faux", 10], ...MISSING]);
  });
});

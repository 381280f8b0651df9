import { describe, expect, test } from "vitest";
import { readYaml } from "../../../../src/files/yaml.ts";
import { nodeWorld } from "../../../../src/machine/node-world.ts";
import { ruleProblems } from "../../../../src/referentiel/rules/problems.ts";
import type { WrittenRules } from "../../../../src/referentiel/rules/rule-file.ts";
import type { WrittenReferentiel } from "../../../../src/referentiel/tree-file.ts";
import { readComparability } from "../../../../src/workspace/comparability.ts";
import { share, workspace } from "../../../build.ts";
import { memoryWorld } from "../../../world.ts";

const WORKSPACE = workspace({
  indicators: [
    share("neet_15_24", { concept: "age_15_24", family: "recensement" }),
    share("neet_contrat", { concept: "age_non_precise" }),
    share("cmu", { concept: "cmu_c" }),
    share("css", { concept: "complementaire_sante_solidaire" }),
    share("sans_concept"),
  ],
});
const TREE = {
  documents: [{ id: "contrat" }],
  epci: "246200364",
  questions: [{ id: "Q1", regle: "r", indicateurs: ["neet_contrat"] }],
} as unknown as WrittenReferentiel;

/** A rule that compares what two terms read, with the comparability rules that come with the program. */
async function found(left: string, right: string) {
  const text = `parametres: []
regles:
  - id: r
    libelle: Règle
    raison: Pour l’essai.
    sources: [{ document: contrat }]
    termes:
      un: { ${left} }
      autre: { ${right} }
    condition:
      compare: { terme: un, est: au_plus, seuil: autre }
    exemples: [{ nom: un, faits: { un: 1, autre: 2 }, attendu: atteint }]
`;
  const { value } = await readYaml<WrittenRules>(
    "regles.yaml",
    "regles",
    memoryWorld({ "regles.yaml": text }),
  );
  if (!value) throw new Error("not read");
  const { value: comparability } = await readComparability(nodeWorld(process.cwd()));
  return ruleProblems(value, TREE, "2026-11-20", { workspace: WORKSPACE, comparability })
    .filter(({ code }) => code.startsWith("rule/comparaison"))
    .map(({ code, severity, place, message }) => ({ code, severity, line: place.line, message }));
}
const read = (id: string, at = "2018") => `indicateur: { id: ${id}, de: epci, en: "${at}" }`;

describe("a rule that compares two indicators", () => {
  test("of other age bands is refused, with the producers’ sentence and its source", async () => {
    expect(await found(read("neet_15_24"), read("neet_contrat"))).toEqual([
      {
        code: "rule/comparaison-interdite",
        severity: "erreur",
        line: 11,
        message:
          "« neet_15_24 » et « neet_contrat » ne se comparent pas : Les tranches d’âge 15-24 ans (Observatoire des territoires), 16-25 ans (Insee, quartiers) et 15-29 ans (Insee, Eurostat) ne se comparent pas entre elles (Observatoire des territoires ; Insee, données sur les quartiers ; Eurostat (définitions))",
      },
    ]);
  });

  test("the other way round, by their gaps, or through the indicator of the question: refused too", async () => {
    const asked = 'ecart: { en: "2018" }';
    const gap = 'ecart: { id: neet_15_24, en: "2018" }';
    for (const [left, right] of [
      [read("neet_contrat"), read("neet_15_24")],
      [gap, asked],
    ] as const)
      expect((await found(left, right)).map(({ code }) => code)).toContain("rule/comparaison-interdite");
  });

  test("of a benefit that was renamed between two years is warned of, and only then", async () => {
    const [warning, ...more] = await found(read("css", "2021"), read("cmu"));
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ code: "rule/comparaison-deconseillee", severity: "avertissement" });
    expect(warning?.message).toContain("La prestation a changé de nom et de contenu");
    expect(await found(read("css"), read("cmu"))).toEqual([]);
  });

  test.each([
    ["one indicator with itself", read("neet_15_24", "2013"), read("neet_15_24")],
    ["an indicator whose concept is not said", read("sans_concept"), read("neet_15_24")],
    ["a record of the follow-up", 'releve: { id: cpo, unite: "%" }', read("neet_15_24")],
    ["a series, which no threshold reads", "serie: { id: neet_15_24, de: epci }", read("neet_15_24")],
  ])("%s is nobody’s business here", async (_, left, right) => {
    expect(await found(left, right)).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { readYaml } from "../../../../src/files/yaml.ts";
import { ruleProblems } from "../../../../src/referentiel/rules/problems.ts";
import type { WrittenRules } from "../../../../src/referentiel/rules/rule-file.ts";
import type { WrittenReferentiel } from "../../../../src/referentiel/tree-file.ts";
import { indicator, share, workspace } from "../../../build.ts";
import { memoryWorld } from "../../../world.ts";

const DAY = "2026-11-20";
const PARAMETERS = `parametres:
  - id: majorite
    libelle: Majorité
    unite: part
    valeurs:
      - { du: 2014-01-01, valeur: 0.5, reference: Convention }
    connu_jusqu_au: 2030-12-31
  - id: moitie
    libelle: La moitié
    unite: "%"
    valeurs:
      - { du: 2014-01-01, valeur: 50, reference: Circulaire }
    connu_jusqu_au: 2030-12-31
`;
const HEAD = `${PARAMETERS}regles:
  - id: r
    libelle: Règle
    raison: Pour l’essai.
    sources: [{ document: contrat }]
`;
const SHARE = `    condition:
      part_des_qpv: { lecture: ecart_reduit, plus_de: majorite }
    exemples:
      - nom: un
        faits: { ecart_reduit: { oui: 1, non: 0, inconnu: 0 } }
        attendu: atteint
`;
/** The first line after `HEAD`. */
const FIRST = HEAD.split("\n").length;
const TREE = {
  documents: [{ id: "contrat" }],
  epci: "246200364",
  questions: [{ id: "Q1", regle: "r", indicateurs: ["pauvrete"] }],
  noeuds: [{ id: "P1", questions: [{ id: "Q2", regle: "r", indicateurs: ["pauvrete"] }] }],
} as unknown as WrittenReferentiel;
const WORKSPACE = workspace({ indicators: [indicator(), share()] });

async function problems(
  text: string,
  changes: Partial<Parameters<typeof ruleProblems>[3]> = {},
  tree = TREE,
) {
  const { value, diagnostics } = await readYaml<WrittenRules>(
    "regles.yaml",
    "regles",
    memoryWorld({ "regles.yaml": text }),
  );
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error("no value and no problem");
  const placeInTree = (path: readonly (string | number)[]) => ({
    file: "referentiel.yaml",
    field: path.join("."),
  });
  const found = ruleProblems(value, tree, DAY, {
    workspace: WORKSPACE,
    targets: ["C-1"],
    documents: ["contrat"],
    placeInTree,
    ...changes,
  });
  return found.map(({ code, place, message, hint }) => ({ code, line: place.line, message, hint, place }));
}
const codes = async (text: string, ...rest: [changes?: object, tree?: WrittenReferentiel]) =>
  (await problems(text, ...rest))
    .filter(({ code }) => code !== "rule/parametre-inutile")
    .map(({ code, line }) => `${code} ${(line ?? 0) - FIRST}`);

describe("regles.yaml beyond its schema", () => {
  test("a healthy file has no problem but what nothing uses", async () => {
    expect((await problems(HEAD + SHARE)).map(({ code, message }) => [code, message])).toEqual([
      ["rule/parametre-inutile", "aucune règle n’emploie le paramètre « moitie »"],
    ]);
  });

  test("names that refer to nothing are all said, with the nearest, and what they leave unused is not", async () => {
    const text = `${HEAD}    termes:
      part_cpo: { releve: { libelle: Part des CPO, id: cpo, unite: "%" } }
    condition:
      tous:
        - compare: { terme: part_cp, est: au_moins, seuil: moiti }
        - part_des_qpv: { lecture: ecart_reduit, au_moins: majorit }
        - cible_atteinte: C-2
        - regle: rr
    exemples: [{ nom: un, attendu: atteint, faits: { ecart_reduit: { oui: 1, non: 0, inconnu: 0 } }, cibles: { C-2: atteint }, regles: { rr: atteint } }]
`;
    const found = await problems(text);
    expect(found.map(({ code, line, hint }) => [code, (line ?? 0) - FIRST, hint])).toEqual([
      ["rule/terme-inconnu", 4, "vouliez-vous écrire « part_cpo » ?"],
      ["rule/parametre-inconnu", 4, "vouliez-vous écrire « moitie » ?"],
      ["rule/parametre-inconnu", 5, "vouliez-vous écrire « majorite » ?"],
      ["referentiel/cible-inconnue", 6, "vouliez-vous écrire « C-1 » ?"],
      ["rule/inconnue", 7, "vouliez-vous écrire « r » ?"],
    ]);
  });

  test("a target is not checked when cibles.yaml could not be read", async () => {
    const text = `${HEAD}    condition: { cible_atteinte: C-9 }\n    exemples: [{ nom: un, attendu: atteint, cibles: { C-9: atteint } }]\n`;
    expect(await codes(text, { targets: undefined })).toEqual([]);
  });

  test("documents that are not declared, and identifiers used twice", async () => {
    const text =
      HEAD.replace("document: contrat", "document: autre").replace("id: moitie", "id: majorite") + SHARE;
    expect((await problems(text)).map(({ code }) => code)).toEqual([
      "referentiel/identifiant-double",
      "referentiel/document-inconnu",
    ]);
    expect(await codes(HEAD.replace("document: contrat", "document: autre") + SHARE, {}, undefined)).toEqual([
      `referentiel/document-inconnu -1`,
    ]);
  });

  test("a term that bears the name of a parameter or of a reading, and one that nothing reads", async () => {
    const text = `${HEAD}    termes:
      moitie: { releve: { id: a, unite: "%" } }
      ecart_reduit: { releve: { id: b, unite: "%" } }
${SHARE}`;
    expect(await codes(text)).toEqual([
      "rule/nom-pris 1",
      "rule/nom-pris 2",
      "rule/terme-inutile 1",
      "rule/terme-inutile 2",
    ]);
  });
});

describe("conditions without meaning", () => {
  const EXAMPLE = "    exemples: [{ nom: un, attendu: atteint }]\n";
  const shapes = async (text: string) => (await codes(text)).filter((code) => !code.startsWith("rule/fait-"));

  test.each<[string, string, string[]]>([
    [
      "a share of two things, against two thresholds",
      "    condition:\n      part_des_qpv: { lecture: ecart_reduit, condition: { ecart_evolue: { lecture: absolu, sens: reduit } }, plus_de: majorite, au_moins: majorite }\n",
      ["rule/part-des-qpv 1", "rule/part-des-qpv 1"],
    ],
    [
      "a share of nothing, against nothing",
      "    condition: { part_des_qpv: {} }\n",
      ["rule/part-des-qpv 0", "rule/part-des-qpv 0"],
    ],
    [
      "a share inside a share",
      "    condition:\n      part_des_qpv:\n        plus_de: majorite\n        condition: { part_des_qpv: { lecture: ecart_reduit, plus_de: majorite } }\n",
      ["rule/hors-d-un-qpv 3"],
    ],
    [
      "more than there are",
      "    condition:\n      au_moins_n: { n: 2, parmi: [{ regle: autre }] }\n",
      ["rule/inconnue 1", "rule/trop-demande 1"],
    ],
    [
      "a gap of no QPV",
      "    condition: { ecart_evolue: { lecture: absolu, sens: reduit } }\n",
      ["rule/hors-d-un-qpv 0"],
    ],
    [
      "a term of a QPV outside a share",
      "    termes:\n      a: { ecart: { en: fin } }\n      b: { serie: { de: qpv } }\n      c: { indicateur: { de: qpv, en: fin } }\n    condition:\n      tous: [{ connu: a }, { connu: b }, { non: { connu: c } }]\n",
      ["rule/hors-d-un-qpv 5", "rule/hors-d-un-qpv 5", "rule/hors-d-un-qpv 5"],
    ],
    [
      "terms of another kind than is asked",
      "    termes:\n      s: { serie: { de: epci } }\n      v: { indicateur: { de: epci, en: fin } }\n    condition:\n      tous:\n        - compare: { terme: s, est: au_moins, seuil: moitie }\n        - entre: { terme: v, de: s, a: moitie }\n        - tendance: { terme: v, sens: hausse }\n        - existe: v\n",
      ["rule/genre-de-terme 5", "rule/genre-de-terme 6", "rule/genre-de-terme 7", "rule/genre-de-terme 8"],
    ],
  ])("%s", async (_, condition, expected) => {
    expect(await shapes(HEAD + condition + EXAMPLE)).toEqual(expected);
  });
});

describe("what terms read", () => {
  const of = (term: string) =>
    `${HEAD}    termes:\n      a: ${term}\n    condition: { connu: a }\n    exemples: [{ nom: un, faits: { a: 1 }, attendu: atteint }]\n`;

  test.each<[string, string[]]>([
    ["{ indicateur: { id: pauvrete, de: epci, en: derniere } }", []],
    ['{ indicateur: { id: pauvrete, de: QP062025, en: "2019" } }', []],
    ["{ indicateur: { id: pauvret, de: epci, en: fin } }", ["referentiel/indicateur-inconnu 1"]],
    ["{ indicateur: { de: EPCI99, en: fin } }", ["referentiel/territoire-inconnu 1"]],
    ["{ indicateur: { de: epci, en: hier } }", ["rule/terme-periode 1"]],
    ["{ releve: { id: x, unite: nombre, en: debut } }", []],
  ])("%s", async (term, expected) => {
    expect(await codes(of(term))).toEqual(expected);
  });

  test("a shared référentiel has neither EPCI nor period", async () => {
    const shared = {
      ...TREE,
      portee: "departementale",
      epci: undefined,
      questions: undefined,
      noeuds: [],
    } as unknown as WrittenReferentiel;
    const found = await codes(of("{ indicateur: { id: pauvrete, de: epci, en: fin } }"), {}, shared);
    expect(found).toEqual(["rule/terme-sans-contrat 1", "rule/terme-sans-contrat 1"]);
  });

  test("what could not be read is not checked", async () => {
    const found = await codes(of("{ indicateur: { id: rien, de: RIEN, en: fin } }"), {
      workspace: undefined,
    });
    expect(found).toEqual([]);
  });
});

describe("units", () => {
  const compare = (terms: string, condition: string) =>
    `${HEAD}    termes:\n${terms}    condition:\n      ${condition}\n    exemples: [{ nom: un, attendu: atteint }]\n`;
  const units = async (text: string, tree = TREE) =>
    (await problems(text, {}, tree))
      .filter(({ code }) => code === "rule/unites-differentes")
      .map(({ message }) => message);

  test.each<[string, string, string, string[]]>([
    [
      "a rate and a rate",
      '      a: { releve: { id: a, unite: "%" } }\n',
      "compare: { terme: a, est: au_moins, seuil: moitie }",
      [],
    ],
    [
      "a count and a rate",
      "      a: { releve: { id: a, unite: nombre } }\n",
      "compare: { terme: a, est: au_moins, seuil: moitie }",
      ["« a » est en « nombre », « moitie » en « % »"],
    ],
    [
      "a rate and a share",
      '      a: { releve: { id: a, unite: "%" } }\n',
      "compare: { terme: a, est: au_moins, seuil: majorite }",
      ["« a » est en « % », « majorite » en « part »"],
    ],
    [
      "euros however they are spelt",
      "      a: { releve: { id: a, unite: euros } }\n      b: { indicateur: { id: revenu, de: epci, en: fin } }\n",
      "compare: { terme: a, est: au_moins, seuil: b }",
      [],
    ],
    [
      "the indicator of the question",
      "      a: { indicateur: { de: epci, en: fin } }\n",
      "compare: { terme: a, est: au_moins, seuil: majorite }",
      ["« a » est en « % », « majorite » en « part »"],
    ],
    [
      "the gap of a rate is in points",
      "      a: { ecart: { en: fin } }\n",
      "part_des_qpv: { plus_de: majorite, condition: { compare: { terme: a, est: au_moins, seuil: moitie } } }",
      ["« a » est en « points », « moitie » en « % »"],
    ],
    [
      "a ratio",
      "      a: { ecart: { lecture: rapport, en: fin } }\n",
      "part_des_qpv: { plus_de: majorite, condition: { entre: { terme: a, de: moitie, a: majorite } } }",
      ["« a » est en « rapport », « moitie » en « % »", "« a » est en « rapport », « majorite » en « part »"],
    ],
    [
      "a share of QPV",
      "      a: { releve: { id: a, unite: nombre } }\n",
      "part_des_qpv: { plus_de: moitie, condition: { existe: a } }",
      ["« la part des QPV » est en « part », « moitie » en « % »"],
    ],
  ])("%s", async (_, terms, condition, expected) => {
    expect(await units(compare(terms, condition))).toEqual(expected);
  });

  test("are not known of an indicator that no question gives", async () => {
    const alone = { ...TREE, questions: [], noeuds: [] } as unknown as WrittenReferentiel;
    const text = compare(
      "      a: { indicateur: { de: epci, en: fin } }\n",
      "compare: { terme: a, est: au_moins, seuil: majorite }",
    );
    expect(await units(text, alone)).toEqual([]);
  });
});

test("rules in a circle are named whole, once", async () => {
  const one = (id: string, other: string) =>
    `  - { id: ${id}, libelle: R, raison: R, sources: [{ document: contrat }], condition: { regle: ${other} }, exemples: [{ nom: un, regles: { ${other}: atteint }, attendu: atteint }] }\n`;
  const found = await problems(
    `${PARAMETERS}regles:\n${one("a", "b")}${one("b", "c")}${one("c", "b")}${one("d", "d")}`,
  );
  expect(found.filter(({ code }) => code === "rule/cycle").map(({ message }) => message)).toEqual([
    "ces règles se renvoient l’une à l’autre : b → c → b",
    "ces règles se renvoient l’une à l’autre : d → d",
  ]);
});

describe("parameters", () => {
  const dated = (values: string, changes: [string, string] = ["", ""]) =>
    `parametres:\n  - id: majorite\n    libelle: M\n    unite: part\n    valeurs:\n${values}    connu_jusqu_au: 2030-12-31\nregles:\n${HEAD.split("regles:\n")[1]}${SHARE}`.replace(
      ...changes,
    );

  test.each<[string, string, string[]]>([
    [
      "in order",
      "      - { du: 2014-01-01, au: 2019-12-31, valeur: 0.5, reference: a }\n      - { du: 2020-01-01, valeur: 0.6, reference: b }\n",
      [],
    ],
    [
      "without end",
      "      - { du: 2014-01-01, valeur: 0.5, reference: a }\n      - { du: 2020-01-01, valeur: 0.6, reference: b }\n",
      [],
    ],
    [
      "overlapping, whatever their order",
      "      - { du: 2020-01-01, valeur: 0.6, reference: b }\n      - { du: 2014-01-01, au: 2020-01-01, valeur: 0.5, reference: a }\n",
      ["rule/parametre-chevauchant 6"],
    ],
    [
      "of the same day",
      "      - { du: 2014-01-01, valeur: 0.5, reference: a }\n      - { du: 2014-01-01, valeur: 0.6, reference: b }\n",
      ["rule/parametre-chevauchant 7"],
    ],
    [
      "with a hole",
      "      - { du: 2014-01-01, au: 2019-12-30, valeur: 0.5, reference: a }\n      - { du: 2020-01-01, valeur: 0.6, reference: b }\n",
      ["rule/parametre-trou 7"],
    ],
    [
      "that end before they begin",
      "      - { du: 2014-01-01, au: 2013-01-01, valeur: 0.5, reference: a }\n      - { du: 2020-01-01, valeur: 0.6, reference: b }\n",
      ["rule/parametre-dates 6", "rule/parametre-trou 7"],
    ],
    [
      "ended before the day",
      "      - { du: 2014-01-01, au: 2019-12-31, valeur: 0.5, reference: a }\n",
      ["rule/parametre-sans-valeur 2"],
    ],
    [
      "not begun on the day",
      "      - { du: 2027-01-01, valeur: 0.5, reference: a }\n",
      ["rule/parametre-sans-valeur 2"],
    ],
    ["out of 0 to 1", "      - { du: 2014-01-01, valeur: 50, reference: a }\n", ["rule/part-hors-bornes 6"]],
  ])("%s", async (_, values, expected) => {
    expect((await problems(dated(values))).map(({ code, line }) => `${code} ${line}`)).toEqual(expected);
  });

  test("whose last known day is past", async () => {
    const text = dated("      - { du: 2014-01-01, valeur: 0.5, reference: a }\n", [
      "2030-12-31",
      "2025-12-31",
    ]);
    expect((await problems(text)).map(({ code, message }) => [code, message])).toEqual([
      ["rule/parametre-perime", "le paramètre « majorite » n’est connu que jusqu’au 2025-12-31"],
    ]);
  });
});

describe("examples", () => {
  const CONDITION = `    termes:
      a: { releve: { id: a, unite: "%" } }
      q: { indicateur: { de: qpv, en: fin } }
      s: { serie: { de: epci } }
    condition:
      tous:
        - compare: { terme: a, est: au_moins, seuil: moitie }
        - tendance: { terme: s, sens: hausse }
        - part_des_qpv:
            plus_de: majorite
            condition: { tous: [{ connu: q }, { ecart_evolue: { lecture: absolu, sens: reduit } }] }
        - part_des_qpv: { lecture: ecart_reduit, plus_de: majorite }
        - cible_atteinte: C-1
        - regle: r2
`;
  const SECOND = `  - { id: r2, libelle: R, raison: R, sources: [{ document: contrat }], condition: { cible_atteinte: C-1 }, exemples: [{ nom: un, cibles: { C-1: atteint }, attendu: atteint }] }\n`;
  const on = async (example: string) =>
    (
      await problems(
        `${HEAD}${CONDITION}    exemples:\n      - { nom: un, attendu: atteint, ${example} }\n${SECOND}`,
      )
    ).map(({ code, message, hint }) => `${code}: ${message} → ${hint}`);
  const FULL = {
    faits: "{ a: 50, s: inconnu, ecart_reduit: { oui: 1, non: 0, inconnu: 0 } }",
    qpv: "[{ q: 1, ecart_absolu: reduit }, { q: inconnu, ecart_absolu: inconnu }]",
    cibles: "{ C-1: atteint }",
    regles: "{ r2: atteint }",
  };
  const write = (parts: Partial<typeof FULL>) =>
    Object.entries(parts)
      .map(([key, value]) => `${key}: ${value}`)
      .join(", ");

  test("that say all that the rule reads have no problem", async () => {
    expect(await on(write(FULL))).toEqual([]);
    const once = {
      ...FULL,
      faits: FULL.faits.replace("{ a", "{ q: 1, ecart_absolu: creuse, a"),
      qpv: "[{}]",
    };
    expect(await on(write(once))).toEqual([]);
    expect(
      await on(write({ ...FULL, faits: FULL.faits.replace("s: inconnu", "s: [[2014, 1, 2]]") })),
    ).toEqual([]);
  });

  test("that say nothing miss each thing, under its group", async () => {
    const found = await on(write({ qpv: "[{ q: true }, { q: 2, ecart_absolu: reduit }]" }));
    expect(found.map((one) => one.replace(/^.*« un » ne dit pas /, ""))).toEqual([
      "« a », que la règle lit → ajouter « a » sous « faits »",
      "« s », que la règle lit → ajouter « s » sous « faits »",
      "« ecart_absolu », que la règle lit → ajouter « ecart_absolu » sous « qpv »",
      "« ecart_reduit », que la règle lit → ajouter « ecart_reduit » sous « faits »",
      "« C-1 », que la règle lit → ajouter « C-1 » sous « cibles »",
      "« r2 », que la règle lit → ajouter « r2 » sous « regles »",
    ]);
  });

  test("that say what the rule does not read name the nearest", async () => {
    const found = await on(
      write({
        ...FULL,
        faits: FULL.faits.replace("{ a", "{ aa: 1, a"),
        regles: "{ r2: atteint, r3: atteint }",
      }),
    );
    expect(found.map((one) => one.split(" → ")[0])).toEqual([
      "rule/fait-inconnu: « aa », sous « faits », n’est rien que la règle lise",
      "rule/fait-inconnu: « r3 », sous « regles », n’est rien que la règle lise",
    ]);
  });

  test("in another form than the rule reads say which", async () => {
    const wrong = {
      ...FULL,
      faits: "{ a: [[2014, 1]], s: 3, ecart_reduit: 12 }",
      qpv: "[{ q: reduit, ecart_absolu: 3 }]",
    };
    expect((await on(write(wrong))).map((one) => one.split(" n’a pas")[0])).toEqual([
      "rule/fait-mal-forme: le fait « a »",
      "rule/fait-mal-forme: le fait « s »",
      "rule/fait-mal-forme: le fait « ecart_reduit »",
      "rule/fait-mal-forme: le fait « q »",
      "rule/fait-mal-forme: le fait « ecart_absolu »",
    ]);
  });
});

test("a question that gives no indicator to a rule that reads it would have no finding", async () => {
  const tree = {
    ...TREE,
    questions: [{ id: "Q1", regle: "r" }, { id: "Q3", regle: "nothing" }, { id: "Q4" }],
    noeuds: [
      {
        id: "P1",
        questions: [{ id: "Q2", regle: "r", indicateurs: [] }],
        noeuds: [{ id: "A", questions: [] }],
      },
    ],
  } as unknown as WrittenReferentiel;
  const found = (await problems(HEAD + SHARE, {}, tree)).filter(
    ({ code }) => code === "rule/indicateur-attendu",
  );
  expect(found.map(({ message, place }) => [place.field, message])).toEqual([
    ["questions.0.regle", "la question « Q1 » ne donne aucun indicateur à lire à la règle « r »"],
    ["noeuds.0.questions.0.regle", "la question « Q2 » ne donne aucun indicateur à lire à la règle « r »"],
  ]);
});

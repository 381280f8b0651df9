import { expect, test } from "vitest";
import { contractLists } from "../../../src/follow/lists.ts";
import { readWord, wordList } from "../../../src/follow/reading/words.ts";
import { NO_FOLLOW_RULES } from "../../../src/follow/rules/read-follow-rules.ts";
import { isUntouched } from "../../../src/follow/tables/is-untouched.ts";
import { codeOfShown, shownWord } from "../../../src/follow/tables/shown-word.ts";
import {
  commitment,
  counts,
  EPCI,
  epci,
  node,
  qpv,
  question,
  referentiel,
  rule,
  target,
} from "../../build.ts";

const town = (code: string, label: string, of = EPCI) => epci(code, { label, kind: "commune", epci: [of] });

const territories = new Map(
  [
    town("62001", "Ablain"),
    town("62065", "Avion"),
    town("62999", "Ailleurs", "200000000"),
    qpv("QP062019", { label: "République", geography: "qpv2015", communes: ["62065"] }),
    qpv("QN06219M", { label: "République - Cité 4", geography: "qpv2024", communes: ["62065"] }),
    qpv("QN09999M", { label: "Autre", geography: "qpv2024", epci: ["200000000"] }),
  ].map((one) => [one.code, one]),
);

const source = { document: "contrat" };
const measured = {
  kind: "releve",
  measurement: "ateliers",
  label: "ateliers tenus",
  unit: "ateliers",
} as const;
const lists = contractLists({
  referentiel: referentiel({
    nodes: [
      node("P1", {
        level: "pilier",
        label: "Agir",
        children: [node("A1", { level: "ambition", label: "Santé" })],
      }),
    ],
    targets: [
      target({ id: "C1", label: "Places" }),
      target({ id: "C2", label: "Emploi", shape: "plus_vite_que" }),
    ],
    commitments: [
      commitment("E-1", { label: "Tenir", followUp: [{ id: "E-1-S1", label: "nombre de tenues" }] }),
    ],
    followUpBlocks: [{ node: "P1", indicators: [{ id: "P1-S1", label: "satisfaction" }], source }],
    rules: [
      rule(counts(), {
        label: "Règle",
        terms: { ateliers: measured, sans: { ...measured, measurement: "sans", label: undefined } },
      }),
      rule(counts(), { label: "Autre", terms: { c1: { ...measured, measurement: "C1" } } }),
    ],
    parties: [{ id: "b", label: "bailleurs", members: [{ id: "sigh", name: "SIGH" }], source }],
  }),
  adopted: [
    referentiel({
      id: "etat",
      targets: [
        target({ id: "N1", label: "DSIL", scale: "departementale" }),
        target({ id: "N2", label: "Fiches", scale: "contractuelle" }),
      ],
    }),
  ],
  rules: {
    ...NO_FOLLOW_RULES,
    funders: [{ id: "etat", name: "État" }],
    landlords: [{ id: "sia", name: "SIA" }],
    organisations: [
      { id: "etat", name: "État", mustDeclare: true, source },
      { id: "ville", name: "Commune d’Avion", mustDeclare: true, source },
    ],
    bodies: [{ id: "copil", name: "Comité de pilotage", source, replaces: [] }],
  },
  territories,
  actions: [
    { id: "a1", label: "Médiation" },
    { id: "a1", label: "Médiation, seconde année" },
  ],
});

const codes = (name: keyof typeof lists) => lists[name].map(({ code, words }) => `${code} = ${words}`);

test("nodes, territories and organisations, each once, with their words", () => {
  expect(codes("noeuds")).toEqual(["P1 = pilier : Agir", "A1 = ambition : Santé"]);
  expect(codes("qpv")).toEqual([
    "QN06219M = République - Cité 4 (quartier de 2024)",
    "QP062019 = République (quartier de 2015)",
  ]);
  expect(codes("communes")).toEqual(["62065 = Avion", "62001 = Ablain"]);
  expect(codes("organismes")).toEqual(["etat = État", "ville = Commune d’Avion", "sia = SIA", "sigh = SIGH"]);
  expect(codes("financeurs")).toEqual(["etat = État", "ville = Commune d’Avion", "62001 = Ablain"]);
  expect(codes("bailleurs")).toEqual(["sia = SIA"]);
  expect(codes("instances")).toEqual(["copil = Comité de pilotage"]);
  expect(codes("actions")).toEqual(["a1 = Médiation"]);
});

test("commitments, and all that can be followed: targets, those that shared référentiels ask of contracts, what rules read", () => {
  expect(codes("engagements")).toEqual(["E-1 = Tenir"]);
  expect(codes("suivis")).toEqual([
    "C1 = Places",
    "C2 = Emploi",
    "C2-comparateur = Emploi (l’autre groupe)",
    "etat/N2 = Fiches",
    "E-1-S1 = nombre de tenues",
    "P1-S1 = satisfaction",
    "ateliers = ateliers tenus",
    "sans = Règle",
    "E-1 = Tenir",
  ]);
});

test("a list shows the code and short words, and gives the code back", () => {
  expect(shownWord({ code: "P1", words: "P1" })).toBe("P1");
  expect(shownWord({ code: "P1", words: "" })).toBe("P1");
  expect(shownWord({ code: "P1", words: "un ;  deux\nlignes" })).toBe("P1 – un deux lignes");
  const long = shownWord({ code: "E-1", words: "mot ".repeat(40) });
  expect([long.length, long.at(-1)]).toEqual([76, "…"]);
  expect([long, "E-1", " E-1 - Tenir"].map(codeOfShown)).toEqual(["E-1", "E-1", "E-1"]);
});

test("a row that the workbook filled in and nobody completed is no line; any other cell makes one", () => {
  expect(isUntouched("commitments", ["id", "party"])).toBe(true);
  expect(isUntouched("actions", ["id", "label", "year"])).toBe(false);
  expect(isUntouched("meetings", ["body", "plannedOn"])).toBe(false);
  expect(isUntouched("funding", ["action"])).toBe(false);
  expect(isUntouched("funding", [])).toBe(true);
});

test("territories are QPV, communes and the EPCI where it is known; what answers are about, questions and nodes", () => {
  expect(codes("territoires")).toEqual([...codes("qpv"), ...codes("communes")]);
  const known = contractLists({
    referentiel: referentiel({ questions: [question("Q1")], nodes: [node("P1")], parties: undefined }),
    adopted: [],
    rules: NO_FOLLOW_RULES,
    territories: new Map([[EPCI, epci()]]),
  });
  expect(known.territoires.map(({ code }) => code)).toEqual([EPCI]);
  expect(known.objets.map(({ code }) => code)).toEqual(["Q1", "P1"]);
});

test("each commune of the EPCI may fund, under its signature where there is one", () => {
  expect(lists.financeurs).toEqual([
    { code: "etat", words: "État" },
    { code: "ville", words: "Commune d’Avion" },
    { code: "62001", words: "Ablain" },
  ]);
  const words = wordList(lists.financeurs);
  const read = (text: string) => readWord(text, "financeur", words);
  for (const name of ["Avion", "Commune d'Avion", "ville d’avion", "Mairie d’Avion"])
    expect(read(name)).toEqual({ value: "ville" });
  for (const name of ["Ablain", "Commune de Ablain", "Ville d’Ablain", "62001"])
    expect(read(name)).toEqual({ value: "62001" });
  expect(read("Ville d’Ailleurs")).toHaveProperty("refused");
});

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Comparison, ComparisonRow, GapLevel } from "../../../../src/compare/comparison.ts";
import type { Indicator } from "../../../../src/data/indicator.ts";
import type { Territory } from "../../../../src/data/territory.ts";
import type { Evaluation, Tally } from "../../../../src/evaluation/evaluation.ts";
import type { Finding } from "../../../../src/evaluation/finding.ts";
import { tallyStatuses } from "../../../../src/evaluation/tallies.ts";
import { type Quantity, unknown } from "../../../../src/kernel/unknown.ts";
import type { Template } from "../../../../src/output/report/template/template.ts";
import { chartWith } from "../../../../src/output/report/template/template-variables.ts";

const FOLDER = new URL("../../../../templates/rapport-annuel/", import.meta.url);
const HERE = "templates/rapport-annuel";
const read = (path: string) => readFileSync(new URL(path, FOLDER), "utf8");

const { variables: VARIABLES, parties: PARTS } = parse(read("modele.yaml")) as {
  readonly variables: Template["variables"];
  readonly parties: readonly string[];
};

/** The template of the house, as `read-template` gives it. */
export function houseTemplate(changes: Partial<Template> = {}): Template {
  const partials = readdirSync(new URL("partiels/", FOLDER), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".hbs"))
    .sort();
  const parties = {
    path: `${HERE}/modele.yaml`,
    source: PARTS.map((name) => `{{> parties/${name}}}`).join("\n"),
  };
  const chart = (name: string) => {
    const path = `graphiques/${name}.vl.json`;
    return [
      name,
      chartWith({ path: `${HERE}/${path}`, spec: JSON.parse(read(path)) }, name, VARIABLES).chart,
    ] as const;
  };
  return {
    id: "rapport-annuel",
    title: "Rapport annuel",
    scope: "contrat",
    mostPages: null,
    quotesLines: false,
    indicators: null,
    texts: null,
    variables: VARIABLES,
    logo: "",
    page: { path: `${HERE}/rapport.hbs`, source: read("rapport.hbs") },
    parts: PARTS.map((name) => ({ name, title: null })),
    partials: new Map([
      ...partials.map(
        (file) =>
          [
            file.replace(/\.hbs$/, ""),
            { path: `${HERE}/partiels/${file}`, source: read(`partiels/${file}`) },
          ] as const,
      ),
      ["parties", parties] as const,
    ]),
    style: read("style.css"),
    charts: new Map(["carte", "ecarts", "haltere", "niveaux", "serie", "vignette"].map(chart)),
    fonts: "",
    ...changes,
  };
}

/** A template of one page and some partials, to see what is said of a mistake. */
export function smallTemplate(source: string, partials: Readonly<Record<string, string>> = {}): Template {
  return houseTemplate({
    page: { path: "t/rapport.hbs", source },
    partials: new Map(
      Object.entries(partials).map(([name, text]) => [name, { path: `t/${name}.hbs`, source: text }]),
    ),
  });
}

const EPCI: Territory = {
  code: "E1",
  label: "CA d’Exemple",
  kind: "epci",
  geography: "cog",
  communes: [],
  epci: [],
  aliases: [],
};

export const INCOME: Indicator = {
  id: "revenu",
  label: "Revenu disponible médian",
  shortLabel: "Revenu médian",
  unit: "EUR",
  polarity: "plus_haut_mieux",
  decimals: 0,
  bounds: [0, null],
  definition: "Montant annuel.",
  sources: [],
  caveats: [{ scope: "evolution", text: "Montants en euros courants.", source: "Insee" }],
};

/** One QPV of the fixture: its code, its label and its values at the two dates. */
export interface Qpv {
  readonly code: string;
  readonly label: string;
  readonly values: readonly [Quantity, Quantity];
}

/** As many QPV as wanted, with values that give both quadrants of a rising indicator. */
export function manyQpv(count: number): readonly Qpv[] {
  return Array.from({ length: count }, (_, index) => ({
    code: `Q${String(index).padStart(3, "0")}`,
    label: `Quartier ${index}`,
    values: [12000 + index * 30, 13000 + index * 50] as const,
  }));
}

function level(period: string, value: Quantity, reference: Quantity): GapLevel {
  const known = typeof value === "number" && typeof reference === "number";
  return {
    period,
    value: { value, address: known ? "datasets/d/observations.csv:2" : undefined },
    reference: { value: reference },
    absolute: known ? value - reference : unknown("secret"),
    ratio: known ? value / reference : unknown("secret"),
    relative: known ? value / reference - 1 : unknown("secret"),
  };
}

const minus = (after: Quantity, before: Quantity): Quantity =>
  typeof after === "number" && typeof before === "number" ? after - before : unknown("secret");

function row(
  code: string,
  [start, end]: Qpv["values"],
  references: readonly [Quantity, Quantity],
): ComparisonRow {
  const [before, after] = [level("2014", start, references[0]), level("2019", end, references[1])];
  const absolute = minus(after.absolute, before.absolute);
  const narrowed = typeof absolute === "number" && absolute > 0;
  const known = typeof absolute === "number";
  return {
    territory: code,
    levels: [before, after],
    change: {
      value: minus(end, start),
      reference: minus(references[1], references[0]),
      absolute,
      ratio: minus(after.ratio, before.ratio),
      valueMove: known ? "amelioree" : unknown("secret"),
      absoluteMove: known ? (narrowed ? "reduit" : "creuse") : unknown("secret"),
      relativeMove: known ? (narrowed ? "reduit" : "creuse") : unknown("secret"),
      quadrant: known ? (narrowed ? "rattrapage" : "amelioration_insuffisante") : unknown("secret"),
    },
  };
}

function comparisonOf(qpv: readonly Qpv[]): Comparison {
  const rows = qpv.map(({ code, values }) => row(code, values, [16000, 17500]));
  const known = rows.filter(({ change }) => typeof change?.absolute === "number");
  const widened = known.filter(({ change }) => change?.absoluteMove === "creuse").length;
  const share = (count: number) => ({ count, known: known.length, total: qpv.length });
  return {
    indicator: INCOME.id,
    geography: "qpv2015",
    reference: EPCI.code,
    periods: ["2014", "2019"],
    rows,
    summary: {
      start: "2014",
      end: "2019",
      improved: share(known.length),
      widenedAbsolute: share(widened),
      widenedRelative: share(widened),
      quadrants: { amelioration_insuffisante: widened, rattrapage: known.length - widened },
    },
    secondOrder: known.length > 0 ? row(EPCI.code, [16000, 17500], [20000, 21000]) : null,
  };
}

const FINDING: Finding = {
  id: "Q1/revenu",
  question: "Q1",
  node: null,
  indicator: INCOME.id,
  status: "non_atteint",
  why: "Ce que disent les chiffres.",
  warnings: ["Les deux lectures ne concordent pas.", "Montants en euros courants."],
  readings: [],
  beside: [
    { kind: "lecture", text: "une seule." },
    { kind: "convention", text: "seuil de 50 %." },
  ],
  rule: "R1",
  trace: {
    kind: "part_des_qpv",
    result: false,
    outcome: "ecart_reduit",
    outOf: { count: 1, known: 3, total: 3 },
    parameter: { id: "majorite", value: 0.5, from: "2014-01-01", reference: "Convention." },
    children: [],
  },
  facts: {},
  appreciation: null,
};

/** Nothing counted. */
export const NO_TALLY: Tally = {
  questions: { evaluable: 0, total: 0 },
  targets: { evaluable: 0, total: 0 },
  findings: tallyStatuses([]),
  targetFindings: tallyStatuses([]),
};

/** An evaluation of these QPV, with one central question and one node. */
export function evaluationOf(qpv: readonly Qpv[], changes: Partial<Evaluation> = {}): Evaluation {
  return {
    format: "ecarts/evaluation",
    formatVersion: 1,
    followed: [],
    producedBy: { version: "0.1.0", inputs: "0123456789abcdef" },
    date: "2026-11-20",
    referentiel: {
      id: "exemple",
      title: "Contrat d’exemple",
      contract: "2024-2030",
      holder: "CA d’Exemple",
      scale: "contractuelle",
      territory: null,
      levels: [],
      adopts: [],
      rollUp: "decompte",
      epci: EPCI.code,
      above: "METRO",
      geography: "qpv2015",
      windows: {},
      start: "2014",
      end: "2019",
      documents: [{ id: "contrat", title: "Le contrat", date: "2024-01-02", replaces: [] }],
      caveats: [],
      printedDatasets: [],
      printedTables: [],
      questions: [
        {
          id: "Q1",
          text: "Les écarts sont-ils plus petits ?",
          origin: "verbatim",
          source: { document: "contrat", lines: "1" },
          criteria: ["efficacite"],
          indicators: [INCOME.id],
          rule: "R1",
          replaces: [],
        },
      ],
      nodes: [
        {
          id: "P1",
          level: "pilier",
          label: "Prévenir",
          origin: "paraphrase",
          source: { document: "contrat" },
          flagship: false,
          communes: [],
          replaces: [],
          indicators: [],
          questions: [],
          children: [],
        },
      ],
      rules: [
        {
          id: "R1",
          label: "Plus de la moitié",
          reason: "Parce que.",
          sources: [{ document: "contrat", lines: "2" }],
          terms: {},
          condition: { kind: "part_des_qpv", outcome: "ecart_reduit", moreThan: "majorite" },
          examples: [],
          replaces: [],
        },
      ],
      parameters: [{ id: "majorite", label: "Majorité", unit: "part", values: [], knownUntil: "2030-12-31" }],
      targets: [],
      commitments: [],
      followUpBlocks: [],
      claims: [],
      measurements: [],
      opinions: [],
      appreciations: [],
      corrections: [],
      files: [],
    },
    epci: EPCI,
    territories: qpv.map(({ code, label }) => ({
      ...EPCI,
      code,
      label,
      kind: "qpv",
      geography: "qpv2015",
      epci: [EPCI.code],
    })),
    indicators: [INCOME],
    comparisons: [comparisonOf(qpv)],
    findings: [FINDING],
    targets: [],
    claims: [],
    opinions: [],
    corrections: [],
    tallies: {
      whole: { ...NO_TALLY, questions: { evaluable: 1, total: 1 } },
      criteria: [],
      levels: [],
      nodes: [],
    },
    coherence: { checks: [], communes: null },
    shared: [],
    changes: null,
    nodeFigures: [],
    coverage: { evaluable: 1, starting: 0, awaiting: 0, unmeasured: 0, total: 1 },
    printedBeside: [],
    printed: [],
    datasets: [
      {
        id: "d",
        title: "Jeu d’essai",
        description: "",
        producer: "Insee",
        licence: "Licence Ouverte 2.0, texte long",
        sources: [],
        period: "2014-2019",
        resources: [{ path: "datasets/d/observations.csv", sha256: "ab".repeat(32), role: "observations" }],
      },
    ],
    ...changes,
  };
}

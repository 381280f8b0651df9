/**
 * Builders of models for tests: each gives a whole, valid thing and takes only what the test is about. A test then shows
 * what it depends on, and a new field of a model changes this file instead of fifty.
 */

import type { GapLevel } from "../src/compare/comparison.ts";
import { estimateGap } from "../src/compare/estimate-gap.ts";
import type { Sourced } from "../src/compare/level-facts.ts";
import type { Indicator } from "../src/data/indicator.ts";
import type { ObservationInput, Observations } from "../src/data/observation.ts";
import { ObservationTable } from "../src/data/observation-table.ts";
import type { Territory } from "../src/data/territory.ts";
import type { Dataset, Resource, Workspace } from "../src/data/workspace.ts";
import type { Commitment } from "../src/referentiel/commitments.ts";
import type { Measurement } from "../src/referentiel/records.ts";
import type { Appreciation, Referentiel } from "../src/referentiel/referentiel.ts";
import type { Condition, Parameter, QpvOutcome, Rule } from "../src/referentiel/rules/rule.ts";
import type { Target } from "../src/referentiel/targets/target.ts";
import type { Question, ReferentielNode } from "../src/referentiel/tree.ts";

/** The EPCI that built QPV lie in, unless said otherwise. */
export const EPCI = "246200364";

/** A QPV of 2015 in `EPCI`. */
export function qpv(code = "QP062025", changes: Partial<Territory> = {}): Territory {
  return {
    code,
    label: `Quartier ${code}`,
    kind: "qpv",
    geography: "qpv2015",
    communes: ["62498"],
    epci: [EPCI],
    aliases: [],
    ...changes,
  };
}

/** An EPCI. */
export function epci(code = EPCI, changes: Partial<Territory> = {}): Territory {
  return { ...qpv(code), label: `EPCI ${code}`, kind: "epci", geography: "cog", epci: [], ...changes };
}

/** France, the level above an EPCI. */
export function france(code = "METRO"): Territory {
  return epci(code, { label: "France métropolitaine", kind: "france", geography: "metropole" });
}

/** A named group of the QPV of `EPCI`. */
export function group(code = "QPV-CALL", changes: Partial<Territory> = {}): Territory {
  return qpv(code, { label: `Ensemble ${code}`, kind: "ensemble", ...changes });
}

/** An indicator in euros, higher is better. */
export function indicator(id = "revenu", changes: Partial<Indicator> = {}): Indicator {
  return {
    id,
    label: `Libellé de ${id}`,
    shortLabel: `Court ${id}`,
    unit: "EUR",
    polarity: "plus_haut_mieux",
    decimals: 0,
    bounds: [0, null],
    definition: `Définition de ${id}.`,
    sources: [{ title: "Insee" }],
    caveats: [],
    ...changes,
  };
}

/** A share in per cent, lower is better. */
export function share(id = "pauvrete", changes: Partial<Indicator> = {}): Indicator {
  return indicator(id, { unit: "%", polarity: "plus_bas_mieux", decimals: 1, bounds: [0, 100], ...changes });
}

/** A figure. Without a value it is suppressed (`secret`). */
export function observation(
  code: string,
  period: string,
  value: number | undefined,
  changes: Partial<ObservationInput> = {},
): ObservationInput {
  return {
    code,
    indicator: "revenu",
    period,
    geography: "qpv2015",
    value,
    absence: "secret",
    resource: 0,
    line: 2,
    isRange: false,
    ...changes,
  };
}

/** A level of two figures without counts, as the engine computes it. */
export function gapLevel(period: string, value: Sourced, reference: Sourced): GapLevel {
  const { absolute, ratio, relative } = estimateGap(
    { value: value.value },
    { value: reference.value },
    { nested: true, factor: null },
  );
  return { period, value, reference, absolute, ratio, relative };
}

/** A set with one file of figures. */
export function dataset(id = "essai", changes: Partial<Dataset> = {}): Dataset {
  return {
    id,
    title: `Jeu ${id}`,
    description: "",
    producer: "Insee",
    licence: "Licence Ouverte 2.0",
    sources: [{ title: "Insee, Filosofi" }],
    period: "2014-2019",
    resources: [resource(`datasets/${id}/observations.csv`)],
    ...changes,
  };
}

/** A file of figures, or of territories. */
export function resource(path: string, role: Resource["role"] = "observations"): Resource {
  return { path, sha256: "0".repeat(64), role };
}

/** Figures in columns. Lines are numbered from 2, in the order given; `resource` counts the sets. */
export function observations(
  inputs: readonly ObservationInput[],
  datasets: readonly Dataset[] = [dataset()],
): Observations {
  const sources = datasets.map((set) => ({ dataset: set, resource: set.resources[0] ?? resource("?") }));
  const numbered = inputs.map((input, index) => ({ ...input, line: index + 2 }));
  return new ObservationTable(numbered, sources);
}

/** A workspace from its parts; territories and indicators are found by code and identifier. */
export function workspace(parts: {
  readonly territories?: readonly Territory[];
  readonly indicators?: readonly Indicator[];
  readonly figures?: readonly ObservationInput[];
  readonly datasets?: readonly Dataset[];
}): Workspace {
  const datasets = parts.datasets ?? [dataset()];
  return {
    datasets,
    territories: new Map(
      (parts.territories ?? [epci(), qpv()]).map((territory) => [territory.code, territory]),
    ),
    indicators: new Map((parts.indicators ?? [indicator()]).map((one) => [one.id, one])),
    observations: observations(parts.figures ?? [], datasets),
  };
}

/** A condition: the share of QPV that answer yes to a reading is above the parameter `majorite`. */
export function counts(outcome: QpvOutcome = "ecart_reduit", moreThan = "majorite"): Condition {
  return { kind: "part_des_qpv", outcome, moreThan };
}

/** A rule on a condition, without examples. */
export function rule(condition: Condition = counts(), changes: Partial<Rule> = {}): Rule {
  return {
    id: "ecarts-reduits",
    label: "Plus de la moitié des QPV",
    reason: "Pour l’essai.",
    sources: [{ document: "contrat" }],
    terms: {},
    condition,
    examples: [],
    replaces: [],
    ...changes,
  };
}

/** The parameter `majorite`: one half since 2014. */
export function parameter(changes: Partial<Parameter> = {}): Parameter {
  return {
    id: "majorite",
    label: "Majorité",
    unit: "part",
    values: [{ from: "2014-01-01", value: 0.5, reference: "Convention" }],
    knownUntil: "2030-12-31",
    ...changes,
  };
}

/** A question that figures cannot answer, unless a rule is given. */
export function question(id = "Q1", changes: Partial<Question> = {}): Question {
  return {
    id,
    text: `Question ${id} ?`,
    origin: "verbatim",
    source: { document: "contrat", lines: "1-2" },
    criteria: [],
    indicators: [],
    replaces: [],
    ...changes,
  };
}

/** A node of a référentiel's tree. */
export function node(id = "P1", changes: Partial<ReferentielNode> = {}): ReferentielNode {
  return {
    id,
    level: "pilier",
    label: `Nœud ${id}`,
    origin: "verbatim",
    source: { document: "contrat" },
    flagship: false,
    communes: [],
    replaces: [],
    indicators: [],
    questions: [],
    children: [],
    ...changes,
  };
}

/** What a steering committee said of a question. */
export function appreciation(id = "Q1", changes: Partial<Appreciation> = {}): Appreciation {
  return {
    question: id,
    status: "en_bonne_voie",
    by: "Comité de pilotage",
    date: "2025-06-30",
    text: "Vu.",
    ...changes,
  };
}

/** A target: at least 100 places by 2027, in the contract `contrat`. */
export function target(changes: Partial<Target> = {}): Target {
  return {
    id: "C-1",
    label: "Cible d’essai",
    shape: "au_moins",
    value: 100,
    unit: "places",
    strict: false,
    approximate: false,
    due: "2027",
    scale: "contractuelle",
    textKind: "engagement",
    origin: "verbatim",
    source: { document: "contrat" },
    replaces: [],
    ...changes,
  };
}

/** What the follow-up recorded of `C-1`. */
export function measurement(
  date: string,
  value: Measurement["value"],
  changes: Partial<Measurement> = {},
): Measurement {
  return {
    id: "C-1",
    date,
    value,
    source: "tableau de suivi",
    by: "EPCI",
    address: "releves.csv:2",
    ...changes,
  };
}

/** A commitment of a commune, on no node. */
export function commitment(id = "E-1", changes: Partial<Commitment> = {}): Commitment {
  return {
    id,
    label: `Engagement ${id}`,
    kind: "communal",
    by: "Commune",
    partners: [],
    targets: [],
    followUp: [],
    origin: "verbatim",
    source: { document: "contrat" },
    replaces: [],
    ...changes,
  };
}

/** A référentiel of `EPCI` on QPV of 2015, 2014-2019, with the rule `ecarts-reduits` and its parameter. */
export function referentiel(changes: Partial<Referentiel> = {}): Referentiel {
  return {
    id: "essai",
    title: "Contrat d’essai",
    contract: "2014-2020",
    holder: "CALL",
    scale: "contractuelle",
    territory: null,
    levels: [],
    adopts: [],
    rollUp: "decompte",
    epci: EPCI,
    above: "METRO",
    geography: "qpv2015",
    windows: {},
    start: "2014",
    end: "2019",
    documents: [{ id: "contrat", title: "Contrat", date: "2024-01-01", replaces: [] }],
    caveats: [],
    printedDatasets: [],
    printedTables: [],
    questions: [],
    nodes: [],
    rules: [rule()],
    parameters: [parameter()],
    targets: [],
    commitments: [],
    followUpBlocks: [],
    claims: [],
    measurements: [],
    opinions: [],
    appreciations: [],
    corrections: [],
    files: [],
    ...changes,
  };
}

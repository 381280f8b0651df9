import type { Comparison } from "../compare/comparison.ts";
import { consultation, grantsOf, type NamedOpinion } from "../follow/councils/consultation.ts";
import type { Consulted } from "../follow/councils/consulted.ts";
import { isObserved } from "../follow/councils/opinion-state.ts";
import { annualBrief, annualLists, type NamedList } from "../french/annual-brief.ts";
import { type AnnualFact, annualWhy } from "../french/annual-report.ts";
import type { AnnualRequest, AnnualRule, Proof } from "../referentiel/annual-rule.ts";
import type { Referentiel } from "../referentiel/referentiel.ts";

/** Where something that is asked of the annual report stands, with what users read. */
export const ANNUAL_STATES = {
  fait: "fait",
  manque: "manque",
  sans_objet: "sans objet",
} as const;

export type AnnualState = keyof typeof ANNUAL_STATES;

/** Something that is asked of the annual report, with where it stands and why. */
export interface AnnualItem extends AnnualRequest {
  readonly state: AnnualState;
  readonly why: string;
  /** The same, without the names of more councils than a line holds. */
  readonly brief: string;
  /** The councils or communes that the few words count, by name. */
  readonly lists: readonly NamedList[];
}

/** What the annual report of a year must hold, judged by what is there. Not complete, it is a draft. */
export interface AnnualReport {
  /** The year that it reports on. */
  readonly year: number;
  readonly rule: Omit<AnnualRule, "requests">;
  readonly items: readonly AnnualItem[];
  readonly opinions: readonly NamedOpinion[];
  readonly isComplete: boolean;
}

/** What is there: what people wrote, what was measured, what the follow-up holds of the year. */
export interface AnnualFacts {
  readonly year: number;
  readonly referentiel: Pick<Referentiel, "id" | "texts" | "contributions">;
  /** Indicators whose gap is known at two dates, on the zoning of the contract. */
  readonly measured: number;
  /** Findings and targets that have a verdict. */
  readonly judged: number;
  /** Actions of the year in the follow-up. */
  readonly actions: number;
  readonly consulted: Consulted;
  readonly opinions: readonly NamedOpinion[];
}

/** How many tables have a gap at two dates. */
export function measuredTables(tables: readonly Comparison[]): number {
  return tables.filter(({ rows }) => rows.some(({ change }) => typeof change?.absolute === "number")).length;
}

/** What is asked of the annual report, each with where it stands. */
export function annualReport({ requests, ...rule }: AnnualRule, facts: AnnualFacts): AnnualReport {
  const items = requests.map((request): AnnualItem => {
    const fact = FACTS[request.proof](request, facts);
    const words = { why: annualWhy(fact), brief: annualBrief(fact), lists: annualLists(fact) };
    return { ...request, state: stateOf(fact, request), ...words };
  });
  const { year, opinions } = facts;
  return { year, rule, items, opinions, isComplete: items.every(({ state }) => state !== "manque") };
}

function stateOf({ kind }: AnnualFact, { isOptional }: AnnualRequest): AnnualState {
  if (kind.endsWith("_absent")) return isOptional ? "sans_objet" : "manque";
  return kind.endsWith("_sans_objet") ? "sans_objet" : "fait";
}

/** What is known of each kind of proof. */
const FACTS: Readonly<Record<Proof, (request: AnnualRequest, facts: AnnualFacts) => AnnualFact>> = {
  texte: (request, facts) => {
    const path = textOf(request, facts);
    if (path !== undefined) return { kind: "texte", path };
    return { kind: "texte_absent", path: pathOf(request, facts), isOptional: request.isOptional };
  },
  ecarts: (_, { measured }) =>
    measured > 0 ? { kind: "ecarts", count: measured } : { kind: "ecarts_absent" },
  constats: (_, { judged }) =>
    judged > 0 ? { kind: "constats", count: judged } : { kind: "constats_absent" },
  actions: (request, facts) => {
    const path = textOf(request, facts);
    const { actions, year } = facts;
    if (path === undefined && actions === 0)
      return { kind: "actions_absent", path: pathOf(request, facts), year };
    return { kind: "actions", path, count: actions, year };
  },
  dsu: (request, facts) => {
    const path = textOf(request, facts);
    const { received, unknown } = grantsOf(facts.consulted, facts.opinions);
    if (path !== undefined) return { kind: "texte", path };
    if (received.length > 0) return { kind: "dsu_absent", path: pathOf(request, facts), communes: received };
    if (unknown.length > 0) return { kind: "dsu_inconnu_absent", communes: unknown, year: facts.year };
    return { kind: "dsu_sans_objet", year: facts.year };
  },
  consultation: (_, { consulted, opinions }) => {
    if (consulted.communes.length + consulted.districts.length === 0)
      return { kind: "consultation_sans_objet" };
    const { unsent, awaited, answered, silent } = consultation(consulted, opinions);
    return unsent.length + awaited.length > 0
      ? { kind: "consultation_absent", unsent, awaited }
      : { kind: "consultation", answered, silent };
  },
  annexes: (_, { opinions, referentiel: { contributions = [] } }) => {
    const given = opinions.filter(({ state }) => state === "rendu");
    const held = new Set(contributions.map(({ name }) => name));
    const missing = given.filter(({ contribution }) => contribution === null || !held.has(contribution));
    if (missing.length > 0) return { kind: "annexes_absent", names: missing.map(({ name }) => name) };
    return given.length === 0 ? { kind: "annexes_sans_objet" } : { kind: "annexes", count: given.length };
  },
  suites: (request, facts) => {
    const path = textOf(request, facts);
    const observed = facts.opinions.filter(isObserved);
    const open = observed.filter(({ followed }) => followed === null).map(({ name }) => name);
    if (path !== undefined) return { kind: "texte", path };
    if (open.length > 0) return { kind: "suites_absent", path: pathOf(request, facts), names: open };
    return observed.length === 0 ? { kind: "suites_sans_objet" } : { kind: "suites", count: observed.length };
  },
};

const textOf = (
  { section }: AnnualRequest,
  { referentiel: { texts = [] } }: AnnualFacts,
): string | undefined => texts.find((one) => one.section === section)?.path;

const pathOf = ({ section }: AnnualRequest, { referentiel: { id } }: AnnualFacts): string =>
  `referentiels/${id}/textes/${section}.md`;

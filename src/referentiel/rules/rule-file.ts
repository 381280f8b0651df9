import { codesOf } from "../../kernel/closed-list.ts";
import {
  toSource as toSourceToNode,
  toValidity,
  type WrittenSource,
  type WrittenValidity,
} from "../written.ts";
import { toChosen, type WrittenChoice } from "./choice-file.ts";
import { toFacts, type WrittenFacts } from "./fact-file.ts";
import type {
  Comparator,
  Condition,
  GapMeasure,
  Parameter,
  QpvOutcome,
  Rule,
  RuleExample,
  Status,
} from "./rule.ts";
import { toTerm, type WrittenTerm } from "./term-file.ts";

/** What a person writes in regles.yaml: French keys; schemas/regles.schema.json has been checked. */
export interface WrittenRules {
  readonly parametres: readonly WrittenParameter[];
  readonly regles: readonly WrittenRule[];
}

export interface WrittenParameter {
  readonly id: string;
  readonly libelle: string;
  readonly unite: string;
  readonly valeurs: readonly {
    readonly du: string;
    readonly au?: string;
    readonly valeur: number;
    readonly reference: string;
    readonly convention?: boolean;
  }[];
  readonly connu_jusqu_au: string;
  readonly lecture?: string;
}

export interface WrittenRule extends WrittenValidity {
  readonly id: string;
  readonly libelle: string;
  readonly raison: string;
  readonly sources: readonly WrittenSource[];
  readonly termes?: Readonly<Record<string, WrittenTerm>>;
  readonly condition: WrittenCondition;
  readonly sans_objet_si?: WrittenCondition;
  readonly lecture_retenue?: WrittenChoice;
  readonly convention?: string;
  readonly exemples: readonly WrittenExample[];
}

export interface WrittenExample {
  readonly nom: string;
  readonly faits?: WrittenFacts;
  readonly qpv?: readonly WrittenFacts[];
  readonly cibles?: Readonly<Record<string, Status>>;
  readonly regles?: Readonly<Record<string, Status>>;
  readonly attendu: Status;
}

/** One key, the kind of condition. */
export interface WrittenCondition {
  readonly part_des_qpv?: {
    readonly lecture?: string;
    readonly condition?: WrittenCondition;
    readonly plus_de?: string;
    readonly au_moins?: string;
  };
  readonly compare?: { readonly terme: string; readonly est: Comparator; readonly seuil: string };
  readonly entre?: { readonly terme: string; readonly de: string; readonly a: string };
  readonly tendance?: { readonly terme: string; readonly sens: "hausse" | "baisse" };
  readonly ecart_evolue?: { readonly lecture: GapMeasure; readonly sens: "reduit" | "creuse" };
  readonly cible_atteinte?: string;
  readonly existe?: string;
  readonly connu?: string;
  readonly tous?: readonly WrittenCondition[];
  readonly au_moins_un?: readonly WrittenCondition[];
  readonly au_moins_n?: { readonly n: number; readonly parmi: readonly WrittenCondition[] };
  readonly non?: WrittenCondition;
  readonly regle?: string;
}

type Kind = Condition["kind"];

/** How each kind of condition is read: a new one does not compile until it has its line, and its key above. */
const READERS: {
  readonly [K in Kind]: (written: NonNullable<WrittenCondition[K]>) => Extract<Condition, { kind: K }>;
} = {
  tous: (all) => ({ kind: "tous", conditions: all.map(toCondition) }),
  au_moins_un: (all) => ({ kind: "au_moins_un", conditions: all.map(toCondition) }),
  au_moins_n: ({ n, parmi }) => ({ kind: "au_moins_n", n, conditions: parmi.map(toCondition) }),
  non: (inner) => ({ kind: "non", condition: toCondition(inner) }),
  part_des_qpv: ({ lecture, condition, plus_de, au_moins }) => ({
    kind: "part_des_qpv",
    ...(lecture !== undefined && { outcome: lecture as QpvOutcome }),
    ...(condition && { condition: toCondition(condition) }),
    ...(plus_de !== undefined && { moreThan: plus_de }),
    ...(au_moins !== undefined && { atLeast: au_moins }),
  }),
  compare: ({ terme, est, seuil }) => ({ kind: "compare", term: terme, comparator: est, threshold: seuil }),
  entre: ({ terme, de, a }) => ({ kind: "entre", term: terme, from: de, to: a }),
  tendance: ({ terme, sens }) => ({ kind: "tendance", term: terme, direction: sens }),
  ecart_evolue: ({ lecture, sens }) => ({ kind: "ecart_evolue", measure: lecture, direction: sens }),
  cible_atteinte: (target) => ({ kind: "cible_atteinte", target }),
  existe: (term) => ({ kind: "existe", term }),
  connu: (term) => ({ kind: "connu", term }),
  regle: (rule) => ({ kind: "regle", rule }),
};

/** Every kind of condition. */
export const CONDITION_KINDS = codesOf(READERS);

const isKind = (key: string): key is Kind => Object.hasOwn(READERS, key);

/** A written condition in the model's words; the schema has checked that it has one key. */
export function toCondition(written: WrittenCondition): Condition {
  const kind = Object.keys(written).find(isKind);
  return kind === undefined ? { kind: "regle", rule: "" } : readOf(kind, written);
}

function readOf<K extends Kind>(kind: K, written: WrittenCondition): Condition {
  return READERS[kind](written[kind] as NonNullable<WrittenCondition[K]>);
}

/** A written rule in the model's words; `lineOf` gives the line of its n-th example. */
export function toRule(
  written: WrittenRule,
  lineOf: (example: number) => number | undefined = () => undefined,
): Rule {
  const exemption = written.sans_objet_si;
  const terms = Object.entries(written.termes ?? {}).map(([name, term]) => [name, toTerm(term)] as const);
  return {
    id: written.id,
    label: written.libelle,
    reason: written.raison,
    sources: written.sources.map(toSourceToNode),
    terms: Object.fromEntries(terms),
    condition: toCondition(written.condition),
    ...(exemption && { exemption: toCondition(exemption) }),
    ...(written.lecture_retenue && { chosen: toChosen(written.lecture_retenue) }),
    ...(written.convention !== undefined && { convention: written.convention }),
    examples: written.exemples.map((example, index) => toExample(example, lineOf(index))),
    ...toValidity(written),
  };
}

/** A written parameter in the model's words. */
export function toParameter(written: WrittenParameter): Parameter {
  return {
    id: written.id,
    label: written.libelle,
    unit: written.unite,
    values: written.valeurs.map(({ du, au, valeur, reference, convention }) => ({
      from: du,
      to: au,
      value: valeur,
      reference,
      ...(convention && { convention }),
    })),
    knownUntil: written.connu_jusqu_au,
    note: written.lecture,
  };
}

function toExample(
  { nom, faits = {}, qpv, cibles, regles, attendu }: WrittenExample,
  line: number | undefined,
): RuleExample {
  return {
    name: nom,
    facts: toFacts(faits),
    qpv: qpv?.map(toFacts),
    targets: cibles,
    rules: regles,
    expected: attendu,
    line,
  };
}

/** Whether a text is the contract's own words, or a reading of them: what readers are told of it, nothing for its own. */
export const ORIGINS = {
  verbatim: "",
  paraphrase: "libellé paraphrasé",
  reconstruit: "libellé reconstruit",
  derive: "ajouté pour l’évaluation",
} as const;

export type Origin = keyof typeof ORIGINS;

/** Where in which document a thing is written: lines of the text that was read, from 1. */
export interface Source {
  readonly document: string;
  readonly lines?: string | undefined;
  /** Pages of the document as it is printed: « 42 », « 42-45 ». */
  readonly pages?: string | undefined;
}

/**
 * Where in its document a text stands, abbreviated; undefined when nobody says it.
 *
 * @example
 * citedAt({ document: "contrat", pages: "42", lines: "3-5" })
 * // => "p. 42, l. 3-5"
 * @example
 * citedAt({ document: "contrat" })
 * // => undefined
 */
export function citedAt({ pages, lines }: Source): string | undefined {
  const said = [
    ...(pages === undefined ? [] : [`p. ${pages}`]),
    ...(lines === undefined ? [] : [`l. ${lines}`]),
  ];
  return said.length === 0 ? undefined : said.join(", ");
}

/** From when to when a thing holds (AAAA-MM-JJ, both included), and what it replaces. Absent bounds: the contract's. */
export interface Validity {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly replaces: readonly string[];
}

/** The evaluative criteria, as the contracts write them; a question carries zero, one or two of them. */
export const CRITERIA = {
  effectivite: "effectivité",
  efficacite: "efficacité",
  efficience: "efficience",
  pertinence: "pertinence",
  coherence: "cohérence",
  effet: "effet",
  impact: "impact",
  opinion: "opinion",
} as const;

export type Criterion = keyof typeof CRITERIA;

/** An evaluative question: answered by a rule over figures, or waiting for a human appreciation. */
export interface Question extends Validity {
  readonly id: string;
  readonly text: string;
  readonly origin: Origin;
  readonly source: Source;
  readonly criteria: readonly Criterion[];
  readonly indicators: readonly string[];
  /** Codes of the QPV that it is about, when it is about some only; absent: all those of the contract. */
  readonly qpv?: readonly string[] | undefined;
  readonly rule?: string | undefined;
  /** Why figures cannot answer it. */
  readonly notEvaluable?: string | undefined;
}

/** A node of the contract's own tree; `level` is the contract's word for it (pilier, ambition, axe…). */
export interface ReferentielNode extends Validity {
  readonly id: string;
  readonly level: string;
  readonly label: string;
  readonly origin: Origin;
  readonly source: Source;
  readonly note?: string | undefined;
  /** A project that the contract calls « phare ». */
  readonly flagship: boolean;
  /** A role or an institution; never a person's name. Absent when the text names none. */
  readonly lead?: string | undefined;
  /** Names of the communes concerned, when the node aims at some only. */
  readonly communes: readonly string[];
  readonly indicators: readonly string[];
  readonly questions: readonly Question[];
  readonly children: readonly ReferentielNode[];
}

/** How a node's status follows from its findings: only counts, or the three-valued conjunction. Never a mean. */
export const ROLL_UPS = ["decompte", "tous"] as const;

export type RollUp = (typeof ROLL_UPS)[number];

/**
 * Every node of a tree, parents before children, in the order of the document.
 *
 * @example
 * walkNodes([]).length
 * // => 0
 */
export function walkNodes(nodes: readonly ReferentielNode[]): ReferentielNode[] {
  return nodes.flatMap((node) => [node, ...walkNodes(node.children)]);
}

/** Every question of a référentiel: the central ones, then those of its nodes in order. */
export function allQuestions(referentiel: {
  readonly questions: readonly Question[];
  readonly nodes: readonly ReferentielNode[];
}): Question[] {
  return [...referentiel.questions, ...walkNodes(referentiel.nodes).flatMap((node) => node.questions)];
}

/** The scale at which a référentiel, a target or a commitment binds, with what users read: « à l’échelle … ». */
export const SCALES = {
  contractuelle: "du contrat",
  communale: "de la commune",
  quartier: "du quartier",
  departementale: "du département",
  regionale: "de la région",
  nationale: "de la France",
} as const;

export type Scale = keyof typeof SCALES;

const WIDE: readonly Scale[] = ["departementale", "regionale", "nationale"];

/**
 * Whether a target of a scale is judged in a référentiel of another: what binds a département is not judged in a contract,
 * nor in the référentiel of the département what binds each contract.
 *
 * @example
 * isJudgedAt("departementale", "contractuelle")
 * // => false
 */
export function isJudgedAt(target: Scale, referentiel: Scale): boolean {
  return WIDE.includes(target) === WIDE.includes(referentiel);
}

/** A document that a référentiel quotes. */
export interface QuotedDocument extends Validity {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly note?: string | undefined;
}

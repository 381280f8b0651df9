import type { Source, Validity } from "../tree.ts";

/** What is counted over the QPV: a true, false or unknown answer for each; with what users read. */
export const QPV_OUTCOMES = {
  ecart_reduit: "écart absolu plus petit à la fin",
  ecart_reduit_en_rapport: "écart relatif plus petit à la fin",
  situation_amelioree: "valeur meilleure à la fin",
} as const;

export type QpvOutcome = keyof typeof QPV_OUTCOMES;

/** How a gap is read: in points or in the unit, or as a ratio to the EPCI's value; with what users read. */
export const GAP_MEASURES = {
  absolu: "écart absolu",
  rapport: "écart rapporté à la valeur de l’agglomération",
} as const;

export type GapMeasure = keyof typeof GAP_MEASURES;

/** In which euros the amounts of two dates are compared, with what users read. */
export const EUROS = { constants: "en euros constants", courants: "en euros courants" } as const;

export type Euros = keyof typeof EUROS;

/** One way to read a rule on a table: how a gap is measured, in which euros amounts are; absent where there is no choice. */
export interface Reading {
  readonly gap?: GapMeasure | undefined;
  readonly euros?: Euros | undefined;
}

/** A reading that a body of the contract chose, who and when. Readings that agree with what it says are kept. */
export interface ChosenReading extends Reading {
  readonly source: string;
  /** AAAA-MM-JJ. */
  readonly date: string;
}

/** What a rule reads, under a name of its own. Without `indicator`: the one that the question gives to read. */
export type Term = TermSource & {
  /** What sentences call it; without one, its name in the rule. */
  readonly label?: string | undefined;
};

/** Where the value of a term is found. */
export type TermSource =
  /** `of`: qpv, epci, niveau_superieur or a code. `at`: debut, fin, derniere or a year. */
  | {
      readonly kind: "indicateur";
      readonly indicator?: string | undefined;
      readonly of: string;
      readonly at: string;
    }
  | {
      readonly kind: "ecart";
      readonly indicator?: string | undefined;
      readonly measure: GapMeasure;
      readonly at: string;
    }
  | { readonly kind: "serie"; readonly indicator?: string | undefined; readonly of: string }
  /** What the follow-up recorded; without `at`, the latest on the day; `premiere`, the first of several. */
  | {
      readonly kind: "releve";
      readonly measurement: string;
      readonly unit: string;
      readonly at?: string | undefined;
      /** The last day on which a line counts: AAAA-MM-JJ, or MM-JJ of each year. */
      readonly dueDay?: string | undefined;
    }
  /** What a document prints, with its line: never a published figure. */
  | {
      readonly kind: "imprime";
      readonly value: number | boolean;
      readonly unit: string;
      readonly source: Source;
      readonly date?: string | undefined;
    };

/** How a value is compared with a threshold, with what users read before it. */
export const COMPARATORS = {
  superieur_a: "plus de",
  au_moins: "au moins",
  egal_a: "exactement",
  au_plus: "au plus",
  inferieur_a: "moins de",
} as const;

export type Comparator = keyof typeof COMPARATORS;

/** A share of the QPV, by an outcome or by a condition judged for each; `moreThan` is strict, `atLeast` is not. */
export interface ShareCondition {
  readonly kind: "part_des_qpv";
  readonly outcome?: QpvOutcome | undefined;
  readonly condition?: Condition | undefined;
  readonly moreThan?: string | undefined;
  readonly atLeast?: string | undefined;
}

/** What a rule tests. A closed union: a référentiel composes these, and holds no code. */
export type Condition =
  | ShareCondition
  /** `threshold`: a term of the rule, else a parameter. */
  | {
      readonly kind: "compare";
      readonly term: string;
      readonly comparator: Comparator;
      readonly threshold: string;
    }
  | { readonly kind: "entre"; readonly term: string; readonly from: string; readonly to: string }
  | { readonly kind: "tendance"; readonly term: string; readonly direction: "hausse" | "baisse" }
  | {
      readonly kind: "ecart_evolue";
      readonly measure: GapMeasure;
      readonly direction: "reduit" | "creuse";
    }
  | { readonly kind: "cible_atteinte"; readonly target: string }
  | { readonly kind: "existe"; readonly term: string }
  | { readonly kind: "connu"; readonly term: string }
  | { readonly kind: "tous"; readonly conditions: readonly Condition[] }
  | { readonly kind: "au_moins_un"; readonly conditions: readonly Condition[] }
  | { readonly kind: "au_moins_n"; readonly n: number; readonly conditions: readonly Condition[] }
  | { readonly kind: "non"; readonly condition: Condition }
  | { readonly kind: "regle"; readonly rule: string };

/**
 * What a computed finding can be, with what users read. `selon_la_lecture`: two readings of the rule disagree, and nobody has
 * chosen; `etat_de_depart`: every figure is of before the contract, and says where it starts from.
 */
export const STATUSES = {
  atteint: "Atteint",
  non_atteint: "Non atteint",
  selon_la_lecture: "Selon la lecture",
  en_bonne_voie: "En bonne voie",
  en_retard: "En retard",
  etat_de_depart: "État de départ",
  non_evaluable: "Non évaluable",
  sans_objet: "Sans objet",
} as const;

export type Status = keyof typeof STATUSES;

/** How many QPV answer yes, no, not at all. */
export interface GivenTally {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
}

/**
 * What an example supposes: a number, true or false, unknown (null), a series (rows of year and value; year, cases and
 * total; or year, value and the limits of its interval), what a gap did, or how many QPV answer an outcome.
 */
export type GivenFact =
  | number
  | boolean
  | null
  | readonly (readonly number[])[]
  | "reduit"
  | "creuse"
  | "inchange"
  | GivenTally;

/** Facts by the name of a term or of an outcome; `ecart_absolu` and `ecart_rapport` say what the gap of a QPV did. */
export type GivenFacts = Readonly<Record<string, GivenFact>>;

/** An example carried by the rule; it runs as a test each time the référentiel is read. */
export interface RuleExample {
  readonly name: string;
  readonly facts: GivenFacts;
  /** The facts of each QPV, for a share that carries a condition. */
  readonly qpv?: readonly GivenFacts[] | undefined;
  /** Statuses of the targets and of the other rules that the condition names. */
  readonly targets?: Readonly<Record<string, Status>> | undefined;
  readonly rules?: Readonly<Record<string, Status>> | undefined;
  readonly expected: Status;
  /** Line in regles.yaml, where a problem is said of it. */
  readonly line?: number | undefined;
}

/** A rule: when the condition is true the finding is `atteint`, false `non_atteint`, unknown `non_evaluable`. */
export interface Rule extends Validity {
  readonly id: string;
  readonly label: string;
  readonly reason: string;
  readonly sources: readonly Source[];
  readonly terms: Readonly<Record<string, Term>>;
  readonly condition: Condition;
  /** True: the rule does not apply (`sans_objet`); unknown: nothing can be said. */
  readonly exemption?: Condition | undefined;
  /** The reading that a body of the contract chose, where several are possible; absent: nobody has. */
  readonly chosen?: ChosenReading | undefined;
  /** What in the rule is a convention, and not in the text of the contract; absent: nothing is. */
  readonly convention?: string | undefined;
  readonly examples: readonly RuleExample[];
}

/** A value that holds from a date on (to the next one, or to `to`, included), with what says so. */
export interface DatedValue {
  readonly from: string;
  readonly to?: string | undefined;
  readonly value: number;
  readonly reference: string;
  /** No text fixes it: it was proposed, and a body of the contract has to approve it. */
  readonly convention?: true | undefined;
}

/** A threshold as data: its values over time, and the date until which they are known to hold. */
export interface Parameter {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly values: readonly DatedValue[];
  readonly knownUntil: string;
  /** What is ambiguous in the text, and the reading that was chosen. */
  readonly note?: string | undefined;
}

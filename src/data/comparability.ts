import type { TerritoryKind } from "./territory.ts";

/** What makes a rule apply to two compared figures. A closed union: the data hold no code. */
export type ComparabilityCondition =
  | {
      readonly kind: "geographies_differentes";
      /** Kinds of territories whose perimeter is meant; all when absent. */
      readonly territories?: readonly TerritoryKind[] | undefined;
    }
  | { readonly kind: "zonages_differents"; readonly zonings: readonly string[] }
  | { readonly kind: "concepts_differents"; readonly concepts: readonly string[] }
  | { readonly kind: "annees_proches"; readonly under: number }
  | { readonly kind: "rupture"; readonly year: number; readonly aggregatesOnly: boolean }
  | { readonly kind: "annee_fragile"; readonly year: number }
  | { readonly kind: "petit_effectif"; readonly under: number };

/** On what a rule bears: a territory and its reference in one year, or two years of one territory. */
export type ComparabilityScope = "niveau" | "evolution";

/** What a producer forbids or discourages, with its sentence, its source and its date. */
export interface ComparabilityRule {
  /** The name of its file. */
  readonly id: string;
  readonly label: string;
  readonly decision: "interdite" | "deconseillee";
  readonly scope: ComparabilityScope;
  /** Sources that it applies to; all when absent. */
  readonly families?: readonly string[] | undefined;
  readonly condition: ComparabilityCondition;
  readonly sentence: string;
  /** The producer's own words, ours after it, or reported by someone else. */
  readonly quotation: "exacte" | "reformulee" | "seconde_main";
  readonly source: { readonly title: string; readonly link?: string | undefined };
  readonly date: string;
  /** To be checked with the producer before it is relied upon. */
  readonly toConfirm: boolean;
}

/** One side of a comparison, as far as the rules look at it. What is not known is left out: no rule then applies to it. */
export interface ComparedFigure {
  /** recensement, filosofi, caf… */
  readonly family?: string | undefined;
  readonly concept?: string | undefined;
  readonly geography?: string | undefined;
  /** What kind of territory it is. */
  readonly territory?: TerritoryKind | undefined;
  readonly year?: number | undefined;
  /** Year of the edition, where the producer dates the edition and not the figures. */
  readonly edition?: number | undefined;
  /** People that the figure describes. */
  readonly population?: number | undefined;
  /** The figure is a mean of several territories. */
  readonly aggregate?: boolean | undefined;
}

/** Whether two figures may be compared. A refusal carries the sentence; so does a warning, in every output. */
export interface Comparability {
  readonly allowed: boolean;
  readonly refusals: readonly ComparabilityRule[];
  readonly warnings: readonly ComparabilityRule[];
}

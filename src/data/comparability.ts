import type { TerritoryKind } from "./territory.ts";

/** What makes a rule apply to two compared figures: a kind that the program knows, with its values. */
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
export const COMPARABILITY_SCOPES = ["niveau", "evolution"] as const;

export type ComparabilityScope = (typeof COMPARABILITY_SCOPES)[number];

/** What a rule decides: no number, or a number to be read with care. */
export const DECISION_WORDS = { interdite: "interdite", deconseillee: "déconseillée" } as const;

/** The producer's own words, ours after it, or reported by someone else. */
export const QUOTATIONS = ["exacte", "reformulee", "seconde_main"] as const;

/** What a producer forbids or discourages, with its sentence, its source and its date. */
export interface ComparabilityRule {
  /** The name of its file. */
  readonly id: string;
  readonly label: string;
  readonly decision: keyof typeof DECISION_WORDS;
  readonly scope: ComparabilityScope;
  /** Sources that it applies to; all when absent. */
  readonly families?: readonly string[] | undefined;
  readonly condition: ComparabilityCondition;
  readonly sentence: string;
  /** Whether the sentence is the producer's own, ours after it, or reported by someone else. */
  readonly quotation: (typeof QUOTATIONS)[number];
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

/**
 * What the producers say of comparing two figures: refused as soon as one rule forbids it, with all the sentences;
 * otherwise allowed, with the sentences of the rules that discourage it. A rule never applies to what is not known. The
 * order of the two figures changes nothing.
 *
 * @example
 * checkComparability([], "evolution", { year: 2018 }, { year: 2019 })
 * // => { allowed: true, refusals: [], warnings: [] }
 */
export function checkComparability(
  rules: readonly ComparabilityRule[],
  scope: ComparabilityScope,
  first: ComparedFigure,
  second: ComparedFigure,
): Comparability {
  const applying = rules.filter(
    (rule) => rule.scope === scope && concerns(rule, first, second) && applies(rule.condition, first, second),
  );
  if (applying.length === 0) return ALLOWED;
  const refusals = applying.filter(({ decision }) => decision === "interdite");
  const warnings = applying.filter(({ decision }) => decision === "deconseillee");
  return { allowed: refusals.length === 0, refusals, warnings };
}

/** What is said where no rule applies: of nearly every figure. */
export const ALLOWED: Comparability = { allowed: true, refusals: [], warnings: [] };

function concerns(
  { families }: ComparabilityRule,
  { family: one }: ComparedFigure,
  { family: other }: ComparedFigure,
): boolean {
  if (!families) return true;
  return (one !== undefined && families.includes(one)) || (other !== undefined && families.includes(other));
}

function applies(condition: ComparabilityCondition, first: ComparedFigure, second: ComparedFigure): boolean {
  switch (condition.kind) {
    case "geographies_differentes":
      return isOfKind(condition.territories, first, second) && differ(first.geography, second.geography);
    case "zonages_differents":
      return differ(first.geography, second.geography, condition.zonings);
    case "concepts_differents":
      return differ(first.concept, second.concept, condition.concepts);
    case "annees_proches":
      // Two editions are as far apart as what they describe: the lag of a family is one and the same.
      return (
        isWithin(first.year, second.year, condition.under) ||
        isWithin(first.edition, second.edition, condition.under)
      );
    case "rupture":
      return crosses(condition, first, second);
    case "annee_fragile":
      return first.year === condition.year || second.year === condition.year;
    case "petit_effectif":
      return [first, second].some(
        ({ population }) => population !== undefined && population < condition.under,
      );
  }
}

function isOfKind(kinds: readonly string[] | undefined, ...figures: readonly ComparedFigure[]): boolean {
  return !kinds || figures.every(({ territory }) => territory !== undefined && kinds.includes(territory));
}

/** Two known texts that are not the same, both of a list when there is one. */
function differ(first: string | undefined, second: string | undefined, list?: readonly string[]): boolean {
  if (first === undefined || second === undefined || first === second) return false;
  return !list || (list.includes(first) && list.includes(second));
}

function isWithin(first: number | undefined, second: number | undefined, years: number): boolean {
  return first !== undefined && second !== undefined && first !== second && Math.abs(first - second) < years;
}

function crosses(
  { year, aggregatesOnly }: { readonly year: number; readonly aggregatesOnly: boolean },
  first: ComparedFigure,
  second: ComparedFigure,
): boolean {
  if (first.year === undefined || second.year === undefined) return false;
  if (aggregatesOnly && !first.aggregate && !second.aggregate) return false;
  return Math.min(first.year, second.year) < year && year <= Math.max(first.year, second.year);
}

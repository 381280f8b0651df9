import { editionOf } from "../kernel/edition-of.ts";
import { yearOf } from "../kernel/year-of.ts";
import { checkComparability } from "../model/check-comparability.ts";
import type { Comparability, ComparabilityRule, ComparabilityScope } from "../model/comparability.ts";
import type { CountedFigure } from "../model/counted-figure.ts";
import type { Indicator } from "../model/indicator.ts";

/** One side of a comparison: whose figure, in which period, on which zoning when the figure itself says none. */
export interface ComparedSide {
  readonly figure: CountedFigure;
  readonly period: string;
  readonly geography?: string | undefined;
}

const ALLOWED: Comparability = { allowed: true, refusals: [], warnings: [] };
const NONE: readonly string[] = [];

/** What the producers say of comparing two figures of an indicator. */
export function comparabilityOf(
  rules: readonly ComparabilityRule[],
  scope: ComparabilityScope,
  { family, concept }: Indicator,
  first: ComparedSide,
  second: ComparedSide,
): Comparability {
  if (rules.length === 0) return ALLOWED;
  const described = ({ figure, period, geography }: ComparedSide) => ({
    family,
    concept,
    geography: figure.observation?.geography ?? geography,
    year: yearOf(period),
    edition: editionOf(period),
    population: figure.figure.denominator,
    aggregate: figure.made !== undefined && figure.made.kind !== "part_des_effectifs",
  });
  return checkComparability(rules, scope, described(first), described(second));
}

/** The ids of the rules that apply, each once, refusals first. */
export function ruleIds(...found: readonly Comparability[]): readonly string[] {
  if (found.every(({ refusals, warnings }) => refusals.length + warnings.length === 0)) return NONE;
  const applying = [
    ...found.flatMap(({ refusals }) => refusals),
    ...found.flatMap(({ warnings }) => warnings),
  ];
  return [...new Set(applying.map(({ id }) => id))];
}

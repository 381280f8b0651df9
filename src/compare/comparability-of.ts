import {
  type Comparability,
  type ComparabilityRule,
  type ComparabilityScope,
  checkComparability,
} from "../data/comparability.ts";
import type { CountedFigure } from "../data/figure.ts";
import type { Indicator } from "../data/indicator.ts";
import { isQuotient } from "../data/made-figure.ts";
import { kindOfCode } from "../data/territory-codes.ts";
import { editionOf, yearOf } from "../kernel/dates.ts";

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
  { family, concept, unit }: Indicator,
  first: ComparedSide,
  second: ComparedSide,
): Comparability {
  if (rules.length === 0) return ALLOWED;
  const described = ({ figure, period, geography }: ComparedSide) => ({
    family,
    concept,
    geography: figure.observation?.geography ?? geography,
    territory: figure.observation && kindOfCode(figure.observation.code),
    year: yearOf(period),
    edition: editionOf(period),
    population: leastCount(figure, unit),
    aggregate: figure.made !== undefined && !isQuotient(figure.made.kind),
  });
  return checkComparability(rules, scope, described(first), described(second));
}

/**
 * The smallest number of people that a figure rests on: those counted, and its cases, which a share and people imply; a
 * number of inhabitants is its own.
 */
function leastCount({ figure }: CountedFigure, unit: string): number | undefined {
  const { count, total, value } = figure;
  if (unit === "hab") return typeof value === "number" ? value : undefined;
  if (total === undefined) return undefined;
  const implied = unit === "%" && typeof value === "number" ? (value * total) / 100 : total;
  return Math.min(total, count ?? implied);
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

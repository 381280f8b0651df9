import type {
  Comparability,
  ComparabilityCondition,
  ComparabilityRule,
  ComparabilityScope,
  ComparedFigure,
} from "./comparability.ts";

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
  const refusals = applying.filter(({ decision }) => decision === "interdite");
  const warnings = applying.filter(({ decision }) => decision === "deconseillee");
  return { allowed: refusals.length === 0, refusals, warnings };
}

function concerns({ families }: ComparabilityRule, ...figures: readonly ComparedFigure[]): boolean {
  return !families || figures.some(({ family }) => family !== undefined && families.includes(family));
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

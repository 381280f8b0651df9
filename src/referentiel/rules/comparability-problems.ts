import { type ComparabilityRule, type ComparedFigure, checkComparability } from "../../data/comparability.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { NodePath } from "../../files/schema.ts";
import {
  indicatorsAsked,
  mentionsOf,
  type RulesContext,
  type VisitedCondition,
  type VisitedRule,
} from "./walk.ts";

/**
 * Conditions that compare two indicators which the producers forbid or discourage to compare (another age band, another
 * income, a benefit that was renamed), with their sentence and its source. Two years of one indicator are the business
 * of its gap table.
 *
 * @diagnostic rule/comparaison-interdite
 * @diagnostic rule/comparaison-deconseillee
 */
export function comparabilityProblems(rules: readonly VisitedRule[], context: RulesContext): Diagnostic[] {
  return rules.flatMap((rule) => rule.visited.flatMap((one) => conditionProblems(one, rule, context)));
}

/** One side of a condition: the indicators that its term may read, and the period that it names. */
interface Side {
  readonly id: string;
  readonly path: NodePath;
  readonly indicators: readonly string[];
  readonly at: string | undefined;
}

function conditionProblems(
  visited: VisitedCondition,
  rule: VisitedRule,
  context: RulesContext,
): Diagnostic[] {
  const [left, ...others] = mentionsOf(visited).flatMap(
    ({ id, path }) => sideOf(id, path, rule, context) ?? [],
  );
  if (!left) return [];
  return others.flatMap((right) => {
    const pairs = left.indicators.flatMap((one) => right.indicators.map((other) => [one, other] as const));
    return pairs
      .filter(([one, other]) => one !== other)
      .flatMap((pair) => said(pair, [left, right], context));
  });
}

function sideOf(id: string, path: NodePath, { rule }: VisitedRule, { tree }: RulesContext): Side | undefined {
  const term = rule.termes && Object.hasOwn(rule.termes, id) ? rule.termes[id] : undefined;
  const read = term?.indicateur ?? term?.ecart ?? term?.serie;
  if (!read) return undefined;
  const asked = tree ? indicatorsAsked(rule.id, tree) : [];
  const at = (term?.indicateur ?? term?.ecart)?.en;
  return { id, path, indicators: read.id === undefined ? asked : [read.id], at };
}

function said(
  [one, other]: readonly [string, string],
  [left, right]: readonly [Side, Side],
  { workspace, comparability = [], placeOf }: RulesContext,
): Diagnostic[] {
  const described = (id: string, { at }: Side): ComparedFigure => ({
    family: workspace?.indicators.get(id)?.family,
    concept: workspace?.indicators.get(id)?.concept,
    year: at !== undefined && /^\d{4}$/.test(at) ? Number(at) : undefined,
  });
  const sides = [described(one, left), described(other, right)] as const;
  const level = checkComparability(comparability, "niveau", ...sides);
  const change = checkComparability(comparability, "evolution", ...sides);
  const words = ({ sentence, source }: ComparabilityRule) => ({
    left: one,
    right: other,
    sentence: sentence.replace(/\.$/, ""),
    source: source.title,
  });
  const isChange = left.at !== right.at;
  const refusals = [...level.refusals, ...(isChange ? change.refusals : [])];
  const warnings = [...level.warnings, ...(isChange ? change.warnings : [])];
  return [
    ...refusals.map((rule) => problem("rule/comparaison-interdite", placeOf(right.path), words(rule))),
    ...warnings.map((rule) => problem("rule/comparaison-deconseillee", placeOf(right.path), words(rule))),
  ];
}

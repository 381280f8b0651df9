import { unitWords } from "../../data/unit.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { indicatorsAsked } from "./indicators-asked.ts";
import { mentionsOf } from "./mentions.ts";
import type { RulesContext, VisitedRule } from "./rule-context.ts";
import type { WrittenTerm } from "./rule-files.ts";
import { sameUnit } from "./same-unit.ts";
import type { VisitedCondition } from "./walk-written.ts";

/**
 * Comparisons of what is not in the same unit: a rate with a count, points with per cents, a share of QPV with anything
 * but a `part`. The unit of a term that names no indicator is that of each indicator that a question gives the rule.
 *
 * @diagnostic rule/unites-differentes
 */
export function unitProblems(rules: readonly VisitedRule[], context: RulesContext): Diagnostic[] {
  return rules.flatMap((rule) => {
    const asked = context.tree ? indicatorsAsked(rule.rule.id, context.tree) : [];
    const found = rule.visited.flatMap((one) =>
      (asked.length > 0 ? asked : [""]).flatMap((indicator) =>
        conditionProblems(one, rule, indicator, context),
      ),
    );
    return found.filter(
      (one, index) =>
        found.findIndex((other) => other.message === one.message && other.place.line === one.place.line) ===
        index,
    );
  });
}

function conditionProblems(
  visited: VisitedCondition,
  { rule }: VisitedRule,
  asked: string,
  context: RulesContext,
): Diagnostic[] {
  const [term, ...others] = mentionsOf(visited).filter(({ kind }) => kind !== "cible" && kind !== "regle");
  if (!term) return [];
  const unit = (name: string): string | undefined => {
    const own = rule.termes && Object.hasOwn(rule.termes, name) ? rule.termes[name] : undefined;
    return own
      ? unitOfTerm(own, asked, context)
      : context.written.parametres.find(({ id }) => id === name)?.unite;
  };
  const isShare = visited.condition.part_des_qpv !== undefined;
  const left = isShare ? "part" : unit(term.id);
  return (isShare ? [term] : others).flatMap(({ id, path }) => {
    const right = unit(id);
    if (left === undefined || right === undefined || sameUnit(left, right)) return [];
    const values = {
      left: isShare ? "la part des QPV" : term.id,
      leftUnit: left,
      right: id,
      rightUnit: right,
    };
    return [problem("rule/unites-differentes", context.placeOf(path), values)];
  });
}

function unitOfTerm(term: WrittenTerm, asked: string, { workspace }: RulesContext): string | undefined {
  if (term.releve) return term.releve.unite;
  if (term.ecart?.lecture === "rapport") return "rapport";
  const id = (term.indicateur ?? term.ecart ?? term.serie)?.id ?? asked;
  const unit = workspace?.indicators.get(id)?.unit;
  return unit !== undefined && term.ecart ? unitWords(unit).gap : unit;
}

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { NodePath } from "../../files/schema.ts";
import type { RulesContext, VisitedRule } from "./rule-context.ts";
import type { WrittenTerm } from "./rule-files.ts";

/** What stands for a territory or a period of the référentiel, and is not known of a shared one. */
const OF_CONTRACT = ["qpv", "epci", "niveau_superieur", "debut", "fin"];

/**
 * Indicators, territories and periods of terms that do not exist, or that a shared référentiel does not have.
 *
 * @diagnostic rule/terme-periode
 * @diagnostic rule/terme-sans-contrat
 */
export function termProblems(rules: readonly VisitedRule[], context: RulesContext): Diagnostic[] {
  return rules.flatMap(({ rule, path }) =>
    Object.entries(rule.termes ?? {}).flatMap(([name, term]) => {
      const kind = Object.keys(term)[0] ?? "";
      return oneTerm(term, [...path, "termes", name, kind], context);
    }),
  );
}

function oneTerm(term: WrittenTerm, path: NodePath, context: RulesContext): Diagnostic[] {
  const { indicateur, ecart, serie, releve } = term;
  return [
    ...indicatorProblems((indicateur ?? ecart ?? serie)?.id, path, context),
    ...territoryProblems((indicateur ?? serie)?.de, path, context),
    ...periodProblems((indicateur ?? ecart ?? releve)?.en, path, context),
  ];
}

function indicatorProblems(
  id: string | undefined,
  path: NodePath,
  { workspace, placeOf }: RulesContext,
): Diagnostic[] {
  if (id === undefined || !workspace || workspace.indicators.has(id)) return [];
  const suggestion = suggest(id, [...workspace.indicators.keys()]);
  return [problem("referentiel/indicateur-inconnu", placeOf([...path, "id"]), { id, suggestion })];
}

function territoryProblems(code: string | undefined, path: NodePath, context: RulesContext): Diagnostic[] {
  if (code === undefined) return [];
  const place = context.placeOf([...path, "de"]);
  if (OF_CONTRACT.includes(code)) return contractProblems(code, place, context);
  if (!context.workspace || context.workspace.territories.has(code)) return [];
  const known = [...OF_CONTRACT.slice(0, 3), ...context.workspace.territories.keys()];
  return [problem("referentiel/territoire-inconnu", place, { code, suggestion: suggest(code, known) })];
}

function periodProblems(value: string | undefined, path: NodePath, context: RulesContext): Diagnostic[] {
  if (value === undefined || value === "derniere" || /^(?:edition-)?\d{4}$/.test(value)) return [];
  const place = context.placeOf([...path, "en"]);
  return OF_CONTRACT.slice(3).includes(value)
    ? contractProblems(value, place, context)
    : [problem("rule/terme-periode", place, { value })];
}

function contractProblems(word: string, place: Diagnostic["place"], { tree }: RulesContext): Diagnostic[] {
  if ((tree?.portee ?? "contractuelle") === "contractuelle") return [];
  return [problem("rule/terme-sans-contrat", place, { word })];
}

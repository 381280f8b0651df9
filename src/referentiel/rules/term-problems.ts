import { unitWords } from "../../data/unit.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { NodePath } from "../../files/schema.ts";
import { foldText } from "../../kernel/text.ts";
import { unknown } from "../known-names.ts";
import { dateProblems, dueDayProblems } from "../written.ts";
import type { WrittenTerm } from "./term-file.ts";
import {
  indicatorsAsked,
  mentionsOf,
  type RulesContext,
  type VisitedCondition,
  type VisitedRule,
} from "./walk.ts";

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
  const { indicateur, ecart, serie, releve, imprime } = term;
  return [
    ...indicatorProblems((indicateur ?? ecart ?? serie)?.id, path, context),
    ...territoryProblems((indicateur ?? serie)?.de, path, context),
    ...(releve?.en === "premiere" ? [] : periodProblems((indicateur ?? ecart ?? releve)?.en, path, context)),
    ...dateProblems(imprime?.date, () => context.placeOf([...path, "date"])),
    ...unknown("referentiel/document-inconnu", imprime?.source.document, context.documents, () =>
      context.placeOf([...path, "source", "document"]),
    ),
    ...dueDayProblems(releve?.jour_limite, () => context.placeOf([...path, "jour_limite"])),
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

/** The spellings of one unit; any other unit is the same as itself only. */
const SPELLINGS: readonly (readonly string[])[] = [
  ["%", "pourcent", "pour cent"],
  ["points", "point", "pts"],
  ["eur", "€", "euro", "euros"],
  ["hab", "hab.", "habitant", "habitants"],
  ["nombre", "effectif"],
];

/**
 * Whether two units are one, however they are spelt. A share from 0 to 1 (`part`) is not in per cent.
 *
 * @example
 * sameUnit("EUR", "euros")
 * // => true
 * @example
 * sameUnit("part", "%")
 * // => false
 */
export function sameUnit(left: string, right: string): boolean {
  const [one, other] = [foldText(left), foldText(right)];
  return one === other || SPELLINGS.some((group) => group.includes(one) && group.includes(other));
}

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
  const written = term.releve ?? term.imprime;
  if (written) return written.unite;
  if (term.ecart?.lecture === "rapport") return "rapport";
  const id = (term.indicateur ?? term.ecart ?? term.serie)?.id ?? asked;
  const unit = workspace?.indicators.get(id)?.unit;
  return unit !== undefined && term.ecart ? unitWords(unit).gap : unit;
}

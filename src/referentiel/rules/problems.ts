import type { ComparabilityRule } from "../../data/comparability.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Code } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { NodePath } from "../../files/schema.ts";
import type { Located } from "../../files/yaml.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { repeatedIds } from "../known-names.ts";
import type { WrittenReferentiel } from "../tree-file.ts";
import { choiceProblems } from "./choice-problems.ts";
import { comparabilityProblems } from "./comparability-problems.ts";
import { cycleProblems, shapeProblems } from "./condition-problems.ts";
import { askedProblems, exampleProblems } from "./example-problems.ts";
import { parameterProblems } from "./parameter-problems.ts";
import { QPV_OUTCOMES } from "./rule.ts";
import type { WrittenRules } from "./rule-file.ts";
import { termProblems, unitProblems } from "./term-problems.ts";
import { type Mention, mentionsOf, type RulesContext, type VisitedRule, walkRule } from "./walk.ts";

type Unknown = Extract<
  Code,
  "rule/terme-inconnu" | "rule/parametre-inconnu" | "referentiel/cible-inconnue" | "rule/inconnue"
>;

const CODES: Readonly<Record<Mention["kind"], Unknown>> = {
  terme: "rule/terme-inconnu",
  parametre: "rule/parametre-inconnu",
  seuil: "rule/parametre-inconnu",
  cible: "referentiel/cible-inconnue",
  regle: "rule/inconnue",
};

/** What the facts of an example are called beside the terms: a term cannot bear one of these names. */
const RESERVED: readonly string[] = [...codesOf(QPV_OUTCOMES), "ecart_absolu", "ecart_rapport"];

/**
 * Names that refer to nothing, with the nearest one; names of terms that are taken; terms and parameters that nothing
 * uses.
 *
 * @diagnostic rule/nom-pris
 * @diagnostic rule/terme-inutile
 * @diagnostic rule/parametre-inutile
 */
export function nameProblems(rules: readonly VisitedRule[], context: RulesContext): Diagnostic[] {
  const unknown = rules.flatMap((rule) =>
    rule.mentions.flatMap((mention) => unknownName(mention, rule, context)),
  );
  // A misspelt name leaves another unused, and so does a rule that could not be read: that is only its consequence.
  const isSpelt = unknown.every(
    ({ code }) => code === "rule/inconnue" || code === "referentiel/cible-inconnue",
  );
  return [
    ...unknown,
    ...rules.flatMap((rule) => takenNames(rule, context)),
    ...(isSpelt ? rules.flatMap((rule) => unusedTerms(rule, context)) : []),
    ...(isSpelt && !context.lost ? unusedParameters(rules, context) : []),
  ];
}

function unknownName(
  { kind, id, path }: Mention,
  { rule }: VisitedRule,
  { written, lost = [], lacks, targets, placeOf }: RulesContext,
): Diagnostic[] {
  const terms = Object.keys(rule.termes ?? {});
  const parameters = [...written.parametres.map((one) => one.id), ...lost];
  const known = {
    terme: terms,
    parametre: lacks?.has("parametres") ? undefined : parameters,
    seuil: lacks?.has("parametres") ? undefined : [...parameters, ...terms],
    cible: targets,
    regle: [...written.regles.map((one) => one.id), ...lost],
  }[kind];
  if (!known || known.includes(id)) return [];
  return [problem(CODES[kind], placeOf(path), { id, suggestion: suggest(id, known) })];
}

function takenNames({ rule, path }: VisitedRule, { written, placeOf }: RulesContext): Diagnostic[] {
  const taken = [...RESERVED, ...written.parametres.map(({ id }) => id)];
  return Object.keys(rule.termes ?? {})
    .filter((id) => taken.includes(id))
    .map((id) => problem("rule/nom-pris", placeOf([...path, "termes"], id), { id }));
}

function unusedTerms({ rule, path, mentions }: VisitedRule, { placeOf }: RulesContext): Diagnostic[] {
  const used = new Set(mentions.filter(({ kind }) => kind !== "regle").map(({ id }) => id));
  return Object.keys(rule.termes ?? {})
    .filter((id) => !used.has(id))
    .map((id) => problem("rule/terme-inutile", placeOf([...path, "termes"], id), { id, rule: rule.id }));
}

function unusedParameters(rules: readonly VisitedRule[], { written, placeOf }: RulesContext): Diagnostic[] {
  const used = new Set(rules.flatMap(({ mentions }) => mentions.map(({ id }) => id)));
  return written.parametres.flatMap(({ id }, rank) =>
    used.has(id) ? [] : [problem("rule/parametre-inutile", placeOf(["parametres", rank, "id"]), { id })],
  );
}

/** What rules may name outside their own file; what could not be read is not checked. */
export interface NamedByRules {
  readonly workspace?: Workspace | undefined;
  /** What the producers forbid or discourage to compare. */
  readonly comparability?: readonly ComparabilityRule[] | undefined;
  /** Places in referentiel.yaml. */
  readonly placeInTree?: ((path: NodePath) => Place) | undefined;
  /** Identifiers of the targets of cibles.yaml. */
  readonly targets?: readonly string[] | undefined;
  /** Identifiers of the documents of referentiel.yaml. */
  readonly documents?: readonly string[] | undefined;
}

/**
 * All that the schema cannot say of regles.yaml: names that refer to nothing or are never used, identifiers used twice,
 * conditions without meaning, units that differ, indicators that do not compare, cycles, dates of parameters, examples that do not say what their rule
 * reads. `day` is the day on which parameters are read.
 */
export function ruleProblems(
  { value: written, placeOf, lost, lacks }: Located<WrittenRules>,
  tree: WrittenReferentiel | undefined,
  day: string,
  named: NamedByRules = {},
): Diagnostic[] {
  const context: RulesContext = { written, placeOf, lost, lacks, day, tree, ...named };
  const rules = written.regles.map((rule, rank): VisitedRule => {
    const visited = walkRule(rule, rank);
    return { rule, path: ["regles", rank], visited, mentions: visited.flatMap(mentionsOf) };
  });
  return [
    ...repeatedIds(written.parametres, ["parametres"], placeOf),
    ...repeatedIds(written.regles, ["regles"], placeOf),
    ...sourceProblems(context, named),
    ...parameterProblems(context),
    ...nameProblems(rules, context),
    ...termProblems(rules, context),
    ...shapeProblems(rules, context),
    ...unitProblems(rules, context),
    ...comparabilityProblems(rules, context),
    ...cycleProblems(rules, context),
    ...choiceProblems(rules, context),
    ...exampleProblems(rules, context),
    ...askedProblems(context),
  ];
}

function sourceProblems(
  { written: { regles }, placeOf }: RulesContext,
  { documents: known }: NamedByRules,
): Diagnostic[] {
  if (!known) return [];
  return regles.flatMap(({ sources }, rule) =>
    sources.flatMap(({ document: id }, index) => {
      if (known.includes(id)) return [];
      const place = placeOf(["regles", rule, "sources", index, "document"]);
      return [problem("referentiel/document-inconnu", place, { id, suggestion: suggest(id, known) })];
    }),
  );
}

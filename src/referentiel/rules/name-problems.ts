import type { Code } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Mention } from "./mentions.ts";
import { READINGS } from "./rule.ts";
import type { RulesContext, VisitedRule } from "./rule-context.ts";

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
const RESERVED: readonly string[] = [...READINGS, "ecart_absolu", "ecart_rapport"];

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

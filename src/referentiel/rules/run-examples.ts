import type { Code } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import type { NodePath } from "../../files/schema.ts";
import type { Located } from "../../files/yaml.ts";
import { compileRules } from "./compile-rules.ts";
import { exampleFacts } from "./facts.ts";
import { type Condition, type Parameter, type Rule, STATUSES, type Status } from "./rule.ts";
import { toParameter, toRule, type WrittenRule, type WrittenRules } from "./rule-file.ts";
import { mentionsOf, walkRule } from "./walk.ts";

/** Whether a condition can be unknown: only what asks whether a value is known never is. */
function canBeUnknown(condition: Condition): boolean {
  if (condition.kind === "connu") return false;
  if ("conditions" in condition) return condition.conditions.some(canBeUnknown);
  return (
    !("condition" in condition) || condition.condition === undefined || canBeUnknown(condition.condition)
  );
}

/**
 * The statuses that a rule can give, for each of which it must show an example. `non_evaluable` unless nothing that it
 * asks can be unknown; `sans_objet` if it says where it does not apply.
 */
export function possibleStatuses({ condition, exemption }: Rule): Status[] {
  const unknown = [condition, ...(exemption ? [exemption] : [])].some(canBeUnknown);
  return [
    "atteint",
    "non_atteint",
    ...(unknown ? (["non_evaluable"] as const) : []),
    ...(exemption ? (["sans_objet"] as const) : []),
  ];
}

/**
 * The statuses that a rule can give and that none of its examples shows, at the line of the first of them.
 *
 * @diagnostic rule/statut-sans-exemple
 */
export function missingStatuses(rule: Rule, file: string): Diagnostic[] {
  const shown = new Set(rule.examples.map(({ expected }) => expected));
  const place = { file, line: rule.examples[0]?.line };
  return possibleStatuses(rule)
    .filter((status) => !shown.has(status))
    .map((status) => problem("rule/statut-sans-exemple", place, { id: rule.id, status: STATUSES[status] }));
}

/**
 * Runs the examples that a rule carries, and asks for one of each status that it can give. An example gives the status of
 * the other rules that the condition names: those have their own. A rule that holds in other days than this one is tried
 * on the nearest of its own.
 */
export function runExamples(
  rule: Rule,
  parameters: readonly Parameter[],
  day: string,
  file: string,
): Diagnostic[] {
  const compiled = compileRules({ rules: [{ ...rule, replaces: [] }], parameters }, nearestDay(rule, day));
  const failed = rule.examples.flatMap((example) => {
    const status = compiled.rule(rule.id)?.verdict(exampleFacts(rule, example, compiled.terms));
    if (status === undefined || status === example.expected) return [];
    const values = {
      name: example.name,
      expected: STATUSES[example.expected],
      received: STATUSES[status],
    };
    return [problem("rule/exemple-faux", { file, line: example.line }, values)];
  });
  return [...failed, ...missingStatuses(rule, file)];
}

function nearestDay({ from = "", to }: Rule, day: string): string {
  if (day < from) return from;
  return to !== undefined && to < day ? to : day;
}

/** Problems of a rule that change nothing of what it gives on the facts that an example says. */
const HARMLESS: ReadonlySet<Code> = new Set<Code>([
  "referentiel/indicateur-inconnu",
  "referentiel/territoire-inconnu",
  "referentiel/document-inconnu",
  "referentiel/cible-inconnue",
  "rule/inconnue",
  "rule/cycle",
  "rule/terme-periode",
  "rule/terme-sans-contrat",
]);

/**
 * Examples that their rule contradicts, and statuses without an example. A rule that has a problem of its own, or that
 * reads a parameter that has one, is not run: what it gives would only follow from it. `said` are the problems found.
 */
export function runProblems(
  rules: Located<WrittenRules>,
  said: readonly Diagnostic[],
  day: string,
): Diagnostic[] {
  const { value, placeOf } = rules;
  const parameters = value.parametres.map(toParameter);
  const faulty = faultyElements(rules, said);
  const isSound = (id: string) =>
    !rules.lacks?.has("parametres") &&
    !rules.lost?.includes(id) &&
    !value.parametres.some((one, rank) => one.id === id && faulty.has(`parametres/${rank}`));
  return value.regles.flatMap((written, rank) => {
    const path = ["regles", rank];
    const runs = !faulty.has(path.join("/")) && thresholdsOf(written, rank).every(isSound);
    const wrongIn = (rule: Rule, file: string) =>
      runs ? runExamples(rule, parameters, day, file) : missingStatuses(rule, file);
    // Healthy rules need no place: none is asked for.
    if (wrongIn(toRule(written), "").length === 0) return [];
    const placed = toRule(written, (example) => placeOf([...path, "exemples", example]).line);
    return wrongIn(placed, placeOf([]).file).map((one) =>
      one.place.line === undefined ? { ...one, place: placeOf(path, "exemples") } : one,
    );
  });
}

function thresholdsOf(rule: WrittenRule, rank: number): string[] {
  return walkRule(rule, rank)
    .flatMap(mentionsOf)
    .filter(({ kind }) => kind === "parametre" || kind === "seuil")
    .map(({ id }) => id);
}

/** The rules and parameters in which an error stands: « regles/2 ». Healthy files need no place: none is asked for. */
function faultyElements(
  { value, placeOf }: Located<WrittenRules>,
  said: readonly Diagnostic[],
): ReadonlySet<string> {
  const errors = said.filter(({ severity, code }) => severity === "erreur" && !HARMLESS.has(code));
  if (errors.length === 0) return new Set();
  const { file } = placeOf([]);
  const paths: NodePath[] = [
    ...value.parametres.map((_, rank) => ["parametres", rank]),
    ...value.regles.map((_, rank) => ["regles", rank]),
  ];
  const starts = paths
    .map((path) => ({ name: path.join("/"), place: placeOf(path) }))
    .sort((left, right) => order(left.place, right.place));
  const inside = errors.filter(({ place }) => place.file === file);
  return new Set(
    inside.flatMap(({ place }) => starts.findLast((start) => order(start.place, place) <= 0)?.name ?? []),
  );
}

const order = (left: Place, right: Place): number =>
  (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0);

import type { Code } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import type { NodePath } from "../../files/schema.ts";
import type { Located } from "../../files/yaml.ts";
import { mentionsOf } from "./mentions.ts";
import { missingStatuses } from "./missing-statuses.ts";
import type { WrittenRule, WrittenRules } from "./rule-files.ts";
import { runExamples } from "./run-examples.ts";
import { toParameter, toRule } from "./to-rule.ts";
import { walkRule } from "./walk-written.ts";

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
  const { file } = placeOf([]);
  const parameters = value.parametres.map(toParameter);
  const faulty = faultyElements(rules, said);
  const isSound = (id: string) =>
    !rules.lacks?.has("parametres") &&
    !rules.lost?.includes(id) &&
    !value.parametres.some((one, rank) => one.id === id && faulty.has(`parametres/${rank}`));
  return value.regles.flatMap((written, rank) => {
    const path = ["regles", rank];
    const rule = toRule(written, (example) => placeOf([...path, "exemples", example]).line);
    const runs = !faulty.has(path.join("/")) && thresholdsOf(written, rank).every(isSound);
    const found = runs ? runExamples(rule, parameters, day, file) : missingStatuses(rule, file);
    return found.map((one) =>
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

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Located } from "./read-yaml.ts";
import type { WrittenCondition, WrittenReferentiel, WrittenRules } from "./referentiel-files.ts";
import { repeatedIds } from "./repeated-ids.ts";
import type { NodePath } from "./schema-problem.ts";

/**
 * Parameters that a rule names and that do not exist, that have no value on the day, or whose last known day is past;
 * identifiers used twice; sources that cite no declared document.
 */
export function ruleProblems(
  located: Located<WrittenRules>,
  tree: WrittenReferentiel | undefined,
  day: string,
): Diagnostic[] {
  const { value: written, placeOf } = located;
  return [
    ...repeatedIds(written.parametres, ["parametres"], placeOf),
    ...repeatedIds(written.regles, ["regles"], placeOf),
    ...(tree ? sourceProblems(located, tree) : []),
    ...thresholdProblems(located),
    ...dayProblems(located, day),
  ];
}

function sourceProblems(
  { value: { regles }, placeOf }: Located<WrittenRules>,
  { documents }: WrittenReferentiel,
): Diagnostic[] {
  const known = documents.map(({ id }) => id);
  return regles.flatMap(({ sources }, rule) =>
    sources.flatMap(({ document: id }, index) => {
      if (known.includes(id)) return [];
      const place = placeOf(["regles", rule, "sources", index, "document"]);
      return [problem("referentiel/document-inconnu", place, { id, suggestion: suggest(id, known) })];
    }),
  );
}

function thresholdProblems({ value: written, placeOf }: Located<WrittenRules>): Diagnostic[] {
  const known = written.parametres.map(({ id }) => id);
  return written.regles.flatMap(({ condition }, index) =>
    thresholds(condition, ["regles", index, "condition"])
      .filter(({ id }) => !known.includes(id))
      .map(({ id, path }) =>
        problem("rule/parametre-inconnu", placeOf(path), { id, suggestion: suggest(id, known) }),
      ),
  );
}

function dayProblems({ value: written, placeOf }: Located<WrittenRules>, day: string): Diagnostic[] {
  return written.parametres.flatMap((parameter, index) => {
    const place = placeOf(["parametres", index, "id"]);
    const { id, connu_jusqu_au: until } = parameter;
    if (parameter.valeurs.every(({ du }) => du > day)) {
      return [problem("rule/parametre-sans-valeur", place, { id, date: day })];
    }
    return until < day ? [problem("rule/parametre-perime", place, { id, until })] : [];
  });
}

function thresholds(
  condition: WrittenCondition,
  path: NodePath,
): { readonly id: string; readonly path: NodePath }[] {
  if ("part_des_qpv" in condition) {
    return [{ id: condition.part_des_qpv.plus_de, path: [...path, "part_des_qpv", "plus_de"] }];
  }
  if ("non" in condition) return thresholds(condition.non, [...path, "non"]);
  const [kind, inner] =
    "tous" in condition
      ? (["tous", condition.tous] as const)
      : (["au_moins_un", condition.au_moins_un] as const);
  return inner.flatMap((one, index) => thresholds(one, [...path, kind, index]));
}

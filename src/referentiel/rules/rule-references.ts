import type { ComparabilityRule } from "../../data/comparability.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { NodePath } from "../../files/schema.ts";
import type { Located } from "../../files/yaml.ts";
import type { WrittenReferentiel } from "../referentiel-files.ts";
import { repeatedIds } from "../repeated-ids.ts";
import { askedProblems } from "./asked-problems.ts";
import { comparabilityProblems } from "./comparability-problems.ts";
import { cycleProblems } from "./cycle-problems.ts";
import { exampleProblems } from "./example-problems.ts";
import { mentionsOf } from "./mentions.ts";
import { nameProblems } from "./name-problems.ts";
import { parameterProblems } from "./parameter-problems.ts";
import type { RulesContext, VisitedRule } from "./rule-context.ts";
import type { WrittenRules } from "./rule-files.ts";
import { shapeProblems } from "./shape-problems.ts";
import { termProblems } from "./term-problems.ts";
import { unitProblems } from "./unit-problems.ts";
import { walkRule } from "./walk-written.ts";

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

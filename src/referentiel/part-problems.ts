import type { ComparabilityRule } from "../data/comparability.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { AdoptedTarget } from "./adopted-targets.ts";
import { appreciationProblems } from "./appreciation-problems.ts";
import { claimProblems } from "./claims/claim-problems.ts";
import { commitmentProblems } from "./commitment-problems.ts";
import { elementsOf } from "./elements.ts";
import { identifierProblems } from "./identifier-problems.ts";
import { namesOf } from "./names.ts";
import type { Parts } from "./read-parts.ts";
import { recordProblems } from "./record-problems.ts";
import { headProblems } from "./referentiel-head.ts";
import { referenceProblems } from "./referentiel-references.ts";
import { replacementProblems } from "./replacement-problems.ts";
import { ruleProblems } from "./rules/rule-references.ts";
import { runProblems } from "./rules/run-problems.ts";
import { scopeProblems } from "./scope-problems.ts";
import { targetProblems } from "./targets/target-problems.ts";

/** What the checks of a référentiel need beside its files. */
export interface PartContext {
  /** The folder's name. */
  readonly id: string;
  /** The folders of all the référentiels. */
  readonly known: readonly string[];
  readonly workspace: Workspace;
  readonly day: string;
  /** What the shared référentiels leave to the contract to record; undefined when one could not be read. */
  readonly adopted: readonly AdoptedTarget[] | undefined;
  readonly comparability?: readonly ComparabilityRule[] | undefined;
}

/** What the schemas cannot say of a référentiel's files, each by itself and one with another: all at once. */
export function partProblems(parts: Parts, context: PartContext): Diagnostic[] {
  const { id, known, workspace, day, adopted, comparability } = context;
  const { tree, rules, said, targets, commitments, claims } = parts;
  const names = namesOf(parts, workspace, adopted);
  const elements = elementsOf(parts);
  const problems = [
    ...(tree ? headProblems(id, tree, workspace, known) : []),
    ...(tree ? scopeProblems(tree) : []),
    ...(tree ? referenceProblems(tree, names) : []),
    ...(rules
      ? ruleProblems(rules, tree?.value, day, {
          workspace,
          comparability,
          placeInTree: tree?.placeOf,
          targets: names.targets,
          documents: names.documents,
        })
      : []),
    ...(targets ? targetProblems(targets, names) : []),
    ...(commitments ? commitmentProblems(commitments, names) : []),
    ...(claims ? claimProblems(claims, names) : []),
    ...(said ? appreciationProblems(said, wholeTree(parts), names) : []),
    ...identifierProblems(elements),
    ...replacementProblems(elements, parts),
    ...recordProblems(parts, names, adopted),
  ];
  return rules ? [...problems, ...runProblems(rules, problems, day)] : problems;
}

/** The findings of a question that could not be read are not known. */
const wholeTree = ({ tree }: Parts) => (tree?.lost ? undefined : tree?.value);

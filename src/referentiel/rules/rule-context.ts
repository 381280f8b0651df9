import type { ComparabilityRule } from "../../data/comparability.ts";
import type { Workspace } from "../../data/workspace.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { NodePath } from "../../files/schema.ts";
import type { WrittenReferentiel } from "../referentiel-files.ts";
import type { Mention } from "./mentions.ts";
import type { WrittenRule, WrittenRules } from "./rule-files.ts";
import type { VisitedCondition } from "./walk-written.ts";

/** What the rules of a file are checked with. What could not be read is left out: its own problems have been said. */
export interface RulesContext {
  readonly written: WrittenRules;
  readonly placeOf: (path: NodePath, key?: string) => Place;
  /** What the rules and parameters that could not be read are called. */
  readonly lost?: readonly string[] | undefined;
  /** The lists that could not be read at all. */
  readonly lacks?: ReadonlySet<string> | undefined;
  readonly day: string;
  readonly tree?: WrittenReferentiel | undefined;
  /** Places in referentiel.yaml. */
  readonly placeInTree?: ((path: NodePath) => Place) | undefined;
  readonly workspace?: Workspace | undefined;
  /** What the producers forbid or discourage to compare. */
  readonly comparability?: readonly ComparabilityRule[] | undefined;
  /** Identifiers of the targets of cibles.yaml. */
  readonly targets?: readonly string[] | undefined;
}

/** One rule of the file, visited. */
export interface VisitedRule {
  readonly rule: WrittenRule;
  readonly path: NodePath;
  readonly visited: readonly VisitedCondition[];
  readonly mentions: readonly Mention[];
}

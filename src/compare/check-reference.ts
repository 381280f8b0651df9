import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { type AskedReference, REFERENCE_KINDS } from "./gap-reference.ts";
import { REFERENCE_WORDS } from "./reference-words.ts";

/**
 * The reference that a user asked for: a word of `REFERENCE_WORDS`, or the code of any territory; undefined when it is
 * neither. A group is named by its own code.
 */
export function parseReference(text: string, { territories }: Workspace): AskedReference | undefined {
  const kind = REFERENCE_KINDS.find((one) => one !== "groupe" && REFERENCE_WORDS[one].option === text);
  if (kind) return { kind };
  return territories.has(text) ? { code: text } : undefined;
}

/** What was asked for as a reference and is none, with what there is. */
export function checkReference(text: string | undefined, workspace: Workspace): Diagnostic[] {
  if (text === undefined || parseReference(text, workspace)) return [];
  const words = REFERENCE_KINDS.filter((kind) => kind !== "groupe").map(
    (kind) => REFERENCE_WORDS[kind].option,
  );
  const groups = [...workspace.territories.values()].filter(({ kind }) => kind === "ensemble");
  const near = suggest(text, [...words, ...groups.map(({ code }) => code)]);
  const suggestion = near.startsWith("connus")
    ? `écrire ${words.join(", ")}, ou le code d’un territoire`
    : near;
  return [problem("reference/inconnue", { file: "option --reference" }, { reference: text, suggestion })];
}

import { type Alias, visit } from "yaml";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Doc } from "./yaml-syntax.ts";

/** More aliases than a person writes. */
export const ALIAS_LIMIT = 50;

/**
 * A file of ten lines can stand for a billion values through aliases, or contain itself: refused before it is unfolded.
 */
export function aliasProblems(document: Doc, file: string, placeAt: (offset: number) => Place): Diagnostic[] {
  const found: { readonly alias: Alias; readonly detail: string | undefined }[] = [];
  visit(document, {
    Alias: (_, alias, ancestors) => {
      const target = alias.resolve(document);
      const isInside = ancestors.some((ancestor) => ancestor === target);
      const detail =
        target === undefined ? "ne renvoie à rien au-dessus" : "renvoie à un bloc qui le contient";
      found.push({ alias, detail: target === undefined || isInside ? detail : undefined });
    },
  });
  if (found.length > ALIAS_LIMIT) return [problem("yaml/trop-d-alias", { file }, { limit: ALIAS_LIMIT })];
  return found.flatMap(({ alias, detail }) => {
    if (detail === undefined) return [];
    const place = alias.range ? placeAt(alias.range[0]) : { file };
    return [problem("yaml/alias", place, { name: alias.source, detail })];
  });
}

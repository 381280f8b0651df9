import type { Parts } from "./read-parts.ts";

/** The lists that give names, with the part and the file that hold each. */
const HOLDERS = {
  documents: ["tree", "referentiel.yaml"],
  questions: ["tree", "referentiel.yaml"],
  noeuds: ["tree", "referentiel.yaml"],
  regles: ["rules", "regles.yaml"],
  cibles: ["targets", "cibles.yaml"],
  engagements: ["commitments", "engagements.yaml"],
  suivi_general: ["commitments", "engagements.yaml"],
  controles: ["claims", "controles.yaml"],
} as const;

/** A list of a référentiel's files that gives names. */
export type NamingList = keyof typeof HOLDERS;

/** Whether one of these lists is there and could not be read: what it would name is not said unknown. */
export function areUnread(lists: readonly NamingList[], parts: Parts): boolean {
  return lists.some((list) => {
    const [part, file] = HOLDERS[list];
    return parts.broken.has(file) || parts[part]?.lacks?.has(list);
  });
}

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { areUnread, type Element, type NamingList } from "./elements.ts";
import { unknown } from "./known-names.ts";
import type { Parts } from "./read-parts.ts";

type Replacing = Pick<Element, "id" | "validity" | "place">;

/**
 * Replacements of nothing and in a loop; dates of validity in the wrong order, or that overlap those of what replaces.
 * Documents replace documents, rules replace rules; questions, nodes, targets and commitments replace one another.
 * What replaces an element that could not be read is not checked against it.
 *
 * @diagnostic referentiel/validite-inversee
 * @diagnostic referentiel/validite-chevauchante
 * @diagnostic referentiel/remplace-inconnu
 * @diagnostic referentiel/remplace-boucle
 */
export function replacementProblems(elements: readonly Element[], parts: Parts): Diagnostic[] {
  const { tree, rules, targets, commitments, claims } = parts;
  const documents: Replacing[] = (tree?.value.documents ?? []).map((document, index) => ({
    id: document.id,
    validity: document,
    place: (...inside) => tree?.placeOf(["documents", index, ...inside]) ?? { file: "referentiels" },
  }));
  const ofRules: Replacing[] = (rules?.value.regles ?? []).map((rule, index) => ({
    id: rule.id,
    validity: rule,
    place: (...inside) => rules?.placeOf(["regles", index, ...inside]) ?? { file: "referentiels" },
  }));
  const lost = [tree, rules, targets, commitments, claims].flatMap((part) => part?.lost ?? []);
  const groups: readonly (readonly [readonly Replacing[], readonly NamingList[]])[] = [
    [elements, ["questions", "noeuds", "cibles", "engagements", "suivi_general", "controles"]],
    [documents, ["documents"]],
    [ofRules, ["regles"]],
  ];
  return groups.flatMap(([group, lists]) => {
    const unread = areUnread(lists, parts) ? undefined : lost;
    return [
      ...group.flatMap(orderProblems),
      ...group.flatMap((one) => replacedProblems(one, group, unread)),
      ...loopProblems(group),
    ];
  });
}

function orderProblems({ validity: { valable_du: from, valable_au: to }, place }: Replacing): Diagnostic[] {
  if (from === undefined || to === undefined || from <= to) return [];
  return [problem("referentiel/validite-inversee", place("valable_au"), { from, to })];
}

function replacedProblems(
  { id, validity: { remplace = [], valable_du: from }, place }: Replacing,
  group: readonly Replacing[],
  lost: readonly string[] | undefined,
): Diagnostic[] {
  if (remplace.length === 0) return [];
  const others = new Map(group.filter((one) => one.id !== id).map((one) => [one.id, one.validity]));
  return remplace.flatMap((old, index) => {
    const here = () => place("remplace", index);
    if (old === id) return [];
    const known = lost && [...others.keys(), ...lost];
    if (!others.has(old)) return unknown("referentiel/remplace-inconnu", old, known, here);
    const to = others.get(old)?.valable_au;
    if (to === undefined || from === undefined || to < from) return [];
    return [problem("referentiel/validite-chevauchante", here(), { old, to, id, from })];
  });
}

/** Each loop once, named whole, at the first of its elements. */
function loopProblems(group: readonly Replacing[]): Diagnostic[] {
  const byId = new Map(group.map((one) => [one.id, one]));
  const told = new Set<string>();
  return group.flatMap((one) => {
    if (!one.validity.remplace) return [];
    const loop = told.has(one.id) ? undefined : loopFrom(one.id, byId);
    for (const id of loop ?? []) told.add(id);
    if (!loop) return [];
    const names = [...loop, one.id].join(" → ");
    return [problem("referentiel/remplace-boucle", one.place("remplace"), { loop: names })];
  });
}

/** The identifiers met from an element back to itself, following what each replaces; undefined when none comes back. */
function loopFrom(start: string, byId: ReadonlyMap<string, Replacing>): string[] | undefined {
  const seen = new Set<string>();
  const paths = [[start]];
  for (const path of paths) {
    const next = byId.get(path.at(-1) ?? start)?.validity.remplace ?? [];
    if (next.includes(start)) return path;
    paths.push(...next.filter((id) => !seen.has(id)).map((id) => [...path, id]));
    for (const id of next) seen.add(id);
  }
  return undefined;
}

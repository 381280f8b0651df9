import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { NodePath } from "../files/schema.ts";
import type { Located } from "../files/yaml.ts";
import type { AdoptedTarget } from "./adopted.ts";
import type { WrittenClaims } from "./claims/claim-file.ts";
import type { WrittenCommitments, WrittenFollowUp } from "./commitments.ts";
import { alreadyTaken, type KnownIds } from "./known-names.ts";
import { membersOf, partyRecord } from "./parties.ts";
import type { Parts } from "./read-parts.ts";
import { COMPARATOR_SUFFIX } from "./targets/target.ts";
import type { WrittenTargets } from "./targets/target-file.ts";
import type { WrittenNode, WrittenQuestion, WrittenReferentiel } from "./tree-file.ts";
import type { WrittenValidity } from "./written.ts";

/** What an identifier of a référentiel can name. */
export type ElementKind = "noeud" | "question" | "cible" | "engagement" | "suivi" | "controle";

/** One identified thing of a référentiel, whichever of its files holds it. `place` is that of one of its keys. */
export interface Element {
  readonly kind: ElementKind;
  readonly id: string;
  readonly validity: WrittenValidity;
  readonly place: (...inside: NodePath) => Place;
}

/** All that has an identifier, file after file, in the order of each. */
export function elementsOf({ tree, targets, commitments, claims }: Parts): Element[] {
  return [
    ...(tree ? ofTree(tree) : []),
    ...(targets ? ofTargets(targets) : []),
    ...(commitments ? ofCommitments(commitments) : []),
    ...(claims ? ofClaims(claims) : []),
  ];
}

type Identified = { readonly id: string } & WrittenValidity;

type Maker = (kind: ElementKind, written: Identified, path: NodePath) => Element;

function maker({ placeOf }: Located<unknown>): Maker {
  return (kind, written, path) => ({
    kind,
    id: written.id,
    validity: written,
    place: (...inside) => placeOf([...path, ...inside]),
  });
}

function ofTree(tree: Located<WrittenReferentiel>): Element[] {
  const make = maker(tree);
  const ofQuestions = (questions: readonly WrittenQuestion[] = [], path: NodePath): Element[] =>
    questions.map((question, index) => make("question", question, [...path, "questions", index]));
  const ofNodes = (nodes: readonly WrittenNode[] = [], path: NodePath): Element[] =>
    nodes.flatMap((node, index) => {
      const here = [...path, "noeuds", index];
      return [make("noeud", node, here), ...ofQuestions(node.questions, here), ...ofNodes(node.noeuds, here)];
    });
  return [...ofQuestions(tree.value.questions, []), ...ofNodes(tree.value.noeuds, [])];
}

function ofTargets(targets: Located<WrittenTargets>): Element[] {
  const make = maker(targets);
  return targets.value.cibles.map((target, index) => make("cible", target, ["cibles", index]));
}

function ofCommitments(commitments: Located<WrittenCommitments>): Element[] {
  const make = maker(commitments);
  const followUp = (list: readonly WrittenFollowUp[] = [], path: NodePath): Element[] =>
    list.map((one, index) => make("suivi", one, [...path, index]));
  const { engagements, suivi_general: blocks = [] } = commitments.value;
  return [
    ...engagements.flatMap((commitment, index) => {
      const path = ["engagements", index];
      return [make("engagement", commitment, path), ...followUp(commitment.suivi, [...path, "suivi"])];
    }),
    ...blocks.flatMap((block, index) => followUp(block.indicateurs, ["suivi_general", index, "indicateurs"])),
  ];
}

function ofClaims(claims: Located<WrittenClaims>): Element[] {
  const make = maker(claims);
  const { controles, tableaux = [] } = claims.value;
  return [
    ...controles.map((claim, index) => make("controle", claim, ["controles", index])),
    ...tableaux.map((sum, index) => make("controle", sum, ["tableaux", index])),
  ];
}

/**
 * Identifiers that two elements of a référentiel bear, in one file or in two: `expliquer ID` and releves.csv could mean
 * either.
 */
export function identifierProblems(elements: readonly Element[]): Diagnostic[] {
  const firsts = new Map<string, Element>();
  return elements.flatMap((element) => {
    const first = firsts.get(element.id);
    if (!first) firsts.set(element.id, element);
    return first ? [alreadyTaken(element.id, element.place("id"), first.place("id"))] : [];
  });
}

/** The lists that give names, with the part and the file that hold each. */
const HOLDERS = {
  documents: ["tree", "referentiel.yaml"],
  parties: ["tree", "referentiel.yaml"],
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

/** The names of a référentiel, file by file. */
export function namesOf(
  parts: Parts,
  workspace: Workspace,
  adopted: readonly AdoptedTarget[] | undefined,
): KnownIds {
  const elements = elementsOf(parts);
  const groups = parts.tree?.value.parties ?? [];
  const ids = (...kinds: readonly ElementKind[]) =>
    elements.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const unless = (lists: readonly NamingList[], names: () => readonly string[]) =>
    areUnread(lists, parts) ? undefined : names();
  return {
    documents: unless(["documents"], () => [
      ...(parts.tree?.value.documents.map(({ id }) => id) ?? []),
      ...lostIn(parts.tree),
    ]),
    indicators: [...workspace.indicators.keys()],
    rules: unless(["regles"], () => [
      ...(parts.rules?.value.regles.map(({ id }) => id) ?? []),
      ...lostIn(parts.rules),
    ]),
    nodes: unless(["noeuds"], () => [...ids("noeud"), ...lostIn(parts.tree)]),
    questions: unless(["questions", "noeuds"], () => [...ids("question"), ...lostIn(parts.tree)]),
    targets: unless(["cibles"], () => [...ids("cible"), ...lostIn(parts.targets)]),
    commitments: unless(["engagements"], () => [...ids("engagement"), ...lostIn(parts.commitments)]),
    parties: unless(["parties"], () => [...groups.map(({ id }) => id), ...lostIn(parts.tree)]),
    measured:
      adopted &&
      unless(["cibles", "engagements", "suivi_general", "regles", "parties"], () => [
        ...ids("cible", "engagement", "suivi"),
        ...(parts.targets?.value.cibles ?? []).flatMap((target) =>
          namesOfTarget(target, membersOf(target.chaque, groups)),
        ),
        ...adopted.flatMap((target) => namesOfTarget(target, target.membres)),
        ...readByRules(parts),
        ...lostIn(parts.targets).flatMap((id) => [id, `${id}${COMPARATOR_SUFFIX}`]),
        ...lostIn(parts.commitments),
        ...lostIn(parts.rules),
      ]),
  };
}

/** What the elements that a file could not give are called: their own problems have been said. */
const lostIn = (part: Located<unknown> | undefined): readonly string[] => part?.lost ?? [];

/** Under which names a target is recorded: of each party, and « faster than a group » needs the values of that group too. */
function namesOfTarget(
  { id, forme }: Pick<AdoptedTarget, "id" | "forme">,
  members: readonly string[],
): string[] {
  const names = [id, ...members.map((member) => partyRecord(id, member))];
  return forme === "plus_vite_que" ? names.flatMap((name) => [name, `${name}${COMPARATOR_SUFFIX}`]) : names;
}

/** The names that the follow-up gives itself: those that a rule reads in releves.csv. */
function readByRules({ rules }: Parts): string[] {
  const terms = (rules?.value.regles ?? []).flatMap(({ termes }) => Object.values(termes ?? {}));
  return terms.flatMap((term) => term.releve?.id ?? []);
}

/** The indicators that the questions, the nodes and the periods of a tree name, and those of the targets. */
export function indicatorsNamed({ tree, targets }: Pick<Parts, "tree" | "targets">): string[] {
  const ofNode = ({ indicateurs = [], questions = [], noeuds = [] }: WrittenNode): string[] => [
    ...indicateurs,
    ...ofQuestions(questions),
    ...noeuds.flatMap(ofNode),
  ];
  const {
    questions = [],
    noeuds = [],
    periodes = {},
    indicateurs: ordered = [],
  }: Partial<WrittenReferentiel> = tree?.value ?? {};
  return [
    ...ordered,
    ...Object.keys(periodes),
    ...ofQuestions(questions),
    ...noeuds.flatMap(ofNode),
    ...(targets?.value.cibles ?? []).flatMap(({ indicateur }) => indicateur ?? []),
  ];
}

const ofQuestions = (questions: readonly WrittenQuestion[]): string[] =>
  questions.flatMap(({ indicateurs = [] }) => indicateurs);

import type { Place } from "../diagnostics/diagnostic.ts";
import type { NodePath } from "../files/schema.ts";
import type { Located } from "../files/yaml.ts";
import type { Parts } from "./read-parts.ts";
import type {
  WrittenNode,
  WrittenQuestion,
  WrittenReferentiel,
  WrittenValidity,
} from "./referentiel-files.ts";
import type {
  WrittenClaims,
  WrittenCommitments,
  WrittenFollowUp,
  WrittenTargets,
} from "./targets/written-files.ts";

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
  return claims.value.controles.map((claim, index) => make("controle", claim, ["controles", index]));
}

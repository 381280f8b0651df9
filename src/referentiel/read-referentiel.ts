import type { ComparabilityRule } from "../data/comparability.ts";
import type { Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { suggest } from "../diagnostics/suggest.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { withDescribed } from "../workspace/described.ts";
import { type AdoptedTarget, adoptedTargets, adoptionProblems } from "./adopted.ts";
import { appreciationProblems } from "./appreciations.ts";
import { claimProblems, toClaim } from "./claims/claim-file.ts";
import { commitmentProblems, toCommitment, toFollowUpBlock } from "./commitments.ts";
import { elementsOf, identifierProblems, namesOf } from "./elements.ts";
import { headProblems, scopeProblems } from "./head.ts";
import { toPartyGroup } from "./parties.ts";
import { partyProblems } from "./party-problems.ts";
import { type Parts, readParts } from "./read-parts.ts";
import { recordProblems } from "./record-problems.ts";
import type { Appreciation, Correction, Referentiel, Window } from "./referentiel.ts";
import { replacementProblems } from "./replacement-problems.ts";
import { ruleProblems } from "./rules/problems.ts";
import { toParameter, toRule } from "./rules/rule-file.ts";
import { runProblems } from "./rules/run-examples.ts";
import { referentielIds } from "./survey.ts";
import { toTarget } from "./targets/target-file.ts";
import { targetProblems } from "./targets/target-problems.ts";
import {
  indicatorsNamed,
  referenceProblems,
  toNode,
  toQuestion,
  type WrittenAppreciations,
  type WrittenReferentiel,
} from "./tree-file.ts";
import { toValidity } from "./written.ts";

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
    ...(tree
      ? [
          ...headProblems(id, tree, workspace, known),
          ...scopeProblems(tree),
          ...partyProblems(tree, parts, names),
          ...referenceProblems(tree, names),
        ]
      : []),
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

/** The files of a référentiel in the model's words; undefined as soon as one that is there could not be read whole. */
export function toReferentiel(parts: Parts): Referentiel | undefined {
  const { tree, broken } = parts;
  if (!tree || broken.size > 0 || hasLost(parts)) return undefined;
  return {
    ...toHead(tree.value),
    ...toScope(tree.value),
    questions: (tree.value.questions ?? []).map(toQuestion),
    nodes: tree.value.noeuds.map(toNode),
    ...toRules(parts),
    ...toAims(parts),
    ...toFollowUp(parts),
    files: filesOf(parts),
  };
}

const hasLost = ({ tree, rules, said, targets, commitments, claims }: Parts): boolean =>
  [tree, rules, said, targets, commitments, claims].some((part) => part?.lost !== undefined);

function toHead(written: WrittenReferentiel) {
  return {
    id: written.id,
    title: written.titre,
    contract: written.contrat,
    holder: written.porteur,
    documents: written.documents.map((document) => ({
      id: document.id,
      title: document.titre,
      date: document.date,
      note: document.note,
      ...toValidity(document),
    })),
    caveats: (written.mises_en_garde ?? []).map(({ texte, source }) => ({ text: texte, source })),
    printedDatasets: written.valeurs_imprimees ?? [],
    ...(written.parties && { parties: written.parties.map(toPartyGroup) }),
    levels: written.niveaux ?? [],
    adopts: written.reprend ?? [],
    rollUp: written.synthese ?? ("decompte" as const),
  };
}

/** Where it binds: a shared référentiel has a territory and nothing of an EPCI. */
function toScope({
  portee,
  territoire,
  epci,
  niveau_superieur,
  geographie,
  periode = "",
  periodes = {},
}: WrittenReferentiel) {
  return {
    scale: portee ?? ("contractuelle" as const),
    territory: territoire ?? null,
    epci: epci ?? "",
    above: niveau_superieur ?? "",
    geography: geographie ?? "",
    ...toWindow(periode),
    windows: Object.fromEntries(Object.entries(periodes).map(([id, written]) => [id, toWindow(written)])),
  };
}

function toWindow(written: string): Window {
  const [start = "", end = ""] = written.split("..");
  return { start, end };
}

function toRules({ rules }: Parts): Pick<Referentiel, "rules" | "parameters"> {
  if (!rules) return { rules: [], parameters: [] };
  const { value, placeOf } = rules;
  return {
    rules: value.regles.map((rule, index) =>
      toRule(rule, (example) => placeOf(["regles", index, "exemples", example]).line),
    ),
    parameters: value.parametres.map(toParameter),
  };
}

function toAims({ targets, commitments, claims }: Parts) {
  return {
    targets: (targets?.value.cibles ?? []).map(toTarget),
    commitments: (commitments?.value.engagements ?? []).map(toCommitment),
    followUpBlocks: (commitments?.value.suivi_general ?? []).map(toFollowUpBlock),
    claims: (claims?.value.controles ?? []).map(toClaim),
  };
}

function toFollowUp({ measurements, opinions, said }: Parts) {
  return {
    measurements: (measurements?.records ?? []).map(({ value }) => value),
    opinions: (opinions?.records ?? []).map(({ value }) => value),
    appreciations: (said?.value.appreciations ?? []).map(toAppreciation),
    corrections: (said?.value.corrections ?? []).map(toCorrection),
  };
}

function toAppreciation(written: WrittenAppreciations["appreciations"][number]): Appreciation {
  const { question, statut, par, date, texte } = written;
  return { question, status: statut, by: par, date, text: texte };
}

function toCorrection(written: NonNullable<WrittenAppreciations["corrections"]>[number]): Correction {
  const { constat, statut, par, date, motif } = written;
  return { finding: constat, status: statut, by: par, date, reason: motif };
}

/** What was read, with its fingerprint: an evaluation names all that it rests on. */
function filesOf(parts: Parts): Referentiel["files"] {
  const { folder, tree, rules, said, targets, commitments, claims, measurements, opinions } = parts;
  const named = {
    "referentiel.yaml": tree,
    "regles.yaml": rules,
    "appreciations.yaml": said,
    "cibles.yaml": targets,
    "engagements.yaml": commitments,
    "controles.yaml": claims,
    "releves.csv": measurements,
    "opinions.csv": opinions,
  };
  return Object.entries(named).flatMap(([name, part]) =>
    part ? [{ path: `${folder}/${name}`, sha256: part.sha256 }] : [],
  );
}

/**
 * Reads a référentiel: its tree, and what is written beside it (rules, targets, commitments, claims, follow-up,
 * appreciations: each file may be absent), with all their problems at once. `day` (AAAA-MM-JJ) is the day on which dated
 * parameters are read; `comparability`, the rules that a rule comparing two indicators must obey.
 *
 * @diagnostic referentiel/inconnu
 */
export async function readReferentiel(
  id: string,
  workspace: Workspace,
  world: World,
  day: string,
  comparability: readonly ComparabilityRule[] = [],
): Promise<Read<Referentiel>> {
  const files = await world.list("referentiels");
  const folders = referentielIds(files);
  if (!folders.includes(id)) {
    return failed(
      problem("referentiel/inconnu", { file: "referentiels" }, { id, suggestion: suggest(id, folders) }),
    );
  }
  const inside = files
    .filter((file) => file.startsWith(`${id}/`) && !file.slice(id.length + 1).includes("/"))
    .map((file) => file.slice(id.length + 1));
  const { parts, diagnostics } = await readParts(`referentiels/${id}`, inside, world);
  const adopted = await adoptedTargets(parts.tree, files, world);
  const known = await withDescribed(workspace, parts.tree ? indicatorsNamed(parts.tree.value) : [], world);
  const problems = [
    ...diagnostics,
    ...partProblems(parts, { id, known: folders, workspace: known, day, adopted, comparability }),
    ...(await adoptionProblems(parts.tree, folders, world)),
  ];
  return { value: toReferentiel(parts), diagnostics: problems };
}

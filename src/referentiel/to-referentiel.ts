import { toClaim } from "./claims/to-claim.ts";
import type { Parts } from "./read-parts.ts";
import type { Appreciation, Correction, Referentiel } from "./referentiel.ts";
import type { WrittenAppreciations, WrittenReferentiel } from "./referentiel-files.ts";
import { toParameter, toRule } from "./rules/to-rule.ts";
import { toTarget } from "./targets/to-target.ts";
import { toCommitment, toFollowUpBlock } from "./to-commitment.ts";
import { toNode, toQuestion } from "./to-node.ts";
import { toValidity } from "./to-validity.ts";

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
}: WrittenReferentiel) {
  const [start = "", end = ""] = periode.split("..");
  return {
    scope: portee ?? ("contractuelle" as const),
    territory: territoire ?? null,
    epci: epci ?? "",
    above: niveau_superieur ?? "",
    geography: geographie ?? "",
    start,
    end,
  };
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

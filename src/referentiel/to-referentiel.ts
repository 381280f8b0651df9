import type { PrintedTable } from "../data/printed-table.ts";
import { toClaim } from "./claims/claim-file.ts";
import { sumClaims } from "./claims/table-sums.ts";
import { toCommitment, toFollowUpBlock } from "./commitments.ts";
import { toPartyGroup } from "./parties.ts";
import type { Parts } from "./read-parts.ts";
import type { Appreciation, Correction, Referentiel, Window } from "./referentiel.ts";
import { toParameter, toRule } from "./rules/rule-file.ts";
import { toTarget } from "./targets/target-file.ts";
import { toNode, toQuestion, type WrittenAppreciations, type WrittenReferentiel } from "./tree-file.ts";
import { toValidity } from "./written.ts";

/** The files of a référentiel in the model's words; undefined as soon as one that is there could not be read whole. */
export function toReferentiel(parts: Parts, tables: readonly PrintedTable[] = []): Referentiel | undefined {
  const { tree, broken } = parts;
  if (!tree || broken.size > 0 || hasLost(parts)) return undefined;
  return {
    ...toHead(tree.value),
    ...toScope(tree.value),
    questions: (tree.value.questions ?? []).map(toQuestion),
    nodes: tree.value.noeuds.map(toNode),
    ...toRules(parts),
    printedTables: tables,
    ...toAims(parts, tables),
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
    ...(written.indicateurs && { indicatorOrder: written.indicateurs }),
    levels: written.niveaux ?? [],
    adopts: written.reprend ?? [],
    rollUp: written.synthese ?? ("decompte" as const),
  };
}

/** Where it binds: a shared référentiel has a territory and nothing of an EPCI. */
export function toScope({
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
  const { value } = rules;
  return {
    rules: value.regles.map((rule) => toRule(rule)),
    parameters: value.parametres.map(toParameter),
  };
}

function toAims({ targets, commitments, claims }: Parts, tables: readonly PrintedTable[]) {
  return {
    targets: (targets?.value.cibles ?? []).map(toTarget),
    commitments: (commitments?.value.engagements ?? []).map(toCommitment),
    followUpBlocks: (commitments?.value.suivi_general ?? []).map(toFollowUpBlock),
    claims: [
      ...(claims?.value.controles ?? []).map(toClaim),
      ...(claims?.value.tableaux ?? []).flatMap((sum) => sumClaims(sum, tables)),
    ],
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
  const { folder, recordsFolder, tree, rules, said, targets, commitments, claims } = parts;
  const named = {
    [`${folder}/referentiel.yaml`]: tree,
    [`${folder}/regles.yaml`]: rules,
    [`${folder}/appreciations.yaml`]: said,
    [`${folder}/cibles.yaml`]: targets,
    [`${folder}/engagements.yaml`]: commitments,
    [`${folder}/controles.yaml`]: claims,
    [`${recordsFolder}/releves.csv`]: parts.measurements,
    [`${recordsFolder}/opinions.csv`]: parts.opinions,
  };
  return Object.entries(named).flatMap(([path, part]) => (part ? [{ path, sha256: part.sha256 }] : []));
}

import type { Commitment, FollowUpBlock, FollowUpIndicator } from "./commitment.ts";
import type { WrittenCommitment, WrittenFollowUp, WrittenFollowUpBlock } from "./targets/written-files.ts";
import { toDate } from "./to-date.ts";
import { toSource } from "./to-node.ts";
import { toValidity } from "./to-validity.ts";

/** A written commitment in the model's words. */
export function toCommitment(written: WrittenCommitment): Commitment {
  return {
    id: written.id,
    label: written.libelle,
    kind: written.genre,
    node: written.noeud,
    by: written.par,
    commune: written.commune,
    quarter: written.quartier,
    lead: written.pilote,
    partners: written.partenaires ?? [],
    due: toDate(written.echeance),
    duePrinted: written.echeance_imprimee,
    scope: written.portee,
    targets: written.cibles ?? [],
    followUp: (written.suivi ?? []).map(toFollowUp),
    note: written.note,
    origin: written.origine,
    source: toSource(written.source),
    ...toValidity(written),
  };
}

/** A written block of follow-up indicators in the model's words. */
export function toFollowUpBlock(written: WrittenFollowUpBlock): FollowUpBlock {
  return {
    node: written.noeud,
    label: written.libelle,
    commune: written.commune,
    indicators: written.indicateurs.map(toFollowUp),
    source: toSource(written.source),
  };
}

function toFollowUp({ id, libelle, famille, nature, lignes }: WrittenFollowUp): FollowUpIndicator {
  return { id, label: libelle, family: famille, kind: nature, lines: toDate(lignes) };
}

import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Commitment } from "../../referentiel/commitments.ts";
import type { QuotedDocument } from "../../referentiel/tree.ts";
import { quotedColumns } from "./columns.ts";
import { type Column, type Table, textColumn } from "./table.ts";

/** A commitment with the document that takes it. */
interface CommitmentRow {
  readonly commitment: Commitment;
  readonly document: QuotedDocument | undefined;
}

/** One line per commitment, as the document takes it: who, what, by when, since when it holds. No verdict. */
export function commitmentTable({ referentiel }: Evaluation): Table<CommitmentRow> {
  const documents = new Map(referentiel.documents.map((document) => [document.id, document]));
  return {
    name: "engagements",
    title: "Engagements des signataires",
    columns: [
      ...PROMISE,
      ...TERM,
      ...quotedColumns(({ commitment, document }: CommitmentRow) => ({
        source: commitment.source,
        document,
      })),
    ],
    rows: referentiel.commitments.map((commitment) => ({
      commitment,
      document: documents.get(commitment.source.document),
    })),
  };
}

const PROMISE: readonly Column<CommitmentRow>[] = [
  textColumn(
    "engagement",
    "Engagement",
    "Identifiant de l’engagement",
    14,
    ({ commitment }) => commitment.id,
  ),
  textColumn(
    "noeud",
    "Élément",
    "Élément du référentiel auquel il se rattache",
    12,
    ({ commitment }) => commitment.node,
  ),
  textColumn(
    "genre",
    "Genre",
    "contribution, communal, action, principe ou obligation",
    13,
    ({ commitment }) => commitment.kind,
  ),
  textColumn(
    "libelle",
    "Libellé",
    "Ce à quoi le signataire s’engage",
    70,
    ({ commitment }) => commitment.label,
  ),
  textColumn("par", "Par", "Qui s’engage", 30, ({ commitment }) => commitment.by),
  textColumn("commune", "Commune", "Commune concernée", 20, ({ commitment }) => commitment.commune),
  textColumn("quartier", "Quartier", "Quartier concerné", 20, ({ commitment }) => commitment.qpv),
  textColumn(
    "pilote",
    "Pilote",
    "Fonction ou institution ; vide si le document n’en désigne pas",
    30,
    ({ commitment }) => commitment.lead,
  ),
  textColumn("partenaires", "Partenaires", "Qui y prend part", 30, ({ commitment }) =>
    commitment.partners.join(", "),
  ),
];

const TERM: readonly Column<CommitmentRow>[] = [
  textColumn(
    "echeance",
    "Échéance",
    "Année, mois ou jour imprimés",
    12,
    ({ commitment }) => commitment.due ?? commitment.duePrinted,
  ),
  textColumn("cibles", "Cibles", "Cibles qui le chiffrent", 20, ({ commitment }) =>
    commitment.targets.join(", "),
  ),
  textColumn("suivi", "Suivi", "Indicateurs de suivi que le document nomme", 60, ({ commitment }) =>
    commitment.followUp.map(({ id, label }) => `${id} : ${label}`).join(" ; "),
  ),
  textColumn(
    "valable_du",
    "Valable du",
    "Premier jour ; vide : depuis le début du contrat",
    12,
    ({ commitment }) => commitment.from,
  ),
  textColumn(
    "valable_au",
    "Valable au",
    "Dernier jour ; vide : jusqu’à la fin du contrat",
    12,
    ({ commitment }) => commitment.to,
  ),
  textColumn("remplace", "Remplace", "Éléments qu’il remplace", 16, ({ commitment }) =>
    commitment.replaces.join(", "),
  ),
];

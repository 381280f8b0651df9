import type { Evaluation } from "../../evaluation/evaluation.ts";
import { QUOTED_COLUMNS, quotedCells } from "./quoted-columns.ts";
import type { Table } from "./tables.ts";
import { textColumn } from "./text-column.ts";

/** One line per commitment, as the document takes it: who, what, by when, since when it holds. No verdict. */
export function commitmentTable({ referentiel }: Evaluation): Table {
  return {
    name: "engagements",
    title: "Engagements des signataires",
    columns: [
      textColumn("engagement", "Engagement", "Identifiant de l’engagement", 14),
      textColumn("noeud", "Élément", "Élément du référentiel auquel il se rattache", 12),
      textColumn("genre", "Genre", "contribution, communal, action, principe ou obligation", 13),
      textColumn("libelle", "Libellé", "Ce à quoi le signataire s’engage", 70),
      textColumn("par", "Par", "Qui s’engage", 30),
      textColumn("commune", "Commune", "Commune concernée", 20),
      textColumn("quartier", "Quartier", "Quartier concerné", 20),
      textColumn("pilote", "Pilote", "Fonction ou institution ; vide si le document n’en désigne pas", 30),
      textColumn("partenaires", "Partenaires", "Qui y prend part", 30),
      textColumn("echeance", "Échéance", "Année, mois ou jour imprimés", 12),
      textColumn("cibles", "Cibles", "Cibles qui le chiffrent", 20),
      textColumn("suivi", "Suivi", "Indicateurs de suivi que le document nomme", 60),
      textColumn("valable_du", "Valable du", "Premier jour ; vide : depuis le début du contrat", 12),
      textColumn("valable_au", "Valable au", "Dernier jour ; vide : jusqu’à la fin du contrat", 12),
      textColumn("remplace", "Remplace", "Éléments qu’il remplace", 16),
      ...QUOTED_COLUMNS,
    ],
    rows: referentiel.commitments.map((commitment) => [
      commitment.id,
      commitment.node,
      commitment.kind,
      commitment.label,
      commitment.by,
      commitment.commune,
      commitment.quarter,
      commitment.lead,
      commitment.partners.join(", "),
      commitment.due ?? commitment.duePrinted,
      commitment.targets.join(", "),
      commitment.followUp.map(({ id, label }) => `${id} : ${label}`).join(" ; "),
      commitment.from,
      commitment.to,
      commitment.replaces.join(", "),
      ...quotedCells(commitment.source, referentiel.documents),
    ]),
  };
}

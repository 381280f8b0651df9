import type { Evaluation } from "../../evaluation/evaluation.ts";
import { aimAndDue } from "../../french/aims.ts";
import { STATUSES } from "../../referentiel/rules/rule.ts";
import { TARGET_REASONS, type Target, type TargetFinding } from "../../referentiel/targets/target.ts";
import { type QuotedDocument, SCALES, type Source } from "../../referentiel/tree.ts";
import { amountColumn, numberColumn, type Table, textColumn } from "./table.ts";

/** Where a thing that a document says is written: the last columns of what comes from documents. */
export const QUOTED_COLUMNS = [
  textColumn("document", "Document", "Identifiant du document qui l’écrit", 14),
  textColumn("document_titre", "Titre du document", "Titre et date du document", 50),
  textColumn("lignes", "Lignes", "Lignes du texte lu, à partir de 1", 12),
];

/** The cells of those columns. */
export function quotedCells(
  { document: id, lines }: Source,
  documents: readonly QuotedDocument[],
): (string | undefined)[] {
  const document = documents.find((one) => one.id === id);
  return [id, document && `${document.title} (${document.date})`, lines];
}

/** One line per target, those of the shared référentiels after the contract's own: verdict, reason, figure, document. */
export function targetTable({ referentiel, targets, shared }: Evaluation): Table {
  const own = {
    prefix: "",
    targets: referentiel.targets,
    documents: referentiel.documents,
    findings: targets,
  };
  const all = [own, ...shared.map((one) => ({ ...one, prefix: `${one.id}/` }))];
  return {
    name: "cibles",
    title:
      "Cibles du contrat et des référentiels qu’il reprend : ce qu’elles visent, ce qui est relevé, le verdict",
    columns: COLUMNS,
    rows: all.flatMap(({ prefix, targets: theirs, documents, findings }) => {
      const byId = new Map(theirs.map((target) => [target.id, target]));
      return findings.flatMap((finding) => {
        const target = byId.get(finding.id);
        return target ? [line(target, finding, prefix, documents)] : [];
      });
    }),
  };
}

const COLUMNS = [
  textColumn("cible", "Cible", "Identifiant, tel que releves.csv le nomme", 22),
  textColumn("noeud", "Élément", "Élément du référentiel auquel elle se rattache", 12),
  textColumn("libelle", "Libellé", "Ce que le document vise", 60),
  textColumn("visee", "Vise", "La cible en mots, avec son échéance", 36),
  textColumn("forme", "Forme", "au_moins, hausse_de, livrable… : ce que le nombre imprimé veut dire", 16),
  amountColumn(
    "valeur_imprimee",
    "Valeur imprimée",
    "Nombre imprimé, selon la forme ; vide si le document n’en a pas",
  ),
  amountColumn(
    "valeur_visee",
    "Valeur visée",
    "Valeur à atteindre, dans l’unité, quand un relevé se juge sur elle",
  ),
  textColumn("unite", "Unité", "Unité du document", 16),
  textColumn("echeance", "Échéance", "Année, mois ou jour imprimés", 12),
  textColumn("echelle", "Échelle", "À quelle échelle elle se juge", 16),
  textColumn("pilote", "Qui en répond", "Fonction ou institution ; vide si le document n’en désigne pas", 30),
  textColumn("statut", "Statut", "Verdict au jour de l’évaluation", 14),
  textColumn("raison", "Raison", "Pourquoi il n’y a pas de verdict, ou ce qui le nuance", 40),
  textColumn("pourquoi", "Pourquoi", "Ce que disent les relevés, ou ce qui manque", 70),
  amountColumn("releve", "Relevé", "Valeur relevée, dans l’unité"),
  textColumn("fait", "Fait", "oui ou non, pour ce qui est fait ou ne l’est pas", 8),
  textColumn("releve_date", "Date du relevé", "Année, mois ou jour que le relevé décrit", 14),
  amountColumn("trajectoire", "Trajectoire", "Ce que la droite du départ à l’échéance demande à cette date"),
  numberColumn(
    "progression",
    "Progression",
    "Chemin fait sur chemin demandé à cette date : 1 est sur la trajectoire",
  ),
  numberColumn(
    "part_du_chemin",
    "Part du chemin",
    "Chemin fait sur chemin du départ à la cible : 1 est la cible",
  ),
  textColumn("source_releve", "Source du relevé", "Fichier et ligne de chaque valeur", 46),
  textColumn("note", "Note", "Ce qu’il faut savoir pour la lire", 60),
  ...QUOTED_COLUMNS,
];

function line(
  target: Target,
  finding: TargetFinding,
  prefix: string,
  documents: readonly QuotedDocument[],
): Table["rows"][number] {
  const { measure, reason } = finding;
  const value = measure?.value;
  return [
    `${prefix}${target.id}`,
    target.node,
    target.label,
    aimAndDue(target),
    target.shape,
    target.value,
    finding.aim ?? undefined,
    target.unit,
    target.due ?? target.duePrinted,
    SCALES[target.scale],
    target.lead,
    STATUSES[finding.status],
    reason === null ? undefined : TARGET_REASONS[reason],
    finding.why,
    typeof value === "number" ? value : undefined,
    typeof value === "boolean" ? (value ? "oui" : "non") : undefined,
    measure?.date,
    finding.required ?? undefined,
    finding.progress?.value,
    finding.pathDone?.value,
    measure?.addresses.join(", "),
    target.note,
    ...quotedCells(target.source, documents),
  ];
}

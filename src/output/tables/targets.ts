import type { Evaluation } from "../../evaluation/evaluation.ts";
import { aimAndDue, unitOfShape } from "../../french/aims.ts";
import { partyWords } from "../../french/parties.ts";
import { reasonWords } from "../../french/targets.ts";
import { STATUSES } from "../../referentiel/rules/rule.ts";
import type { Target, TargetFinding } from "../../referentiel/targets/target.ts";
import { type QuotedDocument, SCALES } from "../../referentiel/tree.ts";
import { quotedColumns } from "./columns.ts";
import { amountColumn, type Column, numberColumn, type Table, textColumn } from "./table.ts";

/** A target with its verdict and the document that writes it. */
interface TargetRow {
  /** As `releves.csv` names it: a shared référentiel's bears the name of its référentiel. */
  readonly id: string;
  readonly target: Target;
  readonly finding: TargetFinding;
  readonly document: QuotedDocument | undefined;
}

/** One line per target, those of the shared référentiels after the contract's own: verdict, reason, figure, document. */
export function targetTable({ referentiel, targets, shared }: Evaluation): Table<TargetRow> {
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
    columns: [...AIM, ...VERDICT, ...PARTIES, ...MEASURE, ...quotedColumns(quotedIn)],
    rows: all.flatMap(({ prefix, targets: theirs, documents, findings }) => {
      const byId = new Map(theirs.map((target) => [target.id, target]));
      const documentOf = new Map(documents.map((document) => [document.id, document]));
      return findings.flatMap((finding): TargetRow[] => {
        const target = byId.get(finding.id);
        if (!target) return [];
        const document = documentOf.get(target.source.document);
        return [{ id: `${prefix}${target.id}`, target, finding, document }];
      });
    }),
  };
}

const quotedIn = ({ target, document }: TargetRow) => ({ source: target.source, document });

const AIM: readonly Column<TargetRow>[] = [
  textColumn("cible", "Cible", "Identifiant, tel que releves.csv le nomme", 22, ({ id }) => id),
  textColumn(
    "noeud",
    "Élément",
    "Élément du référentiel auquel elle se rattache",
    12,
    ({ target }) => target.node,
  ),
  textColumn("libelle", "Libellé", "Ce que le document vise", 60, ({ target }) => target.label),
  textColumn("visee", "Vise", "La cible en mots, avec son échéance", 36, ({ target }) => aimAndDue(target)),
  textColumn(
    "forme",
    "Forme",
    "au_moins, hausse_de, livrable… : ce que le nombre imprimé veut dire",
    16,
    ({ target }) => target.shape,
  ),
  amountColumn(
    "valeur_imprimee",
    "Valeur imprimée",
    "Nombre imprimé, selon la forme ; vide si le document n’en a pas",
    ({ target }) => target.value,
  ),
  amountColumn(
    "valeur_visee",
    "Valeur visée",
    "Valeur à atteindre, dans l’unité, quand un relevé se juge sur elle",
    ({ finding }) => finding.aim ?? undefined,
  ),
  textColumn(
    "unite",
    "Unité",
    "Unité du document ; des points pour l’écart ou l’évolution d’une part",
    16,
    ({ target }) => unitOfShape(target.shape, 2, target.unit),
  ),
  textColumn(
    "echeance",
    "Échéance",
    "Année, mois ou jour imprimés",
    12,
    ({ target }) => target.due ?? target.duePrinted,
  ),
  textColumn(
    "jour_limite",
    "Jour limite",
    "Dernier jour où un relevé compte ; vide quand un relevé plus tardif compte aussi",
    12,
    ({ finding }) => finding.dueDay ?? undefined,
  ),
  textColumn("echelle", "Échelle", "À quelle échelle elle se juge", 16, ({ target }) => SCALES[target.scale]),
  textColumn(
    "pilote",
    "Qui en répond",
    "Fonction ou institution ; vide si le document n’en désigne pas",
    30,
    ({ target }) => target.lead,
  ),
];

const VERDICT: readonly Column<TargetRow>[] = [
  textColumn(
    "statut",
    "Statut",
    "Verdict au jour de l’évaluation",
    14,
    ({ finding }) => STATUSES[finding.status],
  ),
  textColumn(
    "raison",
    "Raison",
    "Pourquoi il n’y a pas de verdict, ou ce qui le nuance",
    40,
    ({ finding }) => reasonWords(finding) || undefined,
  ),
  textColumn(
    "pourquoi",
    "Pourquoi",
    "Ce que disent les relevés, ou ce qui manque",
    70,
    ({ finding }) => finding.why,
  ),
];

const PARTIES: readonly Column<TargetRow>[] = [
  textColumn(
    "parties_atteintes",
    "Parties",
    "Pour combien de parties elle est atteinte, sur combien ; vide quand elle n’engage pas chacune",
    10,
    ({ finding: { parties } }) =>
      parties
        ? `${parties.filter(({ status }) => status === "atteint").length} sur ${parties.length}`
        : undefined,
  ),
  textColumn(
    "par_partie",
    "Par partie",
    "Statut de chaque partie : un organisme ou une fonction",
    60,
    ({ finding: { parties, dueDay } }) =>
      parties
        ?.map((party) =>
          party.status === "atteint"
            ? `${party.name} : ${STATUSES.atteint.toLowerCase()}`
            : `${party.name} : ${partyWords(party, dueDay)}`,
        )
        .join(" ; "),
  ),
];

const MEASURE: readonly Column<TargetRow>[] = [
  amountColumn("releve", "Relevé", "Valeur relevée, dans l’unité", ({ finding }) => {
    const value = finding.measure?.value;
    return typeof value === "number" ? value : undefined;
  }),
  textColumn("fait", "Fait", "oui ou non, pour ce qui est fait ou ne l’est pas", 8, ({ finding }) => {
    const value = finding.measure?.value;
    return typeof value === "boolean" ? (value ? "oui" : "non") : undefined;
  }),
  textColumn(
    "releve_date",
    "Date du relevé",
    "Année, mois ou jour que le relevé décrit",
    14,
    ({ finding }) => finding.measure?.date,
  ),
  amountColumn(
    "trajectoire",
    "Trajectoire",
    "Ce que la droite du départ à l’échéance demande à cette date",
    ({ finding }) => finding.required ?? undefined,
  ),
  numberColumn(
    "progression",
    "Progression",
    "Chemin fait sur chemin demandé à cette date : 1 est sur la trajectoire",
    ({ finding }) => finding.progress?.value,
  ),
  numberColumn(
    "part_du_chemin",
    "Part du chemin",
    "Chemin fait sur chemin du départ à la cible : 1 est la cible",
    ({ finding }) => finding.pathDone?.value,
  ),
  textColumn("source_releve", "Source du relevé", "Fichier et ligne de chaque valeur", 46, ({ finding }) =>
    finding.measure?.addresses.join(", "),
  ),
  textColumn("note", "Note", "Ce qu’il faut savoir pour la lire", 60, ({ target }) => target.note),
];

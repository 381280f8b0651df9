import type { Evaluation } from "../../evaluation/evaluation.ts";
import { CLAIM_VERDICTS } from "../../referentiel/claims/claim.ts";
import { STATUSES } from "../../referentiel/rules/rule.ts";
import { allQuestions } from "../../referentiel/tree.ts";
import { amountColumn, type Table, textColumn } from "./table.ts";
import { QUOTED_COLUMNS, quotedCells } from "./targets.ts";

/** One line per finding: question, status, why, warnings, and the human appreciation beside it. */
export function findingTable({ findings, referentiel }: Evaluation): Table {
  const questions = new Map(allQuestions(referentiel).map((question) => [question.id, question]));
  return {
    name: "constats",
    title: "Constats, questions évaluatives et appréciations",
    columns: [
      textColumn("constat", "Constat", "Identifiant du constat", 30),
      textColumn("noeud", "Élément", "Élément du référentiel auquel la question se rattache", 10),
      textColumn("question", "Question", "Texte de la question évaluative", 60),
      textColumn("indicateur", "Indicateur", "Identifiant de l’indicateur", 26),
      textColumn("statut", "Statut", "Statut calculé", 14),
      textColumn("pourquoi", "Pourquoi", "Ce que disent les chiffres, ou ce qui manque", 70),
      textColumn("avertissements", "À lire avec", "Mises en garde attachées au constat", 60),
      textColumn("regle", "Règle", "Règle appliquée", 20),
      textColumn("appreciation", "Appréciation", "Statut donné par une instance", 16),
      textColumn("appreciation_texte", "Texte de l’appréciation", "Appréciation, instance et date", 60),
    ],
    rows: findings.map((finding) => [
      finding.id,
      finding.node ?? undefined,
      questions.get(finding.question)?.text,
      finding.indicator ?? undefined,
      STATUSES[finding.status],
      finding.why,
      finding.warnings.join(" "),
      finding.rule ?? undefined,
      finding.appreciation ? STATUSES[finding.appreciation.status] : undefined,
      finding.appreciation
        ? `${finding.appreciation.text} (${finding.appreciation.by}, ${finding.appreciation.date})`
        : undefined,
    ]),
  };
}

/** One line per number that the documents affirm: what is printed, what the recomputation gives, the verdict. */
export function claimTable({ referentiel, claims }: Evaluation): Table {
  const checks = new Map(claims.map((check) => [check.id, check]));
  return {
    name: "controles",
    sheet: "Contrôles",
    title: "Nombres que les documents affirment, recalculés",
    columns: COLUMNS,
    rows: referentiel.claims.map((claim) => {
      const check = checks.get(claim.id);
      return [
        claim.id,
        claim.text,
        check && CLAIM_VERDICTS[check.verdict],
        check?.why,
        claim.printed,
        claim.printedTo,
        check?.computed ?? undefined,
        check?.lower ?? undefined,
        check?.upper ?? undefined,
        claim.unit,
        claim.note,
        ...quotedCells(claim.source, referentiel.documents),
      ];
    }),
  };
}

const COLUMNS = [
  textColumn("controle", "Contrôle", "Identifiant du contrôle", 14),
  textColumn("affirmation", "Affirmation", "Ce que le document affirme", 60),
  textColumn("verdict", "Verdict", "Cohérent, arrondi, contradictoire ou invérifiable", 16),
  textColumn("pourquoi", "Pourquoi", "Ce que donne le calcul, ou ce qui manque pour le faire", 70),
  amountColumn("imprime", "Imprimé", "Nombre imprimé, ou borne basse d’une fourchette"),
  amountColumn("imprime_jusqu_a", "Imprimé jusqu’à", "Borne haute, quand une fourchette est imprimée"),
  amountColumn("recalcule", "Recalculé", "Ce que donnent les nombres imprimés à côté"),
  amountColumn(
    "recalcule_bas",
    "Recalculé, borne basse",
    "Le moins que permet leur arrondi, ou le plus petit des nombres imprimés pour une même chose",
  ),
  amountColumn(
    "recalcule_haut",
    "Recalculé, borne haute",
    "Le plus que permet leur arrondi, ou le plus grand",
  ),
  textColumn("unite", "Unité", "Unité du nombre", 14),
  textColumn("note", "Note", "Ce qu’il faut savoir pour le lire", 60),
  ...QUOTED_COLUMNS,
];

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
      commitment.qpv,
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

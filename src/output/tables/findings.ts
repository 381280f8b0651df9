import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Finding } from "../../evaluation/finding.ts";
import { besideWords } from "../../french/beside.ts";
import { CLAIM_VERDICTS, type Claim, type ClaimCheck } from "../../referentiel/claims/claim.ts";
import { STATUSES } from "../../referentiel/rules/rule.ts";
import { allQuestions, type QuotedDocument } from "../../referentiel/tree.ts";
import { quotedColumns } from "./columns.ts";
import { amountColumn, type Column, type Table, textColumn } from "./table.ts";

/** A finding with the text of its question. */
interface FindingRow {
  readonly finding: Finding;
  readonly question: string | undefined;
}

/** One line per finding: question, status, why, warnings, and the human appreciation beside it. */
export function findingTable({ findings, referentiel }: Evaluation): Table<FindingRow> {
  const questions = new Map(allQuestions(referentiel).map((question) => [question.id, question]));
  return {
    name: "constats",
    title: "Constats, questions évaluatives et appréciations",
    columns: FINDING_COLUMNS,
    rows: findings.map((finding) => ({ finding, question: questions.get(finding.question)?.text })),
  };
}

const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  textColumn("constat", "Constat", "Identifiant du constat", 30, ({ finding }) => finding.id),
  textColumn(
    "noeud",
    "Élément",
    "Élément du référentiel auquel la question se rattache",
    10,
    ({ finding }) => finding.node ?? undefined,
  ),
  textColumn("question", "Question", "Texte de la question évaluative", 60, ({ question }) => question),
  textColumn(
    "indicateur",
    "Indicateur",
    "Identifiant de l’indicateur",
    26,
    ({ finding }) => finding.indicator ?? undefined,
  ),
  textColumn("statut", "Statut", "Statut calculé", 14, ({ finding }) => STATUSES[finding.status]),
  textColumn(
    "pourquoi",
    "Pourquoi",
    "Ce que disent les chiffres, ou ce qui manque",
    70,
    ({ finding }) => finding.why,
  ),
  textColumn(
    "a_cote",
    "À côté du verdict",
    "État de départ, résultat de chaque lecture, ruptures, conventions",
    60,
    ({ finding }) => finding.beside.map(besideWords).join(" "),
  ),
  textColumn("avertissements", "À lire avec", "Mises en garde attachées au constat", 60, ({ finding }) =>
    finding.warnings.join(" "),
  ),
  textColumn("regle", "Règle", "Règle appliquée", 20, ({ finding }) => finding.rule ?? undefined),
  textColumn(
    "appreciation",
    "Appréciation",
    "Statut donné par une instance",
    16,
    ({ finding: { appreciation } }) => (appreciation ? STATUSES[appreciation.status] : undefined),
  ),
  textColumn(
    "appreciation_texte",
    "Texte de l’appréciation",
    "Appréciation, instance et date",
    60,
    ({ finding: { appreciation } }) =>
      appreciation ? `${appreciation.text} (${appreciation.by}, ${appreciation.date})` : undefined,
  ),
];

/** A number that a document affirms, with what the recomputation gives. */
interface ClaimRow {
  readonly claim: Claim;
  readonly check: ClaimCheck | undefined;
  readonly document: QuotedDocument | undefined;
}

/** One line per number that the documents affirm: what is printed, what the recomputation gives, the verdict. */
export function claimTable({ referentiel, claims }: Evaluation): Table<ClaimRow> {
  const checks = new Map(claims.map((check) => [check.id, check]));
  const documents = new Map(referentiel.documents.map((document) => [document.id, document]));
  return {
    name: "controles",
    sheet: "Contrôles",
    title: "Nombres que les documents affirment, recalculés",
    columns: CLAIM_COLUMNS,
    rows: referentiel.claims.map((claim) => ({
      claim,
      check: checks.get(claim.id),
      document: documents.get(claim.source.document),
    })),
  };
}

const CLAIM_COLUMNS: readonly Column<ClaimRow>[] = [
  textColumn("controle", "Contrôle", "Identifiant du contrôle", 14, ({ claim }) => claim.id),
  textColumn("affirmation", "Affirmation", "Ce que le document affirme", 60, ({ claim }) => claim.text),
  textColumn(
    "verdict",
    "Verdict",
    "Cohérent, arrondi, contradictoire ou invérifiable",
    16,
    ({ check }) => check && CLAIM_VERDICTS[check.verdict],
  ),
  textColumn(
    "pourquoi",
    "Pourquoi",
    "Ce que donne le calcul, ou ce qui manque pour le faire",
    70,
    ({ check }) => check?.why,
  ),
  amountColumn(
    "imprime",
    "Imprimé",
    "Nombre imprimé, ou borne basse d’une fourchette",
    ({ claim }) => claim.printed,
  ),
  amountColumn(
    "imprime_jusqu_a",
    "Imprimé jusqu’à",
    "Borne haute, quand une fourchette est imprimée",
    ({ claim }) => claim.printedTo,
  ),
  amountColumn(
    "recalcule",
    "Recalculé",
    "Ce que donnent les nombres imprimés à côté",
    ({ check }) => check?.computed ?? undefined,
  ),
  amountColumn(
    "recalcule_bas",
    "Recalculé, borne basse",
    "Le moins que permet leur arrondi, ou le plus petit des nombres imprimés pour une même chose",
    ({ check }) => check?.lower ?? undefined,
  ),
  amountColumn(
    "recalcule_haut",
    "Recalculé, borne haute",
    "Le plus que permet leur arrondi, ou le plus grand",
    ({ check }) => check?.upper ?? undefined,
  ),
  textColumn("unite", "Unité", "Unité du nombre", 14, ({ claim }) => claim.unit),
  textColumn("note", "Note", "Ce qu’il faut savoir pour le lire", 60, ({ claim }) => claim.note),
  ...quotedColumns(({ claim, document }: ClaimRow) => ({ source: claim.source, document })),
];

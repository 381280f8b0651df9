import type { Evaluation } from "../../evaluation/evaluation.ts";
import { STATUS_WORDS } from "../../referentiel/rules/rule.ts";
import { allQuestions } from "../../referentiel/tree.ts";
import type { Table } from "./tables.ts";
import { textColumn } from "./text-column.ts";

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
      STATUS_WORDS[finding.status],
      finding.why,
      finding.warnings.join(" "),
      finding.rule ?? undefined,
      finding.appreciation ? STATUS_WORDS[finding.appreciation.status] : undefined,
      finding.appreciation
        ? `${finding.appreciation.text} (${finding.appreciation.by}, ${finding.appreciation.date})`
        : undefined,
    ]),
  };
}

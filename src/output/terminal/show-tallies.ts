import { coverageOf, type StatusTally } from "../../evaluation/evaluation.ts";
import { STATUSES } from "../../referentiel/rules/rule.ts";
import { CRITERION_WORDS } from "../../referentiel/tree.ts";
import { countedByReason } from "./show-targets.ts";
import { type TextColumn, textTable } from "./text-table.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** The roll-up: coverage, criteria, targets. Counts only. */
export function showTallies({ evaluation, width }: View): string[] {
  const { whole, criteria } = evaluation.tallies;
  const rows = [
    ...criteria.map(({ criterion, findings }) =>
      row(`Constats, ${criterion ? CRITERION_WORDS[criterion] : "sans critère"}`, findings),
    ),
    ...(evaluation.targets.length > 0 ? [row("Cibles", whole.targetFindings)] : []),
  ];
  if (rows.length === 0) return [];
  const reasons = countedByReason(evaluation.targets).map((line) => wrap(line, width));
  return [`SYNTHÈSE\n${textTable(COLUMNS, rows)}`, ...reasons];
}

const HEADERS: Readonly<Record<(typeof STATUSES)[number], string>> = {
  atteint: "atteint",
  non_atteint: "non\natteint",
  en_bonne_voie: "en bonne\nvoie",
  en_retard: "en\nretard",
  non_evaluable: "non\névaluable",
  sans_objet: "sans\nobjet",
};

const COLUMNS: readonly TextColumn[] = [
  { header: "", align: "left" },
  { header: "évaluables", align: "right" },
  ...STATUSES.map((status) => ({ header: HEADERS[status], align: "right" as const })),
];

/** One unit for a whole line: a question has a finding for each of its indicators. */
function row(label: string, statuses: StatusTally): string[] {
  const { evaluable, total } = coverageOf(statuses);
  return [label, `${evaluable} sur ${total}`, ...STATUSES.map((status) => `${statuses[status]}`)];
}

import { CRITERION_WORDS } from "../../model/criterion-words.ts";
import { STATUSES } from "../../model/rule.ts";
import type { StatusTally, Tally } from "../../model/tallies.ts";
import { type TextColumn, textTable } from "../text-table.ts";
import { wrap } from "../wrap.ts";
import { countedByReason } from "./show-targets.ts";
import type { View } from "./view.ts";

/** The roll-up: coverage, criteria, targets. Counts only. */
export function showTallies({ evaluation, width }: View): string[] {
  const { whole, criteria } = evaluation.tallies;
  const rows = [
    ...criteria.map(({ criterion, ...tally }) =>
      row(criterion ? capital(CRITERION_WORDS[criterion]) : "Sans critère", tally.questions, tally.findings),
    ),
    ...(evaluation.targets.length > 0 ? [row("Cibles", whole.targets, whole.targetFindings)] : []),
  ];
  if (rows.length === 0) return [];
  const reasons = countedByReason(evaluation.targets).map((line) => wrap(line, width));
  return [`SYNTHÈSE\n${textTable(COLUMNS, rows)}`, ...reasons];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

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

function row(label: string, { evaluable, total }: Tally["questions"], statuses: StatusTally): string[] {
  return [label, `${evaluable} sur ${total}`, ...STATUSES.map((status) => `${statuses[status]}`)];
}

import { CRITERION_WORDS } from "../../model/criterion-words.ts";
import { STATUSES } from "../../model/rule.ts";
import type { StatusTally, Tally } from "../../model/tallies.ts";
import { STATUS_WORDS } from "../../model/words.ts";
import { type TextColumn, textTable } from "../text-table.ts";
import { outOf } from "./show-node.ts";
import type { View } from "./view.ts";

/** The roll-up: coverage, criteria, targets. Counts only. */
export function showTallies({ evaluation }: View): string[] {
  const { whole, criteria } = evaluation.tallies;
  const rows = [
    ...criteria.map(({ criterion, ...tally }) =>
      row(criterion ? CRITERION_WORDS[criterion] : "Sans critère", tally.questions, tally.findings),
    ),
    ...(whole.targets.total > 0 ? [row("Cibles", whole.targets, whole.targetFindings)] : []),
  ];
  if (rows.length === 0) return [];
  return [
    `SYNTHÈSE\n${textTable(COLUMNS, rows)}`,
    ...(whole.targets.total > 0 ? [`${outOf(whole.targets, "cible")} à ce jour.`] : []),
  ];
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

function row(label: string, { evaluable, total }: Tally["questions"], statuses: StatusTally): string[] {
  return [label, `${evaluable} sur ${total}`, ...STATUSES.map((status) => `${statuses[status]}`)];
}

/** « 3 Atteint, 2 En retard », in the order of the statuses; nothing that is zero. */
export function statusCounts(tally: StatusTally): string {
  return STATUSES.filter((status) => tally[status] > 0)
    .map((status) => `${STATUS_WORDS[status].toLowerCase()} ${tally[status]}`)
    .join(", ");
}

import {
  type Change,
  type ChangeLog,
  coverageOf,
  type StatusTally,
  shownStatuses,
} from "../../evaluation/evaluation.ts";
import { changeWords, noChangeSentence } from "../../french/changes.ts";
import { claimCounts } from "../../french/claims.ts";
import { coherenceWords, communesWords } from "../../french/commitments.ts";
import { besideCounts } from "../../french/printed.ts";
import { criterionWords } from "../../french/tallies.ts";
import { withoutVerdictSentence } from "../../french/targets.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { frenchDate } from "../../kernel/french.ts";
import { CLAIM_VERDICTS } from "../../referentiel/claims/claim.ts";
import { STATUSES, type Status } from "../../referentiel/rules/rule.ts";
import { SCALES } from "../../referentiel/tree.ts";
import { namesOf } from "../labels.ts";
import { showTargets, type View } from "./evaluation-lines.ts";
import { showPrintedTables } from "./printed.ts";
import { type CellColumn, rowTable, wrap } from "./text.ts";

/** What is not what it was in the earlier evaluation, and why. */
export function showChanges(log: ChangeLog | null, width: number): string[] {
  if (!log) return [];
  const title = `DEPUIS L’ÉVALUATION DU ${frenchDate(log.since).toUpperCase()}`;
  const lines = log.changes.length === 0 ? [noChangeSentence(log.sameInputs)] : log.changes.map(changeLine);
  return [[title, ...lines.map((line) => wrap(line, width, "   "))].join("\n")];
}

function changeLine(change: Change): string {
  const { before, after, causes } = changeWords(change);
  return `${change.id} : ${before.toLowerCase()} → ${after.toLowerCase()} (${causes})`;
}

/** The claims that were recomputed: counts, then those that contradict; all of them with `--detail`. */
export function showClaims({ evaluation, width, detail }: View): string[] {
  const { claims, referentiel } = evaluation;
  if (claims.length === 0) return [];
  const shown = claims.filter(({ verdict }) => detail || verdict === "contradictoire");
  const lines = shown.map(({ id, verdict, why }) => {
    const claim = referentiel.claims.find((one) => one.id === id);
    const note = detail && verdict !== "inverifiable" ? claim?.note : undefined;
    return [
      `   ${CLAIM_VERDICTS[verdict].toUpperCase()}  [${id}]`,
      wrap(claim?.text ?? "", width, "     "),
      wrap(why, width, "     "),
      ...(note === undefined ? [] : [wrap(`Note : ${note}`, width, "     ")]),
    ].join("\n");
  });
  const title = `CONTRÔLES  ${claimCounts(claims)}`;
  return [[wrap(title, width), ...lines].join("\n")];
}

/** The printed values beside the published ones: counts, and the command that shows them; all of them with `--detail`. */
export function showPrintedBeside({ evaluation, width, detail }: View): string[] {
  const { printedBeside, indicators, referentiel } = evaluation;
  if (printedBeside.length === 0) return [];
  const title = wrap(`VALEURS IMPRIMÉES  ${besideCounts(printedBeside)}`, width);
  if (!detail)
    return [`${title}\n   Une par une :\n   ecarts comparer --epci ${referentiel.epci} --imprimees`];
  const { label } = namesOf(evaluation);
  const indicator = (id: string) => indicators.find((one) => one.id === id);
  return [title, showPrintedTables(printedBeside, { indicator, label, width }, false)];
}

/** What the référentiel leaves out: counts; with `--detail`, which ones, and the commitments of each commune. */
export function showCoherence(view: View): string[] {
  const { checks } = view.evaluation.coherence;
  const kept = checks.filter(({ total }) => total > 0);
  if (kept.length === 0) return [];
  const places = Math.max(...kept.map((one) => coherenceWords(one).count.length));
  const lines = kept.flatMap((one) => {
    const { count, text, ids } = coherenceWords(one);
    return [
      `   ${count.padStart(places)}  ${wrap(text, view.width, " ".repeat(places + 5)).trimStart()}`,
      ...(view.detail && ids.length > 0 ? [wrap(ids.join(", "), view.width, "       ")] : []),
    ];
  });
  return [["COUVERTURE ET COHÉRENCE", ...lines].join("\n"), ...communes(view)];
}

function communes({ evaluation, detail }: View): string[] {
  const matrix = evaluation.coherence.communes;
  if (!matrix) return [];
  if (!detail) return [`${communesWords(matrix.rows.length)} : « --detail » donne le tableau par commune.`];
  const columns: CellColumn<(typeof matrix.rows)[number]>[] = [
    { header: "Engagements", align: "left", width: 26, cell: ({ commune }) => commune },
    ...matrix.nodes.map(({ id }, at) => ({
      header: id,
      align: "right" as const,
      cell: ({ counts }: (typeof matrix.rows)[number]) => `${counts[at]}`,
    })),
    { header: "autres", align: "right", cell: ({ elsewhere }) => `${elsewhere}` },
    { header: "total", align: "right", cell: ({ total }) => `${total}` },
  ];
  return [rowTable(columns, matrix.rows)];
}

/** The shared référentiels: recalled, judged at their own scale. */
export function showShared(view: View): string[] {
  return view.evaluation.shared.map(({ id, title, scale, targets, findings }) =>
    [
      wrap(`CIBLES PARTAGÉES  ${id}  ${title}`, view.width),
      wrap(`Rappelées ; jugées à l’échelle ${SCALES[scale]}, sur son propre suivi.`, view.width, "   "),
      ...showTargets(findings, targets, view),
      ...said(withoutVerdictSentence(findings)).map((line) => wrap(line, view.width, "   ")),
      ...(targets.length === 0 ? ["   Aucune cible : des règles et des seuils."] : []),
    ].join("\n"),
  );
}

/** The roll-up: coverage, criteria, targets. Counts only. */
export function showTallies({ evaluation, width }: View): string[] {
  const { whole, criteria } = evaluation.tallies;
  const rows: TallyRow[] = [
    ...criteria.map(({ criterion, findings }) => ({
      label: `Constats, ${criterionWords(criterion)}`,
      statuses: findings,
    })),
    ...(evaluation.targets.length > 0 ? [{ label: "Cibles", statuses: whole.targetFindings }] : []),
  ];
  if (rows.length === 0) return [];
  const reasons = said(withoutVerdictSentence(evaluation.targets)).map((line) => wrap(line, width));
  const shown = shownStatuses(rows.map(({ statuses }) => statuses));
  const held = TALLY_COLUMNS.filter(({ status }) => !status || shown.includes(status));
  return [`SYNTHÈSE\n${rowTable(held, rows)}`, ...reasons];
}

const said = (sentence: string): string[] => (sentence === "" ? [] : [sentence]);

const HEADERS: Readonly<Record<Status, string>> = {
  atteint: "atteint",
  non_atteint: "non\natteint",
  selon_la_lecture: "selon la\nlecture",
  en_bonne_voie: "en bonne\nvoie",
  en_retard: "en\nretard",
  etat_de_depart: "état de\ndépart",
  non_evaluable: "non\névaluable",
  sans_objet: "sans\nobjet",
};

/** One unit for a whole line: a question has a finding for each of its indicators. */
interface TallyRow {
  readonly label: string;
  readonly statuses: StatusTally;
}

const TALLY_COLUMNS: readonly (CellColumn<TallyRow> & { readonly status?: Status })[] = [
  { header: "", align: "left", cell: ({ label }) => label },
  { header: "évaluables", align: "right", cell: ({ statuses }) => evaluableOf(statuses) },
  ...codesOf(STATUSES).map((status) => ({
    status,
    header: HEADERS[status],
    align: "right" as const,
    cell: ({ statuses }: TallyRow) => `${statuses[status]}`,
  })),
];

function evaluableOf(statuses: StatusTally): string {
  const { evaluable, total } = coverageOf(statuses);
  return `${evaluable} sur ${total}`;
}

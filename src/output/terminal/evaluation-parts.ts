import { type Change, type ChangeLog, coverageOf, type StatusTally } from "../../evaluation/evaluation.ts";
import { counted, frenchDate } from "../../kernel/french.ts";
import { CLAIM_VERDICTS, type ClaimVerdict } from "../../referentiel/claims/claim.ts";
import { COHERENCE_WORDS } from "../../referentiel/coherence.ts";
import { STATUS_WORDS, STATUSES, type Status } from "../../referentiel/rules/rule.ts";
import { CRITERION_WORDS, SCOPE_WORDS } from "../../referentiel/tree.ts";
import { countedByReason, showTargets, type View } from "./evaluation-lines.ts";
import { type CellColumn, rowTable, wrap } from "./text.ts";

/** What is not what it was in the earlier evaluation, and why. */
export function showChanges(log: ChangeLog | null, width: number): string[] {
  if (!log) return [];
  const title = `DEPUIS L’ÉVALUATION DU ${frenchDate(log.since).toUpperCase()}`;
  if (log.changes.length === 0)
    return [
      `${title}\n   Aucun verdict n’est différent${log.sameInputs ? " ; les données lues sont les mêmes" : ""}.`,
    ];
  return [[title, ...log.changes.map((change) => wrap(changeLine(change), width, "   "))].join("\n")];
}

function changeLine({ kind, id, before, after, causes }: Change): string {
  return `${id} : ${words(kind, before)} → ${words(kind, after)} (${causes.join(" ; ")})`;
}

function words(kind: Change["kind"], status: string | null): string {
  if (status === null) return "absent";
  const word = kind === "controle" ? CLAIM_VERDICTS[status as ClaimVerdict] : STATUS_WORDS[status as Status];
  return (word ?? status).toLowerCase();
}

/** The claims that were recomputed: counts, then those that contradict; all of them with `--detail`. */
export function showClaims({ evaluation, width, detail }: View): string[] {
  const { claims, referentiel } = evaluation;
  if (claims.length === 0) return [];
  const counts = (Object.keys(CLAIM_VERDICTS) as ClaimVerdict[])
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${CLAIM_VERDICTS[verdict].toLowerCase()} ${count}`);
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
  const title = `CONTRÔLES  ${counted(claims.length, "affirmation du document", "affirmations du document")} : ${counts.join(", ")}`;
  return [[wrap(title, width), ...lines].join("\n")];
}

/** What the référentiel leaves out: counts; with `--detail`, which ones, and the commitments of each commune. */
export function showCoherence(view: View): string[] {
  const { checks } = view.evaluation.coherence;
  const kept = checks.filter(({ total }) => total > 0);
  if (kept.length === 0) return [];
  const places = Math.max(...kept.map(({ found, total }) => `${found.length} sur ${total}`.length));
  const lines = kept.flatMap(({ check, found, total }) => [
    `   ${`${found.length} sur ${total}`.padStart(places)}  ${COHERENCE_WORDS[check]}`,
    ...(view.detail && found.length > 0
      ? [wrap(found.map(({ id }) => id).join(", "), view.width, "       ")]
      : []),
  ]);
  return [["COUVERTURE ET COHÉRENCE", ...lines].join("\n"), ...communes(view)];
}

function communes({ evaluation, detail }: View): string[] {
  const matrix = evaluation.coherence.communes;
  if (!matrix) return [];
  if (!detail)
    return [
      `${counted(matrix.rows.length, "commune s’engage", "communes s’engagent")} : « --detail » donne le tableau par commune.`,
    ];
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
      wrap(`Rappelées ; jugées à l’échelle ${SCOPE_WORDS[scale]}, sur son propre suivi.`, view.width, "   "),
      ...showTargets(findings, targets, view),
      ...countedByReason(findings).map((line) => wrap(line, view.width, "   ")),
      ...(targets.length === 0 ? ["   Aucune cible : des règles et des seuils."] : []),
    ].join("\n"),
  );
}

/** The roll-up: coverage, criteria, targets. Counts only. */
export function showTallies({ evaluation, width }: View): string[] {
  const { whole, criteria } = evaluation.tallies;
  const rows: TallyRow[] = [
    ...criteria.map(({ criterion, findings }) => ({
      label: `Constats, ${criterion ? CRITERION_WORDS[criterion] : "sans critère"}`,
      statuses: findings,
    })),
    ...(evaluation.targets.length > 0 ? [{ label: "Cibles", statuses: whole.targetFindings }] : []),
  ];
  if (rows.length === 0) return [];
  const reasons = countedByReason(evaluation.targets).map((line) => wrap(line, width));
  return [`SYNTHÈSE\n${rowTable(TALLY_COLUMNS, rows)}`, ...reasons];
}

const HEADERS: Readonly<Record<(typeof STATUSES)[number], string>> = {
  atteint: "atteint",
  non_atteint: "non\natteint",
  en_bonne_voie: "en bonne\nvoie",
  en_retard: "en\nretard",
  non_evaluable: "non\névaluable",
  sans_objet: "sans\nobjet",
};

/** One unit for a whole line: a question has a finding for each of its indicators. */
interface TallyRow {
  readonly label: string;
  readonly statuses: StatusTally;
}

const TALLY_COLUMNS: readonly CellColumn<TallyRow>[] = [
  { header: "", align: "left", cell: ({ label }) => label },
  { header: "évaluables", align: "right", cell: ({ statuses }) => evaluableOf(statuses) },
  ...STATUSES.map((status) => ({
    header: HEADERS[status],
    align: "right" as const,
    cell: ({ statuses }: TallyRow) => `${statuses[status]}`,
  })),
];

function evaluableOf(statuses: StatusTally): string {
  const { evaluable, total } = coverageOf(statuses);
  return `${evaluable} sur ${total}`;
}

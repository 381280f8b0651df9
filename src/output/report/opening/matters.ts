import type { Comparison } from "../../../compare/comparison.ts";
import type { Evaluation } from "../../../evaluation/evaluation.ts";
import type { Finding } from "../../../evaluation/finding.ts";
import type { OpenMatters } from "../../../french/decisions.ts";
import { parametersIn } from "../../../french/findings.ts";
import type { LackingFacts, Owed } from "../../../french/lacking.ts";
import { REASON_WORDS } from "../../../kernel/unknown.ts";
import { parameterAt } from "../../../referentiel/rules/compile-rules.ts";
import type { Labels } from "../../labels.ts";

/** What waits for the committee, as the evaluation holds it. */
export function openMatters(evaluation: Evaluation, names: Labels): OpenMatters {
  const { findings, referentiel, targets, date } = evaluation;
  const used = new Set(
    findings.flatMap(({ trace, exemption }) =>
      [trace, exemption ?? null].flatMap((one) => (one ? parametersIn(one) : [])),
    ),
  );
  const thresholds = referentiel.parameters.flatMap((parameter) => {
    const dated = used.has(parameter.id) ? parameterAt(parameter, date) : undefined;
    return dated?.convention ? [{ parameter, value: dated.value }] : [];
  });
  const applied = new Set(findings.flatMap(({ rule }) => rule ?? []));
  const conventions = referentiel.rules.filter(
    ({ id, convention }) => applied.has(id) && convention !== undefined,
  ).length;
  return {
    thresholds,
    conventions,
    readings: central(evaluation).flatMap((finding) => openReading(finding, evaluation, names)),
    commitments: {
      total: referentiel.commitments.length,
      led: referentiel.commitments.filter(({ lead }) => lead !== undefined).length,
    },
    targets: {
      withoutValue: targets.filter(({ reason }) => reason === "cible_incomplete").length,
      withoutDue: targets.filter(({ reason }) => reason === "echeance_non_imprimee").length,
    },
  };
}

/** The findings of the central questions. */
function central({ referentiel, findings }: Evaluation): Finding[] {
  const ids = new Set(referentiel.questions.map(({ id }) => id));
  return findings.filter(({ question }) => ids.has(question));
}

/** A finding whose readings say yes and no, and of which the committee has chosen none on the day. */
function openReading(
  { indicator: id, readings, rule }: Finding,
  { referentiel, date }: Evaluation,
  names: Labels,
) {
  const indicator = id === null ? undefined : names.indicator(id);
  const chosen = referentiel.rules.find((one) => one.id === rule)?.chosen;
  const given = new Set(readings.map(({ status }) => status));
  const isOpen = given.has("atteint") && given.has("non_atteint") && !(chosen && chosen.date <= date);
  return indicator && isOpen ? [{ indicator, readings }] : [];
}

/** What the evaluation lacks, and who would provide it. */
export function lackingFacts(evaluation: Evaluation, names: Labels): LackingFacts {
  const { coverage, epci, followUp, targets } = evaluation;
  const bound = targets.filter(({ status }) => status !== "sans_objet");
  return {
    targets: { owed: owedTargets(evaluation), total: bound.length },
    awaiting: coverage.awaiting,
    unmeasured: coverage.unmeasured,
    questions: coverage.total,
    figures: missingFigures(evaluation, names),
    noYear: epci ? followUp === undefined : null,
  };
}

function owedTargets({ targets, followed }: Evaluation): Owed[] {
  const silent = new Set(
    targets.filter(({ status, measure }) => status === "non_evaluable" && !measure).map(({ id }) => id),
  );
  const counts = new Map<string | null, number>();
  for (const { id, kind, by } of followed)
    if (kind === "cible" && silent.has(id)) counts.set(by, (counts.get(by) ?? 0) + 1);
  return [...counts].map(([by, count]) => ({ by, count }));
}

/** Of the central questions without an answer: which figure is not in the data read, and who publishes it. */
function missingFigures(evaluation: Evaluation, names: Labels): LackingFacts["figures"] {
  const seen = new Set<string>();
  return central(evaluation).flatMap(({ indicator: id, status }) => {
    const indicator = id === null ? undefined : names.indicator(id);
    if (!indicator || status !== "non_evaluable" || seen.has(indicator.id)) return [];
    seen.add(indicator.id);
    const table = tableOf(evaluation, indicator.id);
    const periods = table?.summary ? [table.summary.start, table.summary.end] : [];
    return [
      {
        label: indicator.shortLabel,
        periods,
        why: whyMissing(table),
        producer: institutionOf(indicator.sources[0]?.title),
        notByQuarter: indicator.notByQuarter,
      },
    ];
  });
}

/** The first of the institutions that a source names: « Insee ». */
export const institutionOf = (source = ""): string => source.split(/[,-]/)[0]?.trim() ?? "";

const tableOf = ({ comparisons, referentiel }: Evaluation, indicator: string): Comparison | undefined =>
  comparisons.find((one) => one.indicator === indicator && one.geography === referentiel.geography);

function whyMissing(table: Comparison | undefined): string {
  const reasons = (table?.rows ?? []).flatMap(({ change, levels }) => {
    const read = change ? change.absolute : levels.at(-1)?.absolute;
    return read !== undefined && typeof read !== "number" ? [read.unknown] : [];
  });
  const [first] = reasons;
  if (first) return REASON_WORDS[first];
  return table ? "une seule année publiée" : "aucune valeur de ces quartiers aux dates de l’évaluation";
}

import { formatNumber } from "../kernel/format-number.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { ConditionTrace, Fact, Finding } from "../model/finding.ts";
import { formatLevel } from "../model/unit.ts";
import { allQuestions } from "../model/walk-nodes.ts";
import { READING_WORDS, STATUS_WORDS } from "../model/words.ts";
import { wrap } from "./wrap.ts";

/** The tree of a verdict: question, rule and why it reads so, parameters and their references, every figure's address. */
export function explainFinding(finding: Finding, evaluation: Evaluation, width: number): string {
  const { referentiel } = evaluation;
  const question = allQuestions(referentiel).find(({ id }) => id === finding.question);
  const rule = referentiel.rules.find(({ id }) => id === finding.rule);
  const source = question?.source;
  return [
    wrap(`${finding.id} : ${STATUS_WORDS[finding.status]}`, width),
    wrap(question?.text ?? "", width, "  "),
    wrap(`(${source?.document ?? ""}, lignes ${source?.lines ?? "non données"})`, width, "  "),
    "",
    wrap(`Pourquoi : ${finding.why}`, width),
    ...finding.warnings.map((warning) => wrap(`À lire avec : ${warning}`, width, "  ")),
    ...(rule ? ["", wrap(`Règle ${rule.id} : ${rule.label}. ${rule.reason}`, width)] : []),
    ...(finding.trace ? traceLines(finding.trace, "  ", width) : []),
    ...Object.values(finding.facts).flatMap((facts) => [
      "",
      "Chiffres",
      ...facts.map((fact) => factLine(fact, finding, evaluation)),
    ]),
    ...appreciation(finding, width),
  ].join("\n");
}

const ANSWER_WORDS = { true: "oui", false: "non", null: "inconnu" } as const;

const CONDITION_WORDS = {
  part_des_qpv: "part des QPV",
  tous: "toutes ces conditions",
  au_moins_un: "au moins une de ces conditions",
  non: "pas cette condition",
} as const;

function traceLines(
  { kind, reading, result, share, parameter, children }: ConditionTrace,
  indent: string,
  width: number,
): string[] {
  const answer = ANSWER_WORDS[`${result}`];
  const counted = share ? ` : ${share.k} QPV sur ${share.n} renseignés (${share.total} en tout)` : "";
  const threshold = parameter
    ? [
        wrap(
          `seuil : plus de ${formatNumber(parameter.value * 100, 0)} % (${parameter.id}, depuis le ${parameter.from} ; ${parameter.reference})`,
          width,
          `${indent}  `,
        ),
      ]
    : [];
  const inner = children.flatMap((child) => traceLines(child, `${indent}  `, width));
  const counts = reading ? `part des QPV dont : ${READING_WORDS[reading]}` : CONDITION_WORDS[kind];
  return [wrap(`${counts}${counted}, donc ${answer}`, width, indent), ...threshold, ...inner];
}

function factLine(
  { territory, answer, reason, figures }: Fact,
  finding: Finding,
  evaluation: Evaluation,
): string {
  const indicator = evaluation.indicators.find(({ id }) => id === finding.indicator);
  const label = evaluation.territories.find(({ code }) => code === territory)?.label ?? territory;
  const because = reason === undefined ? "" : ` (${reason})`;
  const lines = figures.map((figure) => {
    const { value, period, address } = figure;
    const shown = typeof value === "number" && indicator ? formatLevel(value, indicator) : "n.d.";
    const whose = figure.territory === territory ? "QPV" : "réf.";
    return `      ${period}  ${whose.padEnd(4)}  ${shown.padStart(9)}  ${address ?? "non publié"}`;
  });
  return [`  ${ANSWER_WORDS[`${answer}`].padEnd(7)} ${territory} ${label}${because}`, ...lines].join("\n");
}

function appreciation({ appreciation }: Finding, width: number): string[] {
  if (!appreciation)
    return ["", "Appréciation humaine : en attente (appreciations.yaml, à côté du référentiel)."];
  const { by, date, status, text } = appreciation;
  return ["", wrap(`Appréciation de ${by}, ${date} : ${STATUS_WORDS[status]}. ${text}`, width)];
}

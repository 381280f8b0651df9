import { printedWith, valueDigits } from "../../compare/printed-digits.ts";
import { printedName } from "../../data/printed-name.ts";
import { formatLevel } from "../../data/unit.ts";
import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Finding } from "../../evaluation/finding.ts";
import { besideWords, discouragingRules } from "../../french/beside.ts";
import { citedWords } from "../../french/periods.ts";
import { ruleSentence } from "../../french/rules.ts";
import { traceLines } from "../../french/trace.ts";
import { appreciationVoice } from "../../french/voices.ts";
import { REASON_WORDS } from "../../kernel/unknown.ts";
import { STATUSES } from "../../referentiel/rules/rule.ts";
import type { ConditionTrace, Fact } from "../../referentiel/rules/trace.ts";
import { allQuestions } from "../../referentiel/tree.ts";
import { voiceLine } from "./evaluation-lines.ts";
import { wrap } from "./text.ts";

/** The tree of a verdict: question, rule and why it reads so, parameters and their references, every figure's address. */
export function explainFinding(finding: Finding, evaluation: Evaluation, width: number): string {
  const { referentiel } = evaluation;
  const question = allQuestions(referentiel).find(({ id }) => id === finding.question);
  const rule = referentiel.rules.find(({ id }) => id === finding.rule);
  const source = question?.source;
  return [
    wrap(`${finding.id} : ${STATUSES[finding.status]}`, width),
    wrap(question?.text ?? "", width, "  "),
    wrap(`(${source?.document ?? ""}, ${citedWords(source ?? {})})`, width, "  "),
    `  Référentiel : ${referentiel.id}`,
    "",
    wrap(`Pourquoi : ${finding.why}`, width),
    ...finding.beside.map((one) => wrap(besideWords(one), width, "  ")),
    ...producers(finding, evaluation).map((sentence) => wrap(`- ${sentence}`, width, "    ")),
    ...finding.warnings.map((warning) => wrap(`À lire avec : ${warning}`, width, "  ")),
    ...(rule ? ["", wrap(`Règle ${rule.id} : ${rule.label}. ${rule.reason}`, width)] : []),
    ...(finding.exemption ? [wrap("Sans objet si :", width, "  ")] : []),
    ...tree(finding.exemption ?? null, evaluation, width, 2),
    ...tree(finding.trace, evaluation, width, 1),
    ...Object.values(finding.facts).flatMap((facts) => [
      "",
      "Chiffres",
      ...facts.map((fact) => factLine(fact, finding, evaluation)),
    ]),
    ...appreciation(finding, width),
  ].join("\n");
}

/** What the producers say of the change that a finding reads, in their words. */
function producers({ beside, indicator }: Finding, { comparisons, referentiel }: Evaluation): string[] {
  const table = comparisons.find(
    (one) => one.indicator === indicator && one.geography === referentiel.geography,
  );
  if (!table || !beside.some(({ kind }) => kind === "rupture")) return [];
  return discouragingRules(table, true).map((rule) => ruleSentence(rule, "evolution"));
}

/** The tree of a condition, down to the file and line of each figure. */
function tree(
  trace: ConditionTrace | null,
  { territories }: Evaluation,
  width: number,
  depth: number,
): string[] {
  const label = (code: string) => printedName(territories.find((one) => one.code === code)?.label ?? "");
  return trace
    ? traceLines(trace, label, depth).map((line) => wrap(line.text, width, "  ".repeat(line.depth)))
    : [];
}

const ANSWER_WORDS = { true: "oui", false: "non", null: "inconnu" } as const;

function factLine(
  { territory, answer, reason, figures }: Fact,
  finding: Finding,
  evaluation: Evaluation,
): string {
  const indicator = evaluation.indicators.find(({ id }) => id === finding.indicator);
  const label = printedName(
    evaluation.territories.find(({ code }) => code === territory)?.label ?? territory,
  );
  const because = reason === undefined ? "" : ` (${REASON_WORDS[reason]})`;
  const lines = figures.map((figure) => {
    const { value, period, address } = figure;
    const shown =
      typeof value === "number" && indicator
        ? formatLevel(value, printedWith(indicator, valueDigits(figure, indicator)))
        : "n.d.";
    const whose = figure.territory === territory ? "QPV" : "réf.";
    return `      ${period}  ${whose.padEnd(4)}  ${shown.padStart(9)}  ${address ?? "aucun fichier lu"}`;
  });
  return [`  ${ANSWER_WORDS[`${answer}`].padEnd(7)} ${territory} ${label}${because}`, ...lines].join("\n");
}

function appreciation({ appreciation }: Finding, width: number): string[] {
  if (!appreciation)
    return ["", "Appréciation humaine : en attente (appreciations.yaml, à côté du référentiel)."];
  return ["", wrap(voiceLine(appreciationVoice(appreciation)), width)];
}

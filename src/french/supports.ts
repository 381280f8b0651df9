import { frenchDate } from "../kernel/french.ts";
import { STATUSES } from "../referentiel/rules/rule.ts";
import type { ConditionTrace, Operand } from "../referentiel/rules/trace.ts";
import { termWords, valueWords } from "./amounts.ts";
import { OUTCOME_WORDS } from "./conditions.ts";
import { aimedWords } from "./findings.ts";
import { figureWords } from "./trace.ts";

/** Something that a verdict rests on, beside the counts over the QPV: a threshold, a figure, a target, another rule. */
export interface Support {
  readonly nature: "Seuil" | "Relevé" | "Valeur imprimée" | "Chiffre" | "Cible" | "Règle lue" | "QPV";
  readonly text: string;
}

/** What the sentences call things: a territory by its label, empty when it is not known; a target and a rule. */
export interface SupportLabels {
  readonly territory: (code: string) => string;
  readonly target: (id: string) => { readonly label?: string | undefined; readonly why: string };
  readonly rule: (id: string) => string | undefined;
}

/**
 * All that a condition rests on but the outcomes counted over the QPV: thresholds with their date and reference, figures
 * with their address, targets and rules whose status was read. In the order of the rule. A term that nothing is known of is
 * named by the finding's own « pourquoi », and not again.
 */
export function supports(trace: ConditionTrace, labels: SupportLabels): Support[] {
  const { operands = [], figures = [], qpv, target, rule, children } = trace;
  return [
    ...operands.flatMap((operand) => ofOperand(operand, labels.territory)),
    ...figures.map(
      (figure): Support => ({ nature: "Chiffre", text: figureWords(figure, undefined, labels.territory) }),
    ),
    ...(target === undefined ? [] : [ofTarget(target, trace, labels)]),
    ...(rule === undefined ? [] : [ofRule(rule, trace, labels)]),
    ...(qpv ? ofQpv(qpv, labels) : []),
    ...children.flatMap((child) => supports(child, labels)),
  ];
}

function ofOperand(operand: Operand, label: (code: string) => string): Support[] {
  const { kind, id, value, unit, from, reference, figures } = operand;
  const name = operand.label ?? id;
  if (kind === "parametre" && typeof value === "number") {
    const since = from === undefined ? "" : `, depuis le ${frenchDate(from)}`;
    const text = `${name} : ${valueWords(value, unit)}${since}. ${reference ?? ""}`.trim();
    return [{ nature: "Seuil", text }];
  }
  if (kind === "parametre") return [{ nature: "Seuil", text: `${termWords(operand)}.` }];
  return figures.map((figure) => ({
    nature: figure.printed ? "Valeur imprimée" : figure.territory === "" ? "Relevé" : "Chiffre",
    text: `${name} : ${figureWords(figure, operand, label)}`,
  }));
}

function ofTarget(id: string, { status }: ConditionTrace, { target }: SupportLabels): Support {
  const { label, why } = target(id);
  const name = label === undefined ? id : `${id}, ${label.replace(/\.$/, "")}`;
  return { nature: "Cible", text: `${name} : ${said(status)}. ${why}`.trim() };
}

function ofRule(id: string, { status }: ConditionTrace, { rule }: SupportLabels): Support {
  return { nature: "Règle lue", text: `${rule(id) ?? id} (${id}) : ${said(status)}.` };
}

const said = (status: ConditionTrace["status"]): string =>
  status ? STATUSES[status].toLowerCase() : "inconnu";

const ANSWERS = [
  ["remplissent la condition", true],
  ["ne la remplissent pas", false],
  ["sans réponse", null],
] as const;

/** For a share of QPV that carries a condition: which of them answer what. */
function ofQpv(qpv: NonNullable<ConditionTrace["qpv"]>, { territory: label }: SupportLabels): Support[] {
  const lists = ANSWERS.map(([words, answer]) => {
    const found = qpv.filter(({ trace }) => trace.result === answer);
    return { words, labels: found.map(({ territory }) => label(territory) || territory) };
  });
  const text = lists
    .filter(({ labels }) => labels.length > 0)
    .map(({ words, labels }) => `${words} : ${labels.join(", ")}`)
    .join(" ; ");
  return text === "" ? [] : [{ nature: "QPV", text: `${text}.` }];
}

/** A count over the QPV on which a finding rests, with the threshold that it is held against; null when it counts none. */
export function countWords(
  { outcome, outOf, result, parameter, atLeast, aimed }: ConditionTrace,
  ends: Ends,
) {
  if (!outOf) return null;
  const total = aimed ? aimedWords(outOf.total) : outOf.total;
  return {
    counted: outcome ? OUTCOME_WORDS[outcome](ends.start, ends.end) : "QPV qui remplissent la condition",
    count: outOf.known === 0 ? "aucun QPV ne peut répondre" : `${outOf.count} QPV sur ${outOf.known}`,
    unknown: `${outOf.total - outOf.known} QPV sans réponse sur ${total}`,
    result: result === null ? "indécidable" : result ? "vrai" : "faux",
    threshold: parameter
      ? `${atLeast ? "au moins" : "plus de"} ${valueWords(parameter.value, "part")} des QPV`
      : "",
  };
}

interface Ends {
  readonly start: string;
  readonly end: string;
}

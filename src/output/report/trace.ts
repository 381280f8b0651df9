import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Finding } from "../../evaluation/finding.ts";
import { termWords, valueWords } from "../../french/amounts.ts";
import { figureWords, READING_WORDS } from "../../french/conditions.ts";
import { quote } from "../../french/sources.ts";
import { frenchDate } from "../../kernel/french.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import { STATUS_WORDS } from "../../referentiel/rules/rule.ts";
import type { ConditionTrace, Operand } from "../../referentiel/rules/trace.ts";
import type { Labels } from "../labels.ts";

/** The rule behind a finding. */
export interface RuleView {
  readonly id: string;
  readonly libelle: string;
  readonly raison: string;
  readonly source: string;
}

/** One count of a trace: what was counted, how many, how many unknown, and the threshold it was held against. */
export interface TraceLine {
  readonly lecture: string;
  readonly compte: string;
  readonly inconnus: string;
  readonly resultat: string;
  readonly seuil: string;
  readonly valeur_du: string;
  readonly reference: string;
}

/** The rule that gave a finding; null when no rule was involved. */
export function ruleView(finding: Finding, referentiel: Referentiel): RuleView | null {
  const rule = referentiel.rules.find(({ id }) => id === finding.rule);
  if (!rule) return null;
  return {
    id: rule.id,
    libelle: rule.label,
    raison: rule.reason,
    source: rule.sources.map((source) => quote(source, referentiel)).join(" ; "),
  };
}

/** The counts on which a finding rests, in the order of the rule. */
export function traceLines(trace: ConditionTrace | null, referentiel: Referentiel): readonly TraceLine[] {
  if (!trace) return [];
  const below = trace.children.flatMap((child) => traceLines(child, referentiel));
  return [...own(trace, referentiel), ...below];
}

function own(trace: ConditionTrace, referentiel: Referentiel): TraceLine[] {
  const { outcome, outOf, result } = trace;
  if (!outOf) return [];
  const { start, end } = referentiel;
  return [
    {
      lecture: outcome ? READING_WORDS[outcome](start, end) : "QPV qui remplissent la condition",
      compte: outOf.known === 0 ? "aucun QPV ne peut répondre" : `${outOf.count} QPV sur ${outOf.known}`,
      inconnus: `${outOf.total - outOf.known} QPV sans réponse sur ${outOf.total}`,
      resultat: result === null ? "indécidable" : result ? "vrai" : "faux",
      ...thresholdOf(trace),
    },
  ];
}

/** What a share is held against; nothing when its threshold has no value on the day. */
function thresholdOf({
  parameter,
  atLeast,
}: ConditionTrace): Pick<TraceLine, "seuil" | "valeur_du" | "reference"> {
  if (!parameter) return { seuil: "", valeur_du: "", reference: "" };
  const { value, from, reference } = parameter;
  const seuil = `${atLeast ? "au moins" : "plus de"} ${valueWords(value, "part")} des QPV`;
  return { seuil, valeur_du: frenchDate(from), reference };
}

/** Something that a verdict rests on, beside the counts over the QPV: a threshold, a figure, a target, another rule. */
export interface SupportView {
  readonly nature: "Seuil" | "Relevé" | "Chiffre" | "Cible" | "Règle lue" | "QPV";
  readonly texte: string;
}

/**
 * All that a finding rests on but the readings counted over the QPV: thresholds with their date and reference, figures with
 * their address, targets and rules whose status was read. Each once, in the order of the rule. A term that nothing is known
 * of is named by the finding's own « pourquoi », and not again.
 */
export function supportViews(finding: Finding, evaluation: Evaluation, names: Labels): SupportView[] {
  const context = { evaluation, names };
  const all = [finding.exemption, finding.trace].flatMap((trace) =>
    trace ? supportsOf(trace, context) : [],
  );
  return [...new Map(all.map((one) => [`${one.nature} ${one.texte}`, one])).values()];
}

interface Context {
  readonly evaluation: Evaluation;
  readonly names: Labels;
}

function supportsOf(trace: ConditionTrace, context: Context): SupportView[] {
  const { operands = [], figures = [], qpv, target, rule, children } = trace;
  const label = (code: string) => context.names.territory(code)?.label ?? "";
  return [
    ...operands.flatMap((operand) => ofOperand(operand, label)),
    ...figures.map(
      (figure): SupportView => ({ nature: "Chiffre", texte: figureWords(figure, undefined, label) }),
    ),
    ...(target === undefined ? [] : [ofTarget(target, trace, context)]),
    ...(rule === undefined ? [] : [ofRule(rule, trace, context)]),
    ...(qpv ? ofQpv(qpv, context) : []),
    ...children.flatMap((child) => supportsOf(child, context)),
  ];
}

function ofOperand(operand: Operand, label: (code: string) => string): SupportView[] {
  const { kind, id, value, unit, from, reference, figures } = operand;
  const name = operand.label ?? id;
  if (kind === "parametre" && typeof value === "number") {
    const since = from === undefined ? "" : `, valeur en vigueur au ${frenchDate(from)}`;
    return [
      { nature: "Seuil", texte: `${name} : ${valueWords(value, unit)}${since}. ${reference ?? ""}`.trim() },
    ];
  }
  if (kind === "parametre") return [{ nature: "Seuil", texte: `${termWords(operand)}.` }];
  return figures.map((figure) => ({
    nature: figure.territory === "" ? "Relevé" : "Chiffre",
    texte: `${name} : ${figureWords(figure, operand, label)}`,
  }));
}

function ofTarget(id: string, { status }: ConditionTrace, { evaluation }: Context): SupportView {
  const label = evaluation.referentiel.targets.find((one) => one.id === id)?.label;
  const why = evaluation.targets.find((one) => one.id === id)?.why ?? "";
  const name = label === undefined ? id : `${id}, ${label.replace(/\.$/, "")}`;
  return { nature: "Cible", texte: `${name} : ${said(status)}. ${why}`.trim() };
}

function ofRule(id: string, { status }: ConditionTrace, { evaluation }: Context): SupportView {
  const label = evaluation.referentiel.rules.find((one) => one.id === id)?.label;
  return { nature: "Règle lue", texte: `${label ?? id} (${id}) : ${said(status)}.` };
}

const said = (status: ConditionTrace["status"]): string =>
  status ? STATUS_WORDS[status].toLowerCase() : "inconnu";

const ANSWERS = [
  ["remplissent la condition", true],
  ["ne la remplissent pas", false],
  ["sans réponse", null],
] as const;

/** For a share of QPV that carries a condition: which of them answer what. */
function ofQpv(qpv: NonNullable<ConditionTrace["qpv"]>, { names }: Context): SupportView[] {
  const lists = ANSWERS.map(([words, answer]) => {
    const found = qpv.filter(({ trace }) => trace.result === answer);
    return { words, labels: found.map(({ territory }) => names.label(territory)) };
  });
  const texte = lists
    .filter(({ labels }) => labels.length > 0)
    .map(({ words, labels }) => `${words} : ${labels.join(", ")}`)
    .join(" ; ");
  return texte === "" ? [] : [{ nature: "QPV", texte: `${texte}.` }];
}

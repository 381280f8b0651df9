import type { Evaluation } from "../../evaluation/evaluation.ts";
import type { Finding } from "../../evaluation/finding.ts";
import { quote } from "../../french/sources.ts";
import { countWords, type Support, supports } from "../../french/supports.ts";
import { frenchDate } from "../../kernel/french.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import type { ConditionTrace } from "../../referentiel/rules/trace.ts";
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
  const said = countWords(trace, referentiel);
  if (!said) return [];
  const { parameter } = trace;
  return [
    {
      lecture: said.counted,
      compte: said.count,
      inconnus: said.unknown,
      resultat: said.result,
      seuil: said.threshold,
      valeur_du: parameter ? frenchDate(parameter.from) : "",
      reference: parameter?.reference ?? "",
    },
  ];
}

/** Something that a verdict rests on, beside the counts over the QPV. */
export interface SupportView {
  readonly nature: Support["nature"];
  readonly texte: string;
}

/** What a finding rests on but the counts over the QPV, where its rule does not apply first; each once. */
export function supportViews(finding: Finding, evaluation: Evaluation, names: Labels): SupportView[] {
  const { targets, referentiel } = evaluation;
  const labels = {
    territory: (code: string) => (names.territory(code) ? names.label(code) : ""),
    target: (id: string) => ({
      label: referentiel.targets.find((one) => one.id === id)?.label,
      why: targets.find((one) => one.id === id)?.why ?? "",
    }),
    rule: (id: string) => referentiel.rules.find((one) => one.id === id)?.label,
  };
  const all = [finding.exemption, finding.trace].flatMap((trace) => (trace ? supports(trace, labels) : []));
  const each = new Map(all.map((one) => [`${one.nature} ${one.text}`, one]));
  const isNamed = (id: string): boolean =>
    targets.some((one) => one.id === id) || referentiel.rules.some((one) => one.id === id);
  return [...each.values()].map(({ nature, text }) => ({ nature, texte: withoutIds(text, isNamed) }));
}

/** « C-1, Une réunion par an : … » and « Écarts réduits (ecarts-reduits) : … » without the identifiers. */
const withoutIds = (text: string, isNamed: (id: string) => boolean): string =>
  text
    .replace(/^(\S+), /, (whole, id: string) => (isNamed(id) ? "" : whole))
    .replace(/ \((\S+)\)(?= : )/, (whole, id: string) => (isNamed(id) ? "" : whole));

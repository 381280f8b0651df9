import type { Finding } from "../../evaluation/finding.ts";
import { valueWords } from "../../french/amounts.ts";
import { READING_WORDS } from "../../french/conditions.ts";
import { quote } from "../../french/sources.ts";
import { frenchDate } from "../../kernel/french.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import type { ConditionTrace } from "../../referentiel/rules/trace.ts";

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
  const { reading, share, result } = trace;
  if (!share) return [];
  const { start, end } = referentiel;
  return [
    {
      lecture: reading ? READING_WORDS[reading](start, end) : "QPV qui remplissent la condition",
      compte: share.n === 0 ? "aucun QPV ne peut répondre" : `${share.k} QPV sur ${share.n}`,
      inconnus: `${share.total - share.n} QPV sans réponse sur ${share.total}`,
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

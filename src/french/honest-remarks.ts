import type { Comparison } from "../compare/comparison.ts";
import { precisionWords } from "../compare/precision.ts";
import { displayedPeriods } from "../compare/table-facts.ts";
import type { Indicator } from "../data/indicator.ts";
import { capital } from "../kernel/french.ts";
import { REASON_WORDS } from "../kernel/unknown.ts";
import { aheadSentence } from "./ahead-sentence.ts";
import { referenceSentences } from "./reference-sentences.ts";
import { ruleWords } from "./rule-words.ts";
import { stableGaps } from "./stable-gaps.ts";
import { testedSentence } from "./tested-sentence.ts";
import { uncheckedRemarks } from "./unchecked-remarks.ts";

/**
 * What a table must say of its own numbers: the QPV that are ahead, which changes are more than chance, on what its
 * intervals rest or why there are none, and the sentence of a producer who refuses a comparison.
 */
export function honestRemarks(comparison: Comparison, indicator: Indicator): readonly string[] {
  const { summary } = comparison;
  const made = referenceSentences(comparison, {
    shown: displayedPeriods(comparison),
    mark: "",
    name: (code) => code,
  });
  const rules = [...refusals(comparison), ...uncheckedRemarks(comparison)];
  if (!summary) return [...precisionRemark(comparison), ...made, ...rules];
  return [
    ...aheadSentence(summary, indicator.polarity),
    ...testedSentence(comparison, indicator),
    ...made,
    ...stableGaps(comparison.rows),
    ...rules,
  ];
}

function precisionRemark({ rows }: Comparison): string[] {
  const known = rows.flatMap(({ levels }) => levels.flatMap(({ precision }) => precision ?? []));
  const methods = known.flatMap((one) => ("lower" in one.interval ? precisionWords(one) : []));
  if (methods.length > 0) return [`Intervalles à 95 % : ${[...new Set(methods)].join(" ; ")}.`];
  const reasons = known.flatMap(({ interval }) =>
    "unknown" in interval ? REASON_WORDS[interval.unknown] : [],
  );
  return reasons.length === 0 ? [] : [`Intervalle : aucun (${[...new Set(reasons)].join(" ; ")}).`];
}

function refusals(comparison: Comparison): string[] {
  const refused = (comparison.rules ?? []).filter(({ decision }) => decision === "interdite");
  return refused.map(({ id }) => `${capital(ruleWords(comparison, [id]))}.`);
}

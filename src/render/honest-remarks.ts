import type { Comparison } from "../model/comparison.ts";
import { stableGaps } from "../model/stable-gaps.ts";
import { CHANGE_WORDS, precisionWords, REASON_WORDS } from "../model/words.ts";
import { displayedPeriods } from "./displayed-periods.ts";
import { referenceSentences } from "./reference-sentences.ts";
import { ruleWords } from "./rule-words.ts";

/**
 * What a table must say of its own numbers: on what its intervals rest or why there are none, what QPV and reference each
 * did, and the sentence of a producer who refuses a comparison.
 */
export function honestRemarks(comparison: Comparison): readonly string[] {
  return [
    ...precisionRemark(comparison),
    ...referenceSentences(comparison, {
      shown: displayedPeriods(comparison),
      mark: "",
      name: (code) => code,
    }),
    ...decompositionRemark(comparison),
    ...stableGaps(comparison.rows),
    ...refusals(comparison),
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

function decompositionRemark({ rows, summary }: Comparison): string[] {
  const counts = new Map<string, number>();
  for (const { change } of rows) {
    const taken = change?.decomposition;
    if (!taken || !("reading" in taken)) continue;
    const interval = change.interval;
    const isChance = interval && "lower" in interval && interval.lower <= 0 && interval.upper >= 0;
    const words = isChance ? "changement que l’intervalle à 95 % n’établit pas" : CHANGE_WORDS[taken.reading];
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  if (!summary || counts.size === 0) return [];
  const counted = [...counts].map(([words, count]) => `${words} ${count}`).join(", ");
  return [`Ce que font le QPV et sa référence de ${summary.start} à ${summary.end} : ${counted}.`];
}

function refusals(comparison: Comparison): string[] {
  const refused = (comparison.rules ?? []).filter(({ decision }) => decision === "interdite");
  return refused.map(({ id }) => `${capital(ruleWords(comparison, [id]))}.`);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

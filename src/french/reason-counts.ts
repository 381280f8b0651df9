import { TARGET_REASON_WORDS, type TargetFinding } from "../referentiel/targets/target.ts";

/**
 * Why targets have no verdict, in French, with how many times, the most frequent first:
 * « aucun relevé (12) ; la période n’est pas finie (3) ». Empty when all have one.
 */
export function reasonCounts(findings: readonly Pick<TargetFinding, "status" | "reason">[]): string {
  const without = findings.filter(({ status }) => status === "non_evaluable" || status === "sans_objet");
  const words = without.flatMap(({ reason }) => (reason ? [TARGET_REASON_WORDS[reason]] : []));
  return [...new Set(words)]
    .map((word) => ({ word, count: words.filter((one) => one === word).length }))
    .toSorted((left, right) => right.count - left.count)
    .map(({ word, count }) => `${word} (${count})`)
    .join(" ; ");
}

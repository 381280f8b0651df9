import { counted } from "../../kernel/counted.ts";
import type { Target } from "../../model/target.ts";
import type { TargetFinding } from "../../model/target-finding.ts";
import { TARGET_REASON_WORDS } from "../../model/target-reason-words.ts";
import { STATUS_WORDS } from "../../model/words.ts";
import { wrap } from "../wrap.ts";
import { humanLines } from "./human-lines.ts";
import type { View } from "./view.ts";

/** Whether a target is shown by itself: it has a verdict, people said something of it, or all is asked for. */
export function isShownTarget({ id, status }: TargetFinding, view: View): boolean {
  const hasVerdict = status !== "non_evaluable" && status !== "sans_objet";
  return view.detail || hasVerdict || humanLines(id, view).length > 0;
}

/** The targets that are shown by themselves, with what they aim at and why. */
export function showTargets(
  findings: readonly TargetFinding[],
  targets: readonly Target[],
  view: View,
): string[] {
  return findings
    .filter((finding) => isShownTarget(finding, view))
    .map((finding) => showTarget(finding, targets, view));
}

function showTarget(finding: TargetFinding, targets: readonly Target[], view: View): string {
  const { id, status, why } = finding;
  const label = targets.find((target) => target.id === id)?.label ?? "";
  return [
    `   ${STATUS_WORDS[status].toUpperCase()}  [${id}]`,
    wrap(label, view.width, "     "),
    wrap(why, view.width, "     "),
    ...humanLines(id, view),
  ].join("\n");
}

/** The targets without a verdict, by reason, the most frequent first; nothing when all have one. */
export function countedByReason(findings: readonly TargetFinding[]): string[] {
  const words = findings.flatMap(({ reason }) => (reason ? [TARGET_REASON_WORDS[reason]] : []));
  if (words.length === 0) return [];
  const counts = [...new Set(words)]
    .map((word) => ({ word, count: words.filter((one) => one === word).length }))
    .toSorted((left, right) => right.count - left.count)
    .map(({ word, count }) => `${word} (${count})`);
  return [`${counted(words.length, "cible sans verdict", "cibles sans verdict")} : ${counts.join(" ; ")}.`];
}

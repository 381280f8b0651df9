import { reasonCounts } from "../../french/targets.ts";
import { counted } from "../../kernel/french.ts";
import { STATUS_WORDS } from "../../referentiel/rules/rule.ts";
import type { Target, TargetFinding } from "../../referentiel/targets/target.ts";
import { humanLines } from "./human-lines.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

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

/** The targets without a verdict, by reason; nothing when all have one. */
export function countedByReason(findings: readonly TargetFinding[]): string[] {
  const without = findings.filter(
    ({ status, reason }) => reason !== null && (status === "non_evaluable" || status === "sans_objet"),
  );
  if (without.length === 0) return [];
  const count = counted(without.length, "cible sans verdict", "cibles sans verdict");
  return [`${count} : ${reasonCounts(without)}.`];
}

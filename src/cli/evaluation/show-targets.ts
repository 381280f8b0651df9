import { counted } from "../../kernel/counted.ts";
import type { Target } from "../../model/target.ts";
import type { TargetFinding } from "../../model/target-finding.ts";
import { TARGET_REASON_WORDS } from "../../model/target-reason-words.ts";
import { STATUS_WORDS } from "../../model/words.ts";
import { wrap } from "../wrap.ts";
import { humanLines } from "./human-lines.ts";
import type { View } from "./view.ts";

/** Targets: those that could be judged one by one, the others counted by reason unless all is asked for. */
export function showTargets(
  findings: readonly TargetFinding[],
  targets: readonly Target[],
  view: View,
  indent = "   ",
): string[] {
  const isShown = ({ id, status }: TargetFinding): boolean =>
    view.detail || !ASIDE.includes(status) || humanLines(id, view).length > 0;
  const shown = findings.filter(isShown).map((finding) => showTarget(finding, targets, view, indent));
  const others = findings.filter((finding) => !isShown(finding));
  return others.length === 0 ? shown : [...shown, wrap(countedByReason(others), view.width, indent)];
}

const ASIDE: readonly string[] = ["non_evaluable", "sans_objet"];

function showTarget(finding: TargetFinding, targets: readonly Target[], view: View, indent: string): string {
  const { id, status, why } = finding;
  const label = targets.find((target) => target.id === id)?.label ?? "";
  return [
    `${indent}${STATUS_WORDS[status].toUpperCase()}  [${id}]`,
    wrap(label, view.width, `${indent}  `),
    wrap(why, view.width, `${indent}  `),
    ...humanLines(id, view),
  ].join("\n");
}

function countedByReason(findings: readonly TargetFinding[]): string {
  const words = findings.map(({ reason }) => (reason ? TARGET_REASON_WORDS[reason] : ""));
  const counts = [...new Set(words)].map((word) => `${word} (${words.filter((one) => one === word).length})`);
  return `${counted(findings.length, "cible sans verdict", "cibles sans verdict")} : ${counts.join(" ; ")}.`;
}

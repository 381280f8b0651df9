import type { Explanation } from "../../evaluation/explanation.ts";
import { explainClaim } from "./explain-claim.ts";
import { explainTarget } from "./explain-target.ts";
import { showCommitment } from "./show-commitment.ts";
import { showNodes } from "./show-nodes.ts";
import { sourceLine } from "./source-line.ts";

/** What is not a finding of a question: a target, a claim, a node, a commitment. */
export type ElementExplanation = Extract<
  Explanation,
  { readonly kind: "target" | "claim" | "node" | "commitment" }
>;

/** An element of a référentiel with its verdict, its document and lines, and every figure that it rests on. */
export function explainElement(explanation: ElementExplanation, width: number): string {
  const view = { evaluation: explanation.evaluation, width, detail: true };
  const quoting = { width, referentiel: explanation.evaluation.referentiel };
  switch (explanation.kind) {
    case "target":
      return explainTarget(explanation.target, explanation.finding, view, explanation.adopted);
    case "claim":
      return explainClaim(explanation.claim, explanation.check, view);
    case "node":
      return [...showNodes([explanation.node], view), sourceLine(explanation.node, quoting)].join("\n\n");
    case "commitment":
      return `${showCommitment(explanation.commitment, view)}\n${sourceLine(explanation.commitment, quoting)}`;
  }
}

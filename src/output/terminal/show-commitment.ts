import { frenchMoment } from "../../kernel/french.ts";
import type { Commitment } from "../../referentiel/commitments.ts";
import { humanLines } from "./human-lines.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

/** A commitment: who, what, by when, under whose lead. */
export function showCommitment(
  { id, label, by, commune, lead, due, duePrinted }: Commitment,
  view: View,
): string {
  const when = due === undefined ? (duePrinted ?? "sans échéance imprimée") : frenchMoment(due);
  const who = commune === undefined || by.includes(commune) ? by : `${by}, ${commune}`;
  return [
    `   ENGAGEMENT  [${id}]`,
    wrap(label, view.width, "     "),
    wrap(`${who} ; ${when} ; pilote : ${lead ?? "non désigné"}`, view.width, "     "),
    ...humanLines(id, view),
  ].join("\n");
}

import type { Change, ChangeLog } from "../../evaluation/evaluation.ts";
import { frenchDate } from "../../kernel/french.ts";
import { type ClaimVerdict, VERDICT_WORDS } from "../../referentiel/claims/claim.ts";
import { STATUS_WORDS, type Status } from "../../referentiel/rules/rule.ts";
import { wrap } from "./wrap.ts";

/** What is not what it was in the earlier evaluation, and why. */
export function showChanges(log: ChangeLog | null, width: number): string[] {
  if (!log) return [];
  const title = `DEPUIS L’ÉVALUATION DU ${frenchDate(log.since).toUpperCase()}`;
  if (log.changes.length === 0)
    return [
      `${title}\n   Aucun verdict n’est différent${log.sameInputs ? " ; les données lues sont les mêmes" : ""}.`,
    ];
  return [[title, ...log.changes.map((change) => wrap(changeLine(change), width, "   "))].join("\n")];
}

function changeLine({ kind, id, before, after, causes }: Change): string {
  return `${id} : ${words(kind, before)} → ${words(kind, after)} (${causes.join(" ; ")})`;
}

function words(kind: Change["kind"], status: string | null): string {
  if (status === null) return "absent";
  const word = kind === "controle" ? VERDICT_WORDS[status as ClaimVerdict] : STATUS_WORDS[status as Status];
  return (word ?? status).toLowerCase();
}

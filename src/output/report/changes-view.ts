import type { Change, Evaluation } from "../../evaluation/evaluation.ts";
import { frenchDate } from "../../kernel/french.ts";
import { type ClaimVerdict, VERDICT_WORDS } from "../../referentiel/claims/claim.ts";
import { STATUS_WORDS, type Status } from "../../referentiel/rules/rule.ts";

/** What is not what it was in an earlier evaluation. */
export interface ChangesView {
  readonly depuis: string;
  readonly lignes: readonly {
    readonly id: string;
    readonly avant: string;
    readonly apres: string;
    readonly causes: string;
  }[];
}

/** The log of changes, or nothing when no earlier evaluation was given. */
export function changesView({ changes }: Evaluation): ChangesView | null {
  if (!changes) return null;
  return {
    depuis: frenchDate(changes.since),
    lignes: changes.changes.map(({ kind, id, before, after, causes }) => ({
      id,
      avant: words(kind, before),
      apres: words(kind, after),
      causes: causes.join(" ; "),
    })),
  };
}

/** A status of a newer version than this one is written as it is. */
function words(kind: Change["kind"], status: string | null): string {
  if (status === null) return "Absent";
  const word = kind === "controle" ? VERDICT_WORDS[status as ClaimVerdict] : STATUS_WORDS[status as Status];
  return word ?? status;
}

import { daysAfter } from "../../kernel/dates.ts";
import type { FollowContext } from "../context.ts";
import { asked } from "../rules/asked.ts";
import type { Requirement } from "../rules/requirement.ts";
import { type ActionRecord, isFinanced, isKept, knownBy } from "./action-record.ts";

/** Where the fiche of an action stands on a day, with what users read. What is late is said; what follows of it is decided by people. */
export const SHEET_STATES = {
  manquante: "non reçue, délai passé",
  en_retard: "reçue après le délai",
  jour_limite: "reçue le jour limite, dont on ne sait s’il compte",
  a_relancer: "attendue sous 30 jours",
  attendue: "attendue",
  recue: "reçue",
  non_recue: "non reçue, sans délai connu",
  sans_objet: "sans objet : action non retenue, non financée ou abandonnée",
} as const;

export type SheetState = keyof typeof SHEET_STATES;

/** The limit of the fiches of a year, as the contract asks it. */
export interface SheetLimit {
  /** AAAA-MM-JJ; null when the document leaves it open. */
  readonly day: string | null;
  /** Whether what comes on that day is in time; null when the contract does not say. */
  readonly isIncluded: boolean | null;
  readonly requirement: Requirement;
}

/**
 * By when the fiches of the year must be there: a day of the year after it when the contract writes one of each year, since
 * a fiche is the balance of a year that is over. Undefined when the contract asks no day.
 */
export function sheetLimit(context: FollowContext): SheetLimit | undefined {
  const requirement = asked(context, "fiche_avant");
  if (!requirement) return undefined;
  const { value } = requirement;
  const counts = asked(context, "fiche_jour_compris")?.value;
  return {
    day: typeof value === "string" ? (value.length === 5 ? `${context.year + 1}-${value}` : value) : null,
    isIncluded: typeof counts === "boolean" ? counts : null,
    requirement,
  };
}

/** Where the fiche of an action stands on the day of reading. */
export function sheetState(
  record: Pick<ActionRecord, "action" | "sheet" | "funding">,
  limit: SheetLimit | undefined,
  day: string,
): SheetState {
  const received = knownBy(day, record.sheet?.receivedOn);
  if (received !== undefined)
    return record.action.state === "abandonnee" ? "recue" : receivedState(received, limit);
  if (!isKept(record.action) || isFinanced(record) === false) return "sans_objet";
  if (!limit?.day) return "non_recue";
  if (day > limit.day || (day === limit.day && limit.isIncluded === false)) return "manquante";
  return limit.day <= daysAfter(day, REMINDER) ? "a_relancer" : "attendue";
}

function receivedState(received: string, limit: SheetLimit | undefined): SheetState {
  if (!limit?.day || received < limit.day) return "recue";
  if (received > limit.day) return "en_retard";
  if (limit.isIncluded === null) return "jour_limite";
  return limit.isIncluded ? "recue" : "en_retard";
}

/** Days before the limit from which a fiche is asked for again. */
const REMINDER = 30;

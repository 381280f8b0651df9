import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { problem } from "../../diagnostics/problem.ts";
import { codesOf } from "../../kernel/closed-list.ts";
import { frenchDate } from "../../kernel/french.ts";
import type { FollowContext } from "../context.ts";
import { askedNumber, quoted } from "../rules/asked.ts";
import { SHEET_ITEMS, type Sheet } from "../tables/sheets.ts";
import { actionRecords, isKept, knownBy } from "./action-record.ts";
import { sheetLimit, sheetState } from "./sheet-state.ts";

/**
 * Fiches of the year that came late, on the limit day of which nobody says whether it counts, or not at all though the day is
 * past. What follows of it is decided by people, and by nothing here.
 *
 * @diagnostic sheet/absente, sheet/en-retard, sheet/jour-limite
 */
export function lateSheets(context: FollowContext): Diagnostic[] {
  const limit = sheetLimit(context);
  if (!limit?.day) return [];
  const clause = quoted(limit.requirement);
  const day = frenchDate(context.day);
  return actionRecords(context).flatMap((record) => {
    const { action, sheet } = record;
    const { id } = action;
    const state = sheetState(record, limit, context.day);
    const place = sheet ? sheet.place("receivedOn") : action.place("id");
    const received = frenchDate(sheet?.receivedOn ?? "");
    if (state === "manquante") return problem("sheet/absente", place, { id, day, clause });
    if (state === "en_retard") return problem("sheet/en-retard", place, { id, received, clause });
    return state === "jour_limite" ? problem("sheet/jour-limite", place, { id, received, clause }) : [];
  });
}

/**
 * Fiches that were received and fill in fewer items than the contract asks; an item without object is not missing.
 *
 * @diagnostic sheet/rubriques-vides
 */
export function emptyItems(context: FollowContext): Diagnostic[] {
  const rule = askedNumber(context, "rubriques_de_la_fiche");
  if (!rule) return [];
  const items = codesOf(SHEET_ITEMS);
  return actionRecords(context).flatMap(({ action, sheet }) => {
    const { id } = action;
    if (!sheet || !isKept(action) || knownBy(context.day, sheet.receivedOn) === undefined) return [];
    const missing = items.filter((item) => sheet[item] === null || sheet[item] === "vide");
    return items.length - missing.length >= rule.value
      ? []
      : problem("sheet/rubriques-vides", sheet.place(missing[0] ?? "action"), {
          id,
          items: itemWords(sheet, missing),
          clause: quoted(rule),
        });
  });
}

/** Items by their names, as a contract prints them: those that are empty, then those of which nothing is written. */
function itemWords(sheet: Sheet, missing: readonly (keyof typeof SHEET_ITEMS)[]): string {
  const empty = missing.filter((item) => sheet[item] === "vide");
  const silent = missing.filter((item) => sheet[item] === null);
  return [
    ...(empty.length > 0 ? [named(empty)] : []),
    ...(silent.length > 0 ? [`(rien n’est noté de) ${named(silent)}`] : []),
  ].join(" ; ");
}

const named = (items: readonly (keyof typeof SHEET_ITEMS)[]): string =>
  items.map((one) => `« ${SHEET_ITEMS[one]} »`).join(", ");

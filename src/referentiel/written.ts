import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { NodePath } from "../files/schema.ts";
import { isCalendarDate } from "../kernel/dates.ts";
import { isDueDay } from "./due-day.ts";
import type { Source, Validity } from "./tree.ts";

/** From when to when an element holds, and what it replaces, in the model's words. */
export function toValidity({ remplace, valable_du, valable_au }: WrittenValidity): Validity {
  return { from: valable_du, to: valable_au, replaces: remplace ?? [] };
}

/** A year, a day or a line number as text: YAML reads a lone one as a number. */
export function toDate(written: WrittenDate | undefined): string | undefined {
  return written === undefined ? undefined : String(written);
}

/** A quoted source; YAML reads a lone line or page number as a number. `page` and `pages` say the same. */
export function toSource({ document, lignes, page, pages }: WrittenSource): Source {
  const written = [page, pages].filter((one) => one !== undefined);
  return {
    document,
    lines: lignes === undefined ? undefined : String(lignes),
    ...(written.length > 0 && { pages: written.join(", ") }),
  };
}

/**
 * A date of the right form that no calendar has: 2027-02-30.
 *
 * @diagnostic referentiel/date-inexistante
 */
export function dateProblems(date: WrittenDate | undefined, place: () => Diagnostic["place"]): Diagnostic[] {
  if (date === undefined || isCalendarDate(String(date))) return [];
  return [problem("referentiel/date-inexistante", place(), { value: date })];
}

/** A due day of the right form that no calendar has: 02-30. */
export function dueDayProblems(dueDay: string | undefined, place: () => Diagnostic["place"]): Diagnostic[] {
  if (dueDay === undefined || isDueDay(dueDay)) return [];
  return [problem("referentiel/date-inexistante", place(), { value: dueDay })];
}

/** From when to when an element holds, and what it replaces. */
export interface WrittenValidity {
  readonly remplace?: readonly string[];
  readonly valable_du?: string;
  readonly valable_au?: string;
}

export interface WrittenSource {
  readonly document: string;
  readonly lignes?: string | number;
  readonly page?: string | number;
  readonly pages?: string | number;
}

/** A year or a day as YAML reads it: a lone year is a number. */
export type WrittenDate = string | number;

/** The place of a key of an element. */
export type At = (...inside: NodePath) => Diagnostic["place"];

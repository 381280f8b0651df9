import { type Clause, clause } from "../../diagnostics/clause.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import { lastDay } from "../../kernel/dates.ts";
import { formatEuros, formatNumber } from "../../kernel/french.ts";
import { decimalsOf } from "../../kernel/numbers.ts";
import { citedAt } from "../../referentiel/tree.ts";
import type { FollowContext } from "../context.ts";
import {
  REQUIREMENTS,
  type Requirement,
  type RequirementCode,
  type RequirementUnit,
  requirementOn,
} from "./requirement.ts";
import { dayWords, percentWords } from "./requirement-words.ts";

/** What a requirement is asked of: the rules of a contract, the year that is followed, the day on which it is read. */
export type Asking = Pick<FollowContext, "rules" | "year" | "day">;

/**
 * What the contract asks of the year that is followed, as its rules stand on the last day of that year, or on the day of
 * reading while it is not over; undefined when it asks nothing of the kind. Its value is null when the document leaves it open.
 */
export function asked({ rules, year, day }: Asking, code: RequirementCode): Requirement | undefined {
  const end = lastDay(String(year));
  return requirementOn(rules.requirements, code, day < end ? day : end);
}

/** The same, when the contract asks it with a yes; undefined when it does not ask, says no, or leaves it open. */
export function askedYes(asking: Asking, code: RequirementCode): Requirement | undefined {
  const found = asked(asking, code);
  return found?.value === true ? found : undefined;
}

/** The same, when the contract asks it with a number, a share or an amount; undefined when it states none. */
export function askedNumber(
  asking: Asking,
  code: RequirementCode,
): (Requirement & { readonly value: number }) | undefined {
  const found = asked(asking, code);
  return typeof found?.value === "number" ? { ...found, value: found.value } : undefined;
}

/** What a requirement asks, with its value and where its document writes it: what a message quotes. */
export function quoted({ asks, value, source }: Requirement): Clause {
  const { words, unit } = REQUIREMENTS[asks];
  const at = citedAt(source);
  const where = at === undefined ? source.document : `${source.document}, ${at}`;
  if (value === null) return clause("exigence_ouverte", { words, where });
  if (typeof value === "boolean") return clause("exigence", { words, where });
  if (typeof value === "string") return clause("exigence_jour", { words, value: dayWords(value), where });
  return clause("exigence_valeur", { words, value: numberWords(value, unit), where });
}

function numberWords(value: number, unit: RequirementUnit): string {
  if (unit === "euros") return formatEuros(value);
  return unit === "part" ? percentWords(value) : formatNumber(value, decimalsOf(value));
}

/** Where what a contract asks is written: the place of a problem that is of a whole year, and of no line. */
export const rulesPlace = ({ referentiel }: Pick<FollowContext, "referentiel">): Place => ({
  file: `referentiels/${referentiel.id}/suivi.yaml`,
});

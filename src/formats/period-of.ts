import type { ColumnPattern } from "./column-pattern.ts";
import type { PeriodRule } from "./format.ts";

/** What is known of a file when its periods are worked out. */
export interface PeriodFacts {
  /** The year that the column names carry; 0 when they carry none. */
  readonly headerYear: number;
  readonly edition: string | undefined;
  /** A period that the user gave for the whole file. */
  readonly given: string | undefined;
  /** The lines above the header. */
  readonly above: readonly string[];
}

/** A period, or what is missing to know it. `column` leaves it to each row. */
export type FoundPeriod = { readonly period: string } | { readonly missing: "edition" | "period" } | "column";

/**
 * The period of a column by the rule of its format. An edition whose period nobody has established stays an edition:
 * `edition-2021` is not the year 2021.
 */
export function periodOf(rule: PeriodRule, facts: PeriodFacts): FoundPeriod {
  if (rule.kind === "column") return "column";
  if (rule.kind === "header")
    return facts.headerYear > 0 ? { period: String(facts.headerYear) } : given(facts, "period");
  if (rule.kind === "text") return fromText(rule.pattern, facts);
  if (facts.edition === undefined) return given(facts, "edition");
  if (rule.kind === "unknown") return { period: `edition-${facts.edition}` };
  if (rule.kind === "editions")
    return { period: rule.periods.get(facts.edition) ?? `edition-${facts.edition}` };
  const year = Number(facts.edition) + rule.lag;
  return { period: rule.day === undefined ? String(year) : `${year}-${rule.day}` };
}

function given({ given: period }: PeriodFacts, missing: "edition" | "period"): FoundPeriod {
  return period === undefined ? { missing } : { period };
}

function fromText(pattern: ColumnPattern, facts: PeriodFacts): FoundPeriod {
  for (const line of facts.above) {
    const year = pattern.match(line);
    if (year) return { period: String(year) };
  }
  return given(facts, "period");
}

/**
 * The edition that the name of a file carries, by the patterns of its format.
 */
export function editionIn(path: string, patterns: readonly ColumnPattern[]): string | undefined {
  const name = path.replace(/^.*[/\\!]/, "").replace(/\.[^.]*$/, "");
  for (const pattern of patterns) {
    const year = pattern.match(name.normalize("NFC"));
    if (year) return String(year);
  }
  return undefined;
}

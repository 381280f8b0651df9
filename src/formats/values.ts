import { problem } from "../diagnostics/problem.ts";
import { parseNumber } from "../kernel/numbers.ts";
import type { Absence } from "../kernel/unknown.ts";
import type { ColumnPattern, PeriodRule } from "./format.ts";
import { placeOfCell, type TableContext } from "./plan.ts";
import type { RowCursor } from "./raw-table.ts";

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
 * The period of a column by the rule of its format, or what must be given for it to be known. An edition whose period
 * nobody has established stays an edition: `edition-2021` is not the year 2021.
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

/** The edition (a year, as text) that the name of a file carries, by the patterns of its format; undefined for none. */
export function editionIn(path: string, patterns: readonly ColumnPattern[]): string | undefined {
  const name = path.replace(/^.*[/\\!]/, "").replace(/\.[^.]*$/, "");
  for (const pattern of patterns) {
    const year = pattern.match(name.normalize("NFC"));
    if (year) return String(year);
  }
  return undefined;
}

/** A figure, or the reason why there is none, or nothing when the cell is a problem (already said). */
export type ReadValue = { readonly value: number } | { readonly absence: Absence } | undefined;

/**
 * The meaning of a cell that is not a plain number: a mark of absence of the family, a number with signs that need a
 * decision, or a problem. A column of shares may write "12,3 %".
 */
export function readValue(context: TableContext, row: RowCursor, cell: number, isShare: boolean): ReadValue {
  const text = row.text(cell);
  const { absences, decimalMark } = context.format;
  const absence = absences.get(text) ?? absences.get(text.toLowerCase().replaceAll(".", ""));
  if (absence !== undefined) return { absence };
  const parsed = parseNumber(text, decimalMark, isShare);
  if ("value" in parsed) return { value: parsed.value };
  const place = placeOfCell(context, row, cell);
  const column = context.header.cells[cell] ?? "";
  context.diagnostics.push(
    parsed.problem === "ambigu"
      ? problem("import/nombre-ambigu", place, { value: text, column })
      : problem("import/nombre-illisible", place, {
          value: text === "" ? "(vide)" : text,
          column,
          format: context.format.id,
        }),
  );
  return undefined;
}

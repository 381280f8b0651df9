import { clause } from "../diagnostics/clause.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import type { Format, PeriodRule } from "./format.ts";
import { yearsIn } from "./periods.ts";
import { type ColumnPlan, cellOf, type ImportSettings } from "./plan.ts";
import { type HeadLine, placeIn, type RawTable } from "./raw-table.ts";

/** What is known of a table when its dates are checked. */
interface Dated {
  readonly format: Format;
  readonly plan: ColumnPlan;
  readonly table: RawTable;
  readonly header: HeadLine;
  readonly headerYear: number;
  readonly target: { readonly name: string; readonly settings: ImportSettings };
}

/**
 * What the user or the name of the file says of the period of a table, and that its header settles: a period given that
 * would date nothing is refused, years of the name that are not those of the header are said. Only at import.
 *
 * @diagnostic import/periode-sans-effet
 * @diagnostic import/nom-different
 */
export function datingProblems(table: Dated): Diagnostic[] {
  return [...uselessPeriod(table), ...otherName(table)];
}

/** A period that the user gave holds for the columns of the main rule: there must be one, without a period of its own. */
function uselessPeriod({ format, plan, table, header, target: { settings } }: Dated): Diagnostic[] {
  const { period: given } = settings;
  if (given === undefined || format.layout === "note" || format.layout === "liste") return [];
  const rules =
    format.layout === "longue" ? [format.period] : plan.columns.map((one) => ruleOf(one.indicator, format));
  const column = columnOf(format.period, header);
  const isMain = rules.some((rule) => rule === format.period);
  if (isMain && column === undefined) return [];
  const why =
    isMain && column !== undefined
      ? clause("periode_en_colonne", { column })
      : clause("periode_d_aucune_colonne", {});
  return [problem("import/periode-sans-effet", placeIn(table, header.line, 1), { given, clause: why })];
}

const ruleOf = ({ period }: Format["indicators"][number], format: Format): PeriodRule =>
  period ?? format.period;

/** The name of the column that holds the period of each row, when the header has it. */
function columnOf(rule: PeriodRule, { cells }: HeadLine): string | undefined {
  return rule.kind === "column" ? cells[cellOf(rule.columns, cells)] : undefined;
}

/** The header of a family that its columns date, under a name of other years. */
function otherName({ format, plan, table, header, headerYear, target: { name } }: Dated): Diagnostic[] {
  if (format.period.kind !== "header" || headerYear === 0 || plan.isSeries) return [];
  const years = yearsIn(name);
  if (years.length === 0 || years.includes(String(headerYear))) return [];
  const values = { years: years.join(", "), found: headerYear };
  return [problem("import/nom-different", placeIn(table, header.line, 1), values)];
}

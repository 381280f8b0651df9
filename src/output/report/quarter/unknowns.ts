import { rowsTable } from "../../../compare/row-table.ts";
import type { Territory } from "../../../data/territory.ts";
import type { Evaluation } from "../../../evaluation/evaluation.ts";
import { silenceOf, unknownSentences } from "../../../french/quarter-unknown.ts";
import { unsaidSentences } from "../../../french/unsaid.ts";
import type { Labels } from "../../labels.ts";
import type { QuarterTable } from "./quarter-tables.ts";

interface Asked {
  readonly evaluation: Evaluation;
  readonly quarter: Territory;
  readonly names: Labels;
  readonly lead: QuarterTable | undefined;
  readonly tables: readonly QuarterTable[];
}

/** What is not known of a quarter, and what its figures do not say: each with its reason, never a zero. */
export function quarterUnknowns({ evaluation, quarter, names, lead, tables }: Asked): readonly string[] {
  const { comparisons, referentiel } = evaluation;
  const silent = comparisons.flatMap((table) => {
    const own = table.geography === quarter.geography ? rowsTable(table, [quarter.code]) : undefined;
    const indicator = names.indicator(table.indicator);
    const reason = own && silenceOf(own);
    return indicator && reason ? [{ indicator, reason }] : [];
  });
  const others = tables
    .filter((one) => one !== lead && one.table.geography === quarter.geography)
    .map(({ own, indicator }) => ({ table: own, indicator }));
  const said = lead
    ? unsaidSentences({ table: lead.own, indicator: lead.indicator }, others, referentiel.contract)
    : [];
  return [...said, ...unknownSentences(silent)];
}

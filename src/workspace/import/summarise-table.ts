import type { ObservationBuilder } from "../../data/observation-columns.ts";
import type { TableReading } from "../../formats/read-published.ts";
import { ABSENCES, type Absence } from "../../kernel/unknown.ts";
import type { ImportedTable } from "./import-report.ts";

/** What was read of a table, for its user: counts over the rows that it filled. */
export function summariseTable(
  { context, from, to }: TableReading,
  builder: ObservationBuilder,
): ImportedTable {
  const { columns, series } = { columns: builder.build(), series: new Set<number>() };
  const absences: Partial<Record<Absence, number>> = {};
  for (let row = from; row < to; row += 1) {
    series.add(columns.seriesOf[row] ?? 0);
    if (!Number.isNaN(columns.value[row])) continue;
    const reason = ABSENCES[columns.absence[row] ?? -1] ?? "absent";
    absences[reason] = (absences[reason] ?? 0) + 1;
  }
  const used = [...series].flatMap((number) => columns.series[number] ?? []);
  const unique = (pick: (one: (typeof used)[number]) => string) => [...new Set(used.map(pick))].sort();
  const { format, plan, tally, kind, table } = context;
  return {
    place: table.place,
    format: format.id,
    title: format.title,
    kind: kind?.id ?? "plusieurs mailles",
    territories: tally.codes.size,
    indicators: unique(({ indicator }) => indicator),
    periods: unique(({ period }) => period),
    geographies: unique(({ geography }) => geography),
    observations: to - from,
    absences,
    setAside: plan.setAside,
    undeclared: plan.undeclared.map(({ name }) => name),
    aggregates: [...tally.aggregates].map(([code, rows]) => ({ code, rows })),
    labelRows: tally.labelRows,
    repeatedRows: tally.repeated,
    atFloor: tally.atFloor,
  };
}

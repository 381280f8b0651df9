import type { ObservationBuilder } from "../../data/observation-columns.ts";
import type { AnswerPage } from "../../formats/answer-page.ts";
import type { ReadTable } from "../../formats/read-published.ts";
import { ABSENCES, type Absence } from "../../kernel/unknown.ts";

/** A published number that a revised file changes, in the unit of its indicator. */
export interface FigureChange {
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  /** Undefined: there was none, or there is none any more. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** What a file changes of the figures that the workspace already reads. */
export interface Revision {
  /** The held files it takes precedence over: wholly when it carries all their figures, else for those it carries. */
  readonly files: readonly { readonly path: string; readonly isReplaced: boolean }[];
  readonly changes: readonly FigureChange[];
  /** Numbers that no held file of the same content had. */
  readonly added: readonly FigureChange[];
  /** Numbers of the held files that this one does not carry: they are still read, unchanged. */
  readonly kept: readonly FigureChange[];
}

/** A number of a new file beside the different one that another file gives. */
export interface ComparedFigure {
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  readonly held: number;
  readonly value: number;
  /** Where the held one stands. */
  readonly where: string;
}

/** The numbers of a new file beside those that other files give already. */
export interface HeldComparison {
  /** Nobody gave them. */
  readonly added: number;
  /** Equal, or equal as rounded: one figure, two sources. */
  readonly agrees: number;
  /** They differ, and the new one holds. */
  readonly overrules: number;
  /** They differ, and the held one holds. */
  readonly givesWay: number;
  readonly examples: {
    readonly overrules: readonly ComparedFigure[];
    readonly givesWay: readonly ComparedFigure[];
  };
}

/** What was read of one table of a file. */
export interface ImportedTable {
  readonly place: string;
  readonly format: string;
  readonly title: string;
  readonly kind: string;
  readonly territories: number;
  readonly indicators: readonly string[];
  readonly periods: readonly string[];
  readonly geographies: readonly string[];
  readonly observations: number;
  /** Figures that are not there, by reason. */
  readonly absences: Readonly<Partial<Record<Absence, number>>>;
  /** `isRows`: rows, and no column. */
  readonly setAside: readonly { readonly name: string; readonly reason: string; readonly isRows?: true }[];
  readonly undeclared: readonly string[];
  readonly aggregates: readonly { readonly code: string; readonly rows: number }[];
  readonly labelRows: number;
  readonly repeatedRows: number;
  readonly atFloor: number;
}

/** What became of one file. */
export interface ImportedFile {
  readonly file: string;
  /** The pages of answers that it holds; left out when it is no page. */
  readonly pages?: readonly AnswerPage[] | undefined;
  /** `importe`, `deja_importe` (same bytes, or the same figures in other bytes: `isOther`), `explique` (a problem says why not) or `note` (documentation only). */
  readonly outcome: "importe" | "deja_importe" | "explique" | "note";
  /** Its bytes are new, and all that they say is held already: it is not stored. */
  readonly isOther?: true | undefined;
  /** Where it was stored, or is already. */
  readonly path?: string | undefined;
  readonly sha256: string;
  readonly tables: readonly ImportedTable[];
  /** The files that it revises, and the numbers that change. */
  readonly revises?: Revision | undefined;
  /** Its numbers beside those of the other files; undefined when it was not imported. */
  readonly compared?: HeldComparison | undefined;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly files: readonly ImportedFile[];
  readonly isDryRun: boolean;
}

/** What was read of a table, for its user: counts over the rows that it filled. */
export function summariseTable({ context, from, to }: ReadTable, builder: ObservationBuilder): ImportedTable {
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

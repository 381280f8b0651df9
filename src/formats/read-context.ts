import type { ObservationBuilder } from "../data/observation-columns.ts";
import type { CodeKind } from "../data/territory-codes.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { ImportSettings } from "./import-settings.ts";
import { placeIn } from "./place-in.ts";
import type { ColumnPlan } from "./plan-columns.ts";
import type { RowCursor } from "./raw-table.ts";
import type { Recognised } from "./recognise.ts";
import type { TerritoryCollector } from "./territory-collector.ts";

/** Where the figures and territories of a file go, and what is known of the file beyond its bytes. */
export interface ReadTarget {
  readonly builder: ObservationBuilder;
  readonly territories: TerritoryCollector;
  /** Number of the file among those read. */
  readonly source: number;
  /** Name of the file as its producer gave it: it may carry the edition. */
  readonly name: string;
  readonly settings: ImportSettings;
  /** Only the territories are wanted: the figures have been revised by a later file. */
  readonly territoriesOnly?: boolean | undefined;
}

/** All that the reading of one table needs. */
export interface TableContext extends Recognised {
  readonly plan: ColumnPlan;
  readonly target: ReadTarget;
  readonly kind: CodeKind | undefined;
  /** The zeros of the code column were eaten: they are put back. */
  readonly pads: boolean;
  readonly edition: string | undefined;
  readonly headerYear: number;
  readonly diagnostics: Diagnostic[];
  readonly tally: Tally;
}

/** What was counted while reading. */
export interface Tally {
  rows: number;
  aggregates: Map<string, number>;
  labelRows: number;
  repeated: number;
  atFloor: number;
  codes: Set<string>;
}

/** The place of a cell. */
export function placeOfCell(context: Pick<TableContext, "table">, row: RowCursor, cell: number): Place {
  return placeIn(context.table, row.line, row.columnOf(cell));
}

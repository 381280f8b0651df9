import type { Territory } from "../../data/territory.ts";
import { yearOf } from "../../kernel/dates.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";
import type { ContractLists } from "../context.ts";
import type { FollowRules } from "../rules/follow-rules.ts";
import type { FollowRecords, FollowTableName } from "../tables/tables.ts";

/** A row by the names of its values; what it does not have is left empty. */
export type PreparedRow = Readonly<Record<string, unknown>>;

/** What the workbook of a contract and a year is prepared from. */
export interface WorkbookContext {
  readonly referentiel: Referentiel;
  /** The shared référentiels that it takes over. */
  readonly adopted: readonly Referentiel[];
  readonly rules: FollowRules;
  readonly lists: ContractLists;
  readonly territories: ReadonlyMap<string, Territory>;
  /** Of every year that is stored. */
  readonly records: FollowRecords;
  readonly year: number;
}

/** The lines of a table that are of a year; cohorts have no date of their own, and are of the year of their file. */
export function recordedOf(
  records: FollowRecords,
  id: FollowTableName,
  year: number,
): readonly PreparedRow[] {
  return (records[id] as unknown as readonly PreparedRow[]).filter((row) => rowYear(row) === year);
}

function rowYear(row: PreparedRow): number | undefined {
  const year = row["year"];
  if (typeof year === "number") return year;
  const day = [row["date"], row["heldOn"], row["plannedOn"]].find((one) => typeof one === "string");
  return typeof day === "string"
    ? yearOf(day)
    : Number(/\/suivi\/(\d{4})\//.exec(String(row["address"]))?.[1]);
}

import type { FollowContext } from "../src/follow/context.ts";
import type { FollowRules } from "../src/follow/rules/follow-rules.ts";
import type { Requirement, RequirementCode } from "../src/follow/rules/requirement.ts";
import type { Columns } from "../src/follow/tables/column.ts";
import { LISTS } from "../src/follow/tables/column.ts";
import { columnsOf, type FollowTable, type Row } from "../src/follow/tables/table.ts";
import { FOLLOW_TABLES, type FollowRecords } from "../src/follow/tables/tables.ts";
import { referentiel } from "./build.ts";

/** A line of a table of the follow-up as the reader gives it: what is not said is empty. */
export function followRow<C extends Columns>(
  table: FollowTable<C>,
  values: Partial<Omit<Row<C>, "address" | "place">>,
  line = 3,
): Row<C> {
  const file = `suivi/${table.name}.csv`;
  const empty = columnsOf(table as unknown as FollowTable).map(({ field, kind }) => [
    field,
    kind === "plusieurs" ? [] : null,
  ]);
  return {
    ...Object.fromEntries(empty),
    ...values,
    address: `${file}:${line}`,
    place: (field: string) => ({ file, line, field }),
  } as Row<C>;
}

/** One thing that a contract asks of its follow-up, from 2024. */
export function requirement(
  asks: RequirementCode,
  value: Requirement["value"],
  changes: Partial<Requirement> = {},
): Requirement {
  return {
    id: asks,
    asks,
    value,
    source: { document: "contrat", lines: "12" },
    replaces: [],
    from: "2024-01-01",
    ...changes,
  };
}

/** What is followed in 2025, read at the end of the year; tables that are not given are empty. */
export function followContext(
  records: Partial<FollowRecords>,
  rules: Partial<FollowRules> = {},
  changes: Partial<FollowContext> = {},
): FollowContext {
  const empty = Object.fromEntries(Object.keys(FOLLOW_TABLES).map((name) => [name, []]));
  return {
    referentiel: referentiel({ contract: "2024-2030" }),
    rules: {
      funders: [],
      landlords: [],
      organisations: [],
      collectives: [],
      bodies: [],
      requirements: [],
      form: [],
      programme: [],
      governance: [],
      ...rules,
    },
    lists: Object.fromEntries(
      Object.keys(LISTS).map((name) => [name, []]),
    ) as unknown as FollowContext["lists"],
    records: { ...empty, ...records } as FollowRecords,
    year: 2025,
    day: "2025-12-31",
    ...changes,
  };
}

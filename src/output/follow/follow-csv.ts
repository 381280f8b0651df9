import { stringify } from "csv-stringify/sync";
import type { OutputFile } from "../../files/world.ts";
import { LISTS, type ListName } from "../../follow/tables/column.ts";
import { columnsOf } from "../../follow/tables/table.ts";
import { FOLLOW_TABLES } from "../../follow/tables/tables.ts";
import { neutralise } from "../../kernel/spreadsheet-text.ts";
import { type FollowWorkbook, OTHER_SHEETS } from "./follow-workbook.ts";
import { shownValue } from "./sheet-cells.ts";

/**
 * The same tables as CSV, one file each, for those who have a database: the names of the columns, then what is known already.
 * UTF-8, `;`, decimal comma, days as AAAA-MM-JJ, codes alone: what they mean stands in a file of the lists.
 */
export function followCsv({ tables, lists }: FollowWorkbook): OutputFile[] {
  const files = tables.map(({ id, recorded, prepared }) => {
    const columns = columnsOf(FOLLOW_TABLES[id]);
    const lines = [...recorded, ...prepared].map((row) =>
      columns.map((column) => written(shownValue(column, row[column.field]))),
    );
    return csvFile(FOLLOW_TABLES[id].name, [columns.map(({ name }) => name), ...lines]);
  });
  const words = Object.keys(LISTS).flatMap((name) =>
    lists[name as ListName].map(({ code, words: said }) => [name, code, neutralise(said)]),
  );
  return [...files, csvFile(OTHER_SHEETS.lists.toLowerCase(), [["liste", "code", "libelle"], ...words])];
}

const csvFile = (name: string, lines: readonly (readonly string[])[]): OutputFile => ({
  path: `${name}.csv`,
  content: stringify(
    lines.map((line) => [...line]),
    { delimiter: ";", quoted_match: /\r/ },
  ),
});

const written = (value: string | number | undefined): string =>
  typeof value === "number" ? String(value).replace(".", ",") : neutralise(value ?? "");

import { columnLetters } from "../../diagnostics/diagnostic.ts";
import type { ContractLists } from "../../follow/context.ts";
import { type Choices, type Column, LISTS, type ListName } from "../../follow/tables/column.ts";
import { shownWord } from "../../follow/tables/shown-word.ts";
import { columnsOf } from "../../follow/tables/table.ts";
import { FOLLOW_TABLES } from "../../follow/tables/tables.ts";
import { capital } from "../../kernel/french.ts";
import { OTHER_SHEETS, ROWS } from "./follow-workbook.ts";

/** A column of the sheet of lists: what cells offer, or what its neighbour's codes mean. */
export interface ListColumn {
  readonly header: string;
  readonly words: readonly string[];
}

/** The sheet of lists, and where each list that has a word stands, as a formula writes it. */
export interface ListSheet {
  readonly columns: readonly ListColumn[];
  /** The range of a column's list; undefined for a column that takes any word, or whose list is empty. */
  readonly rangeOf: (column: Pick<Column, "choices" | "list">) => string | undefined;
}

/** Identifiers of actions are drawn from the sheet where they are entered. */
const ACTION_RANGE = `${FOLLOW_TABLES.actions.name}!$A$${ROWS.first}:$A$${ROWS.last}`;

/** The lists of a contract, one a column, then the closed lists: codes, and what they mean beside. */
export function listSheet(lists: ContractLists): ListSheet {
  const columns: ListColumn[] = [];
  const ranges = new Map<unknown, string>();
  const add = (key: unknown, column: ListColumn): void => {
    const letters = columnLetters(columns.push(column));
    const last = column.words.length + 1;
    if (last > 1) ranges.set(key, `${OTHER_SHEETS.lists}!$${letters}$2:$${letters}$${last}`);
  };
  for (const [name, header] of Object.entries(LISTS))
    if (name !== "actions")
      add(name, { header: capital(header), words: lists[name as ListName].map(shownWord) });
  for (const { header, choices } of closedLists()) {
    add(choices, { header, words: Object.keys(choices) });
    columns.push({ header: `${header} : ce que cela veut dire`, words: Object.values(choices) });
  }
  ranges.set("actions", ACTION_RANGE);
  return { columns, rangeOf: ({ choices, list }) => ranges.get(choices ?? list) };
}

/** Each closed list once, under the name of the first column that takes its words. */
function closedLists(): { readonly header: string; readonly choices: Choices }[] {
  const all = Object.values(FOLLOW_TABLES).flatMap((table) =>
    columnsOf(table).flatMap(({ name, choices }) =>
      choices ? [{ header: `${table.name}, ${name}`, choices }] : [],
    ),
  );
  return all.filter((one, index) => all.findIndex(({ choices }) => choices === one.choices) === index);
}

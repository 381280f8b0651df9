import type { ContractLists } from "../../follow/context.ts";
import type { PreparedTable } from "../../follow/workbook/prepared-rows.ts";
import type { Referentiel } from "../../referentiel/referentiel.ts";

/** What the follow-up workbook of a contract and a year is written from. */
export interface FollowWorkbook {
  /** The folder of the référentiel. */
  readonly id: string;
  readonly title: string;
  /** What is made up in it, of a played year. */
  readonly played?: Referentiel["played"];
  readonly year: number;
  readonly lists: ContractLists;
  readonly tables: readonly PreparedTable[];
}

/** The sheets beside the tables: none of them is read back. */
export const OTHER_SHEETS = { instructions: "Instructions", example: "Exemple", lists: "Listes" } as const;

/** The first and the last row of a table’s sheet that hold lines, from 1: names of the columns and what each expects stand above. */
export const ROWS = { first: 3, last: 5000 } as const;

import type { ContractLists } from "../../../../src/follow/context.ts";
import { LISTS } from "../../../../src/follow/tables/column.ts";

/** Lists of a contract that holds only what a test names. */
export function lists(given: Partial<ContractLists> = {}): ContractLists {
  const empty = Object.fromEntries(Object.keys(LISTS).map((name) => [name, []]));
  return { ...empty, ...given } as unknown as ContractLists;
}

import { hasErrors, withoutConsequences } from "../diagnostics/diagnostic.ts";
import { problem } from "../diagnostics/problem.ts";
import { errorsOf, failed, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import { contractLists } from "../follow/lists.ts";
import { openContract } from "../follow/open-contract.ts";
import { NO_RECORDS } from "../follow/tables/tables.ts";
import { preparedTables } from "../follow/workbook/prepared-rows.ts";
import type { FollowWorkbook } from "../output/follow/follow-workbook.ts";
import { inspect } from "../workspace/inspect.ts";

/**
 * What the follow-up workbook of a contract and a year holds before anyone fills it. No value when something of the contract,
 * or of what is stored of its follow-up, cannot be read, nor for a shared référentiel: each contract follows what it takes over.
 *
 * @diagnostic output/hors-contrat
 */
export async function followWorkbook(id: string, year: number, world: World): Promise<Read<FollowWorkbook>> {
  const { value: workspace, diagnostics: all, comparability } = await inspect(world);
  const dataProblems = [...errorsOf(all), ...comparability.diagnostics];
  if (!workspace) return settle<FollowWorkbook>(undefined, dataProblems);
  const opening = { workspace, world, day: `${year}-12-31`, comparability: comparability.value ?? [] };
  const { value: contract, diagnostics: own } = await openContract(id, opening);
  const diagnostics = withoutConsequences(dataProblems, own);
  if (!contract || hasErrors(diagnostics)) return settle<FollowWorkbook>(undefined, diagnostics);
  if (!contract.lists) return failed(problem("output/hors-contrat", { file: `referentiels/${id}` }, { id }));
  const { territories } = workspace;
  const records = contract.entered?.records ?? NO_RECORDS;
  const lists = contractLists({ ...contract, territories, actions: records.actions });
  const tables = preparedTables({ ...contract, lists, territories, records, year });
  const { title, played } = contract.referentiel;
  return settle({ id, title, played, year, lists, tables }, diagnostics);
}

import type { Evaluation } from "../evaluation/evaluation.ts";
import type { CampaignScope } from "../files/jobs.ts";
import type { Subject } from "../output/report/subject.ts";
import type { Template } from "../output/report/template/template.ts";
import type { CampaignContract } from "./campaign-contracts.ts";

/** Whether the documents of each contract have a folder of their own: a QPV can lie in two EPCI. */
export const isWide = ({ departement, region, france }: CampaignScope): boolean =>
  departement !== undefined || region !== undefined || france === true;

/** Where the documents of a campaign go, from the workspace; `name` is that of its contracts. */
export const campaignFolder = (name: string, { id }: Pick<Template, "id">): string => `reports/${name}/${id}`;

/** What the documents of a contract are about; null is the contract. */
export async function subjectsToMake(
  contract: CampaignContract,
  { scope }: Pick<Template, "scope">,
  evaluation: Evaluation,
): Promise<readonly (Subject | null)[]> {
  if (scope === "contrat") return [null];
  const { subjectsOf } = await import("../output/report/subject.ts");
  return subjectsOf(evaluation, scope).filter(({ code }) => contract.holds(code));
}

/** The path of a document in the folder of its campaign, without an ending. */
export async function documentName(
  contract: Pick<CampaignContract, "id">,
  template: Pick<Template, "id">,
  subject: Subject | null,
  wide: boolean,
): Promise<string> {
  const { documentPlace } = await import("../output/report/document.ts");
  const { name } = documentPlace(contract.id, template.id, subject);
  return wide ? `${contract.id}/${name}` : name;
}

/** What a document, or its contract, is called. */
export const documentLabel = (contract: Pick<CampaignContract, "label">, subject: Subject | null): string =>
  subject ? `${subject.label} (${subject.code})` : contract.label;

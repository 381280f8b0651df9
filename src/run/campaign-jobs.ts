import { problem } from "../diagnostics/problem.ts";
import type { CampaignScope, Job, JobStanding } from "../files/jobs.ts";
import { failed, type Read } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { CampaignOptions } from "./campaign.ts";
import { campaignContracts } from "./campaign-contracts.ts";
import { campaignFolder, isWide } from "./campaign-documents.ts";
import { jobContent } from "./job-content.ts";

/** The jobs with which a campaign begins, what they are made from, and where its documents go unless said otherwise. */
export interface CampaignJobs {
  readonly content: string;
  readonly folder: string;
  /** One a contract: whoever takes it counts its documents, and puts a job for each. */
  readonly jobs: readonly Job[];
}

/**
 * The jobs of a campaign. Nothing is evaluated: contracts are counted by workers, as many at a time as there are.
 *
 * @diagnostic template/sans-sujets
 */
export async function campaignJobs(
  scope: CampaignScope,
  options: CampaignOptions,
  world: World,
): Promise<Read<CampaignJobs>> {
  const { readTemplate } = await import("../output/report/template/read-template.ts");
  const day = options.date ?? world.today();
  const [template, opened, content] = await Promise.all([
    readTemplate(options.template, world),
    campaignContracts(scope, day, world),
    jobContent(world),
  ]);
  if (!template.value || !opened.value) return failed(template.diagnostics, opened.diagnostics);
  const { id, scope: about } = template.value;
  if (about === "contrat" && !isWide(scope))
    return failed(problem("template/sans-sujets", { file: "ecarts campagne" }, { id }));
  const { name, contracts } = opened.value;
  const jobs = contracts.map(({ id: contract }) => ({ content, template: id, day, scope, contract }));
  const folder = options.output ?? campaignFolder(name, template.value);
  return { value: { content, folder, jobs }, diagnostics: opened.diagnostics };
}

/**
 * How far a campaign is, with the problems of the documents that could not be made.
 *
 * @diagnostic campagne/tache-perdue
 */
export function standingRead(standing: JobStanding): Read<JobStanding> {
  const problems = standing.unmade.flatMap(({ diagnostics }) => diagnostics);
  const once = new Map(problems.map((one) => [JSON.stringify([one.code, one.place, one.message]), one]));
  const lost = standing.lost.map((one) => problem("campagne/tache-perdue", { file: "ecarts campagne" }, one));
  return { value: standing, diagnostics: [...once.values(), ...lost] };
}

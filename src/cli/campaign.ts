import { relative, resolve } from "node:path";
import type { CampaignScope } from "../files/jobs.ts";
import type { World } from "../files/world.ts";
import { campaignWords } from "../french/campaigns.ts";
import { type CampaignOptions, campaign, type WrittenCampaign } from "../run/campaign.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts rapport` for many documents, in the words of the command line. */
export interface CampaignCommandOptions extends CommonOptions {
  readonly epci?: string | undefined;
  readonly departement?: string | undefined;
  readonly france?: boolean | undefined;
  readonly modele: string;
  readonly sortie?: string | undefined;
  readonly date?: string | undefined;
}

/** Whose documents, and which, where and of which day. */
export function askedCampaign(
  id: string | undefined,
  { epci, departement, france, modele, sortie, date }: CampaignCommandOptions,
): [CampaignScope, CampaignOptions] {
  const output = sortie === undefined ? undefined : resolve(sortie);
  return [
    { referentiel: id, epci, departement, france },
    { template: modele, output, date },
  ];
}

/** `ecarts rapport … --tous`: writes a document for each subject, and says how many, and which failed. */
export async function campaignCommand(
  id: string | undefined,
  options: CampaignCommandOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const read = await campaign(...askedCampaign(id, options), world);
  const text = (made: WrittenCampaign) => {
    const shown = relative(process.cwd(), resolve(world.root, made.folder)) || ".";
    return campaignWords(made, shown).join("\n");
  };
  return finish(read, { text, json: (value) => value }, options, world, output);
}

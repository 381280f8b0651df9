import { relative, resolve } from "node:path";
import type { CampaignScope } from "../files/jobs.ts";
import type { World } from "../files/world.ts";
import { campaignWords } from "../french/campaigns.ts";
import { isInStore } from "../machine/object-store.ts";
import { type CampaignOptions, campaign, type WrittenCampaign } from "../run/campaign.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** The options of `ecarts rapport` for many documents, in the words of the command line. */
export interface CampaignCommandOptions extends CommonOptions {
  readonly epci?: string | undefined;
  readonly departement?: string | undefined;
  readonly region?: string | undefined;
  readonly france?: boolean | undefined;
  readonly modele: string;
  readonly sortie?: string | undefined;
  readonly date?: string | undefined;
}

/** A folder of this machine, from where the command runs, or one of an object store. */
export const outputPlace = (written: string, from = "."): string =>
  isInStore(written) ? written : resolve(from, written);

/** A place, as it is said. */
export const shownPlace = (place: string): string =>
  isInStore(place) ? place : relative(process.cwd(), place) || ".";

/** Whose documents, and which, where and of which day. */
export function askedCampaign(
  id: string | undefined,
  { epci, departement, region, france, modele, sortie, date }: CampaignCommandOptions,
): [CampaignScope, CampaignOptions] {
  const output = sortie === undefined ? undefined : outputPlace(sortie);
  return [
    { referentiel: id, epci, departement, region, france },
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
    const shown = shownPlace(outputPlace(made.folder, world.root));
    return campaignWords(made, shown).join("\n");
  };
  return finish(read, { text, json: (value) => value }, options, world, output);
}

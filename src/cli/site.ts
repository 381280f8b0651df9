import { join, relative, resolve } from "node:path";
import type { World } from "../files/world.ts";
import { counted } from "../kernel/french.ts";
import { type SiteScope, site, type WrittenSite } from "../run/site.ts";
import { earlierFile } from "./evaluate.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

/** Whose site, in the words of the command line. */
export interface SiteScopeOptions extends CommonOptions {
  readonly epci?: string | undefined;
  readonly departement?: string | undefined;
  readonly region?: string | undefined;
  readonly france?: boolean | undefined;
  readonly date?: string | undefined;
  readonly depuis?: string | undefined;
}

/** The options of `ecarts site`. */
export interface SiteCommandOptions extends SiteScopeOptions {
  readonly sortie?: string | undefined;
}

/** Whose site is asked for. */
export const siteScope = (
  referentiel: string | undefined,
  { epci, departement, region, france }: SiteScopeOptions,
): SiteScope => ({ referentiel, epci, departement, region, france });

/** `ecarts site REFERENTIEL`, or of an EPCI, a département, a region or the country: writes the site, and says which file opens it. */
export async function siteCommand(
  id: string | undefined,
  options: SiteCommandOptions,
  world: World,
  output: Output,
  openWorld: (folder: string) => Promise<World>,
): Promise<ExitCode> {
  const { sortie, date, depuis } = options;
  const since = depuis === undefined ? undefined : await earlierFile(depuis, openWorld);
  const folder = sortie === undefined ? undefined : resolve(sortie);
  const read = await site(siteScope(id, options), { folder, date, since }, world);
  const text = ({ folder: where, files }: WrittenSite) => {
    if (files.length === 0) return "Aucun fichier écrit.";
    const page = join(relative(process.cwd(), resolve(world.root, where)) || ".", "index.html");
    return [
      `Site écrit : ${counted(files.length, "fichier")}.`,
      `  Ouvrez ${page} dans un navigateur, ou déposez le dossier sur un serveur.`,
    ].join("\n");
  };
  return finish(read, { text, json: (value) => value }, options, world, output);
}

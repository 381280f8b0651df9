import { withPassages } from "../data/bridged-observations.ts";
import { qpvIn } from "../data/territory-parts.ts";
import { problem } from "../diagnostics/problem.ts";
import type { EarlierFile } from "../evaluation/read-evaluation.ts";
import type { CampaignScope } from "../files/jobs.ts";
import { failed, type Read, settle } from "../files/read.ts";
import type { OutputFile, World } from "../files/world.ts";
import { type WrittenFiles, writeFiles } from "../output/write-files.ts";
import { withDistinctNames } from "../workspace/distinct-names.ts";
import { inspect } from "../workspace/inspect.ts";
import { isWide } from "./campaign-documents.ts";
import { evaluate } from "./evaluate.ts";
import type { AskedReport } from "./report.ts";
import { nationalContract, saidOfEpci } from "./report-epci.ts";
import { type MadeSite, perimeterSite } from "./site-perimeter.ts";
import { contoursOf, epciTables } from "./site-tables.ts";
import { placeInCountry } from "./situate.ts";

/** Whose site: of a référentiel, of an EPCI without one, or of all the QPV of a département, a region or the country. */
export type SiteScope = CampaignScope;

/** The day that a site bears, and what its answers are compared with. */
export interface SiteDay {
  readonly date?: string | undefined;
  readonly since?: EarlierFile | undefined;
}

/** Where a site is written too, from the workspace. */
export interface SiteOptions extends SiteDay {
  readonly folder?: string | undefined;
}

/** A site on disk. */
export interface WrittenSite extends WrittenFiles {
  readonly folder: string;
}

/** A site, written whole or not at all: see `makeSite`. */
export async function site(
  scope: SiteScope,
  { folder, ...day }: SiteOptions,
  world: World,
): Promise<Read<WrittenSite>> {
  const made = await makeSite(scope, day, world);
  if (!made.value) return failed(made.diagnostics);
  const { id, files } = made.value;
  const { staleFiles, FILE_LIST } = await import("../output/site/site-files.ts");
  const where = folder ?? `reports/${id}/site`;
  const earlier = await world.reread(where, FILE_LIST);
  const written = await writeFiles(files, where, world, staleFiles(earlier, files));
  return settle({ folder: where, ...written }, [...made.diagnostics, ...written.diagnostics]);
}

/**
 * The files of a site. Of a contract: its evaluation, and every gap table of its EPCI against each reference of which something is
 * known; of a wider perimeter: the gap tables of its QPV, each against its own EPCI; between each two dates.
 *
 * @diagnostic site/page-absente
 */
export async function makeSite(scope: SiteScope, day: SiteDay, world: World): Promise<Read<MadeSite>> {
  const page = await pageFiles(world);
  const built = page.length > 0 ? [] : [problem("site/page-absente", { file: "dist/page" }, {})];
  const made = isWide(scope)
    ? await perimeterSite(scope, { ...day, page }, world)
    : await contractSite(scope, { ...day, page }, world);
  return settle(made.value, [...made.diagnostics, ...built]);
}

async function contractSite(
  scope: SiteScope,
  { date, since, page }: SiteDay & { readonly page: readonly OutputFile[] },
  world: World,
): Promise<Read<MadeSite>> {
  const contract = await contractOf(scope, world);
  if (!contract.value) return failed(contract.diagnostics);
  const { id, inspected } = contract.value;
  const evaluated = await evaluate(id, { date, since }, contract.value.world, inspected);
  const said = scope.epci === undefined ? evaluated.diagnostics : saidOfEpci(evaluated.diagnostics);
  const diagnostics = [...contract.diagnostics, ...said];
  const { value: evaluation } = evaluated;
  const { value: held } = inspected;
  if (!evaluation || !held) return failed(diagnostics);
  const done = world.progress("mise en page du site");
  const epci = evaluation.epci?.code;
  const nouns = epci === undefined ? held : await withDistinctNames(withPassages(held, epci), epci, world);
  const tables = epci === undefined ? [] : epciTables(epci, nouns, inspected.comparability.value ?? []);
  const drawn = await contoursOf(epci === undefined ? [] : qpvIn(epci, nouns.territories), nouns, world);
  const { siteFiles } = await import("../output/site/site-files.ts");
  const files = siteFiles({
    ...{ evaluation, tables, nouns, page },
    contours: drawn.contours,
    inCountry: placeInCountry(nouns),
  });
  done();
  return settle({ id, files }, [...diagnostics, ...drawn.diagnostics]);
}

/** The référentiel that is named, or the national base filled in for an EPCI, in a world that holds it. */
async function contractOf({ referentiel, epci }: SiteScope, world: World): Promise<Read<AskedReport>> {
  if (epci !== undefined) return nationalContract(epci, world);
  return { value: { id: referentiel ?? "", world, inspected: await inspect(world) }, diagnostics: [] };
}

/** The script and the style of the page, built with the program. */
async function pageFiles({ own }: World): Promise<OutputFile[]> {
  const folder = "dist/page";
  const names = await own.list(folder);
  const read = names.map(async (path) => ({ path, content: await own.read(`${folder}/${path}`) }));
  return (await Promise.all(read)).flatMap(({ path, content }) => (content ? [{ path, content }] : []));
}

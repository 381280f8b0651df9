import { perimeterCounts, perimeterOf } from "../compare/perimeter.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { errorsOf, failed, type Read } from "../files/read.ts";
import type { OutputFile, World } from "../files/world.ts";
import type { SiteTable } from "../output/site/table-part.ts";
import { cachedReview } from "../workspace/cache.ts";
import { inspect } from "../workspace/inspect.ts";
import { addressesOf, concernedWarnings, isSaid } from "./concerned-warnings.ts";
import { type AskedScope, openPerimeter } from "./open-perimeter.ts";
import { contoursOf, wideTables } from "./site-tables.ts";
import { placeInCountry } from "./situate.ts";

/** The files of a site, and the folder that it has in `reports/`. */
export interface MadeSite {
  readonly id: string;
  readonly files: readonly OutputFile[];
}

/** What a site of a perimeter is made with: the day that it bears, and the files of the page. */
interface PerimeterDay {
  readonly date?: string | undefined;
  readonly page: readonly OutputFile[];
}

/** The site of all the QPV of a département, a region or the country, without référentiel. */
export async function perimeterSite(
  scope: Pick<AskedScope, "departement" | "region">,
  { date, page }: PerimeterDay,
  world: World,
): Promise<Read<MadeSite>> {
  const { value: held, diagnostics: reading, key, comparability } = await inspect(world);
  const read = [...errorsOf(reading), ...comparability.diagnostics];
  if (!held || hasErrors(read)) return failed(read);
  const { departement, region } = scope;
  const opened = await openPerimeter({ departement, region }, held, world);
  if (!opened.value) return failed(read, opened.diagnostics);
  const { perimeter, name, label, workspace } = opened.value;
  const all = [...reading, ...(await cachedReview(key, world, held))];
  const addresses = new Set<string>();
  const { perimeterFiles } = await import("../output/site/perimeter-files.ts");
  const done = world.progress(`mise en page du site : ${label}`);
  const quarters = [...perimeterOf(perimeter, territoriesOf(workspace.territories, "qpv")).values()].flat();
  const drawn = await contoursOf(quarters, workspace, world);
  const hashes = workspace.datasets.flatMap(({ resources }) => resources.map(({ sha256 }) => sha256));
  const files = perimeterFiles({
    label,
    date: date ?? world.today(),
    inputs: world.sha256(hashes.sort().join("\n")),
    counts: perimeterCounts(perimeter, quarters),
    contours: drawn.contours,
    tables: noting(
      wideTables(perimeter, workspace, comparability.value ?? []),
      all.some(isSaid) ? addresses : undefined,
    ),
    nouns: workspace,
    inCountry: placeInCountry(held),
    page,
  });
  done();
  const said = [...opened.diagnostics, ...drawn.diagnostics, ...concernedWarnings(all, addresses)];
  return { value: { id: name, files }, diagnostics: [...read, ...said] };
}

/** Tables as they pass, where their figures stand noted; where nothing is to be said of any, hundreds of thousands serve nobody. */
function* noting(tables: Iterable<SiteTable>, addresses: Set<string> | undefined): Generator<SiteTable> {
  for (const one of tables) {
    if (addresses) addressesOf([one.whole], addresses);
    yield one;
  }
}

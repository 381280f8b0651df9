import { perimeterCounts, perimeterOf } from "../compare/perimeter.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { errorsOf, failed, type Read } from "../files/read.ts";
import type { OutputFile, World } from "../files/world.ts";
import { inspect } from "../workspace/inspect.ts";
import { type AskedScope, openPerimeter } from "./open-perimeter.ts";
import { contoursOf, wideTables } from "./site-tables.ts";

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
  const { value: held, diagnostics: reading, comparability } = await inspect(world);
  const read = [...errorsOf(reading), ...comparability.diagnostics];
  if (!held || hasErrors(read)) return failed(read);
  const { departement, region } = scope;
  const opened = await openPerimeter({ departement, region }, held, world);
  if (!opened.value) return failed(read, opened.diagnostics);
  const { perimeter, name, label, workspace } = opened.value;
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
    tables: wideTables(perimeter, workspace, comparability.value ?? []),
    nouns: workspace,
    page,
  });
  done();
  return { value: { id: name, files }, diagnostics: [...read, ...opened.diagnostics, ...drawn.diagnostics] };
}

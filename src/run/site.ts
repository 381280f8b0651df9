import { scopeOf } from "../compare/asked-comparison.ts";
import { compareEpci } from "../compare/compare-epci.ts";
import { tableBetween } from "../compare/compare-indicator.ts";
import type { Comparison } from "../compare/comparison.ts";
import { REFERENCE_WORDS } from "../compare/reference-kinds.ts";
import { levelAbove } from "../compare/references.ts";
import { hasGap, knownIn } from "../compare/table-facts.ts";
import { withPassages } from "../data/bridged-observations.ts";
import type { ComparabilityRule } from "../data/comparability.ts";
import { isSameSeason } from "../data/period.ts";
import type { Workspace } from "../data/workspace.ts";
import { problem } from "../diagnostics/problem.ts";
import type { EarlierFile } from "../evaluation/read-evaluation.ts";
import { failed, type Read, settle } from "../files/read.ts";
import type { OutputFile, World } from "../files/world.ts";
import type { SiteTable } from "../output/site/table-part.ts";
import { type WrittenFiles, writeFiles } from "../output/write-files.ts";
import { withDistinctNames } from "../workspace/distinct-names.ts";
import { inspect } from "../workspace/inspect.ts";
import { evaluate } from "./evaluate.ts";
import { nationalContract, type OpenedContract, saidOfEpci } from "./report-epci.ts";

/** Whose site: of a référentiel, or of an EPCI without one. */
export interface SiteScope {
  readonly referentiel?: string | undefined;
  readonly epci?: string | undefined;
}

/** Where a site is written (from the workspace), the day it bears, what it is compared with. */
export interface SiteOptions {
  readonly folder?: string | undefined;
  readonly date?: string | undefined;
  readonly since?: EarlierFile | undefined;
}

/** A site on disk. */
export interface WrittenSite extends WrittenFiles {
  readonly folder: string;
}

/**
 * The site of a contract, written whole or not at all: its evaluation, and every gap table of its EPCI against each reference of
 * which something is known, between each two dates.
 *
 * @diagnostic site/page-absente
 */
export async function site(
  scope: SiteScope,
  { folder, date, since }: SiteOptions,
  world: World,
): Promise<Read<WrittenSite>> {
  const contract = await contractOf(scope, world);
  if (!contract.value) return failed(contract.diagnostics);
  const { id, inspected } = contract.value;
  const evaluated = await evaluate(id, { date, since }, contract.value.world, inspected);
  const said = scope.epci === undefined ? evaluated.diagnostics : saidOfEpci(evaluated.diagnostics);
  const diagnostics = [...contract.diagnostics, ...said];
  const { value: evaluation } = evaluated;
  const { value: held } = inspected;
  if (!evaluation || !held) return failed(diagnostics);
  const page = await pageFiles(world);
  if (page.length === 0) return failed(diagnostics, problem("site/page-absente", { file: "dist/page" }, {}));
  const done = world.progress("mise en page du site");
  const epci = evaluation.epci?.code;
  const nouns = epci === undefined ? held : await withDistinctNames(withPassages(held, epci), epci, world);
  const tables = epci === undefined ? [] : tablesOf(epci, nouns, inspected.comparability.value ?? []);
  const { siteFiles, staleFiles, FILE_LIST } = await import("../output/site/site-files.ts");
  const files = siteFiles({ evaluation, tables, nouns, page });
  done();
  const where = folder ?? `reports/${id}/site`;
  const earlier = await world.reread(where, FILE_LIST);
  const written = await writeFiles(files, where, world, staleFiles(earlier, files));
  return settle({ folder: where, ...written }, [...diagnostics, ...written.diagnostics]);
}

/** The référentiel that is named, or the national base filled in for an EPCI, in a world that holds it. */
async function contractOf({ referentiel, epci }: SiteScope, world: World): Promise<Read<OpenedContract>> {
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

/** What the QPV of a site are compared with: the levels above them. Sets of QPV are of the view of one of them. */
const LEVELS = ["epci", "commune", "departement", "region", "france_metropolitaine"] as const;

/** The tables of an EPCI against each level that gives a gap, the EPCI itself whatever it gives. */
function* tablesOf(
  epci: string,
  workspace: Workspace,
  rules: readonly ComparabilityRule[],
): Generator<SiteTable> {
  const above = levelAbove(workspace);
  for (const kind of LEVELS) {
    const reference = REFERENCE_WORDS[kind].option;
    const request = { ...scopeOf({ reference }, workspace), epci, above, rules };
    for (const whole of compareEpci(workspace, request)) {
      if (kind !== "epci" && !hasGap(whole)) continue;
      yield {
        reference,
        whole,
        between: pairsOf(whole).flatMap(([start, end]) => tableBetween(whole, start, end) ?? []),
      };
    }
  }
}

/** Each two dates at which some territory has a figure: the widest that a table reads by itself first, then by their dates. */
function pairsOf(whole: Comparison): (readonly [start: string, end: string])[] {
  const known = whole.periods.filter((period) => knownIn(whole, period) > 0);
  const all = known.flatMap((start, rank) =>
    known.slice(rank + 1).flatMap((end) => (isSameSeason(start, end) ? [[start, end] as const] : [])),
  );
  const { summary } = whole;
  const isFirst = ([start, end]: readonly [string, string]): boolean =>
    start === summary?.start && end === summary.end;
  return [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];
}

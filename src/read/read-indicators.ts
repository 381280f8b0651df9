import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Indicator } from "../model/indicator.ts";
import type { World } from "../model/world.ts";
import { deriveIndicator } from "./derive-indicator.ts";
import { placeholderIndicators } from "./placeholders.ts";
import { readIndicator } from "./read-indicator.ts";

const FOLDER = "datasets/indicateurs";

/** The indicators that a workspace describes, and those that come with the program for the files that it imported. */
export interface ReadIndicators {
  readonly described: ReadonlyMap<string, Indicator>;
  readonly all: ReadonlyMap<string, Indicator>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the descriptions of indicators; those of the program only when an imported file may need them. */
export async function readIndicators(
  files: readonly string[],
  world: World,
  withOwn: boolean,
): Promise<ReadIndicators> {
  const paths = files.filter((file) => /^indicateurs\/[^/]+\.yaml$/.test(file));
  const described = await readAll(paths, world);
  const known = new Set(described.indicators.keys());
  const own = { ...world, read: world.own.read, list: world.own.list };
  const ownPaths = withOwn ? await world.own.list(FOLDER) : [];
  const missing = ownPaths.filter((file) => /^[^/]+\.yaml$/.test(file) && !known.has(file.slice(0, -5)));
  const ours = await readAll(
    missing.map((file) => `indicateurs/${file}`),
    own,
  );
  return {
    described: described.indicators,
    all: new Map([...ours.indicators, ...described.indicators]),
    diagnostics: [...described.diagnostics, ...ours.diagnostics],
  };
}

/** A broken description has a stand-in: its own problem has been said, and its figures are not to be said unknown. */
async function readAll(paths: readonly string[], world: World) {
  const reads = await Promise.all(paths.map((file) => readIndicator(`datasets/${file}`, world)));
  const broken = paths.filter((_, index) => !reads[index]?.value);
  const described = reads.flatMap(({ value }) => (value ? [[value.id, value] as const] : []));
  return {
    indicators: new Map<string, Indicator>([...placeholderIndicators(broken), ...described]),
    diagnostics: reads.flatMap(({ diagnostics }) => diagnostics) as readonly Diagnostic[],
  };
}

/** The indicators of a workspace: those that it describes, and those of the program that its figures use. */
export function usedIndicators(
  { described, all }: ReadIndicators,
  keys: Iterable<string>,
): Map<string, Indicator> {
  const used = new Map(described);
  for (const key of keys) {
    const indicator = used.has(key) ? undefined : deriveIndicator(key, all);
    if (indicator) used.set(key, indicator);
  }
  return used;
}

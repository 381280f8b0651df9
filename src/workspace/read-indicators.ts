import type { Indicator } from "../data/indicator.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { World } from "../files/world.ts";
import { deriveIndicator } from "./derive-indicator.ts";
import { placeholderIndicators } from "./placeholders.ts";
import { readIndicator } from "./read-indicator.ts";

/** Where the program describes indicators: those of its data, and those that only imported files bring. */
const OWN = ["indicateurs", "formats/indicateurs"] as const;

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
  const ours = await readAll(withOwn ? await ownPaths(world, known) : [], own);
  return {
    described: described.indicators,
    all: new Map([...ours.indicators, ...described.indicators]),
    diagnostics: [...described.diagnostics, ...ours.diagnostics],
  };
}

/** The program's descriptions of the indicators that a workspace does not describe itself. */
async function ownPaths(world: World, known: ReadonlySet<string>): Promise<string[]> {
  const lists = await Promise.all(OWN.map((folder) => world.own.list(`datasets/${folder}`)));
  return lists.flatMap((files, index) =>
    files
      .filter((file) => /^[^/]+\.yaml$/.test(file) && !known.has(file.slice(0, -5)))
      .map((file) => `${OWN[index]}/${file}`),
  );
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

/**
 * The indicators of a workspace: those that it describes, those of the program that its figures use, and the shares whose
 * cases and people are both among them.
 */
export function usedIndicators(
  { described, all }: ReadIndicators,
  keys: Iterable<string>,
): Map<string, Indicator> {
  const used = new Map(described);
  for (const key of keys) {
    const indicator = used.has(key) ? undefined : deriveIndicator(key, all);
    if (indicator) used.set(key, indicator);
  }
  for (const [id, indicator] of all) if (!used.has(id) && isCounted(indicator, used)) used.set(id, indicator);
  return used;
}

const isCounted = ({ counts }: Indicator, used: ReadonlyMap<string, Indicator>): boolean =>
  counts?.numerator !== undefined && used.has(counts.numerator) && used.has(counts.denominator);

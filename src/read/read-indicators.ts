import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Indicator } from "../model/indicator.ts";
import type { World } from "../model/world.ts";
import { deriveIndicator } from "./derive-indicator.ts";
import { readIndicator } from "./read-indicator.ts";

const FOLDER = "datasets/indicateurs";

/** The indicators that a workspace describes, and those that come with the program for the files that it imported. */
export interface ReadIndicators {
  readonly described: ReadonlyMap<string, Indicator>;
  readonly all: ReadonlyMap<string, Indicator>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the descriptions of indicators; those of the program only when an imported file may need them. */
export async function readIndicators(world: World, withOwn: boolean): Promise<ReadIndicators> {
  const described = await readFolder(world, new Set());
  const known = new Set(described.indicators.keys());
  const own = { ...world, read: world.own.read, list: world.own.list };
  const ours = withOwn
    ? await readFolder(own, known)
    : { indicators: new Map<string, Indicator>(), diagnostics: [] };
  return {
    described: described.indicators,
    all: new Map([...ours.indicators, ...described.indicators]),
    diagnostics: [...described.diagnostics, ...ours.diagnostics],
  };
}

async function readFolder(world: World, skip: ReadonlySet<string>) {
  const files = (await world.list(FOLDER)).filter((file) => /^[^/]+\.yaml$/.test(file));
  const wanted = files.filter((file) => !skip.has(file.replace(/\.yaml$/, "")));
  const reads = await Promise.all(wanted.map((file) => readIndicator(`${FOLDER}/${file}`, world)));
  return {
    indicators: new Map(reads.flatMap(({ value }) => (value ? [[value.id, value] as const] : []))),
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

import type { ComparabilityRule } from "../data/comparability.ts";
import { cutObservations } from "../data/cut-observations.ts";
import type { Indicator } from "../data/indicator.ts";
import { type BlockIndex, ObservationBlocks } from "../data/observation-blocks.ts";
import { type ObservationSource, ObservationTable } from "../data/observation-table.ts";
import type { Territory } from "../data/territory.ts";
import { isOneOfMany, TerritoryParts } from "../data/territory-parts.ts";
import type { Dataset, Workspace } from "../data/workspace.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Read } from "../files/read.ts";
import { HarmedError, type KeptParts } from "../files/world.ts";
import { packBlock, unpackBlock } from "./pack-block.ts";
import { packTerritories, type TerritoryWords, unpackTerritories } from "./pack-territories.ts";

/** A workspace read and checked, with the rules that its comparisons obey. */
export interface ReadWorkspace extends Read<Workspace> {
  readonly comparability: Read<readonly ComparabilityRule[]>;
}

/** What is small, whatever the number of figures. */
interface Head {
  readonly datasets: readonly Dataset[];
  readonly indicators: readonly Indicator[];
  /** The territories that a comparison may look for among all; the others are asked for by their codes. */
  readonly few: readonly Territory[];
  readonly passages: Workspace["passages"];
  readonly index: BlockIndex;
  /** The sets of the sources, each once. */
  readonly sets: readonly Dataset[];
  readonly sources: readonly (Omit<ObservationSource, "dataset"> & { readonly set: number })[];
  readonly comparability: ReadWorkspace["comparability"];
}

/** The parts that stand before the blocks. */
const [HEAD, PROBLEMS, WORDS, NUMBERS, BLOCKS] = [0, 1, 2, 3, 4] as const;

/**
 * A reading as parts: what is small, the problems, the territories, then the figures in blocks, so that a command opens only
 * those that it asks for. Undefined for a workspace whose figures are not in columns.
 */
export function packReading({ value, diagnostics, comparability }: ReadWorkspace): Uint8Array[] | undefined {
  const table = value?.observations;
  if (!(value && table instanceof ObservationTable)) return undefined;
  const { index, blocks } = cutObservations(table);
  const sets = [...new Set(table.sources.map(({ dataset }) => dataset))];
  const head: Head = {
    datasets: value.datasets,
    indicators: [...value.indicators.values()],
    few: [...value.territories.values()].filter((one) => !isOneOfMany(one)),
    passages: value.passages,
    index,
    sets,
    sources: table.sources.map(({ dataset, ...source }) => ({ ...source, set: sets.indexOf(dataset) })),
    comparability,
  };
  const { texts, numbers } = packTerritories([...value.territories.values()]);
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return [toJson(head), toJson(diagnostics), toJson(texts), bytes, ...blocks.map(packBlock)];
}

function intsOf({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array {
  return new Int32Array(buffer, byteOffset, byteLength / 4);
}

function toJson(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

/** `parts`: a block is opened when one of its figures is asked for, and may then be found harmed; `whole`: all are first. */
export type Opening = "whole" | "parts";

/** The reading that some parts hold; undefined when they hold none. */
export function unpackReading(kept: KeptParts, opening: Opening): ReadWorkspace | undefined {
  try {
    return unpack(opening === "whole" ? inMemory(kept) : kept);
  } catch {
    return undefined;
  }
}

function inMemory({ count, part, close }: KeptParts): KeptParts {
  const parts = Array.from({ length: count }, (_, rank) => part(rank));
  return { count, part: (rank) => parts[rank] ?? part(rank), close };
}

function unpack(kept: KeptParts): ReadWorkspace {
  const json = (part: number): unknown => JSON.parse(Buffer.from(kept.part(part)).toString("utf8"));
  const head = json(HEAD) as Head;
  const { datasets, indicators, few, passages, index, sets, comparability } = head;
  if (kept.count !== BLOCKS + index.blocks.length) throw new HarmedError("the cache lacks a block");
  const sources = head.sources.map(({ set, ...source }) => {
    const dataset = sets[set];
    if (!dataset) throw new HarmedError("the cache lacks a set");
    return { ...source, dataset };
  });
  const workspace: Workspace = {
    datasets,
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    territories: new TerritoryParts(new Map(few.map((one) => [one.code, one])), () =>
      unpackTerritories(json(WORDS) as TerritoryWords, intsOf(kept.part(NUMBERS))),
    ),
    observations: new ObservationBlocks(index, sources, (number) => unpackBlock(kept.part(BLOCKS + number))),
    ...(passages && { passages }),
  };
  return { value: workspace, diagnostics: json(PROBLEMS) as Diagnostic[], comparability };
}

import type { ComparabilityRule } from "../data/comparability.ts";
import type { Workspace } from "../data/workspace.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { Referentiel } from "./referentiel.ts";

/** What a référentiel is opened in: the data it refers to, the day it is read on, the rules its comparisons obey. */
export interface Opening {
  readonly workspace: Workspace;
  readonly world: World;
  readonly day: string;
  readonly comparability: readonly ComparabilityRule[];
}

/** Reads a référentiel, the examples of its rules run; no value as soon as one problem blocks. */
export async function openReferentiel(
  id: string,
  { workspace, world, day, comparability }: Opening,
): Promise<Read<Referentiel>> {
  const { readReferentiel } = await import("./read-referentiel.ts");
  const { value, diagnostics } = await readReferentiel(id, workspace, world, day, comparability);
  return settle(value, diagnostics);
}

/** Several référentiels; the values of their files are kept for the next run. */
export async function openAll(
  ids: readonly string[],
  opening: Opening,
): Promise<readonly Read<Referentiel>[]> {
  if (ids.length === 0) return [];
  const reads = await Promise.all(ids.map((id) => openReferentiel(id, opening)));
  const { keepReadings } = await import("../files/yaml-once.ts");
  await keepReadings(opening.world);
  return reads;
}

/** Keeps the values of the files of one contract, and of those that it takes over, beside what is kept of others. */
export async function keepOpened({ world }: Pick<Opening, "world">): Promise<void> {
  const { keepReadings } = await import("../files/yaml-once.ts");
  await keepReadings(world, false);
}

/** The shared référentiels that a contract takes over: none is judged at the contract's scale. */
export async function openAdopted(
  { adopts }: Referentiel,
  opening: Opening,
): Promise<Read<readonly Referentiel[]>> {
  const reads = await Promise.all(adopts.map((id) => openReferentiel(id, opening)));
  const diagnostics = reads.flatMap((read) => read.diagnostics);
  return {
    value: hasErrors(diagnostics) ? undefined : reads.flatMap(({ value }) => value ?? []),
    diagnostics,
  };
}

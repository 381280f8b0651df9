import { checkScope } from "../compare/asked-comparison.ts";
import { comparePerimeter, perimeterTables } from "../compare/compare-epci.ts";
import {
  byWealth,
  type InventoryLine,
  inventoryOf,
  type NationalLine,
  nationalInventory,
} from "../compare/inventory.ts";
import { withPassages } from "../data/bridged-observations.ts";
import { territoriesOf } from "../data/territory-parts.ts";
import type { Workspace } from "../data/workspace.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { errorsOf, type Read, settle } from "../files/read.ts";
import type { World } from "../files/world.ts";
import type { Format } from "../formats/format.ts";
import { readFormats } from "../formats/read-formats.ts";
import { findEpci } from "../workspace/find-epci.ts";
import { inspect } from "../workspace/inspect.ts";
import { readRegister, type Source } from "../workspace/refresh/register.ts";

/** Which gaps there are: those of an EPCI with what would fill its holes, or for how many EPCI there is each. */
export type Inventory = EpciInventory | NationalInventory;

export interface EpciInventory {
  readonly epci: string;
  readonly lines: readonly InventoryLine[];
  readonly formats: readonly Format[];
  /** Where their files are published. */
  readonly sources: readonly Source[];
  readonly workspace: Workspace;
}

export interface NationalInventory {
  readonly lines: readonly NationalLine[];
  /** EPCI with QPV, by zoning. */
  readonly epci: Readonly<Record<string, number>>;
  readonly sources: readonly Source[];
  readonly workspace: Workspace;
}

/** What the data that are read allow to compare, for an EPCI (its code) or for the whole country. */
export async function takeInventory(epci: string | undefined, world: World): Promise<Read<Inventory>> {
  const { value: workspace, diagnostics: all, comparability } = await inspect(world);
  const diagnostics = [...errorsOf(all), ...comparability.diagnostics];
  if (!workspace || hasErrors(diagnostics)) return settle<Inventory>(undefined, diagnostics);
  const rules = comparability.value ?? [];
  // What is wrong in a register is for `actualiser` to say.
  const sources = (await readRegister(world)).value ?? [];
  if (epci === undefined) {
    const tables = perimeterTables(workspace, { perimeter: { kind: "france" }, rules });
    return settle<Inventory>(
      { lines: nationalInventory(tables), epci: withQpv(workspace), sources, workspace },
      diagnostics,
    );
  }
  const meant = await findEpci(epci, workspace, world);
  const code = meant.value ?? epci;
  const bridged = withPassages(workspace, code);
  const problems = meant.value === undefined ? [] : checkScope({ epci: code }, bridged);
  const said = [...diagnostics, ...meant.diagnostics, ...problems];
  if (hasErrors(said)) return settle<Inventory>(undefined, said);
  const tables = comparePerimeter(bridged, { perimeter: { kind: "epci", codes: [code] }, rules });
  const formats = [...((await readFormats(world)).value?.values() ?? [])];
  const lines = byWealth(inventoryOf(code, tables, bridged));
  return settle<Inventory>({ epci: code, lines, formats, sources, workspace: bridged }, said);
}

function withQpv({ territories }: Workspace): Readonly<Record<string, number>> {
  const found = new Map<string, Set<string>>();
  for (const { geography, epci } of territoriesOf(territories, "qpv")) {
    const codes = found.get(geography) ?? new Set();
    for (const code of epci) codes.add(code);
    found.set(geography, codes);
  }
  return Object.fromEntries([...found].map(([geography, codes]) => [geography, codes.size]));
}

import type { World } from "../files/world.ts";
import { familiesOf } from "../formats/read-formats.ts";
import {
  type FamiliesOf,
  type InventoryRoom,
  showEpciInventory,
  showNationalInventory,
} from "../output/terminal/inventory.ts";
import { type Inventory, takeInventory } from "../run/inventory.ts";
import { type CommonOptions, finish } from "./finish.ts";
import type { ExitCode, Output } from "./output.ts";

interface InventoryOptions extends CommonOptions {
  readonly epci?: string | undefined;
  readonly detail?: boolean | undefined;
}

/** `ecarts inventaire`: which gaps the data allow, for an EPCI or for the country, and what would fill the holes. */
export async function inventoryCommand(
  options: InventoryOptions,
  world: World,
  output: Output,
): Promise<ExitCode> {
  const read = await takeInventory(options.epci, world);
  const text = (inventory: Inventory): string =>
    textOf(inventory, { width: output.width, isWhole: options.detail ?? false });
  return finish(read, { text, json: ({ lines }) => lines }, options, world, output);
}

function textOf(inventory: Inventory, room: InventoryRoom): string {
  const { workspace, sources } = inventory;
  if (!("formats" in inventory))
    return showNationalInventory(inventory.lines, inventory.epci, sources, workspace, room.width);
  const families: FamiliesOf = (indicator, kind) => familiesOf(indicator, kind, inventory.formats);
  const fillers = { families, publications: sources };
  return showEpciInventory(inventory.epci, inventory.lines, fillers, workspace, room);
}

import type { UnknownReason } from "../../kernel/unknown.ts";
import { CELL_REASONS } from "./gap-columns.ts";

/** How many rows bear each reason; those that have a gap are not counted. */
export function tallyReasons(column: Uint8Array): Partial<Record<UnknownReason, number>> {
  const counts = new Uint32Array(CELL_REASONS.length);
  for (let row = 0; row < column.length; row += 1) {
    const code = column[row] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  const found = CELL_REASONS.flatMap((reason, code) =>
    reason !== undefined && (counts[code] as number) > 0 ? [[reason, counts[code] as number] as const] : [],
  );
  return Object.fromEntries(found);
}

import type { GapLevel } from "./comparison.ts";

/** Where the figures of a level were read (`file:line`); those of its counts too for a value that is their quotient. */
export function levelAddresses({ value, reference, precision }: GapLevel): string[] {
  const counts = value.made ? (precision?.counts ?? []) : [];
  return [value.address, reference.address, ...counts.map(({ address }) => address)].filter(
    (address) => address !== undefined,
  );
}

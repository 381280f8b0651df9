import type { GapLevel } from "./comparison.ts";

/**
 * Where the figures of a level were read (`file:line`); those of its counts too when its interval rests on them, or its
 * value is their quotient.
 */
export function levelAddresses({ value, reference, precision }: GapLevel): string[] {
  const isCounted = value.made || (precision && "lower" in precision.interval);
  const counts = isCounted ? (precision?.counts ?? []) : [];
  return [value.address, reference.address, ...counts.map(({ address }) => address)].filter(
    (address) => address !== undefined,
  );
}

import { CODE_KINDS } from "./code-kinds.ts";
import type { TerritoryKind } from "./territory.ts";

/**
 * The kind of territory that a code names here; undefined for one that no system of codes knows.
 *
 * @example
 * kindOfCode("246200364")
 * // => "epci"
 * @example
 * kindOfCode("METRO")
 * // => "france"
 */
export function kindOfCode(code: string): TerritoryKind | undefined {
  return KINDS.find(([pattern]) => pattern.test(code))?.[1];
}

const KINDS: readonly (readonly [{ test(code: string): boolean }, TerritoryKind])[] = [
  [CODE_KINDS.qpv2015, "qpv"],
  [CODE_KINDS.qpv2024, "qpv"],
  [CODE_KINDS.epci, "epci"],
  [CODE_KINDS.commune, "commune"],
  [/^IRIS-/, "iris"],
  [/^DEP-/, "departement"],
  [/^REG-/, "region"],
  [/^(METRO|FR)$/, "france"],
  [/^QPV-/, "ensemble"],
];

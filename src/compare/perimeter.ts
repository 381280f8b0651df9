import type { Territory } from "../data/territory.ts";
import { compareText } from "../kernel/text.ts";

/**
 * The QPV that lie in an EPCI, wholly or in part, by zoning, and under `ensemble` the named groups of its territories;
 * each list in the order of the codes. A QPV shared by two EPCI is in the perimeter of both. Groups never stand among
 * quarters: they would be counted twice.
 */
export function perimeter(epci: string, territories: Iterable<Territory>): Map<string, Territory[]> {
  const byGeography = new Map<string, Territory[]>();
  for (const territory of territories) {
    const { kind, geography } = territory;
    if ((kind !== "qpv" && kind !== "ensemble") || !territory.epci.includes(epci)) continue;
    const key = kind === "ensemble" ? "ensemble" : geography;
    const group = byGeography.get(key) ?? [];
    group.push(territory);
    byGeography.set(key, group);
  }
  for (const group of byGeography.values()) group.sort((left, right) => compareText(left.code, right.code));
  return new Map([...byGeography].sort(([left], [right]) => compareText(left, right)));
}

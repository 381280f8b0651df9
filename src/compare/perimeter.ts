import type { Territory } from "../data/territory.ts";
import { departementOf, regionOf } from "../data/territory-codes.ts";
import { compareText } from "../kernel/text.ts";

/** Whose QPV are compared: those of EPCI, of a département or a region by its Insee code, or all. */
export type AskedPerimeter =
  | { readonly kind: "epci"; readonly codes: readonly string[] }
  | { readonly kind: "departement" | "region"; readonly code: string }
  | { readonly kind: "france" };

/**
 * The QPV of a perimeter, by zoning, and for EPCI under `ensemble` the named groups of its territories; each list in the
 * order of the codes. A QPV shared by two EPCI is in the perimeter of both, one that lies in two départements too. Groups
 * never stand among QPV: they would be counted twice.
 */
export function perimeterOf(
  asked: AskedPerimeter,
  territories: Iterable<Territory>,
): Map<string, Territory[]> {
  const byGeography = new Map<string, Territory[]>();
  for (const territory of territories) {
    const { kind, geography } = territory;
    if ((kind !== "qpv" && kind !== "ensemble") || !isIn(territory, asked)) continue;
    const key = kind === "ensemble" ? "ensemble" : geography;
    const group = byGeography.get(key) ?? [];
    group.push(territory);
    byGeography.set(key, group);
  }
  for (const group of byGeography.values()) group.sort((left, right) => compareText(left.code, right.code));
  return new Map([...byGeography].sort(([left], [right]) => compareText(left, right)));
}

/** How many QPV of a zoning a perimeter holds, and in how many EPCI. */
export interface PerimeterCount {
  readonly geography: string;
  readonly qpv: number;
  readonly epci: number;
  /** QPV that lists attach to no EPCI: they are compared with none. */
  readonly loose: number;
}

/** What a perimeter holds, by zoning, in the order of their names. */
export function perimeterCounts(asked: AskedPerimeter, territories: Iterable<Territory>): PerimeterCount[] {
  return [...perimeterOf(asked, territories)]
    .filter(([geography]) => geography !== "ensemble")
    .map(([geography, qpv]) => ({
      geography,
      qpv: qpv.length,
      epci: new Set(qpv.flatMap(({ epci }) => epci)).size,
      loose: qpv.filter(({ epci }) => epci.length === 0).length,
    }));
}

function isIn({ kind, communes, epci }: Territory, asked: AskedPerimeter): boolean {
  if (asked.kind === "epci") return epci.some((code) => asked.codes.includes(code));
  if (kind === "ensemble") return false;
  if (asked.kind === "france") return true;
  const departements = communes.map(departementOf);
  return asked.kind === "departement"
    ? departements.includes(asked.code)
    : departements.some((code) => regionOf(code) === asked.code);
}
